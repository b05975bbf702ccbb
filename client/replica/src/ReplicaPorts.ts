import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { fromEvent, map, NEVER, type Observable } from "rxjs";
import { indexedDbValues, type KeptValues } from "./KeptValues.ts";
import { type Locks, webLocks } from "./Locks.ts";

/** All that a replica has of the world. Tests and simulations give their own. */
export interface ReplicaPorts {
  now(): Instant;
  randomBytes(length: number): Uint8Array<ArrayBuffer>;
  fetch(input: string, init: RequestInit): Promise<Response>;
  /** Left out where nothing can pack: requests go up plain. */
  gzip?(text: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Resolves after `ms`, or as soon as `signal` is aborted. Never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  locks: Locks;
  values: KeptValues;
  /** The browser's word that a line came up: worth a try, never believed. */
  cameOnline: Observable<void>;
}

/** What a browser offers. Throws where the page may not seal or lock: over plain HTTP on a foreign name. */
export function browserPorts(): ReplicaPorts {
  if (!globalThis.isSecureContext)
    throw new InsecureContext(
      "keeping cases on this machine needs HTTPS or the loopback",
    );
  return {
    // oxlint-disable-next-line no-restricted-properties -- the one place that reads the clock
    now: () => instantOfEpochMs(Date.now()),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    fetch: (input, init) => fetch(input, init),
    ...(typeof CompressionStream === "undefined" ? {} : { gzip: gzipText }),
    sleep: sleepByTimer,
    locks: webLocks(),
    values: indexedDbValues(),
    cameOnline:
      typeof window === "undefined"
        ? NEVER
        : fromEvent(window, "online").pipe(map(() => undefined)),
  };
}

/** Thrown before anything is opened; a page words it as what is missing and why. */
export class InsecureContext extends Error {
  readonly code = "insecureContext";
}

export async function gzipText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text])
    .stream()
    .pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export function sleepByTimer(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    // oxlint-disable-next-line no-restricted-globals -- the one place that waits for time
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}

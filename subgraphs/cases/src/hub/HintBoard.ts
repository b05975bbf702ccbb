import type { Claims } from "@onedoor/subgraph-host/claims";
import type { FeedChange } from "../store/CaseStore.ts";
import { chainKey } from "./scopeKeys.ts";

/** That something was committed up to this number, in words that are the same for all who hear it. */
export interface Hint {
  seq: number;
  /** As an event of a stream. */
  event: Uint8Array;
}

export interface Following {
  /** From now on of these keys too. */
  hearOf(keys: readonly string[]): void;
  stop(): void;
}

interface Listener {
  keys: Set<string>;
  take(hint: Hint): void;
}

export interface HintClock {
  now(): number;
  after(ms: number, work: () => void): void;
}

/** Commits that follow each other more closely become one hint: who gets it pulls, and finds all of them. */
const LEAST_APART_MS = 250;

/**
 * Who wants to hear of which keys. A hint is put into words once, and only those are looked at whom it concerns:
 * twenty thousand listeners cost a commit no more than those who hear of it.
 */
export class HintBoard {
  readonly #clock: HintClock;
  readonly #byKey = new Listeners();
  readonly #byHands = new Listeners();
  #told = -Infinity;
  #waiting: { seq: number; keys: Set<string> } | undefined;

  constructor(clock: HintClock = systemClock) {
    this.#clock = clock;
  }

  follow(
    reader: Claims | null,
    keys: readonly string[],
    take: (hint: Hint) => void,
  ): Following {
    const listener: Listener = { keys: new Set(), take };
    const hands = handsOf(reader);
    if (hands !== undefined) this.#byHands.add(hands, listener);
    this.#hear(listener, keys);
    return {
      hearOf: (more) => this.#hear(listener, more),
      stop: () => {
        for (const key of listener.keys) this.#byKey.remove(key, listener);
        if (hands !== undefined) this.#byHands.remove(hands, listener);
      },
    };
  }

  /** Who writes by these hands hears from now on of what is added to this chain's cases too. */
  chainOpened(reader: Claims | null, chain: string): void {
    const hands = handsOf(reader);
    if (hands === undefined) return;
    for (const listener of this.#byHands.of(hands))
      this.#hear(listener, [chainKey(chain)]);
  }

  changed({ seq, keys }: FeedChange): void {
    if (this.#byKey.isEmpty) return;
    if (this.#waiting !== undefined) {
      this.#waiting.seq = Math.max(this.#waiting.seq, seq);
      for (const key of keys) this.#waiting.keys.add(key);
      return;
    }
    this.#waiting = { seq, keys: new Set(keys) };
    const wait = this.#told + LEAST_APART_MS - this.#clock.now();
    if (wait <= 0) this.#tell();
    else this.#clock.after(wait, () => this.#tell());
  }

  #hear(listener: Listener, keys: readonly string[]): void {
    for (const key of keys) {
      listener.keys.add(key);
      this.#byKey.add(key, listener);
    }
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) return;
    this.#told = this.#clock.now();
    const { seq, keys } = waiting;
    const hint: Hint = { seq, event: eventOf({ streamCases: { seq } }) };
    const told = new Set([...keys].flatMap((key) => [...this.#byKey.of(key)]));
    for (const listener of told) listener.take(hint);
  }
}

class Listeners {
  readonly #sets = new Map<string, Set<Listener>>();

  get isEmpty(): boolean {
    return this.#sets.size === 0;
  }

  of(name: string): Iterable<Listener> {
    return this.#sets.get(name) ?? [];
  }

  add(name: string, listener: Listener): void {
    const there = this.#sets.get(name);
    if (there === undefined) this.#sets.set(name, new Set([listener]));
    else there.add(listener);
  }

  remove(name: string, listener: Listener): void {
    const there = this.#sets.get(name);
    there?.delete(listener);
    if (there?.size === 0) this.#sets.delete(name);
  }
}

function eventOf(data: unknown): Uint8Array {
  return Buffer.from(`event: next\ndata: ${JSON.stringify({ data })}\n\n`);
}

function handsOf(reader: Claims | null): string | undefined {
  if (reader === null || reader.staffId === null || reader.deviceId === null)
    return undefined;
  return `${reader.staffId}@${reader.deviceId}`;
}

const systemClock: HintClock = {
  now: () => performance.now(),
  after: (ms, work) => {
    setTimeout(work, ms);
  },
};

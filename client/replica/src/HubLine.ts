import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import { BehaviorSubject, Subject } from "rxjs";
import type { BatchSize } from "./BatchSize.ts";
import { LinePace } from "./LinePace.ts";
import { Patience } from "./Patience.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";

/** What attempts have shown of the line. The browser's own opinion has no part in it. */
export interface LineState {
  line: "unknown" | "online" | "offline" | "refused";
  busy: boolean;
  lastContactAt: Instant | null;
  offlineSince: Instant | null;
  nextAttemptAt: Instant | null;
}

/** `failed`: it answered, and couldn't serve the request now. `tooLarge`: this one will never be served. */
export type HubFailureCode =
  "offline" | "refused" | "failed" | "tooLarge" | "closed";

export class HubFailure extends Error {
  readonly code: HubFailureCode;
  /** What the hub asks for before the next attempt; null where it says nothing. */
  readonly retryAfterMs: number | null;

  constructor(
    code: HubFailureCode,
    message: string,
    retryAfterMs: number | null = null,
  ) {
    super(message);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

const NO_CONTACT = { lastContactAt: null, offlineSince: null };
const SHORTEST_PAUSE_MS = 200;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Below it the frame of gzip costs what it saves. */
const LEAST_PACKED = 300;
/** Of the headers that a browser sends along. */
const HEADERS_BYTES = 1_000;

/** How much of an operation one request carries: so many at most, and whether that was all there was. */
export interface Batch<Data> {
  size: BatchSize;
  variables(size: number): Record<string, unknown>;
  carried(data: Data): number;
  /** What has to be done before each attempt. */
  before?(): Promise<void>;
}

/** `number` is the attempt's place among those that were begun: a late end may belong to an earlier state of things. */
export interface AttemptEnd {
  number: number;
  end: "reached" | HubFailureCode;
}

/**
 * The line to the hub: the one place where a lost line is waited for. Nothing above it sees a failed attempt, so that
 * RxDB, which would retry a batch blindly for ever, never gets to do so.
 */
export class HubLine {
  readonly state$: BehaviorSubject<LineState>;
  /** How each attempt ended, as it ends. */
  readonly attempts$ = new Subject<AttemptEnd>();
  /** Counts the attempts that were begun. */
  begun = 0;
  readonly #baseUrl: string;
  readonly #ports: ReplicaPorts;
  readonly #closing = new AbortController();
  readonly #pace = new LinePace();
  /** Whether requests go up as gzip: until somebody on the way refuses it. */
  #packs = true;
  #token: string | null;
  #inFlight = 0;
  #sleeping = new AbortController();
  #resting = new AbortController();

  constructor(
    baseUrl: string,
    token: string | null,
    ports: ReplicaPorts,
    known: Pick<LineState, "lastContactAt" | "offlineSince"> = NO_CONTACT,
  ) {
    this.#baseUrl = baseUrl.replace(/\/$/, "");
    this.#token = token;
    this.#ports = ports;
    this.state$ = new BehaviorSubject<LineState>({
      lastContactAt: known.lastContactAt,
      offlineSince: known.offlineSince,
      line: "unknown",
      busy: false,
      nextAttemptAt: null,
    });
  }

  get baseUrl(): string {
    return this.#baseUrl;
  }

  get token(): string | null {
    return this.#token;
  }

  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /**
   * Resolves with the hub's answer, however long that takes. Throws only for what will never be served, and at the end.
   * Variables may depend on how often it has failed, so that less is asked for.
   */
  async ask<Data>(
    operation: string,
    variables:
      Record<string, unknown> | ((failures: number) => Record<string, unknown>),
    check?: (data: Data) => void,
  ): Promise<Data> {
    for (let failures = 0; ; failures += 1) {
      try {
        const asked =
          typeof variables === "function" ? variables(failures) : variables;
        return await this.attempt<Data>(operation, asked, check);
      } catch (failure) {
        if (!isPassing(failure)) throw failure;
        await this.pause(failures, failure.retryAfterMs);
      }
    }
  }

  /** The same for one piece of something long: each attempt carries as much as the line has shown that it takes. */
  async askInPieces<Data>(
    operation: string,
    { size, variables, carried, before }: Batch<Data>,
  ): Promise<{ data: Data; asked: number }> {
    for (let failures = 0; ; failures += 1) {
      await before?.();
      const asked = size.size;
      const timer = this.timer();
      try {
        const data = await this.attempt<Data>(operation, variables(asked));
        size.took(timer(), carried(data));
        return { data, asked };
      } catch (failure) {
        if (!isPassing(failure)) throw failure;
        if (isOfLine(failure)) size.failed(timer());
        await this.pause(failures, failure.retryAfterMs);
      }
    }
  }

  /** One attempt. `check` may throw a `HubFailure` for an answer that says in its data that the session is refused. */
  async attempt<Data>(
    operation: string,
    variables: Record<string, unknown>,
    check: (data: Data) => void = () => undefined,
  ): Promise<Data> {
    return this.send(async (signal, patience) => {
      const timer = this.timer();
      const { response, sent } = await this.#fetch(operation, variables, {
        accept: "application/json",
        signal,
        onSend: (bytes) => patience.wait(this.#pace.timeoutMs(bytes)),
      });
      const text = await this.#read(response, patience);
      const bytes = sent + HEADERS_BYTES + lengthOf(response, text);
      this.#pace.note({ bytes, ms: timer() });
      const data = dataOf<Data>(response.status, text);
      check(data);
      return data;
    });
  }

  /** Milliseconds from now on, by this machine's clock: less than none where somebody sets it back. */
  timer(): () => number {
    const begun = epochMsOf(this.#ports.now());
    return () => epochMsOf(this.#ports.now()) - begun;
  }

  /**
   * One attempt at the subscription; the answer's body brings its events. Doesn't count as being busy, and says nothing
   * of the line when it fails: many networks let requests through and no streams.
   */
  async openStream(
    operation: string,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    this.begun += 1;
    const number = this.begun;
    try {
      const { response } = await this.#fetch(
        operation,
        {},
        { accept: "text/event-stream", signal },
      );
      if (response.body === null)
        throw new HubFailure("offline", "an event stream without a body");
      if (!isEventStream(response)) {
        await response.body.cancel();
        throw new HubFailure("offline", "not an event stream");
      }
      this.#reached(number);
      return response.body;
    } catch (failure) {
      throw this.#failureOf(failure);
    }
  }

  /** Runs one attempt of anything that talks to the hub, and learns from how it ends. */
  async send<T>(
    work: (signal: AbortSignal, patience: Patience) => Promise<T>,
  ): Promise<T> {
    this.#mustBeOpen();
    const patience = new Patience(this.#ports.sleep);
    this.closed.addEventListener("abort", patience.end);
    patience.wait(this.#pace.timeoutMs(0));
    this.#inFlight += 1;
    this.begun += 1;
    const number = this.begun;
    this.#show({ busy: true, nextAttemptAt: null });
    try {
      const result = await work(patience.signal, patience);
      this.#reached(number);
      return result;
    } catch (failure) {
      throw this.#failed(number, failure);
    } finally {
      patience.rest();
      this.closed.removeEventListener("abort", patience.end);
      this.#inFlight -= 1;
      this.#show({ busy: this.#inFlight > 0 });
    }
  }

  /**
   * Waits before the next attempt of a request that has failed so many times: full jitter under a doubling limit, cut
   * short when the hub is back.
   */
  async pause(
    failures: number,
    retryAfterMs: number | null = null,
  ): Promise<void> {
    this.#mustBeOpen();
    const ms = Math.max(retryAfterMs ?? 0, this.#jittered(failures));
    const nextAttemptAt = instantOfEpochMs(epochMsOf(this.#ports.now()) + ms);
    const planned = this.state$.value.nextAttemptAt;
    const isPast = planned !== null && planned < this.#ports.now();
    if (planned === null || isPast || nextAttemptAt < planned)
      this.#show({ nextAttemptAt });
    await this.#ports.sleep(ms, this.#sleeping.signal);
    this.#mustBeOpen();
  }

  /** The same for a stream: that a request succeeds doesn't say that streams get through. */
  async rest(failures: number): Promise<void> {
    this.#mustBeOpen();
    await this.#ports.sleep(this.#jittered(failures), this.#resting.signal);
    this.#mustBeOpen();
  }

  /** Whoever waits tries at once. */
  wake(): void {
    this.#sleeping = renewed(this.#sleeping);
    this.#resting = renewed(this.#resting);
  }

  /** What another tab has seen of the line, until this one has seen for itself. */
  remember(known: Pick<LineState, "lastContactAt" | "offlineSince">): void {
    if (this.state$.value.line !== "unknown") return;
    const { lastContactAt, offlineSince } = known;
    this.#show({ lastContactAt, offlineSince });
  }

  useToken(token: string): void {
    this.#token = token;
    this.wake();
  }

  close(): void {
    this.#closing.abort();
    this.wake();
    this.attempts$.complete();
  }

  async #fetch(
    operation: string,
    variables: Record<string, unknown>,
    how: {
      accept: string;
      signal: AbortSignal;
      onSend?: (bytes: number) => void;
    },
  ): Promise<{ response: Response; sent: number }> {
    const text = JSON.stringify({ query: operation, variables });
    const packed =
      this.#packs && text.length >= LEAST_PACKED
        ? await this.#ports.gzip?.(text)
        : undefined;
    const sent = packed?.byteLength ?? text.length;
    how.onSend?.(sent);
    const response = await this.#ports.fetch(`${this.#baseUrl}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: how.accept,
        ...(packed === undefined ? {} : { "content-encoding": "gzip" }),
        ...(this.#token === null
          ? {}
          : { authorization: `Bearer ${this.#token}` }),
      },
      body: packed ?? text,
      signal: how.signal,
    });
    if (response.status === 415 && packed !== undefined) {
      this.#packs = false;
      return this.#fetch(operation, variables, how);
    }
    refuseBy(response);
    return { response, sent };
  }

  /** Reads an answer as it comes: while it comes, it is waited for. */
  async #read(response: Response, patience: Patience): Promise<string> {
    if (response.body === null) return "";
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    let text = "";
    for (;;) {
      patience.wait(this.#pace.timeoutMs(0));
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
    }
  }

  #mustBeOpen(): void {
    if (this.closed.aborted)
      throw new HubFailure("closed", "the line is closed");
  }

  #reached(number: number): void {
    const wasAway = this.state$.value.line !== "online";
    this.#show({
      line: "online",
      lastContactAt: this.#ports.now(),
      offlineSince: null,
      nextAttemptAt: null,
    });
    this.attempts$.next({ number, end: "reached" });
    if (wasAway) this.wake();
    else this.#sleeping = renewed(this.#sleeping);
  }

  #failureOf(cause: unknown): HubFailure {
    if (this.closed.aborted)
      return new HubFailure("closed", "the line is closed");
    return cause instanceof HubFailure
      ? cause
      : new HubFailure("offline", String(cause));
  }

  #failed(number: number, cause: unknown): HubFailure {
    const failure = this.#failureOf(cause);
    if (failure.code === "closed") return failure;
    const now = this.#ports.now();
    if (failure.code === "offline")
      this.#show({
        line: "offline",
        offlineSince: this.state$.value.offlineSince ?? now,
      });
    else
      this.#show({
        line: failure.code === "refused" ? "refused" : "online",
        lastContactAt: now,
        offlineSince: null,
      });
    this.attempts$.next({ number, end: failure.code });
    return failure;
  }

  #show(change: Partial<LineState>): void {
    this.state$.next({ ...this.state$.value, ...change });
  }

  #jittered(failures: number): number {
    const limit = Math.min(
      LONGEST_PAUSE_MS,
      FIRST_PAUSE_MS * 2 ** Math.min(failures, 20),
    );
    const [a = 0, b = 0] = this.#ports.randomBytes(2);
    const random = (a * 256 + b) / 65_536;
    return Math.round(SHORTEST_PAUSE_MS + random * (limit - SHORTEST_PAUSE_MS));
  }
}

/** Throws where the status alone says that it wasn't answered. */
function refuseBy(response: Response): void {
  const { status } = response;
  if (status === 401 || status === 403)
    throw new HubFailure("refused", `the hub answered ${status}`);
  if (status === 413) throw new HubFailure("tooLarge", "the hub answered 413");
  if (status === 429 || status >= 500)
    throw new HubFailure(
      "offline",
      `the hub answered ${status}`,
      retryAfterMsOf(response.headers.get("retry-after")),
    );
}

/** In bytes on the line, where the answer says so. */
function lengthOf(response: Response, text: string): number {
  const said = Number(response.headers.get("content-length") ?? "");
  return said > 0 ? said : text.length;
}

function renewed(controller: AbortController): AbortController {
  controller.abort();
  return new AbortController();
}

function isPassing(failure: unknown): failure is HubFailure {
  return (
    failure instanceof HubFailure &&
    failure.code !== "tooLarge" &&
    failure.code !== "closed"
  );
}

/** Nobody answered. A hub that asks for patience has, and says nothing of the line. */
export function isOfLine(failure: HubFailure): boolean {
  return failure.code === "offline" && failure.retryAfterMs === null;
}

function isEventStream(response: Response): boolean {
  return (
    response.ok &&
    (response.headers.get("content-type") ?? "").includes("text/event-stream")
  );
}

/** What an answer asks for in its header `retry-after`; null where it says nothing. */
export function retryAfterMsOf(said: string | null): number | null {
  const seconds = Number(said ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}

const REFUSAL_CODES = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_SIGNED_IN",
]);

interface Answer {
  data?: unknown;
  errors?: readonly { message?: string; extensions?: { code?: string } }[];
}

/** Parses the answer. A page of a captive portal is not one, whatever its status says. */
function dataOf<Data>(status: number, text: string): Data {
  const answer = parseAnswer(text);
  if (answer === undefined)
    throw new HubFailure("offline", `no answer of the graph (${status})`);
  const [problem] = answer.errors ?? [];
  if (problem !== undefined) {
    const code = problem.extensions?.code ?? "";
    if (REFUSAL_CODES.has(code)) throw new HubFailure("refused", code);
    throw new HubFailure("failed", problem.message ?? code);
  }
  if (answer.data === undefined || answer.data === null)
    throw new HubFailure("failed", `no data (${status})`);
  return answer.data as Data;
}

function parseAnswer(text: string): Answer | undefined {
  try {
    const answer = JSON.parse(text) as unknown;
    if (typeof answer !== "object" || answer === null) return undefined;
    return "data" in answer || "errors" in answer
      ? (answer as Answer)
      : undefined;
  } catch {
    return undefined;
  }
}

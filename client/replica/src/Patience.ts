import type { ReplicaPorts } from "./ReplicaPorts.ts";

/** How long something is waited for: its signal is aborted when the time is up. One timer at a time. */
export class Patience {
  readonly #sleep: ReplicaPorts["sleep"];
  readonly #end = new AbortController();
  #waiting = new AbortController();

  constructor(sleep: ReplicaPorts["sleep"]) {
    this.#sleep = sleep;
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** From now on so long; what was said before counts no more. */
  wait(ms: number): void {
    this.#waiting.abort();
    const mine = (this.#waiting = new AbortController());
    void this.#sleep(ms, mine.signal).then(() => {
      if (!mine.signal.aborted) this.#end.abort();
    });
  }

  /** It came: nothing is waited for any more. */
  rest(): void {
    this.#waiting.abort();
  }

  /** Nothing is waited for any more, and it won't come. */
  readonly end = (): void => {
    this.#waiting.abort();
    this.#end.abort();
  };
}

export function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** A line that tests cut: a `fetch` in front of another. */
export class TestLine {
  connected = true;
  /** So many of these requests reach the hub, and their answers get lost. */
  losesAnswers = 0;
  losesAnswersTo = "PushEntries";
  /** Every answer is a page that asks for money. */
  portal = false;
  /** The operation that never gets through. */
  refuses: string | null = null;
  /** The operations that were asked, in order. */
  readonly asked: string[] = [];
  readonly #through: (input: string, init: RequestInit) => Promise<Response>;
  readonly #open = new Set<AbortController>();
  #cutAfter: string | undefined;
  #held:
    | { operation: string; reached: () => void; opened: Promise<void> }
    | undefined;

  constructor(
    through: (input: string, init: RequestInit) => Promise<Response>,
  ) {
    this.#through = through;
  }

  /** Cuts the cable: open streams end too. */
  cut(): void {
    this.connected = false;
    for (const stream of this.#open) stream.abort();
    this.#open.clear();
  }

  mend(): void {
    this.connected = true;
  }

  /** The cable goes out as soon as a request of this method has been answered. */
  cutAfter(method: string): void {
    this.#cutAfter = method;
  }

  /** The next answer to this operation is kept on its way until the gate is opened. */
  holdAnswers(operation: string): { reached: Promise<void>; open(): void } {
    let open: () => void = () => undefined;
    let arrive: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const reached = new Promise<void>((resolve) => (arrive = resolve));
    this.#held = { operation, reached: arrive, opened };
    return { reached, open };
  }

  readonly fetch = async (
    input: string,
    init: RequestInit,
  ): Promise<Response> => {
    const body = typeof init.body === "string" ? init.body : "";
    const operation = /(?:query|mutation|subscription) (\w+)/.exec(body)?.[1];
    const cable = new AbortController();
    this.asked.push(operation ?? `${init.method} ${new URL(input).pathname}`);
    if (!this.connected) throw new TypeError("the cable is out");
    if (operation === this.refuses) throw new TypeError("nothing comes back");
    if (this.portal) return new Response("<html>pay</html>");
    this.#open.add(cable);
    const signal = AbortSignal.any([
      cable.signal,
      ...(init.signal === null || init.signal === undefined
        ? []
        : [init.signal]),
    ]);
    const response = await this.#through(input, { ...init, signal });
    const held = this.#held;
    if (held !== undefined && held.operation === operation) {
      this.#held = undefined;
      held.reached();
      await held.opened;
    }
    if (init.method === this.#cutAfter) {
      this.#cutAfter = undefined;
      this.cut();
    }
    if (!this.connected) throw new TypeError("the cable went out");
    if (this.losesAnswers > 0 && operation === this.losesAnswersTo) {
      this.losesAnswers -= 1;
      throw new TypeError("the answer was lost");
    }
    return response;
  };
}

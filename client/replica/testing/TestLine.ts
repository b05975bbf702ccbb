/** A line that tests cut: a `fetch` in front of another. */
export class TestLine {
  connected = true;
  /** So many requests reach the hub, and their answers get lost. */
  losesAnswers = 0;
  /** The operations that were asked, in order. */
  readonly asked: string[] = [];
  readonly #through: (input: string, init: RequestInit) => Promise<Response>;
  readonly #open = new Set<AbortController>();
  /** Called with each request before it goes; may throw in place of the network. */
  before: (operation: string, body: string) => Promise<void> | void = () =>
    undefined;

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

  readonly fetch = async (
    input: string,
    init: RequestInit,
  ): Promise<Response> => {
    const body = typeof init.body === "string" ? init.body : "";
    const operation = /(?:query|mutation|subscription) (\w+)/.exec(body)?.[1];
    const cable = new AbortController();
    this.asked.push(operation ?? `${init.method} ${new URL(input).pathname}`);
    await this.before(operation ?? "", body);
    if (!this.connected) throw new TypeError("the cable is out");
    this.#open.add(cable);
    const signal = AbortSignal.any([
      cable.signal,
      ...(init.signal === null || init.signal === undefined
        ? []
        : [init.signal]),
    ]);
    const response = await this.#through(input, { ...init, signal });
    if (!this.connected) throw new TypeError("the cable went out");
    if (this.losesAnswers > 0 && operation === "PushEntries") {
      this.losesAnswers -= 1;
      throw new TypeError("the answer was lost");
    }
    return response;
  };
}

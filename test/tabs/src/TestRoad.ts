import { textOf } from "@onedoor/mock/countyFetch";

/** The road between the browser's pages and the county: it counts what is under way, and keeps answers back. */
export class TestRoad {
  /** The most segments that were under way at one time. */
  mostPushesAtOnce = 0;
  readonly #through: (request: Request) => Promise<Response>;
  #pushes = 0;
  #held:
    | { operation: string; reached: () => void; opened: Promise<void> }
    | undefined;

  constructor(through: (request: Request) => Promise<Response>) {
    this.#through = through;
  }

  /** The next answer to this operation is kept on its way until the gate is opened. */
  holdAnswer(operation: string): { reached: Promise<void>; open(): void } {
    let open: () => void = () => undefined;
    let arrive: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const reached = new Promise<void>((resolve) => (arrive = resolve));
    this.#held = { operation, reached: arrive, opened };
    return { reached, open };
  }

  readonly answer = async (request: Request): Promise<Response> => {
    const body = await textOf(request.clone());
    const operation = /(?:query|mutation|subscription) (\w+)/.exec(body)?.[1];
    const isPush = operation === "PushEntries" && !/"segment":null/.test(body);
    if (isPush) this.#pushes += 1;
    this.mostPushesAtOnce = Math.max(this.mostPushesAtOnce, this.#pushes);
    try {
      const response = await this.#through(request);
      const held = this.#held;
      if (held !== undefined && held.operation === operation) {
        this.#held = undefined;
        held.reached();
        await held.opened;
      }
      return response;
    } finally {
      if (isPush) this.#pushes -= 1;
    }
  };
}

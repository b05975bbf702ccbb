/** What the router turns away before anybody has looked at it. */
export type RefusedKind =
  | "rateLimited"
  | "notRegistered"
  | "unknownClient"
  | "crossSite"
  | "method"
  | "notJson";

const WORDS: Readonly<Record<RefusedKind, string>> = {
  rateLimited: "asked too often",
  notRegistered: "asked what no app asks",
  unknownClient: "a developer's client with a wrong name or secret",
  crossSite: "sent by a page of another site",
  method: "by a method that nothing here takes",
  notJson: "a question that isn't JSON",
};

const TOLD_EVERY_MS = 60_000;

interface Count {
  refused: number;
  last: string;
}

export interface RefusalLogParts {
  tell(line: string): void;
  /** Does it once, so much later. */
  after(ms: number, act: () => void): void;
}

/** Tells the operator of what is refused: the first of a kind at once, and then their number, once a minute at most. */
export class RefusalLog {
  readonly #parts: RefusalLogParts;
  readonly #counts = new Map<RefusedKind, Count>();

  constructor(parts: RefusalLogParts) {
    this.#parts = parts;
  }

  note(kind: RefusedKind, address: string | null): void {
    const last = address ?? "within";
    const count = this.#counts.get(kind);
    if (count !== undefined) {
      count.refused += 1;
      count.last = last;
      return;
    }
    this.#tell(kind, { refused: 1, last });
  }

  #tell(kind: RefusedKind, { refused, last }: Count): void {
    this.#parts.tell(
      `router: ${refused} × refused, ${WORDS[kind]}; last from ${last}`,
    );
    this.#counts.set(kind, { refused: 0, last });
    this.#parts.after(TOLD_EVERY_MS, () => {
      const since = this.#counts.get(kind);
      this.#counts.delete(kind);
      if (since !== undefined && since.refused > 0) this.#tell(kind, since);
    });
  }
}

import { canBeLookedUp } from "./legalBasis.ts";
import {
  coverageOf,
  keyOfRow,
  type ListKind,
  type ListRow,
  type RowChangeRecord,
  type RowContent,
  type RowKey,
  rowKeyOf,
} from "./listRow.ts";
import type { PlainDate } from "./time.ts";

/** What is to become of a row. `number` and `version` name the row as whoever asks has seen it. */
export type RowChange = Said &
  (
    | { change: "added" | "takenOver"; content: RowContent }
    | (Seen & { change: "adjusted"; content: RowContent })
    | (Seen & { change: "cancelled" })
    | (Seen & {
        change: "delegated" | "transferred";
        to: { body: string; level: string };
      })
    | (Seen & { change: "merged"; into: number })
  );

interface Said {
  effectiveFrom: PlainDate;
  reason: string;
  approver: string;
  publication: string;
}

interface Seen extends RowKey {
  version: number;
}

export type RowRefusalReason =
  | "unknownRow"
  /** What has ended never comes back: a new row is added. */
  | "rowHasEnded"
  /** Somebody else has changed it since. */
  | "changedMeanwhile"
  | "beforeItsVersion"
  /** Another list, body, level or code is another row. */
  | "anotherRow"
  | "withoutBasis"
  | "unknownBody"
  | "unknownPowerRow"
  | "alreadyListed"
  | "notDownward"
  | "sameBody"
  | "mergedIntoItself"
  /** The row that it is merged into isn't there, or has ended. */
  | "mergedIntoNothing";

/** What stands in the lists, as far as the changes concern it. */
export interface StandingRows {
  /** Newest versions: of the rows that are named, and of those that cover the same. */
  rows: readonly ListRow[];
  /** The last number given in each list. */
  lastNumbers: Readonly<Partial<Record<ListKind, number>>>;
  /** Credit codes. */
  bodies: ReadonlySet<string>;
}

export type RowRefusal = { at: number; reason: RowRefusalReason };

/**
 * The versions that changes make, one after the other, or why each of those that can't be made can't. `at` is the
 * change's place.
 */
export function decideRowChanges(
  standing: StandingRows,
  changes: readonly RowChange[],
  record: Pick<RowChangeRecord, "publishedAt" | "by">,
): { versions: ListRow[] } | { refusals: RowRefusal[] } {
  const book = new RowBook(standing);
  const refusals: RowRefusal[] = [];
  const versions: ListRow[] = [];
  for (const [at, change] of changes.entries()) {
    const made = applyRowChange(book, change, record);
    if (typeof made === "string") {
      refusals.push({ at, reason: made });
      continue;
    }
    made.forEach((row) => book.write(row));
    versions.push(...made);
  }
  return refusals.length > 0 ? { refusals } : { versions };
}

/** The lifecycle of a row, as one function: from the row that is there, or none, to the versions that come of it. */
function applyRowChange(
  book: RowBook,
  change: RowChange,
  record: Pick<RowChangeRecord, "publishedAt" | "by">,
): ListRow[] | RowRefusalReason {
  const { reason, approver, publication, effectiveFrom } = change;
  const words = { reason, approver, publication, ...record };
  if (!("number" in change)) {
    const { content } = change;
    const objection = objectionToContent(book, content);
    if (objection !== undefined) return objection;
    return [
      firstVersion(content, book.nextNumber(content.kind), effectiveFrom, {
        ...words,
        kind: change.change,
      }),
    ];
  }

  const row = book.find(change);
  if (row === undefined) return "unknownRow";
  if (row.state !== "inForce") return "rowHasEnded";
  if (row.version !== change.version) return "changedMeanwhile";
  if (effectiveFrom < row.effectiveFrom) return "beforeItsVersion";
  const next: ListRow = {
    ...row,
    version: row.version + 1,
    effectiveFrom,
    change: { ...words, kind: change.change },
  };
  switch (change.change) {
    case "adjusted": {
      const { content } = change;
      if (isAnotherRow(row.content, content)) return "anotherRow";
      return (
        objectionToContent(book, content, change.number) ?? [
          { ...next, content },
        ]
      );
    }
    case "cancelled":
      return [{ ...next, state: "cancelled" }];
    case "merged": {
      const into = book.find({ kind: change.kind, number: change.into });
      if (change.into === change.number) return "mergedIntoItself";
      if (into?.state !== "inForce") return "mergedIntoNothing";
      return [{ ...next, state: "merged", successor: change.into }];
    }
    case "delegated":
    case "transferred": {
      const { to } = change;
      if (to.body === row.content.body) return "sameBody";
      if (
        change.change === "delegated" &&
        !isBelow(to.level, row.content.level)
      )
        return "notDownward";
      const content = { ...row.content, ...to };
      const objection = objectionToContent(book, content);
      if (objection !== undefined) return objection;
      const number = book.nextNumber(change.kind);
      return [
        { ...next, state: change.change, successor: number },
        {
          ...firstVersion(content, number, effectiveFrom, {
            ...words,
            kind: "takenOver",
          }),
          predecessor: row.number,
        },
      ];
    }
  }
}

/** The standing rows while changes are made to them. */
class RowBook {
  readonly #rows = new Map<string, ListRow>();
  readonly #covered = new Map<string, Set<number>>();
  readonly #lastNumbers: Partial<Record<ListKind, number>>;
  readonly #bodies: ReadonlySet<string>;

  constructor({ rows, lastNumbers, bodies }: StandingRows) {
    this.#lastNumbers = { ...lastNumbers };
    this.#bodies = bodies;
    rows.forEach((row) => this.write(row));
  }

  find({ kind, number }: RowKey): ListRow | undefined {
    return this.#rows.get(rowKeyOf({ kind, number }));
  }

  nextNumber(kind: ListKind): number {
    return (this.#lastNumbers[kind] ?? 0) + 1;
  }

  knowsBody(creditCode: string): boolean {
    return this.#bodies.has(creditCode);
  }

  /** Whether another row in force of the same list covers the same items. */
  isCovered(content: RowContent, except: number | undefined): boolean {
    const numbers = this.#covered.get(coverageKey(content) ?? "");
    return [...(numbers ?? [])].some((number) => number !== except);
  }

  write(row: ListRow): void {
    const key = keyOfRow(row);
    this.#rows.set(rowKeyOf(key), row);
    this.#lastNumbers[key.kind] = Math.max(
      this.#lastNumbers[key.kind] ?? 0,
      row.number,
    );
    const coverage = coverageKey(row.content);
    if (coverage === null) return;
    const numbers = this.#covered.get(coverage) ?? new Set();
    if (row.state === "inForce") numbers.add(row.number);
    else numbers.delete(row.number);
    this.#covered.set(coverage, numbers);
  }
}

function coverageKey(content: RowContent): string | null {
  const coverage = coverageOf(content);
  return coverage === null ? null : `${content.kind} ${coverage}`;
}

function firstVersion(
  content: RowContent,
  number: number,
  effectiveFrom: PlainDate,
  change: RowChangeRecord,
): ListRow {
  return {
    number,
    version: 1,
    state: "inForce",
    content,
    beganOn: effectiveFrom,
    effectiveFrom,
    predecessor: null,
    successor: null,
    change,
  };
}

function objectionToContent(
  book: RowBook,
  content: RowContent,
  number?: number,
): RowRefusalReason | undefined {
  if (!content.basis.some(canBeLookedUp)) return "withoutBasis";
  const others = content.kind === "boundary" ? content.others : [];
  if (![content.body, ...others].every((one) => book.knowsBody(one)))
    return "unknownBody";
  if (
    content.kind === "responsibility" &&
    book.find({ kind: "power", number: content.power }) === undefined
  )
    return "unknownPowerRow";
  return book.isCovered(content, number) ? "alreadyListed" : undefined;
}

/** Levels count downward; 7 is shared between levels, and below none. */
function isBelow(level: string, other: string): boolean {
  return level > other && level !== "7";
}

/** Who reads a row's number in an old notice has to find what it meant. */
function isAnotherRow(before: RowContent, after: RowContent): boolean {
  return (
    before.kind !== after.kind ||
    before.body !== after.body ||
    before.level !== after.level ||
    codeOf(before) !== codeOf(after)
  );
}

function codeOf(content: RowContent): string | null {
  return "baseCode" in content ? content.baseCode : null;
}

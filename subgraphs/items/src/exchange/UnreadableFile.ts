/** Why a file can't be read at all. What is wrong with the items in it is a `PublishRefusal`. */
export type UnreadableReason =
  /** Not UTF-8: as another program's own encoding, or UTF-16. */
  | "notUtf8"
  | "notJson"
  /** JSON, and no list of items. */
  | "notItems"
  /** Not the archive that an .xlsx file is, or one that is locked or damaged. */
  | "notSpreadsheet"
  /** A workbook with programs in it. */
  | "macros"
  /** More nested than any item is. */
  | "tooDeep"
  /** More items, rows or bytes than any catalogue has, also after unpacking. */
  | "tooLarge";

/** Thrown by whoever reads a file; whoever imports it answers with the reason. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  /** Where, for whoever made the file. */
  readonly at: string;

  constructor(reason: UnreadableReason, at: string) {
    super(`${at}: ${reason}`);
    this.reason = reason;
    this.at = at;
  }
}

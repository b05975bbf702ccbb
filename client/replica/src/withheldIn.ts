import type { Journal } from "@onedoor/domain/entries";

/**
 * Own entries of a case that is out of scope, as the hub gives them, of which it has the body no more: the law had it
 * erased. The entry that says so is another's, and doesn't come; but an author is given all that the hub has of his own.
 */
export function withheldIn(own: Journal): ReadonlySet<string> {
  return new Set(
    own
      .filter(
        ({ bodyText, acknowledgement }) =>
          bodyText === null &&
          acknowledgement !== null &&
          // That body never was the hub's.
          acknowledgement.reason !== "bodyMismatch",
      )
      .map(({ entryId }) => entryId),
  );
}

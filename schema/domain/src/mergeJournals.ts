import type { Journal, JournalEntry } from "./entries.ts";
import { withoutErased } from "./erasedBodies.ts";

/**
 * The union of two replicas' knowledge of a case, by entry id. Nothing is ever dropped but what the law has erased: an
 * acknowledgement beats none, a body beats its absence, and the absence of one that was erased beats the body.
 * Commutative, associative and idempotent.
 */
export function mergeJournals(one: Journal, other: Journal): Journal {
  const merged = new Map<string, JournalEntry>();
  for (const entry of [...one, ...other]) {
    const present = merged.get(entry.entryId);
    merged.set(
      entry.entryId,
      present === undefined ? entry : mergeEntry(present, entry),
    );
  }
  return withoutErased(
    [...merged.values()].sort((a, b) =>
      a.entryId < b.entryId ? -1 : a.entryId > b.entryId ? 1 : 0,
    ),
  );
}

function mergeEntry(a: JournalEntry, b: JournalEntry): JournalEntry {
  const base = preferred(a, b);
  const acknowledgement = base.acknowledgement;
  return {
    ...base,
    header:
      base.header ??
      (a.headerText === b.headerText ? (a.header ?? b.header) : null),
    bodyText:
      base.bodyText ??
      (a.headerText === b.headerText ? (a.bodyText ?? b.bodyText) : null),
    held: acknowledgement === null && (a.held || b.held),
  };
}

// An entry that was pushed again after a restore has a row in two epochs: the later one is what the hub stands by
// [M7]. The same id with other bytes is a fork. What the hub has acknowledged wins here, and the hub keeps the other
// as evidence; between two unacknowledged ones any fixed order will do.
function preferred(a: JournalEntry, b: JournalEntry): JournalEntry {
  if (a.acknowledgement !== null && b.acknowledgement !== null) {
    const order =
      b.acknowledgement.epoch - a.acknowledgement.epoch ||
      a.acknowledgement.seq - b.acknowledgement.seq;
    if (order !== 0) return order < 0 ? a : b;
    return a.headerText <= b.headerText ? a : b;
  }
  if (a.acknowledgement !== null) return a;
  if (b.acknowledgement !== null) return b;
  return a.headerText <= b.headerText ? a : b;
}

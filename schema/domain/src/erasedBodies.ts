import type { Journal, JournalEntry } from "./entries.ts";
import { MOST_ERASED_TOGETHER } from "./facts.ts";

/**
 * The entries whose bodies the law has erased, as the journal says itself. Only what the hub has put on record binds:
 * nobody erases by writing such an entry.
 */
export function erasedIn(journal: Journal): ReadonlySet<string> {
  return new Set(journal.flatMap(erasedBy));
}

/** The journal without what was erased by law of it, whoever has kept it [M2]. */
export function withoutErased(journal: Journal): Journal {
  const erased = erasedIn(journal);
  return erased.size === 0
    ? journal
    : journal.map((entry) =>
        entry.bodyText !== null && erased.has(entry.entryId)
          ? { ...entry, bodyText: null }
          : entry,
      );
}

/** What an erasure has to name of a case, in as many acts as that takes: all that says something. */
export function bodiesToErase(
  journal: readonly Pick<JournalEntry, "entryId" | "header" | "bodyText">[],
): readonly (readonly string[])[] {
  return inActs(
    journal
      .filter(
        ({ bodyText, header }) =>
          // The hub's own acts say nothing beside their facts.
          bodyText !== null && header?.actor.type !== "hub",
      )
      .map(({ entryId }) => entryId),
  );
}

/** As many acts as it takes to name them all. */
export function inActs(
  entryIds: readonly string[],
): readonly (readonly string[])[] {
  return Array.from(
    { length: Math.ceil(entryIds.length / MOST_ERASED_TOGETHER) },
    (_, act) =>
      entryIds.slice(
        act * MOST_ERASED_TOGETHER,
        (act + 1) * MOST_ERASED_TOGETHER,
      ),
  );
}

function erasedBy({
  header,
  acknowledgement,
}: JournalEntry): readonly string[] {
  return header?.kind === "bodiesErased" &&
    acknowledgement?.verdict === "counted"
    ? header.facts.entryIds
    : [];
}

import type { JournalEntry } from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { bodyOf } from "@onedoor/domain/parseEntry";
import type { PaperCase } from "./DocumentText.ts";
import type { Instant } from "@onedoor/domain/time";

/** An entry that counts, with what was written in it. */
export interface CountedEntry<K extends EntryKind> {
  entryId: string;
  facts: FactsOf<K>;
  /** Null where it is withheld from this reader. */
  body: BodyOf<K> | null;
  at: Instant;
  acknowledged: boolean;
}

/** All counted entries of a kind, in the order in which they took effect. */
export function countedEntries<K extends EntryKind>(
  view: PaperCase,
  kind: K,
): CountedEntry<K>[] {
  return view.state.counted.flatMap((entryId) => {
    const entry = view.journal.find((one) => one.entryId === entryId);
    return entry === undefined ? [] : read(entry, kind);
  });
}

/** The last of them, or the one with this id. */
export function findCounted<K extends EntryKind>(
  view: PaperCase,
  kind: K,
  entryId: string | null = null,
): CountedEntry<K> | undefined {
  return countedEntries(view, kind).findLast(
    (one) => entryId === null || one.entryId === entryId,
  );
}

function read<K extends EntryKind>(
  entry: JournalEntry,
  kind: K,
): CountedEntry<K>[] {
  const { header, acknowledgement, entryId } = entry;
  if (header?.kind !== kind) return [];
  return [
    {
      entryId,
      // The kind was compared above; TypeScript can't follow it through the union.
      facts: header.facts as FactsOf<K>,
      body: bodyOf(entry, kind) ?? null,
      at: acknowledgement?.effectiveAt ?? header.at.wall,
      acknowledged: acknowledgement !== null,
    },
  ];
}

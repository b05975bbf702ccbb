import type { Acknowledgement, AnyHeader } from "@onedoor/domain/entries";
import { parseHeader } from "@onedoor/domain/parseEntry";
import type { StoredEntry } from "../store/CaseStore.ts";

/** An entry that this version can read, with its row. */
export interface TimelineEntry {
  entryId: string;
  header: AnyHeader;
  acknowledgement: Acknowledgement;
}

/** What happened in a case, in the order of record. What is held, or of an unknown kind, isn't told yet. */
export function timelineOf(
  journal: readonly StoredEntry[],
): readonly TimelineEntry[] {
  return journal.flatMap(({ entryId, headerText, acknowledgement }) => {
    const header = parseHeader(headerText);
    return acknowledgement === null || !header.ok || !header.value.recognised
      ? []
      : [{ entryId, header: header.value.header, acknowledgement }];
  });
}

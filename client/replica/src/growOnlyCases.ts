import { journalOfEntries } from "@onedoor/replication/caseJournal";
import type { CaseRow } from "@onedoor/replication/documents";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import type { Journal } from "@onedoor/domain/entries";
import type { RxStorage } from "rxdb";
import { withheldIn } from "./withheldIn.ts";

/** Makes the row of a case from its journal. */
type RebuildCase = (
  caseId: string,
  journal: Journal,
  ownOnly?: boolean,
) => Promise<CaseRow>;

type AnyStorage = RxStorage<unknown, unknown>;

/**
 * A storage in which no write makes a case forget: where the stored journal holds what the new one lacks, their union
 * is written. A page of the feed can be older than an acknowledgement that came while it was on its way, and between
 * the pull handler's reading and RxDB's writing there is no other place that sees both. Only a case that goes out of
 * scope shrinks, to what is the official's own, and one of which a restore of the hub lost rows for good; and bodies go
 * that the law has erased.
 */
export function growOnlyCases(
  storage: AnyStorage,
  rebuild: RebuildCase,
): AnyStorage {
  return {
    ...storage,
    name: storage.name,
    rxdbVersion: storage.rxdbVersion,
    async createStorageInstance(params) {
      const instance = await storage.createStorageInstance(params);
      if (params.collectionName !== "cases") return instance;
      const bulkWrite = instance.bulkWrite.bind(instance);
      instance.bulkWrite = async (rows, context) => {
        await Promise.all(
          rows.map(async ({ previous, document }) => {
            if (previous === undefined) return;
            if (previous._deleted || document._deleted) return;
            const before = previous as unknown as CaseRow;
            const after = document as unknown as CaseRow;
            const united = unionOf(before, after);
            if (united === undefined) return;
            // In place: RxDB keeps this object as what was written.
            Object.assign(
              document,
              await rebuild(after.caseId, united, after.sealed.ownOnly),
            );
          }),
        );
        return bulkWrite(rows, context);
      };
      return instance;
    },
  };
}

/** Undefined where the new row forgets nothing. */
function unionOf(before: CaseRow, after: CaseRow): Journal | undefined {
  if (before.sealed === after.sealed) return undefined;
  if (after.sealed.ownOnly && !before.sealed.ownOnly) return undefined;
  const { restoredTo } = after.sealed;
  if (restoredTo !== undefined && restoredTo !== before.sealed.restoredTo)
    return undefined;
  if (holdsAll(after, before)) return undefined;
  const own = journalOfEntries(after.sealed.entries);
  const union = mergeJournals(journalOfEntries(before.sealed.entries), own);
  if (!after.sealed.ownOnly) return union;
  const withheld = withheldIn(own);
  return union.map((entry) =>
    withheld.has(entry.entryId) ? { ...entry, bodyText: null } : entry,
  );
}

function holdsAll(after: CaseRow, before: CaseRow): boolean {
  const held = new Map(
    after.sealed.entries.map((entry) => [entry.entryId, entry]),
  );
  return before.sealed.entries.every((entry) => {
    const now = held.get(entry.entryId);
    if (now === undefined) return false;
    if (entry.acknowledgement !== null && now.acknowledgement === null)
      return false;
    return entry.bodyText === null || now.bodyText !== null;
  });
}

import { foldVillageFile } from "@onedoor/domain/foldVillageFile";
import { sameValue } from "@onedoor/domain/sameValue";
import type { PlainDate } from "@onedoor/domain/time";
import type { VillageFileEntry } from "@onedoor/domain/villageFileEntry";
import type { Asking, ReadAs } from "@onedoor/subgraph-host/openReaders";
import { and, asc, count, eq, gt, inArray, isNull } from "drizzle-orm";
import { keepRow } from "./keptVillageFiles.ts";
import type { PeopleReader } from "./PeopleStore.ts";
import { scopeOf } from "./peopleScope.ts";
import type { Sealer } from "./sealer.ts";
import type { PeopleDatabase, Transaction } from "./sqlPeopleStore.ts";
import { takeNumbers } from "./takeNumbers.ts";
import {
  households,
  persons,
  villageFileEntries,
  villageFiles,
} from "./tables.ts";
import type {
  EntryOutcome,
  VillageFileReads,
  VillageFileRow,
  VillageFiles,
} from "./VillageFiles.ts";
import { withinDivision } from "./withinDivision.ts";

export function sqlVillageFiles(
  database: PeopleDatabase,
  readAs: ReadAs,
  sealer: Sealer,
): VillageFiles {
  return {
    record: (entries, decide) =>
      database.transaction(async (transaction) => {
        // Taking a number locks out other writers: nobody judges beside this.
        await takeNumbers(transaction, 1);
        const written: (EntryOutcome | VillageFileEntry)[] = [];
        const divisions = new Map<string, string | null>();
        const changed = new Set<string>();
        for (const entry of entries) {
          const { entryId, householdId } = entry;
          const division =
            divisions.get(householdId) ??
            (await divisionOf(transaction, householdId));
          divisions.set(householdId, division);
          const before = await findEntry(transaction, entryId, sealer);
          const why =
            before === undefined
              ? decide(entry, division)
              : sameValue(before, entry)
                ? undefined
                : "idTaken";
          if (why !== undefined) {
            written.push({ entryId, status: "refused", why });
            continue;
          }
          if (before === undefined) {
            await transaction.insert(villageFileEntries).values({
              entryId,
              householdId,
              entrySealed: sealer.seal(JSON.stringify(entry), entryId),
            });
            changed.add(householdId);
          }
          written.push(entry);
        }
        const setAside = new Map<string, string | null>();
        const ids = [...new Set(entries.map(({ householdId }) => householdId))];
        for (const [householdId, all] of await entriesOf(
          transaction,
          ids,
          sealer,
        )) {
          const file = foldVillageFile(all);
          for (const one of file.timeline)
            setAside.set(one.entry.entryId, one.setAside);
          const division = divisions.get(householdId) ?? null;
          if (changed.has(householdId) && division !== null)
            await keepRow(transaction, {
              householdId,
              division,
              state: file.state,
              fileKind: file.fileKind,
              openedOn: file.openedOn,
              lastVisitOn: file.lastVisitOn,
            });
        }
        return written.map((one): EntryOutcome => {
          if ("status" in one) return one;
          const { entryId } = one;
          return {
            entryId,
            status: "taken",
            setAside: (setAside.get(entryId) ?? null) as Extract<
              EntryOutcome,
              { status: "taken" }
            >["setAside"],
          };
        });
      }),

    placeHouseholds: (householdIds, gridCell, root) =>
      database.transaction(async (transaction) => {
        const { length } = householdIds;
        if (length === 0) return [];
        // A number each, so that a page may end between any two; their lock first, as an import takes them.
        const last = await takeNumbers(transaction, length);
        const placed = await transaction
          .update(households)
          .set({ gridCell })
          .where(
            and(
              inArray(households.householdId, [...householdIds]),
              withinDivision(households.division, root),
            ),
          )
          .returning({ householdId: households.householdId });
        const ids = placed.map(({ householdId }) => householdId);
        for (const [at, householdId] of ids.entries())
          await transaction
            .update(villageFiles)
            .set({ updatedSeq: last - at })
            .where(
              and(
                eq(villageFiles.householdId, householdId),
                eq(villageFiles.departed, false),
              ),
            );
        return ids;
      }),

    readingAs: (reader) => fileReads(readAs, reader, sealer),
  };
}

function fileReads(
  readAs: ReadAs,
  reader: PeopleReader,
  sealer: Sealer,
): VillageFileReads {
  const standing = eq(villageFiles.departed, false);
  return {
    async list({ root, fileKind, state, after, first }) {
      const rows = await readAs.once(scopeOf(reader, {}), async (database) =>
        database
          .select()
          .from(villageFiles)
          .where(
            and(
              standing,
              withinDivision(villageFiles.division, root),
              fileKind === null
                ? undefined
                : eq(villageFiles.fileKind, fileKind),
              state === null ? undefined : eq(villageFiles.state, state),
              after === null ? undefined : gt(villageFiles.householdId, after),
            ),
          )
          .orderBy(asc(villageFiles.householdId))
          .limit(first),
      );
      return rows.map(rowOf);
    },

    find: (householdId, held) =>
      readAs(
        scopeOf(reader, { householdIds: held ? [householdId] : [] }),
        async (database) => {
          const [row] = await database
            .select()
            .from(villageFiles)
            .where(and(standing, eq(villageFiles.householdId, householdId)));
          if (row === undefined) return undefined;
          const entries = await entriesOf(database, [householdId], sealer);
          return { row: rowOf(row), entries: entries.get(householdId) ?? [] };
        },
      ),

    counts: (root) =>
      readAs.once(scopeOf(reader, {}), async (database) => {
        const { division, state, fileKind } = villageFiles;
        return database
          .select({ division, state, fileKind, count: count() })
          .from(villageFiles)
          .where(and(standing, withinDivision(division, root)))
          .groupBy(division, state, fileKind)
          .orderBy(division, fileKind, state);
      }),

    changesAfter: (after, root, limit) =>
      readAs(scopeOf(reader, { departed: true }), async (database) => {
        const rows = await database
          .select({ file: villageFiles, gridCell: households.gridCell })
          .from(villageFiles)
          .leftJoin(
            households,
            eq(households.householdId, villageFiles.householdId),
          )
          .where(
            and(
              withinDivision(villageFiles.division, root),
              gt(villageFiles.updatedSeq, after),
            ),
          )
          .orderBy(asc(villageFiles.updatedSeq), asc(villageFiles.householdId))
          .limit(limit);
        const entries = await entriesOf(
          database,
          rows
            .filter(({ file }) => !file.departed)
            .map(({ file }) => file.householdId),
          sealer,
        );
        return rows.map(({ file, gridCell }) => ({
          row: rowOf(file),
          gridCell: file.departed ? null : gridCell,
          entries: file.departed ? [] : (entries.get(file.householdId) ?? []),
          departed: file.departed,
        }));
      }),
  };
}

async function entriesOf(
  database: Pick<Asking, "select">,
  householdIds: readonly string[],
  sealer: Sealer,
): Promise<ReadonlyMap<string, VillageFileEntry[]>> {
  const found = new Map<string, VillageFileEntry[]>();
  if (householdIds.length === 0) return found;
  const rows = await database
    .select()
    .from(villageFileEntries)
    .where(inArray(villageFileEntries.householdId, [...householdIds]))
    .orderBy(asc(villageFileEntries.entryId));
  for (const row of rows) {
    const some = found.get(row.householdId) ?? [];
    some.push(opened(row, sealer));
    found.set(row.householdId, some);
  }
  return found;
}

async function findEntry(
  transaction: Transaction,
  entryId: string,
  sealer: Sealer,
): Promise<VillageFileEntry | undefined> {
  const [row] = await transaction
    .select()
    .from(villageFileEntries)
    .where(eq(villageFileEntries.entryId, entryId));
  return row === undefined ? undefined : opened(row, sealer);
}

/** As it was parsed and sealed here. */
function opened(
  { entryId, entrySealed }: typeof villageFileEntries.$inferSelect,
  sealer: Sealer,
): VillageFileEntry {
  return JSON.parse(sealer.open(entrySealed, entryId)) as VillageFileEntry;
}

/** Of a household in which somebody lives. */
async function divisionOf(
  transaction: Transaction,
  householdId: string,
): Promise<string | null> {
  const [row] = await transaction
    .select({ division: households.division })
    .from(households)
    .innerJoin(persons, eq(persons.householdId, households.householdId))
    .where(
      and(
        eq(households.householdId, householdId),
        isNull(persons.erasedAt),
        isNull(persons.mergedInto),
      ),
    )
    .limit(1);
  return row?.division ?? null;
}

function rowOf(row: typeof villageFiles.$inferSelect): VillageFileRow {
  const { householdId, division, state, fileKind, updatedSeq } = row;
  return {
    householdId,
    division,
    state,
    fileKind,
    updatedSeq,
    openedOn: row.openedOn as PlainDate | null,
    lastVisitOn: row.lastVisitOn as PlainDate | null,
  };
}

import {
  combineDigests,
  type Digest,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import type {
  AnnouncedMaterial,
  ArrivedFile,
  MaterialRecord,
  NewEntry,
  Reach,
  ReaderKeys,
  ScopePage,
  ScopePageQuery,
  StoredEntry,
} from "./CaseStore.ts";
import { acknowledgementOf, type MemoryTables } from "./memoryTables.ts";

export function scopePage(
  tables: MemoryTables,
  query: ScopePageQuery,
): ScopePage {
  const { keys, chains, lostKeys, lostAfter, after, limit } = query;
  const lost = [
    ...new Set(
      (lostKeys ?? []).flatMap((key) => [
        ...(tables.scope.get(key)?.keys() ?? []),
      ]),
    ),
  ]
    .filter((caseId) => lostAfter === null || caseId > lostAfter)
    .filter((caseId) => !isSeen(tables, keys, caseId))
    .sort()
    .slice(0, limit)
    .map((caseId) => ({ caseId, seq: null }));
  const places = new Map<string, { caseId: string; seq: number }>();
  const add = (caseId: string, seq: number) => {
    const { caseId: last } = after;
    const isAfter =
      seq > after.seq || (seq === after.seq && last !== null && caseId > last);
    if (isAfter) places.set(`${seq}|${caseId}`, { caseId, seq });
  };
  for (const key of keys)
    for (const [caseId, { seq, left }] of tables.scope.get(key) ?? [])
      if (!left || !isSeen(tables, keys, caseId)) add(caseId, seq);
  for (const chain of chains)
    for (const [caseId, { seq }] of tables.authors.get(chain) ?? [])
      if (!isSeen(tables, keys, caseId)) add(caseId, seq);
  const changed = [...places.values()]
    .sort((a, b) => a.seq - b.seq || (a.caseId < b.caseId ? -1 : 1))
    .slice(0, limit - lost.length);
  const changes = [...lost, ...changed].map((one) => ({
    ...one,
    reach: reachOf(tables, query, one.caseId) ?? "left",
  }));
  return {
    changes,
    journals: journals(
      tables,
      changes.map(({ caseId }) => caseId),
    ),
    head: headOf(tables),
    digest: changes.length < limit ? digestOfScope(tables, query) : null,
  };
}

export function reachOf(
  tables: MemoryTables,
  { keys, chains }: ReaderKeys,
  caseId: string,
): Reach | undefined {
  if (isSeen(tables, keys, caseId)) return "inReach";
  if (chains.some((chain) => tables.authors.get(chain)?.has(caseId)))
    return "own";
  const wasSeen = keys.some((key) => tables.scope.get(key)?.has(caseId));
  return wasSeen ? "left" : undefined;
}

function digestOfScope(
  tables: MemoryTables,
  { keys, chains }: ReaderKeys,
): Digest {
  const whole = [...tables.cases.values()].filter(({ caseId }) =>
    isSeen(tables, keys, caseId),
  );
  const own = chains.flatMap((chain) =>
    [...(tables.authors.get(chain) ?? [])].flatMap(([caseId, authored]) =>
      isSeen(tables, keys, caseId) ? [] : [authored],
    ),
  );
  return [...whole, ...own]
    .map(({ digest }) => digest)
    .reduce(combineDigests, EMPTY_DIGEST);
}

export function isSeen(
  tables: MemoryTables,
  keys: readonly string[],
  caseId: string,
): boolean {
  return keys.some((key) => tables.scope.get(key)?.get(caseId)?.left === false);
}

export function journals(
  tables: MemoryTables,
  caseIds: readonly string[],
): Map<string, readonly StoredEntry[]> {
  const result = new Map<string, readonly StoredEntry[]>();
  for (const caseId of caseIds) {
    const journal = tables.entriesByCase.get(caseId);
    if (journal === undefined) continue;
    result.set(
      caseId,
      journal.map((entry) => storedEntryOf(tables, entry)).sort(byFeedOrder),
    );
  }
  return result;
}

function storedEntryOf(tables: MemoryTables, entry: NewEntry): StoredEntry {
  const row = tables.rowsByEntry.get(entry.entryId);
  return {
    entryId: entry.entryId,
    caseId: entry.caseId,
    chain: entry.chain,
    headerText: entry.headerText,
    bodyText: entry.bodyText,
    acknowledgement: row === undefined ? null : acknowledgementOf(row),
    held: entry.held !== null,
  };
}

function byFeedOrder(a: StoredEntry, b: StoredEntry): number {
  const [one, other] = [a.acknowledgement, b.acknowledgement];
  if (one === null || other === null)
    return Number(one === null) - Number(other === null);
  return one.epoch - other.epoch || one.seq - other.seq;
}

export function withArrival(
  tables: MemoryTables,
  material: AnnouncedMaterial,
): MaterialRecord {
  const file = arrivalOf(tables, material);
  return {
    ...material,
    arrivedAt: file?.arrivedAt ?? null,
    mediaType: file?.mediaType ?? null,
  };
}

export function arrivalOf(
  tables: MemoryTables,
  { materialId, sha256 }: { materialId: string; sha256: string },
): ArrivedFile | undefined {
  return tables.files.find(
    (file) => file.materialId === materialId && file.sha256 === sha256,
  );
}

export function headOf(tables: MemoryTables) {
  return { epoch: tables.epoch, seq: tables.feed.length };
}

import type { Journal } from "@onedoor/domain/entries";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import type { CaseRow } from "@onedoor/replication/documents";
import type { CaseDocument } from "@onedoor/replication/wire";
import { wasCutOff } from "@onedoor/domain/treeHead";
import type { WithDeleted } from "rxdb";
import { type CaseRows, journalOfRow, tombstoneOf } from "./CaseRows.ts";
import type { KeptTree } from "./HubHeads.ts";
import type { Outbox } from "./Outbox.ts";
import { journalEntryOf } from "./repairCases.ts";

interface Parts {
  cases: CaseRows;
  outbox: Outbox;
}

/** A pulled document, and the journal that it brings. */
export interface Pulled {
  document: CaseDocument;
  journal: Journal;
}

/**
 * Pulled documents over the local ones, which may have left the scope before; neither takes from the other, but for
 * what a restore of the hub lost: `settled` is one to which everything was brought back that could be. What a case that
 * is here gains is written before this resolves: RxDB leaves a document alone that it takes for changed here, as one is
 * whose own entry's outcome is being written, or that a power cut has set back.
 */
export async function unitePulled(
  parts: Parts,
  pulled: readonly Pulled[],
  present: ReadonlyMap<string, WithDeleted<CaseRow>>,
  settled?: KeptTree,
): Promise<WithDeleted<CaseRow>[]> {
  const united: WithDeleted<CaseRow>[] = [];
  const gained: (readonly [caseId: string, entries: Journal])[] = [];
  for (const { document, journal } of pulled) {
    const { caseId } = document;
    const local = present.get(caseId);
    const row = await unite(parts, document, journal, local, settled);
    united.push(row);
    if (gains(local, row)) gained.push([caseId, journal]);
  }
  await parts.cases.addAll(gained);
  return united;
}

async function unite(
  { cases, outbox }: Parts,
  document: CaseDocument,
  pulled: Journal,
  known: WithDeleted<CaseRow> | undefined,
  settled: KeptTree | undefined,
): Promise<WithDeleted<CaseRow>> {
  const { caseId } = document;
  const local = known?._deleted === true ? undefined : known;
  if (document.ownOnly) {
    const own = await withUnsettled(outbox, caseId, pulled);
    if (local !== undefined) await cases.leave(caseId, own);
    return { ...(await cases.rowOf(caseId, own, true)), _deleted: false };
  }
  if (document.deleted) {
    // Removed here and now: RxDB leaves a document with unpushed changes alone, and would forget the tombstone.
    if (local !== undefined) await cases.remove(caseId);
    return tombstoneOf(caseId);
  }
  if (local === undefined) {
    // A case that had left comes back with what he wrote in it, too.
    const whole =
      known === undefined
        ? pulled
        : await withUnsettled(outbox, caseId, pulled);
    return { ...(await cases.rowOf(caseId, whole)), _deleted: false };
  }
  const before = await withoutLost({ cases, outbox }, local, pulled, settled);
  // RxDB doesn't compare whether a case is whole.
  if (local.sealed.ownOnly === true) await cases.enter(caseId, pulled);
  const row = await cases.rowOf(caseId, mergeJournals(before, pulled));
  return { ...row, _deleted: false };
}

/** Nor does RxDB compare bodies, which may come later than their headers. */
function gains(
  local: WithDeleted<CaseRow> | undefined,
  united: WithDeleted<CaseRow>,
): boolean {
  if (local === undefined || local._deleted || united._deleted) return false;
  if (local.sealed.ownOnly === true || united.sealed.ownOnly === true)
    return false;
  return united.digest !== local.digest || bodiesIn(united) > bodiesIn(local);
}

/** The local journal, once what the restore has lost of it is put away [P12]. */
async function withoutLost(
  { cases, outbox }: Parts,
  local: CaseRow,
  pulled: Journal,
  settled: KeptTree | undefined,
): Promise<Journal> {
  const before = journalOfRow(local);
  if (settled === undefined) return before;
  const there = new Set(pulled.map(({ entryId }) => entryId));
  const lost = before.filter(
    ({ entryId, acknowledgement }) =>
      acknowledgement !== null &&
      !there.has(entryId) &&
      wasCutOff(acknowledgement, settled.epochs),
  );
  if (lost.length === 0) return before;
  const { caseId } = local;
  const ids = new Set(lost.map(({ entryId }) => entryId));
  await outbox.lose(lost);
  await cases.putAway(caseId, ids, settled.head.epoch);
  return cases.journal(caseId);
}

/**
 * Of cases that the restored hub doesn't show to this reader any more: what the restore has lost of them is put away.
 * Where the hub has more of one, it has left the scope, and the grant by which it was here was among what was lost: no
 * tombstone tells of that.
 */
export async function putAwayLost(
  parts: Parts,
  caseIds: readonly string[],
  settled: KeptTree | undefined,
): Promise<void> {
  if (settled === undefined || caseIds.length === 0) return;
  const { cases, outbox } = parts;
  for (const row of (await cases.read(caseIds)).values()) {
    if (row._deleted) continue;
    const { caseId } = row;
    const left = await withoutLost(parts, row, [], settled);
    if (left.every(({ acknowledgement }) => acknowledgement === null)) continue;
    const own = await withUnsettled(outbox, caseId, []);
    if (own.length === 0) await cases.remove(caseId);
    else await cases.leave(caseId, own);
  }
}

/** The hub's share of a case that is out of scope, with the own entries that the hub hasn't put in it. */
export async function withUnsettled(
  outbox: Outbox,
  caseId: string,
  own: Journal,
): Promise<Journal> {
  const unsettled = (await outbox.unsettled()).filter(
    (row) => row.sealed.caseId === caseId,
  );
  return mergeJournals(own, unsettled.map(journalEntryOf));
}

function bodiesIn({ sealed }: CaseRow): number {
  return sealed.entries.filter((entry) => entry.bodyText !== null).length;
}

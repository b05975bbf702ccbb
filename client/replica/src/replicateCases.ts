import type { Journal } from "@onedoor/domain/entries";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import { journalOfDocument } from "@onedoor/replication/caseJournal";
import type { CaseRow } from "@onedoor/replication/documents";
import type {
  CaseDocument,
  CasePullBulk,
  Checkpoint,
} from "@onedoor/replication/wire";
import type { RxCollection, WithDeleted } from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import type { RxReplicationState } from "rxdb/plugins/replication";
import type { Observable } from "rxjs";
import { type CaseRows, journalOfRow, tombstoneOf } from "./CaseRows.ts";
import type { HubLine } from "./HubLine.ts";
import { PULL_CASES } from "./operations.ts";
import type { Outbox } from "./Outbox.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import { journalEntryOf } from "./repairCases.ts";
import { ScopeCheck } from "./ScopeCheck.ts";

/** Documents a page. RxDB takes a shorter page for the last one, so it is always said. */
export const PAGE_SIZE = 200;

export interface CaseReplicationParts extends CaseHandlerParts {
  hints: Observable<"RESYNC">;
}

export interface CaseHandlerParts {
  collection: RxCollection<CaseRow>;
  cases: CaseRows;
  outbox: Outbox;
  flush: OutboxFlush;
  line: HubLine;
  /** Told how many documents each page brought. */
  onPage(documents: number): void;
  /** Told whether this copy holds what the hub says it should, whenever the hub says it. */
  onDigest(matches: boolean): void;
}

/**
 * Cases go both ways. A changed document is only the trigger to flush the outbox: entries alone go up, and the hub's
 * version of every pushed case comes back as if it were a conflict, so that acknowledgements are written at once.
 */
export function replicateCases(
  parts: CaseReplicationParts,
): RxReplicationState<CaseRow, Checkpoint> {
  const handlers = caseHandlers(parts, () => replication.reSync());
  const replication = replicateRxCollection<CaseRow, Checkpoint>({
    collection: parts.collection,
    // The same for ever, whatever becomes of the scope: another one would pull everything and push everything again.
    replicationIdentifier: "cases",
    live: true,
    waitForLeadership: true,
    toggleOnDocumentVisible: false,
    pull: {
      batchSize: PAGE_SIZE,
      stream$: parts.hints,
      handler: handlers.pull,
    },
    push: { batchSize: PAGE_SIZE, handler: handlers.push },
  });
  return replication;
}

export interface CaseHandlers {
  pull(
    checkpoint: Checkpoint | undefined,
    limit: number,
  ): Promise<{
    documents: WithDeleted<CaseRow>[];
    checkpoint: Checkpoint | undefined;
  }>;
  push(
    rows: readonly { newDocumentState: WithDeleted<CaseRow> }[],
  ): Promise<WithDeleted<CaseRow>[]>;
}

/** What RxDB calls, or whoever else keeps to its protocol. `resync` asks it for another pull. */
export function caseHandlers(
  parts: CaseHandlerParts,
  resync: () => void,
): CaseHandlers {
  const check = new ScopeCheck(parts);
  check.resync = resync;
  return {
    pull: (checkpoint, limit) => pullPage(parts, check, checkpoint, limit),
    push: (rows) =>
      mastersOf(
        parts,
        rows.map((row) => row.newDocumentState),
      ),
  };
}

async function pullPage(
  parts: CaseHandlerParts,
  check: ScopeCheck,
  checkpoint: Checkpoint | undefined,
  limit: number,
): Promise<{
  documents: WithDeleted<CaseRow>[];
  checkpoint: Checkpoint | undefined;
}> {
  // Up before down: what waits here is worth more than what can be fetched again.
  await parts.flush.flush();
  await check.load();
  const from = check.cursorInPlaceOf(checkpoint);
  const { pullCases: page } = await parts.line.ask<{
    pullCases: CasePullBulk;
  }>(PULL_CASES, { checkpoint: from ?? null, limit });
  const journals = page.documents.map(journalOfDocument);
  await parts.outbox.noteAcknowledged(journals);
  const present = await parts.cases.read(
    page.documents.map((one) => one.caseId),
  );
  const documents: WithDeleted<CaseRow>[] = [];
  for (const [i, document] of page.documents.entries()) {
    const row = present.get(document.caseId);
    const local = row === undefined || row._deleted ? undefined : row;
    documents.push(
      await unite(parts, document, journals[i] ?? [], local, check.isWalking),
    );
  }
  const last = page.documents.length < limit;
  parts.onPage(page.documents.length);
  check.page(page, journals, last);
  return { documents, checkpoint: page.checkpoint ?? checkpoint };
}

/**
 * The pulled document over the local one; neither ever takes from the other. `writes`: what it adds is written here and
 * now, whatever RxDB takes the local one for.
 */
async function unite(
  { cases, outbox }: CaseHandlerParts,
  document: CaseDocument,
  pulled: Journal,
  local: CaseRow | undefined,
  writes: boolean,
): Promise<WithDeleted<CaseRow>> {
  const { caseId } = document;
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
  if (local === undefined)
    return { ...(await cases.rowOf(caseId, pulled)), _deleted: false };
  const before = journalOfRow(local);
  const journal = mergeJournals(before, pulled);
  const row = await cases.rowOf(caseId, journal);
  const addsBodies = bodiesIn(journal) > bodiesIn(before);
  // A body that comes later changes nothing that RxDB compares, so it is written here.
  const isUnseen = row.digest === local.digest && addsBodies;
  if (isUnseen || (writes && row.digest !== local.digest))
    await cases.add(caseId, pulled);
  return { ...row, _deleted: false };
}

/** The hub's share of a case that is out of scope, with the own entries that the hub hasn't put in it. */
async function withUnsettled(
  outbox: Outbox,
  caseId: string,
  own: Journal,
): Promise<Journal> {
  const unsettled = (await outbox.unsettled()).filter(
    (row) => row.sealed.caseId === caseId,
  );
  return mergeJournals(own, unsettled.map(journalEntryOf));
}

/** The hub's versions of pushed documents, as far as they hold all that was pushed. */
async function mastersOf(
  parts: CaseHandlerParts,
  pushed: readonly WithDeleted<CaseRow>[],
): Promise<WithDeleted<CaseRow>[]> {
  const live = pushed.filter((document) => !document._deleted);
  const flushed = await parts.flush.flush();
  const missing = live
    .map((document) => document.caseId)
    .filter((caseId) => !flushed.has(caseId));
  const masters = new Map([
    ...flushed,
    ...(await parts.flush.masters(missing)),
  ]);
  const answer: WithDeleted<CaseRow>[] = [];
  for (const document of live) {
    const master = masters.get(document.caseId);
    if (master === undefined) continue;
    if (master.deleted) {
      answer.push(tombstoneOf(document.caseId));
      continue;
    }
    const journal = journalOfDocument(master);
    if (master.ownOnly) {
      const own = await withUnsettled(parts.outbox, document.caseId, journal);
      answer.push({
        ...(await parts.cases.rowOf(document.caseId, own, true)),
        _deleted: false,
      });
      continue;
    }
    // A master that lacks something would be united, pushed and answered again without end. Without an answer RxDB takes
    // the document as pushed, and the outbox goes on by itself.
    if (!covers(journal, journalOfRow(document))) continue;
    answer.push({
      ...(await parts.cases.rowOf(document.caseId, journal)),
      _deleted: false,
    });
  }
  return answer;
}

function covers(master: Journal, pushed: Journal): boolean {
  const known = new Map(master.map((entry) => [entry.entryId, entry]));
  return pushed.every((entry) => {
    if (entry.held) return true;
    const there = known.get(entry.entryId);
    return (
      there !== undefined && (there.held || there.acknowledgement !== null)
    );
  });
}

function bodiesIn(journal: Journal): number {
  return journal.filter((entry) => entry.bodyText !== null).length;
}

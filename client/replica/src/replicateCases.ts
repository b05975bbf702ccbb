import type { Journal } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import { journalOfDocument } from "@onedoor/replication/caseJournal";
import type { CaseRow } from "@onedoor/replication/documents";
import type { CasePullBulk, Checkpoint } from "@onedoor/replication/wire";
import type { RxCollection, WithDeleted } from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import type { RxReplicationState } from "rxdb/plugins/replication";
import type { Observable } from "rxjs";
import { type CaseRows, journalOfRow, tombstoneOf } from "./CaseRows.ts";
import { FirstCopy, type PulledOrigin } from "./FirstCopy.ts";
import type { Standing } from "./HubHeads.ts";
import type { HubLine } from "./HubLine.ts";
import { PULL_CASES } from "./operations.ts";
import type { Outbox } from "./Outbox.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import { ScopeCheck } from "./ScopeCheck.ts";
import type { StationState } from "./StationState.ts";
import { unitePulled, withUnsettled } from "./unitePulled.ts";

/** Documents a page. RxDB takes a shorter page for the last one, so it is always said. */
export const PAGE_SIZE = 200;

export interface CaseReplicationParts extends CaseHandlerParts {
  state: StationState;
  now(): Instant;
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
  /** Told how the hub stands with every page. */
  onStanding(standing: Standing): void;
  /** Told of the rows that each page brought. */
  onRows(caseId: string, journal: Journal): void;
}

type Replication = RxReplicationState<CaseRow, Checkpoint>;

/**
 * Cases go both ways. A changed document is only the trigger to flush the outbox: entries alone go up, and the hub's
 * version of every pushed case comes back as if it were a conflict, so that acknowledgements are written at once.
 */
export function replicateCases(parts: CaseReplicationParts): Replication {
  const handlers = caseHandlers(
    parts,
    () => replication.reSync(),
    (check) =>
      new FirstCopy({
        ...parts,
        check,
        origin: () => pulledOrigin(replication),
      }),
  );
  const replication: Replication = replicateRxCollection({
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

/**
 * What RxDB calls, or whoever else keeps to its protocol. `resync` asks it for another pull. Without a `firstCopy` the
 * first one comes like any other change.
 */
export function caseHandlers(
  parts: CaseHandlerParts,
  resync: () => void,
  firstCopy?: (check: ScopeCheck) => FirstCopy,
): CaseHandlers {
  const check = new ScopeCheck(parts);
  check.resync = resync;
  const pulling = { ...parts, check, firstCopy: firstCopy?.(check) };
  return {
    pull: (checkpoint, limit) => pullPage(pulling, checkpoint, limit),
    push: (rows) =>
      mastersOf(
        parts,
        rows.map((row) => row.newDocumentState),
      ),
  };
}

async function pullPage(
  parts: CaseHandlerParts & {
    check: ScopeCheck;
    firstCopy: FirstCopy | undefined;
  },
  checkpoint: Checkpoint | undefined,
  limit: number,
): Promise<{
  documents: WithDeleted<CaseRow>[];
  checkpoint: Checkpoint | undefined;
}> {
  const { check, firstCopy } = parts;
  // Up before down: what waits here is worth more than what can be fetched again.
  await parts.flush.flush();
  await check.load();
  const known = checkpoint ?? (await firstCopy?.end());
  if (known === undefined && firstCopy !== undefined)
    return { documents: [], checkpoint: await firstCopy.make() };
  const from = check.cursorInPlaceOf(known);
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
      await unitePulled(
        parts,
        document,
        journals[i] ?? [],
        local,
        check.isWalking,
      ),
    );
  }
  for (const [i, { caseId }] of page.documents.entries())
    parts.onRows(caseId, journals[i] ?? []);
  parts.onStanding(page);
  const last = page.documents.length < limit;
  parts.onPage(page.documents.length);
  check.page(page, journals, last);
  return { documents, checkpoint: page.checkpoint ?? checkpoint };
}

/** The hub's versions of pushed documents, as far as they hold all that was pushed. */
async function mastersOf(
  parts: CaseHandlerParts,
  pushed: readonly WithDeleted<CaseRow>[],
): Promise<WithDeleted<CaseRow>[]> {
  const live = pushed.filter(
    (document) => !document._deleted && hasOwnNews(document),
  );
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

/** Of a case in which the hub has numbered everything there is nothing to hear that a pull doesn't bring. */
function hasOwnNews({ sealed }: CaseRow): boolean {
  return sealed.entries.some((entry) => entry.acknowledgement === null);
}

/** What RxDB marks with that it pulled a document itself: such a one isn't taken for a change of this side's. */
async function pulledOrigin({
  internalReplicationState: state,
}: Replication): Promise<PulledOrigin> {
  if (state === undefined) throw new Error("the replication hasn't begun");
  const { hashFunction, identifier } = state.input;
  return {
    context: await state.downstreamBulkWriteFlag,
    hash: await hashFunction(identifier),
  };
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

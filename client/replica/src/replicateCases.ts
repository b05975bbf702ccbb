import type { Journal } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import { journalOfDocument } from "@onedoor/replication/caseJournal";
import type { CaseRow } from "@onedoor/replication/documents";
import type { CasePullBulk, Checkpoint } from "@onedoor/replication/wire";
import type { RxCollection, WithDeleted } from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import type { RxReplicationState } from "rxdb/plugins/replication";
import { type Observable, tap } from "rxjs";
import type { CaseRows } from "./CaseRows.ts";
import type { ErasedBodies } from "./ErasedBodies.ts";
import { FirstCopy } from "./FirstCopy.ts";
import type { KeptTree, Standing } from "./HubHeads.ts";
import type { HubLine } from "./HubLine.ts";
import { mastersOf } from "./mastersOf.ts";
import { PULL_CASES } from "./operations.ts";
import type { Outbox } from "./Outbox.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import { PullPages } from "./PullPages.ts";
import { ScopeCheck } from "./ScopeCheck.ts";
import type { StationState } from "./StationState.ts";
import { putAwayLost, unitePulled } from "./unitePulled.ts";
import { pulledOrigin } from "./writePulledRows.ts";

/** Changed cases that RxDB hands over together. */
const PUSHED_TOGETHER = 200;

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
  /** What this machine keeps of a case beside the case. */
  erased: Pick<ErasedBodies, "obey">;
  /** The tree of a hub to which everything was brought back that a restore had taken and this replica can prove. */
  settled(): KeptTree | undefined;
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
  const pages = new PullPages();
  const handlers = caseHandlers(
    parts,
    () => {
      pages.hint();
      replication.reSync();
    },
    (check) =>
      new FirstCopy({
        ...parts,
        check,
        origin: () => pulledOrigin(replication.internalReplicationState),
      }),
    pages,
  );
  const replication: Replication = replicateRxCollection({
    collection: parts.collection,
    // The same for ever, whatever becomes of the scope: another one would pull everything and push everything again.
    replicationIdentifier: "cases",
    live: true,
    waitForLeadership: true,
    toggleOnDocumentVisible: false,
    pull: {
      batchSize: PullPages.ASKED,
      stream$: parts.hints.pipe(tap(pages.hint)),
      handler: handlers.pull,
    },
    push: { batchSize: PUSHED_TOGETHER, handler: handlers.push },
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
  pages = new PullPages(),
): CaseHandlers {
  const check = new ScopeCheck(parts);
  check.resync = resync;
  const pulling = { ...parts, check, pages, firstCopy: firstCopy?.(check) };
  return {
    async pull(checkpoint, limit) {
      if (!pages.takeEnd()) return pullPage(pulling, checkpoint, limit);
      check.endRound();
      return { documents: [], checkpoint };
    },
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
    pages: PullPages;
    firstCopy: FirstCopy | undefined;
  },
  checkpoint: Checkpoint | undefined,
  limit: number,
): Promise<{
  documents: WithDeleted<CaseRow>[];
  checkpoint: Checkpoint | undefined;
}> {
  const { check, pages, firstCopy } = parts;
  // Up before down: what waits here is worth more than what can be fetched again.
  await parts.flush.flush();
  await check.load();
  const known = checkpoint ?? (await firstCopy?.end());
  if (known === undefined && firstCopy !== undefined)
    return { documents: [], checkpoint: await firstCopy.make() };
  const from = check.cursorInPlaceOf(known);
  pages.begin();
  const { data, asked } = await parts.line.askInPieces<{
    pullCases: CasePullBulk;
  }>(PULL_CASES, {
    size: pages.size,
    variables: (size) => ({
      checkpoint: from ?? null,
      limit: Math.max(size, limit),
    }),
    carried: ({ pullCases }) => pullCases.documents.length,
    // Also what was done while the line was away and this page was waited for.
    before: () => parts.flush.flush(),
  });
  const { pullCases: page } = data;
  const pulled = page.documents.map((document) => ({
    document,
    journal: journalOfDocument(document),
  }));
  const journals = pulled.map(({ journal }) => journal);
  await parts.outbox.noteAcknowledged(journals);
  await parts.erased.obey(pulled);
  const documents = await unitePulled(
    parts,
    pulled,
    await parts.cases.read(page.documents.map(({ caseId }) => caseId)),
    check.isWalking ? parts.settled() : undefined,
  );
  for (const { document, journal } of pulled)
    parts.onRows(document.caseId, journal);
  parts.onStanding(page);
  const last = page.documents.length < Math.max(asked, limit);
  if (last && !pages.endWith(page.documents.length, limit)) check.endRound();
  parts.onPage(page.documents.length);
  const unmet = check.page(page, journals, last);
  await putAwayLost(parts, unmet, parts.settled());
  return { documents, checkpoint: page.checkpoint ?? checkpoint };
}

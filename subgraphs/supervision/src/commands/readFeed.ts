import { type CaseState, unopenedCase } from "@onedoor/domain/caseState";
import type {
  Acknowledgement,
  AnyHeader,
  SetAsideReason,
} from "@onedoor/domain/entries";
import { foldAcknowledged, foldCase } from "@onedoor/domain/foldCase";
import { hashText } from "@onedoor/domain/hash";
import { parseHeader, toJournalEntry } from "@onedoor/domain/parseEntry";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { rowLeaf, type SignedTreeHead } from "@onedoor/domain/treeHead";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { superviseState } from "./superviseState.ts";
import type {
  Cursor,
  SupervisionStore,
  TreeProgress,
  WatchedRow,
} from "../store/SupervisionStore.ts";
import {
  askedOnce,
  crossEpoch,
  followTree,
  type HubOnTheWire,
} from "./followTree.ts";

export interface FeedRow {
  caseId: string;
  header: string;
  row: {
    epoch: number;
    seq: number;
    entryId: string;
    verdict: "COUNTED" | "SET_ASIDE";
    reason: string | null;
    effectiveAt: string;
    receivedAt: string;
  };
}

export interface FeedPage {
  rows: readonly FeedRow[];
  head: SignedTreeHead;
}

/** A hole in the feed: a row was lost or held back. Supervision stops here and says so; it never reads past one. */
export class FeedHole extends Error {
  readonly code = "FEED_HOLE";
}

const PAGE = 1000;

const JOURNALS_AT_ONCE = 100;
const JOURNALS = `mutation ($cases: [ID!]!) {
  pushEntries(segment: null, cases: $cases) {
    masters { caseId entries { entryId header acknowledgement { epoch seq verdict reason effectiveAt receivedAt } } }
  }
}`;

interface Journals {
  pushEntries: {
    masters: readonly {
      caseId: string;
      entries: readonly {
        entryId: string;
        header: string;
        acknowledgement: Omit<FeedRow["row"], "entryId"> | null;
      }[];
    }[];
  };
}

const PULL = `query ($after: FeedCursorInput, $limit: Int!) {
  pullFeed(after: $after, limit: $limit) {
    head { epoch size root at signature }
    rows { caseId header row { epoch seq entryId verdict reason effectiveAt receivedAt } }
  }
}`;

/**
 * Reads the feed towards its head, page by page, and folds it. Answers with the number of rows that were new.
 */
export async function readFeed(
  deps: {
    store: SupervisionStore;
    askGraph: AskGraph;
    calendar: WorkCalendar;
    now: () => Instant;
    today: () => PlainDate;
  },
  mostPages = Infinity,
): Promise<number> {
  let count = 0;
  const hub = askedOnce(deps.askGraph);
  await catchUpTree(deps, hub);
  for (let page = 0; page < mostPages; page += 1) {
    const cursor = await deps.store.cursor();
    const { pullFeed } = await deps.askGraph<{ pullFeed: FeedPage }>(PULL, {
      after: { epoch: cursor.epoch, seq: cursor.seq },
      limit: PAGE,
    });
    const { rows, head } = pullFeed;
    const stored = await deps.store.tree();
    let tree = stored;
    if (tree.epoch === 0) tree = { ...tree, epoch: head.epoch };
    if (tree.epoch < head.epoch)
      tree = await crossEpoch(deps, tree, head, await hub());
    const watched = rows.map(watchedRow);
    const grown = await followTree(deps, tree, watched, head, hub);
    const read = rows.map(readRow);
    const progress = { tree: grown, rows: watched, onRecord: onRecord(read) };
    if (rows.length === 0) {
      if (grown !== stored)
        await deps.store.record([], null, deps.now(), progress);
      return count;
    }
    await foldPage(deps, cursor, read, progress);
    count += rows.length;
    if (rows.length < PAGE) return count;
  }
  return count;
}

async function foldPage(
  deps: Parameters<typeof readFeed>[0],
  cursor: Cursor,
  rows: readonly ReadRow[],
  progress: TreeProgress,
): Promise<void> {
  const states = new Map<string, CaseState>(
    await deps.store.states([...new Set(rows.map((row) => row.caseId))]),
  );
  const returned = new Set<string>();
  let last: Cursor = cursor;
  for (const { caseId, header, row } of rows) {
    // A restored hub goes on, in a new epoch, from where its backup had ended.
    const follows =
      row.epoch === last.epoch
        ? row.seq === last.seq + 1
        : row.seq <= last.seq + 1;
    if (!follows) {
      throw new FeedHole(
        `row ${row.epoch}/${row.seq} follows ${last.epoch}/${last.seq}`,
      );
    }
    last = { epoch: row.epoch, seq: row.seq };
    if (header === null) continue;
    if (header.kind === "recovered") returned.add(caseId);
    const state = states.get(caseId) ?? unopenedCase(caseId);
    states.set(caseId, foldAcknowledged(state, header, toAcknowledgement(row)));
  }
  for (const state of await foldedAnew(deps.askGraph, [...returned], last))
    states.set(state.caseId, state);
  const today = deps.today();
  const cases = [...states.values()].map((state) =>
    superviseState(state, deps.calendar, today),
  );
  await deps.store.record(cases, last, deps.now(), progress);
}

/** Rows that were folded before supervision kept their leaves. */
async function catchUpTree(
  deps: Parameters<typeof readFeed>[0],
  hub: () => Promise<HubOnTheWire>,
): Promise<void> {
  const { seq, epoch } = await deps.store.cursor();
  let after: Cursor | undefined;
  for (;;) {
    const tree = await deps.store.tree();
    if (tree.edge.size >= seq || tree.epoch > epoch) return;
    const { pullFeed } = await deps.askGraph<{ pullFeed: FeedPage }>(PULL, {
      after: {
        epoch: after?.epoch ?? 1,
        seq: after?.seq ?? tree.edge.size,
      },
      limit: Math.min(PAGE, seq - tree.edge.size),
    });
    const { rows, head } = pullFeed;
    if (rows.length === 0) return;
    after = rows.at(-1)?.row;
    const watched = rows.map(watchedRow);
    await deps.store.record([], null, deps.now(), {
      tree: await followTree(deps, { ...tree, epoch }, watched, head, hub),
      rows: watched,
      onRecord: [],
    });
  }
}

function watchedRow({ caseId, header, row }: FeedRow): WatchedRow {
  const { epoch, seq, entryId } = row;
  const leafHash = rowLeaf({
    ...toAcknowledgement(row),
    entryId,
    caseId,
    headerHash: hashText(header),
  });
  return { epoch, seq, entryId, leafHash };
}

/** A row with its header, read once; null for what this version can't read. */
interface ReadRow extends Pick<FeedRow, "caseId" | "row"> {
  header: AnyHeader | null;
}

// A newer hub may number kinds that this supervision doesn't know yet; it reads them once it is upgraded.
function readRow({ caseId, header, row }: FeedRow): ReadRow {
  const parsed = parseHeader(header);
  const known = parsed.ok && parsed.value.recognised ? parsed.value : null;
  return { caseId, row, header: known?.header ?? null };
}

/** The entries of these rows, and those that they say have come back. */
function onRecord(rows: readonly ReadRow[]): readonly string[] {
  return rows.flatMap(({ header, row }) =>
    header?.kind === "recovered"
      ? [row.entryId, header.facts.entryId]
      : [row.entryId],
  );
}

/** Cases with rows that came back after a restore: these fold at their old places, so the whole journal is read. */
async function foldedAnew(
  askGraph: AskGraph,
  caseIds: readonly string[],
  upTo: Cursor,
): Promise<CaseState[]> {
  const masters: Journals["pushEntries"]["masters"][number][] = [];
  for (let from = 0; from < caseIds.length; from += JOURNALS_AT_ONCE) {
    const { pushEntries } = await askGraph<Journals>(JOURNALS, {
      cases: caseIds.slice(from, from + JOURNALS_AT_ONCE),
    });
    masters.push(...pushEntries.masters);
  }
  return masters.map(({ caseId, entries }) =>
    foldCase(
      caseId,
      entries.flatMap(({ entryId, header, acknowledgement }) =>
        acknowledgement === null ||
        (acknowledgement.epoch === upTo.epoch && acknowledgement.seq > upTo.seq)
          ? []
          : toJournalEntry({
              entryId,
              headerText: header,
              bodyText: null,
              acknowledgement: toAcknowledgement(acknowledgement),
              held: false,
            }),
      ),
    ),
  );
}

function toAcknowledgement(
  row: Omit<FeedRow["row"], "entryId">,
): Acknowledgement {
  return {
    epoch: row.epoch,
    seq: row.seq,
    verdict: row.verdict === "COUNTED" ? "counted" : "setAside",
    reason: row.reason as SetAsideReason | null,
    effectiveAt: row.effectiveAt as Instant,
    receivedAt: row.receivedAt as Instant,
  };
}

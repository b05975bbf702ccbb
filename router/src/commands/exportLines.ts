import type { Verdict } from "@onedoor/domain/entries";
import {
  addToSum,
  EMPTY_SUM,
  EXPORT_FORMAT,
  type ExportedRow,
  type ExportLine,
  type ExportLines,
  writeExportLine,
} from "@onedoor/domain/exportLine";
import type { EpochStatement, SignedTreeHead } from "@onedoor/domain/treeHead";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

const PAGE = 1_000;

const ROW =
  "row { epoch seq entryId verdict reason effectiveAt receivedAt } caseId header body";
const HEAD = "epoch size root at signature";
const SEGMENT = "chain from to headerHash signature";

const HUB = `{ hub { hubId publicKey epoch head { ${HEAD} }
  epochs { epoch begins { size root } furthest { size root } signature } } }`;
const SEGMENTS = evidence(
  "$after: ChainPlaceInput",
  `segments(after: $after, limit: $limit) { ${SEGMENT} }`,
);
const CHAINS = evidence(
  "$after: ID",
  `chains(after: $after, limit: $limit) {
    chain deviceId incarnation actor publicKey openedAt proof registration }`,
);
const FORKS = evidence(
  "$after: ID",
  `forks(after: $after, limit: $limit) { ${SEGMENT} headers }`,
);
const PLACES = evidence(
  "$after: ChainPlaceInput, $upTo: Int!",
  `unnumbered(after: $after, upTo: $upTo, limit: $limit) { chain chainNo headerHash why header }`,
);
const RETURNED = evidence(
  "$after: Int! = 0, $upTo: Int!",
  `recovered(after: $after, upTo: $upTo, limit: $limit) { ${ROW} recoveredAt head { ${HEAD} } path }`,
);
const HEADS = evidence(
  "$after: TreeSizeInput, $upTo: Int!",
  `heads(after: $after, upTo: $upTo, limit: $limit) { ${HEAD} }`,
);
const ROWS = `query Export($after: FeedCursorInput, $limit: Int!) {
  pullFeed(after: $after, limit: $limit) { rows { ${ROW} } } }`;

interface HubAnswer {
  hub: Omit<ExportLines["export"], "format"> & {
    head: SignedTreeHead;
    epochs: EpochStatement[];
  };
}
type GraphRow = Pick<ExportedRow, "caseId" | "header" | "body"> & {
  row: Omit<ExportedRow, "caseId" | "header" | "body" | "verdict"> & {
    verdict: "COUNTED" | "SET_ASIDE";
  };
};
type GraphPlace = Omit<ExportLines["place"], "why"> & { why: string };
type GraphReturn = GraphRow &
  Pick<ExportLines["returned"], "recoveredAt" | "head" | "path">;

/**
 * The lines of an export, as the graph tells them to a reader of the whole feed, page by page. The county may go on
 * working: the export ends with the head that it begins by asking for.
 */
export async function* exportLines(ask: AskGraph): AsyncGenerator<string> {
  let [lines, sum] = [0, EMPTY_SUM];
  for await (const line of contentLines(ask)) {
    const text = writeExportLine(line);
    yield text;
    lines += 1;
    sum = addToSum(sum, text);
  }
  yield writeExportLine({ line: "end", lines, sum });
}

async function* contentLines(ask: AskGraph): AsyncGenerator<ExportLine> {
  const { hub } = await ask<HubAnswer>(HUB);
  const { hubId, publicKey, epoch, head, epochs } = hub;
  const upTo = head.size;
  yield { line: "export", format: EXPORT_FORMAT, hubId, publicKey, epoch };
  const chains = new Set<string>();
  for await (const chain of pages<ExportLines["chain"]>(
    ask,
    "chains",
    CHAINS,
    (last) => ({ after: last.chain }),
  )) {
    chains.add(chain.chain);
    yield { line: "chain", ...chain };
  }
  // A chain that was opened meanwhile has nothing among the rows. Places are read after what is signed, so that each
  // entry that a signature covers has its row or its place.
  for await (const segment of pages<ExportLines["segment"]>(
    ask,
    "segments",
    SEGMENTS,
    (last) => ({ after: { chain: last.chain, chainNo: last.to } }),
  ))
    if (chains.has(segment.chain)) yield { line: "segment", ...segment };
  for await (const fork of pages<ExportLines["fork"]>(
    ask,
    "forks",
    FORKS,
    (last) => ({ after: last.chain }),
  ))
    if (chains.has(fork.chain)) yield { line: "fork", ...fork };
  for await (const { why, ...place } of pages<GraphPlace>(
    ask,
    "unnumbered",
    PLACES,
    ({ chain, chainNo }) => ({ after: { chain, chainNo } }),
    { upTo },
  ))
    if (chains.has(place.chain))
      yield {
        line: "place",
        ...place,
        why: why.toLowerCase() as ExportLines["place"]["why"],
      };
  for await (const returned of pages<GraphReturn>(
    ask,
    "recovered",
    RETURNED,
    ({ recoveredAt }) => ({ after: recoveredAt }),
    { upTo },
  )) {
    const { recoveredAt, head: old, path } = returned;
    yield {
      line: "returned",
      ...rowOf(returned),
      recoveredAt,
      head: old,
      path,
    };
  }
  yield* feedLines(ask, head, epochs);
}

/** The feed as it grew: rows, the heads that cover them, and before its first row or head each epoch. */
async function* feedLines(
  ask: AskGraph,
  last: SignedTreeHead,
  epochs: readonly EpochStatement[],
): AsyncGenerator<ExportLine> {
  const heads = pages<SignedTreeHead>(
    ask,
    "heads",
    HEADS,
    ({ epoch, size }) => ({ after: { epoch, size } }),
    { upTo: last.size },
  );
  let head = (await heads.next()).value;
  let begun = 0;
  function* begin(epoch: number): Generator<ExportLine> {
    for (const statement of epochs.slice(begun))
      if (statement.epoch <= epoch) {
        yield { line: "epoch", ...statement };
        begun += 1;
      }
  }
  async function* headsAt(size: number): AsyncGenerator<ExportLine> {
    while (head !== undefined && head.size <= size) {
      yield* begin(head.epoch);
      yield { line: "head", ...head };
      head = (await heads.next()).value;
    }
  }
  // Of a feed without rows no head was kept: this one was signed when it was asked for.
  if (head === undefined && last.size === 0) head = last;
  yield* headsAt(0);
  for await (const row of rows(ask, last.size)) {
    yield* begin(row.epoch);
    yield { line: "row", ...row };
    yield* headsAt(row.seq);
  }
  yield* begin(last.epoch);
}

async function* rows(ask: AskGraph, upTo: number): AsyncGenerator<ExportedRow> {
  let after: { epoch: number; seq: number } | null = null;
  for (;;) {
    const answer: { pullFeed: { rows: GraphRow[] } } = await ask(ROWS, {
      after,
      limit: PAGE,
    });
    for (const row of answer.pullFeed.rows) {
      if (row.row.seq > upTo) return;
      yield rowOf(row);
    }
    const last = answer.pullFeed.rows.at(-1)?.row;
    if (last === undefined || last.seq >= upTo) return;
    after = { epoch: last.epoch, seq: last.seq };
  }
}

function rowOf({ row, caseId, header, body }: GraphRow): ExportedRow {
  const { epoch, seq, entryId, reason, effectiveAt, receivedAt } = row;
  const verdict: Verdict = row.verdict === "COUNTED" ? "counted" : "setAside";
  return {
    epoch,
    seq,
    entryId,
    caseId,
    verdict,
    reason,
    effectiveAt,
    receivedAt,
    header,
    body,
  };
}

/** All of a list of `feedEvidence`; `next` says where the page after this last one begins. */
async function* pages<One>(
  ask: AskGraph,
  list: string,
  query: string,
  next: (last: One) => Record<string, unknown>,
  variables: Record<string, unknown> = {},
): AsyncGenerator<One, undefined> {
  let from: Record<string, unknown> = {};
  for (;;) {
    const answer: { feedEvidence: Record<string, One[]> } = await ask(query, {
      ...variables,
      ...from,
      limit: PAGE,
    });
    const page: One[] = answer.feedEvidence[list] ?? [];
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return undefined;
    from = next(last);
  }
}

function evidence(variables: string, list: string): string {
  return `query Export(${variables}, $limit: Int!) { feedEvidence { ${list} } }`;
}

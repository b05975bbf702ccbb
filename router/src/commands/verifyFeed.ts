import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { parseHeader } from "@onedoor/domain/parseEntry";
import { type FeedRow, parseFeedRow } from "./FeedRow.ts";

/** What an export of the feed proves, and where it doesn't hold. */
export interface FeedReport {
  rows: number;
  cases: number;
  chains: number;
  /** Bodies that can't be compared with their commitment because they aren't there. */
  bodiesWithheld: number;
  /** Places where a chain goes on after numbers that have no row: entries that are held or in quarantine. */
  chainGaps: number;
  problems: FeedProblem[];
}

export interface FeedProblem {
  /** From 1. */
  line: number;
  problem:
    | "notARow"
    /** A number of the feed is missing, or comes twice. */
    | "hole"
    | "malformedHeader"
    /** The row names another entry or case than the header. */
    | "anotherEntry"
    | "entryTwice"
    /** The body isn't the one that the header commits to. */
    | "anotherBody"
    /** The header doesn't name the hash of its predecessor in the chain. */
    | "brokenLink";
}

/** Checks an export line by line: the feed is dense, each body is what its header commits to, chains link. */
export async function verifyFeed(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<FeedReport> {
  const seen = { entries: new Set<string>(), cases: new Set<string>() };
  const chains = new Map<string, { chainNo: number; hash: string }>();
  const report: FeedReport = {
    rows: 0,
    cases: 0,
    chains: 0,
    bodiesWithheld: 0,
    chainGaps: 0,
    problems: [],
  };
  let before = { epoch: 0, seq: 0 };
  let line = 0;
  const find = (problem: FeedProblem["problem"]): void => {
    report.problems.push({ line, problem });
  };

  for await (const text of lines) {
    line += 1;
    if (text.trim() === "") continue;
    const row = parseFeedRow(text);
    if (row === undefined) {
      find("notARow");
      continue;
    }
    report.rows += 1;
    if (!follows(before, row.row)) find("hole");
    before = row.row;
    if (seen.entries.has(row.row.entryId)) find("entryTwice");
    seen.entries.add(row.row.entryId);
    seen.cases.add(row.caseId);
    checkEntry(row);
  }
  report.cases = seen.cases.size;
  report.chains = chains.size;
  return report;

  function checkEntry({ row, caseId, header, body }: FeedRow): void {
    const parsed = parseHeader(header);
    if (!parsed.ok) return find("malformedHeader");
    const envelope = parsed.value.recognised
      ? parsed.value.header
      : parsed.value.envelope;
    if (envelope.entryId !== row.entryId || envelope.caseId !== caseId)
      find("anotherEntry");
    if (body === null) report.bodiesWithheld += 1;
    else if (hashText(body) !== envelope.body) find("anotherBody");

    const { chain, chainNo, prev } = envelope;
    const last = chains.get(chain) ?? { chainNo: 0, hash: NO_PREVIOUS };
    if (chainNo !== last.chainNo + 1) report.chainGaps += 1;
    else if (prev !== last.hash) find("brokenLink");
    chains.set(chain, { chainNo, hash: hashText(header) });
  }
}

/** Within an epoch the next number; a later epoch begins again with 1. */
function follows(
  before: { epoch: number; seq: number },
  now: { epoch: number; seq: number },
): boolean {
  return now.epoch === before.epoch
    ? now.seq === before.seq + 1
    : now.epoch > before.epoch && now.seq === 1;
}

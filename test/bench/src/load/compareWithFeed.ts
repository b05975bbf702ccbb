import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import type { FeedComparison } from "./loadMessages.ts";

const ROWS_A_PAGE = 2_000;

/** Reads the whole feed and compares it with what was sent: entries without a row, and rows too many. */
export async function compareWithFeed(
  url: string,
  secret: string,
  sent: ReadonlySet<string>,
): Promise<FeedComparison> {
  const reader = new CountyClient(url);
  reader.token = await signSession(serviceClaims("bench"), secret, 1);
  const missing = new Set(sent);
  const seen = new Set<string>();
  let duplicates = 0;
  let after: { epoch: number; seq: number } | null = null;
  for (;;) {
    const {
      pullFeed,
    }: {
      pullFeed: {
        rows: { row: { epoch: number; seq: number; entryId: string } }[];
      };
    } = await reader.ask(
      `query ($after: FeedCursorInput, $limit: Int!) {
        pullFeed(after: $after, limit: $limit) { rows { row { epoch seq entryId } } } }`,
      { after, limit: ROWS_A_PAGE },
    );
    for (const { row } of pullFeed.rows) {
      if (seen.has(row.entryId)) duplicates += 1;
      seen.add(row.entryId);
      missing.delete(row.entryId);
    }
    const last: { epoch: number; seq: number } | undefined =
      pullFeed.rows.at(-1)?.row;
    if (last === undefined) return { lost: missing.size, duplicates };
    after = { epoch: last.epoch, seq: last.seq };
  }
}

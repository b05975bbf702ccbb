import type { CountyClient } from "@onedoor/test-support/CountyClient";

interface Cursor {
  epoch: number;
  seq: number;
}

/** An acknowledged entry as a reader of the whole feed sees it. */
export interface FeedEntry {
  seq: number;
  entryId: string;
  caseId: string;
  kind: string;
  verdict: string;
  reason: string | null;
  facts: Record<string, unknown>;
  /** Null for the hub's own. */
  staffId: string | null;
}

const PAGE_ROWS = 500;
const PULL = `query ($after: FeedCursorInput, $limit: Int!) {
  pullFeed(after: $after, limit: $limit) {
    rows { row { epoch seq entryId verdict reason } caseId header }
    head { epoch size }
  }
}`;

interface Page {
  pullFeed: {
    rows: {
      row: Cursor & Pick<FeedEntry, "entryId" | "verdict" | "reason">;
      caseId: string;
      header: string;
    }[];
    head: { epoch: number; size: number };
  };
}

/** Where the feed ends now. */
export async function headOfFeed(supervisor: CountyClient): Promise<Cursor> {
  const { pullFeed } = await supervisor.ask<Page>(PULL, {
    after: null,
    limit: 1,
  });
  return { epoch: pullFeed.head.epoch, seq: pullFeed.head.size };
}

/** Everything that was acknowledged after a place in the feed, in its order. */
export async function feedSince(
  supervisor: CountyClient,
  since: Cursor,
): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = [];
  for (let after = since; ;) {
    const { pullFeed } = await supervisor.ask<Page>(PULL, {
      after,
      limit: PAGE_ROWS,
    });
    entries.push(...pullFeed.rows.map(entryOf));
    const last = pullFeed.rows.at(-1)?.row;
    if (last === undefined) return entries;
    after = { epoch: last.epoch, seq: last.seq };
  }
}

function entryOf({ row, caseId, header }: Page["pullFeed"]["rows"][number]) {
  // As the station wrote it: the hub keeps headers as they were received.
  const { kind, facts, actor } = JSON.parse(header) as {
    kind: string;
    facts: Record<string, unknown>;
    actor: { staffId?: string };
  };
  const { seq, entryId, verdict, reason } = row;
  return {
    seq,
    entryId,
    caseId,
    kind,
    verdict,
    reason,
    facts,
    staffId: actor.staffId ?? null,
  };
}

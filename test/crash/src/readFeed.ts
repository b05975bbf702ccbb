import type { Acknowledgement } from "@onedoor/domain/entries";
import type { HubIdentity, SignedTreeHead } from "@onedoor/domain/treeHead";
import type { CountyClient } from "@onedoor/test-support/CountyClient";
import type { FeedProof } from "./FeedProof.ts";

interface Page {
  hub: HubIdentity;
  pullFeed: {
    rows: {
      row: GraphRow & { entryId: string };
      caseId: string;
      header: string;
      body: string | null;
    }[];
    head: SignedTreeHead;
  };
}

/** A row as the graph words it. */
export type GraphRow = Omit<Acknowledgement, "verdict"> & {
  verdict: "COUNTED" | "SET_ASIDE";
};

const ROWS_A_PAGE = 500;
const PULL_FEED = `query ($after: FeedCursorInput, $limit: Int!) {
  hub { hubId publicKey }
  pullFeed(after: $after, limit: $limit) {
    rows { row { epoch seq entryId verdict reason effectiveAt receivedAt } caseId header body }
    head { epoch size root at signature }
  }
}`;

/** Gives the proof what the feed has beyond its last row, and the head. */
export async function readFeed(
  reader: CountyClient,
  proof: FeedProof,
): Promise<void> {
  for (;;) {
    const { hub, pullFeed }: Page = await reader.ask<Page>(PULL_FEED, {
      after: proof.after,
      limit: ROWS_A_PAGE,
    });
    for (const { row, caseId, header, body } of pullFeed.rows)
      proof.take({
        ...acknowledgementOf(row),
        entryId: row.entryId,
        caseId,
        headerText: header,
        bodyText: body,
      });
    if (pullFeed.rows.length === ROWS_A_PAGE) continue;
    return proof.expectHead(hub, pullFeed.head);
  }
}

export function acknowledgementOf(row: GraphRow): Acknowledgement {
  const { epoch, seq, reason, effectiveAt, receivedAt } = row;
  const verdict = row.verdict === "COUNTED" ? "counted" : "setAside";
  return { epoch, seq, verdict, reason, effectiveAt, receivedAt };
}

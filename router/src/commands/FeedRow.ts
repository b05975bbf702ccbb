/** A row of the feed as the graph gives it, and as an export keeps it: one JSON object a line. */
export interface FeedRow {
  row: {
    epoch: number;
    seq: number;
    entryId: string;
    verdict: string;
    reason: string | null;
    effectiveAt: string;
    receivedAt: string;
  };
  caseId: string;
  header: string;
  /** Null where it was withheld or erased. */
  body: string | null;
}

/** Undefined for a line that isn't one. */
export function parseFeedRow(line: string): FeedRow | undefined {
  try {
    const value = JSON.parse(line) as Partial<FeedRow>;
    const { row, caseId, header, body } = value;
    return typeof row?.epoch === "number" &&
      typeof row.seq === "number" &&
      typeof row.entryId === "string" &&
      typeof caseId === "string" &&
      typeof header === "string" &&
      (typeof body === "string" || body === null)
      ? (value as FeedRow)
      : undefined;
  } catch {
    return undefined;
  }
}

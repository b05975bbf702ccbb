import type { Instant } from "@onedoor/domain/time";
import type { QuarantineRecord } from "../store/CaseStore.ts";
import type { ReadEntry } from "./readSegment.ts";

/** What came, word for word, for whoever has to look into it. */
export function evidenceOf(
  entry: ReadEntry,
  chain: string,
  receivedAt: Instant,
): Omit<QuarantineRecord, "reason" | "owner"> {
  return {
    chain,
    chainNo: entry.chainNo,
    headerHash: entry.headerHash,
    headerText: entry.headerText,
    bodyText: entry.bodyText,
    receivedAt,
  };
}

import type { SetAsideReason } from "@onedoor/domain/entries";
import { hashText } from "@onedoor/domain/hash";
import type { OfferedRow } from "@onedoor/domain/offeredRow";
import type { Signature } from "@onedoor/domain/signatures";
import type { Instant } from "@onedoor/domain/time";
import type { OfferOutcome } from "../commands/offerRows.ts";
import type {
  OfferOutcome as OfferOutcomeInGraph,
  OfferedRowInput,
} from "../generated/graphql.ts";

/** Nothing of it is trusted: what isn't as it was acknowledged doesn't stand in the tree, and is refused for that. */
export function parseOffer(input: OfferedRowInput): OfferedRow {
  const { header, body, head, path, verdict, ...row } = input;
  return {
    row: {
      ...row,
      verdict: verdict === "COUNTED" ? "counted" : "setAside",
      reason: (row.reason ?? null) as SetAsideReason | null,
      effectiveAt: row.effectiveAt as Instant,
      receivedAt: row.receivedAt as Instant,
      headerHash: hashText(header),
    },
    headerText: header,
    bodyText: body ?? null,
    head: {
      ...head,
      at: head.at as Instant,
      signature: head.signature as Signature,
    },
    path,
  };
}

export const OFFER_OUTCOMES: Record<OfferOutcome, OfferOutcomeInGraph> = {
  recovered: "RECOVERED",
  known: "KNOWN",
  notLost: "NOT_LOST",
  notProved: "NOT_PROVED",
  headerDiffers: "HEADER_DIFFERS",
  unreadable: "UNREADABLE",
  bodyMissing: "BODY_MISSING",
  placeTaken: "PLACE_TAKEN",
};

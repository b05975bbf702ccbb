import type { Acknowledgement } from "@onedoor/domain/entries";
import type { FeedRowResolvers } from "../generated/graphql.ts";

export interface FeedRowParent extends Acknowledgement {
  entryId: string;
}

export const feedRowResolvers: FeedRowResolvers = {
  verdict: ({ verdict }) => verdictName(verdict),
};

function verdictName(verdict: Acknowledgement["verdict"]) {
  return verdict === "counted" ? "COUNTED" : "SET_ASIDE";
}

/** The row of an entry in the graph; null where it has none. */
export function feedRowOf(
  entryId: string,
  acknowledgement: Acknowledgement | null,
): FeedRowParent | null {
  return acknowledgement === null ? null : { ...acknowledgement, entryId };
}

/** The same as a value: a reader of the whole of it isn't asked which fields he wants. */
export function packedFeedRow(
  entryId: string,
  acknowledgement: Acknowledgement | null,
) {
  if (acknowledgement === null) return null;
  const { epoch, seq, verdict, reason, effectiveAt, receivedAt } =
    acknowledgement;
  return {
    epoch,
    seq,
    entryId,
    verdict: verdictName(verdict),
    reason,
    effectiveAt,
    receivedAt,
  };
}

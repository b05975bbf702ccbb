import type { Acknowledgement } from "@onedoor/domain/entries";
import type { FeedRowResolvers } from "../generated/graphql.ts";

export interface FeedRowParent extends Acknowledgement {
  entryId: string;
}

export const feedRowResolvers: FeedRowResolvers = {
  verdict: ({ verdict }) => (verdict === "counted" ? "COUNTED" : "SET_ASIDE"),
};

/** The row of an entry in the graph; null where it has none. */
export function feedRowOf(
  entryId: string,
  acknowledgement: Acknowledgement | null,
): FeedRowParent | null {
  return acknowledgement === null ? null : { ...acknowledgement, entryId };
}

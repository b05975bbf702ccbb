import type { Claims } from "@onedoor/subgraph-host/claims";
import { WHOLE_COUNTY, keysOfReader } from "../hub/scopeKeys.ts";
import type {
  CaseStore,
  FeedPageEntry,
  FeedPosition,
  TreeState,
} from "../store/CaseStore.ts";
import { readsBodies } from "./caseDocuments.ts";

export interface FeedPage {
  rows: readonly FeedPageEntry[];
  tree: TreeState;
}

const MOST_ROWS = 2000;

/** Whether the reader may read the whole feed, row by row. */
export function readsWholeFeed(claims: Claims | null): claims is Claims {
  return keysOfReader(claims).includes(WHOLE_COUNTY);
}

/** Rows after a position, dense: a missing number would prove a loss. Bodies only for who may read them. */
export async function pullFeed(
  store: CaseStore,
  claims: Claims,
  { after, limit }: { after: FeedPosition | null; limit: number },
): Promise<FeedPage> {
  const most = Math.min(Math.max(limit, 1), MOST_ROWS);
  const { rows, tree } = await store.feedPage(after, most);
  return readsBodies(claims)
    ? { rows, tree }
    : { rows: rows.map((row) => ({ ...row, bodyText: null })), tree };
}

import { appendLeaves, rootOf } from "@onedoor/domain/merkleTree";
import { headText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import {
  rowLeaf,
  type SignedTreeHead,
  type TreeRow,
} from "@onedoor/domain/treeHead";
import type {
  NewFeedRow,
  TakenNumbers,
  TreeGrowth,
  TreeState,
} from "../store/CaseStore.ts";
import type { HubKey } from "./HubKey.ts";

/** Subtrees of this level and above are kept: below it, 256 leaves are read and hashed at most. */
export const KEPT_LEVEL = 8;

/** The rows with their leaves, and the tree with these rows and a signed head [P4]. */
export function growTree(
  key: HubKey,
  { epoch, edge }: TakenNumbers,
  rows: readonly TreeRow[],
  at: Instant,
): { rows: NewFeedRow[]; tree: TreeGrowth } {
  const withLeaves = rows.map((row) => ({ ...row, leafHash: rowLeaf(row) }));
  const grown = appendLeaves(
    edge,
    withLeaves.map(({ leafHash }) => leafHash),
  );
  return {
    rows: withLeaves,
    tree: {
      edge: grown.edge,
      nodes: grown.completed.filter(({ level }) => level >= KEPT_LEVEL),
      head: signHead(key, { epoch, edge: grown.edge }, at),
    },
  };
}

export function signHead(
  key: HubKey,
  { epoch, edge }: Pick<TreeState, "epoch" | "edge">,
  at: Instant,
): SignedTreeHead {
  const head = { epoch, size: edge.size, root: rootOf(edge), at };
  return { ...head, signature: key.sign(headText(key.hubId, head)) };
}

/** The head to show: the last that was signed, or one of this moment where none was yet. */
export function headOf(
  key: HubKey,
  state: TreeState,
  now: Instant,
): SignedTreeHead {
  return state.head ?? signHead(key, state, now);
}

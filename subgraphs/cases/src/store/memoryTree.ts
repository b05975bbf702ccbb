import type { Hash } from "@onedoor/domain/hash";
import {
  appendLeaves,
  EMPTY_EDGE,
  rootOf,
  type TreeNode,
} from "@onedoor/domain/merkleTree";
import type { TreeState } from "./CaseStore.ts";
import type { MemoryTables } from "./memoryTables.ts";

export function treeStateOf(tables: MemoryTables): TreeState {
  const { epoch, edge, heads, backedUpTo } = tables;
  return { epoch, edge, head: heads.at(-1) ?? null, backedUpTo };
}

/** Straight from the rows: what is kept of the tree is the database's affair. */
export function treeHashes(
  { feed }: MemoryTables,
  nodes: readonly TreeNode[],
): Hash[] {
  return nodes.map(({ level, index }) => {
    const leaves = feed
      .slice(index * 2 ** level, (index + 1) * 2 ** level)
      .map(({ leafHash }) => leafHash);
    return rootOf(appendLeaves(EMPTY_EDGE, leaves).edge);
  });
}

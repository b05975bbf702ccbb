import type { Hash } from "@onedoor/domain/hash";
import {
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
  nodesOfRange,
  rangeHash,
  type TreeNode,
} from "@onedoor/domain/merkleTree";
import type { SignedTreeHead } from "@onedoor/domain/treeHead";
import { headOf } from "../hub/growTree.ts";
import type { HubParts } from "../hub/HubParts.ts";
import type { CaseStore } from "../store/CaseStore.ts";

const MOST_PROOFS = 1000;

/** The path from one size of the tree to another; null where the feed has no such sizes [P6]. */
export async function treeConsistency(
  store: CaseStore,
  from: number,
  to: number,
): Promise<readonly Hash[] | null> {
  const { edge } = await store.treeState();
  if (from < 0 || from > to || to > edge.size) return null;
  const [path] = await hashPaths(store, [consistencyRanges(from, to)]);
  return path ?? [];
}

export interface InclusionProofs {
  head: SignedTreeHead;
  proofs: readonly { seq: number; path: readonly Hash[] }[];
}

/** Proofs of rows, all of them to one head [P5]. A number without a row gets none. */
export async function inclusionProofs(
  { store, key, now }: Pick<HubParts, "store" | "key" | "now">,
  seqs: readonly number[],
): Promise<InclusionProofs> {
  const head = headOf(key, await store.treeState(), now());
  const asked = [...new Set(seqs)]
    .filter((seq) => seq >= 1 && seq <= head.size)
    .slice(0, MOST_PROOFS);
  const paths = await hashPaths(
    store,
    asked.map((seq) => inclusionRanges(seq - 1, head.size)),
  );
  return {
    head,
    proofs: asked.map((seq, index) => ({ seq, path: paths[index] ?? [] })),
  };
}

/** The paths of many proofs share most of their subtrees: each is read once. */
async function hashPaths(
  store: CaseStore,
  paths: readonly (readonly LeafRange[])[],
): Promise<readonly (readonly Hash[])[]> {
  const nodes = new Map(
    paths
      .flat()
      .flatMap(nodesOfRange)
      .map((node) => [nameOf(node), node]),
  );
  const hashes = await store.treeHashes([...nodes.values()]);
  const byName = new Map(
    [...nodes.keys()].map((name, index) => [name, hashes[index]]),
  );
  const hashOf = (node: TreeNode): Hash => {
    const hash = byName.get(nameOf(node));
    if (hash === undefined)
      throw new Error(`the tree has no node ${nameOf(node)}`);
    return hash;
  };
  return paths.map((path) => path.map((range) => rangeHash(range, hashOf)));
}

function nameOf({ level, index }: TreeNode): string {
  return `${level}/${index}`;
}

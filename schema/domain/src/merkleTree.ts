import { hexToBytes } from "@noble/hashes/utils.js";
import { type Hash, hashBytes, hashText } from "./hash.ts";

// The Merkle tree of RFC 6962, section 2.1. Sizes may pass 2^31, so nothing here shifts bits.

/** A complete subtree: the 2^level leaves from leaf index · 2^level on, counted from 0. */
export interface TreeNode {
  level: number;
  index: number;
}

/** The leaves from `from` up to, not including, `to`. */
export interface LeafRange {
  from: number;
  to: number;
}

/** The complete subtrees that a tree of this size falls into, largest first: all that is needed to go on growing. */
export interface RightEdge {
  size: number;
  peaks: readonly Hash[];
}

/** A tree of a size, by its root. */
export interface TreePoint {
  size: number;
  root: Hash;
}

const LEAF = "\0";
const NODE = 1;
const HASH_BYTES = 32;

/** The root of the tree without a leaf. */
export const EMPTY_ROOT: Hash = hashText("");
export const EMPTY_EDGE: RightEdge = { size: 0, peaks: [] };

export function leafHash(text: string): Hash {
  return hashText(LEAF + text);
}

export function nodeHash(left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = NODE;
  bytes.set(hexToBytes(left), 1);
  bytes.set(hexToBytes(right), 1 + HASH_BYTES);
  return hashBytes(bytes);
}

/** The edge after these leaves, and every subtree that became complete with them. */
export function appendLeaves(
  edge: RightEdge,
  leaves: readonly Hash[],
): { edge: RightEdge; completed: readonly (TreeNode & { hash: Hash })[] } {
  const peaks = [...edge.peaks];
  const completed: (TreeNode & { hash: Hash })[] = [];
  let { size } = edge;
  for (const leaf of leaves) {
    let hash = leaf;
    let index = size;
    for (let level = 1; index % 2 === 1; level += 1) {
      hash = nodeHash(peaks.pop() ?? missing(), hash);
      index = (index - 1) / 2;
      completed.push({ level, index, hash });
    }
    peaks.push(hash);
    size += 1;
  }
  return { edge: { size, peaks }, completed };
}

export function rootOf({ peaks }: RightEdge): Hash {
  return joinPeaks(peaks) ?? EMPTY_ROOT;
}

/** What an inclusion proof of a leaf is made of, leaf upward. */
export function inclusionRanges(
  leafIndex: number,
  size: number,
): readonly LeafRange[] {
  return withinTree(leafIndex + 1, size) ? siblings(leafIndex, 0, size) : [];
}

/** What a consistency proof between two sizes is made of, in its order. */
export function consistencyRanges(
  from: number,
  to: number,
): readonly LeafRange[] {
  return withinTree(from, to) && from < to ? subproof(from, 0, to, true) : [];
}

/** The complete subtrees that a range of a proof falls into, left to right. */
export function nodesOfRange({ from, to }: LeafRange): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let start = from; start < to;) {
    let level = 0;
    while (start % 2 ** (level + 1) === 0 && start + 2 ** (level + 1) <= to)
      level += 1;
    nodes.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return nodes;
}

/** The hash of a range of a proof, from those of the subtrees that it falls into. */
export function rangeHash(
  range: LeafRange,
  hashOf: (node: TreeNode) => Hash,
): Hash {
  return joinPeaks(nodesOfRange(range).map(hashOf)) ?? EMPTY_ROOT;
}

/** Whether the path proves that the leaf stands at the index in the tree. */
export function includesLeaf(
  tree: TreePoint,
  leafIndex: number,
  leaf: Hash,
  path: readonly Hash[],
): boolean {
  if (!withinTree(leafIndex + 1, tree.size) || !areHashes([leaf, ...path]))
    return false;
  const climb = { at: leafIndex, last: tree.size - 1 };
  let root = leaf;
  for (const hash of path) {
    if (climb.last === 0) return false;
    root = isRight(climb) ? nodeHash(hash, root) : nodeHash(root, hash);
    ascend(climb);
  }
  return climb.last === 0 && root === tree.root;
}

/** Whether the path proves that the later tree begins with all leaves of the earlier one, in their order. */
export function isConsistent(
  earlier: TreePoint,
  later: TreePoint,
  path: readonly Hash[],
): boolean {
  if (earlier.size === later.size)
    return path.length === 0 && earlier.root === later.root;
  if (earlier.size === 0) return path.length === 0;
  if (!withinTree(earlier.size, later.size) || !areHashes(path)) return false;
  const climb = { at: earlier.size - 1, last: later.size - 1 };
  while (climb.at % 2 === 1) halve(climb);
  const [first, ...rest] = climb.at === 0 ? [earlier.root, ...path] : path;
  if (first === undefined || !areHashes([first])) return false;
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (climb.last === 0) return false;
    if (isRight(climb)) {
      before = nodeHash(hash, before);
      after = nodeHash(hash, after);
    } else after = nodeHash(after, hash);
    ascend(climb);
  }
  return climb.last === 0 && before === earlier.root && after === later.root;
}

/** Where a check stands on its way up, and the last node of that level. */
interface Climb {
  at: number;
  last: number;
}

function isRight({ at, last }: Climb): boolean {
  return at % 2 === 1 || at === last;
}

// A last node that stands alone has no sibling on its level: it moves up until it has one.
function ascend(climb: Climb): void {
  if (isRight(climb)) while (climb.at % 2 === 0 && climb.at !== 0) halve(climb);
  halve(climb);
}

function halve(climb: Climb): void {
  climb.at = Math.floor(climb.at / 2);
  climb.last = Math.floor(climb.last / 2);
}

function siblings(leaf: number, from: number, to: number): LeafRange[] {
  if (to - from === 1) return [];
  const middle = from + split(to - from);
  return leaf < middle
    ? [...siblings(leaf, from, middle), { from: middle, to }]
    : [...siblings(leaf, middle, to), { from, to: middle }];
}

/** `whole`: the earlier tree is known to the reader as its root, and needn't be told. */
function subproof(
  earlier: number,
  from: number,
  to: number,
  whole: boolean,
): LeafRange[] {
  if (earlier === to) return whole ? [] : [{ from, to }];
  const middle = from + split(to - from);
  return earlier <= middle
    ? [...subproof(earlier, from, middle, whole), { from: middle, to }]
    : [...subproof(earlier, middle, to, false), { from, to: middle }];
}

/** The largest power of two below `size`. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

function joinPeaks(peaks: readonly Hash[]): Hash | undefined {
  return peaks.reduceRight<Hash | undefined>(
    (right, left) => (right === undefined ? left : nodeHash(left, right)),
    undefined,
  );
}

function withinTree(size: number, of: number): boolean {
  return (
    Number.isSafeInteger(size) &&
    Number.isSafeInteger(of) &&
    size > 0 &&
    size <= of
  );
}

function areHashes(texts: readonly string[]): boolean {
  return texts.every((text) => /^[0-9a-f]{64}$/.test(text));
}

function missing(): never {
  throw new Error("the right edge of the tree doesn't fit its size");
}

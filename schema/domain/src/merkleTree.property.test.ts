import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Hash } from "./hash.ts";
import {
  appendLeaves,
  consistencyRanges,
  EMPTY_EDGE,
  includesLeaf,
  inclusionRanges,
  isConsistent,
  leafHash,
  nodeHash,
  nodesOfRange,
  rangeHash,
  rootOf,
  type TreeNode,
} from "./merkleTree.ts";

const MOST = 300;
const LEAVES = Array.from({ length: MOST }, (_, index) =>
  leafHash(`leaf ${index}`),
);

/** Straight from the definition: MTH(D[n]) = HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n])). */
function definedRoot(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return only;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(
    definedRoot(leaves.slice(0, half)),
    definedRoot(leaves.slice(half)),
  );
}

/** The list with one item in place of another; with none, one shorter. */
function changed(
  hashes: readonly Hash[],
  at: number,
  ...inPlace: readonly Hash[]
): readonly Hash[] {
  return [...hashes.slice(0, at), ...inPlace, ...hashes.slice(at + 1)];
}

function hashOf({ level, index }: TreeNode): Hash {
  return definedRoot(
    LEAVES.slice(index * 2 ** level, (index + 1) * 2 ** level),
  );
}

const treeOf = (size: number) => ({
  size,
  root: definedRoot(LEAVES.slice(0, size)),
});
const leafAt = (index: number) => LEAVES[index] ?? "";
const sizes = fc
  .tuple(fc.integer({ min: 1, max: MOST }), fc.integer({ min: 1, max: MOST }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const places = sizes.map(({ from, to }) => ({ index: from - 1, size: to }));

const inclusion = ({ index, size }: { index: number; size: number }) =>
  inclusionRanges(index, size).map((range) => rangeHash(range, hashOf));
const consistency = ({ from, to }: { from: number; to: number }) =>
  consistencyRanges(from, to).map((range) => rangeHash(range, hashOf));

describe("the tree, whatever its size", () => {
  test("[P4] has the root of the definition, however its leaves come in groups", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 7 }),
        (groups) => {
          let edge = EMPTY_EDGE;
          for (const count of groups)
            edge = appendLeaves(
              edge,
              LEAVES.slice(edge.size, edge.size + count),
            ).edge;
          if (edge.size > 0) expect(rootOf(edge)).toBe(treeOf(edge.size).root);
        },
      ),
    );
  });

  test("[P4] tells each subtree once, when it becomes complete", () => {
    const { completed } = appendLeaves(EMPTY_EDGE, LEAVES);
    for (const { hash, ...node } of completed) expect(hash).toBe(hashOf(node));
    expect(
      new Set(completed.map(({ level, index }) => `${level}/${index}`)).size,
    ).toBe(completed.length);
    const whole = (level: number) => Math.floor(MOST / 2 ** level);
    expect(completed.length).toBe(
      [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, level) => sum + whole(level), 0),
    );
  });

  test("[P5] proves each of its leaves", () => {
    fc.assert(
      fc.property(places, (place) => {
        const tree = treeOf(place.size);
        expect(
          includesLeaf(
            tree,
            place.index,
            leafAt(place.index),
            inclusion(place),
          ),
        ).toBe(true);
      }),
    );
  });

  test("[P5] proves no leaf at another's place, and none with a changed, a missing or a further hash", () => {
    fc.assert(
      fc.property(places, fc.nat(MOST - 1), fc.nat(12), (place, other, at) => {
        const path = inclusion(place);
        const holds = (index: number, leaf: Hash, hashes: readonly Hash[]) =>
          includesLeaf(treeOf(place.size), index, leaf, hashes);
        const leaf = leafAt(place.index);
        if (other !== place.index) {
          expect(holds(other, leaf, path)).toBe(false);
          expect(holds(place.index, leafAt(other), path)).toBe(false);
        }
        expect(holds(place.index, leaf, [...path, leaf])).toBe(false);
        if (path.length === 0) return;
        const hurt = at % path.length;
        expect(holds(place.index, leaf, changed(path, hurt))).toBe(false);
        expect(
          holds(place.index, leaf, changed(path, hurt, leafHash("other"))),
        ).toBe(false);
      }),
    );
  });

  test("[P6] proves that it grew out of each tree before it", () => {
    fc.assert(
      fc.property(sizes, (step) => {
        expect(
          isConsistent(treeOf(step.from), treeOf(step.to), consistency(step)),
        ).toBe(true);
      }),
    );
  });

  test("[P6] proves no growth out of a tree with another leaf, nor with a changed path", () => {
    fc.assert(
      fc.property(sizes, fc.nat(MOST - 1), fc.nat(12), (step, place, at) => {
        const path = consistency(step);
        const altered = changed(
          LEAVES.slice(0, step.from),
          place % step.from,
          leafHash("other"),
        );
        const rewritten = { size: step.from, root: definedRoot(altered) };
        expect(isConsistent(rewritten, treeOf(step.to), path)).toBe(false);
        expect(
          isConsistent(treeOf(step.from), treeOf(step.to), [
            ...path,
            leafHash("more"),
          ]),
        ).toBe(false);
        if (path.length === 0) return;
        expect(
          isConsistent(
            treeOf(step.from),
            treeOf(step.to),
            changed(path, at % path.length, leafHash("other")),
          ),
        ).toBe(false);
      }),
    );
  });

  test("[P5] needs few subtrees for a proof: at most twice its height", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (size, share) => {
          const index = Math.min(size - 1, Math.floor(size * share));
          const nodes = inclusionRanges(index, size).flatMap(nodesOfRange);
          expect(nodes.length).toBeLessThanOrEqual(2 * 41);
        },
      ),
    );
  });

  test("[P5] a damaged proof is no error, only no proof", () => {
    const tree = treeOf(5);
    for (const path of [["x"], [""], ["zz".repeat(32)], []])
      expect(includesLeaf(tree, 1, leafAt(1), path)).toBe(false);
    for (const index of [-1, 5, 0.5, Number.NaN, 2 ** 60])
      expect(includesLeaf(tree, index, leafAt(1), [])).toBe(false);
    expect(isConsistent(treeOf(6), tree, [])).toBe(false);
    expect(isConsistent(treeOf(2), tree, ["x", "y", "z"])).toBe(false);
  });
});

import { publicKeyOfSeed, signWithSeed } from "@onedoor/domain/ed25519";
import type { Hash } from "@onedoor/domain/hash";
import {
  appendLeaves,
  consistencyRanges,
  EMPTY_EDGE,
  inclusionRanges,
  leafHash,
  nodeHash,
  rangeHash,
  type RightEdge,
  rootOf,
  type TreeNode,
  type TreePoint,
} from "@onedoor/domain/merkleTree";
import { hubIdOf, type Signature } from "@onedoor/domain/signatures";
import { epochText, headText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import {
  type EpochStatement,
  type HubIdentity,
  rowLeaf,
  type SignedTreeHead,
  type TreeRow,
} from "@onedoor/domain/treeHead";

/** The tree over the feed of a hub in memory, and the key that its heads are signed with. */
export class MockTree {
  readonly hub: HubIdentity;
  epoch = 1;
  readonly epochs: EpochStatement[] = [];
  readonly #seed: Uint8Array;
  readonly #leaves: Hash[] = [];
  #edge: RightEdge = EMPTY_EDGE;

  constructor(seed: Uint8Array) {
    this.#seed = seed;
    const publicKey = publicKeyOfSeed(seed);
    this.hub = { hubId: hubIdOf(publicKey), publicKey };
  }

  get size(): number {
    return this.#leaves.length;
  }

  append(row: TreeRow): void {
    this.#grow(rowLeaf(row));
  }

  /** A number that stands for no entry: what a mock gives to a case that leaves a scope. */
  skip(): void {
    this.#grow(leafHash(`nothing at ${this.size + 1}`));
  }

  /** By the hub's hand. */
  sign(text: string): Signature {
    return signWithSeed(this.#seed, text);
  }

  head(at: Instant): SignedTreeHead {
    const { epoch, size } = this;
    const head = { epoch, size, root: rootOf(this.#edge), at };
    const text = headText(this.hub.hubId, head);
    return { ...head, signature: this.sign(text) };
  }

  consistency(from: number, to: number): readonly Hash[] | null {
    if (from < 0 || from > to || to > this.size) return null;
    return consistencyRanges(from, to).map((range) =>
      rangeHash(range, (node) => this.#hashOf(node)),
    );
  }

  inclusion(seq: number): readonly Hash[] {
    return inclusionRanges(seq - 1, this.size).map((range) =>
      rangeHash(range, (node) => this.#hashOf(node)),
    );
  }

  /** As after a restore from a backup of the first `size` rows: a new epoch goes on from there. */
  restoreTo(size: number, furthest: TreePoint): void {
    this.cutTo(size);
    this.epoch += 1;
    const begins = { size, root: rootOf(this.#edge) };
    const statement = { epoch: this.epoch, begins, furthest };
    const text = epochText(this.hub.hubId, statement);
    this.epochs.push({
      ...statement,
      signature: signWithSeed(this.#seed, text),
    });
  }

  /** As somebody would who puts an old copy of the database in place and says nothing of it. */
  cutTo(size: number): void {
    this.#leaves.length = size;
    this.#edge = appendLeaves(EMPTY_EDGE, this.#leaves).edge;
  }

  /** As somebody with the database in his hands would: a row that was acknowledged becomes another. */
  rewrite(seq: number): void {
    this.#leaves[seq - 1] = leafHash("what nobody acknowledged");
    this.#edge = appendLeaves(EMPTY_EDGE, this.#leaves).edge;
  }

  #grow(leaf: Hash): void {
    this.#leaves.push(leaf);
    this.#edge = appendLeaves(this.#edge, [leaf]).edge;
  }

  #hashOf({ level, index }: TreeNode): Hash {
    const leaf = this.#leaves[index];
    if (level === 0 && leaf !== undefined) return leaf;
    return nodeHash(
      this.#hashOf({ level: level - 1, index: 2 * index }),
      this.#hashOf({ level: level - 1, index: 2 * index + 1 }),
    );
  }
}

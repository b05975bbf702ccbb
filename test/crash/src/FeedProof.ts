import assert from "node:assert/strict";
import type { Acknowledgement } from "@onedoor/domain/entries";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import {
  appendLeaves,
  EMPTY_EDGE,
  type RightEdge,
  rootOf,
} from "@onedoor/domain/merkleTree";
import { parseHeader } from "@onedoor/domain/parseEntry";
import {
  type HubIdentity,
  isHeadOf,
  rowLeaf,
  type SignedTreeHead,
} from "@onedoor/domain/treeHead";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";

export interface ProvedRow extends Acknowledgement {
  entryId: string;
  caseId: string;
  headerText: string;
  bodyText: string | null;
}

/** Takes a feed row by row, and throws at the first thing that isn't as it has to be. */
export class FeedProof {
  /** What the feed says of each entry. */
  readonly rows = new Map<string, Acknowledgement>();
  /** The place of the last row. */
  after: { epoch: number; seq: number } | null = null;
  readonly #chains = new Map<string, string>();
  #edge: RightEdge = EMPTY_EDGE;

  /** The feed has no hole and no entry twice, a body is what its header commits to, and chains link. */
  take(row: ProvedRow): void {
    const { entryId, caseId, headerText, bodyText, ...acknowledgement } = row;
    assert.equal(row.seq, (this.after?.seq ?? 0) + 1, "a hole in the feed");
    assert(!this.rows.has(entryId), `${entryId} has two rows`);
    const parsed = parseHeader(headerText);
    assert(parsed.ok && parsed.value.recognised, "a header can't be read");
    const { chain, prev, body } = parsed.value.header;
    if (bodyText !== null)
      assert.equal(hashText(bodyText), body, "another body");
    assert.equal(prev, this.#chains.get(chain) ?? NO_PREVIOUS, "a broken link");
    const headerHash = hashText(headerText);
    const leaf = rowLeaf({ ...acknowledgement, entryId, caseId, headerHash });
    this.#chains.set(chain, headerHash);
    this.#edge = appendLeaves(this.#edge, [leaf]).edge;
    this.rows.set(entryId, acknowledgement);
    this.after = { epoch: row.epoch, seq: row.seq };
  }

  /** What the hub has signed is the tree of the rows that were taken. */
  expectHead(hub: HubIdentity, head: SignedTreeHead | null): void {
    if (this.#edge.size === 0) return;
    assert(
      head !== null && isHeadOf(hub, head, checkSignature),
      "the head isn't the hub's",
    );
    assert.deepEqual(
      { size: head.size, root: head.root },
      { size: this.#edge.size, root: rootOf(this.#edge) },
      "the head is of another tree",
    );
  }

  /** Every row that somebody was told of stands in the feed, word for word. */
  expectAll(told: ReadonlyMap<string, Acknowledgement>): void {
    for (const [entryId, acknowledgement] of told)
      assert.deepEqual(
        this.rows.get(entryId),
        acknowledgement,
        `${entryId} was acknowledged and is lost, or another row`,
      );
  }
}

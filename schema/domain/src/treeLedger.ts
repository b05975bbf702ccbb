import type { TreeHead } from "./entries.ts";
import type { ExportPlace, Find } from "./exportFinding.ts";
import type { KeptHead } from "./exportLine.ts";
import type { Hash } from "./hash.ts";
import {
  appendLeaves,
  EMPTY_EDGE,
  type RightEdge,
  rootOf,
} from "./merkleTree.ts";
import type { SignatureCheck } from "./signatures.ts";
import { epochMsOf, type Instant } from "./time.ts";
import {
  type EpochStatement,
  type HubIdentity,
  isEpochOf,
  isHeadOf,
  type SignedTreeHead,
} from "./treeHead.ts";

/** How far a hub's clock may have been put back, or the clocks of its processes differ. */
export const HUB_CLOCK_TOLERANCE_MS = 5 * 60_000;
const LEAVES_AT_ONCE = 1024;

/**
 * The tree of an export, grown row by row, with the heads and epoch statements that the hub signed of it, and with
 * heads that were kept elsewhere.
 */
export class TreeLedger {
  readonly #check: SignatureCheck;
  readonly #find: Find;
  #edge: RightEdge = EMPTY_EDGE;
  #waiting: Hash[] = [];
  #epoch = 1;
  #heads = new Map<string, string>();
  #head: SignedTreeHead | null = null;
  /** A row is missing or another was found: roots differ from here on, and once is enough to say so. */
  #isBroken = false;
  #latest: { receivedAt: Instant; at: ExportPlace } | null = null;
  #kept: KeptHead[] = [];
  /** Leaves of rows that came back, by epoch and number. */
  readonly #returned = new Map<string, Hash>();
  readonly counts = { heads: 0, cutOff: 0 };

  constructor(check: SignatureCheck, find: Find) {
    this.#check = check;
    this.#find = find;
  }

  get size(): number {
    return this.#edge.size + this.#waiting.length;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get head(): SignedTreeHead | null {
    return this.#head;
  }

  /** Heads that were kept elsewhere; those that this hub didn't sign are found at once. */
  expect(hub: HubIdentity, kept: readonly KeptHead[]): void {
    this.#kept = kept.filter((head) => {
      const isOurs =
        head.hubId === hub.hubId && isHeadOf(hub, head, this.#check);
      if (!isOurs) this.#find("keptHeadNotSigned", nameOf(head));
      return isOurs;
    });
  }

  /** A row of a branch that was lost, which the export has. */
  addReturned(epoch: number, seq: number, leaf: Hash): void {
    this.#returned.set(`${epoch}:${seq}`, leaf);
  }

  addRow(
    row: { epoch: number; seq: number; receivedAt: Instant },
    leaf: Hash,
    at: ExportPlace,
  ): void {
    this.#checkEpoch(row.epoch);
    if (row.seq !== this.size + 1) {
      if (!this.#isBroken || row.seq <= this.size)
        this.#find("hole", `${this.size + 1}`);
      this.#isBroken = true;
    }
    this.#waiting.push(leaf);
    if (this.#waiting.length >= LEAVES_AT_ONCE || this.#awaits(this.size))
      this.#grow();
    if (this.#latest === null || row.receivedAt > this.#latest.receivedAt)
      this.#latest = { receivedAt: row.receivedAt, at };
  }

  #checkEpoch(epoch: number): void {
    if (epoch === this.#epoch) return;
    this.#find(epoch > this.#epoch ? "epochMissing" : "hole", `${epoch}`);
    this.#epoch = Math.max(epoch, this.#epoch);
    this.#isBroken = true;
  }

  #awaits(size: number): boolean {
    return this.#kept.some((head) => head.size === size);
  }

  #grow(): void {
    this.#edge = appendLeaves(this.#edge, this.#waiting).edge;
    this.#waiting = [];
    this.#settle();
  }

  /** Holds against the tree what was kept of this size and of no later epoch. */
  #settle(): void {
    const { size } = this.#edge;
    const reached = ({ epoch, size: of }: KeptHead) =>
      of <= size && epoch <= this.#epoch;
    if (!this.#kept.some(reached)) return;
    const root = rootOf(this.#edge);
    for (const head of this.#kept.filter(reached))
      if (head.size !== size || head.root !== root)
        this.#find("keptHeadDiffers", nameOf(head));
    this.#kept = this.#kept.filter((head) => !reached(head));
  }

  addHead(hub: HubIdentity, head: SignedTreeHead): void {
    this.counts.heads += 1;
    this.#grow();
    const name = nameOf(head);
    if (!isHeadOf(hub, head, this.#check)) this.#find("headNotSigned", name);
    if (head.epoch > this.#epoch) this.#checkEpoch(head.epoch);
    if (head.epoch !== this.#epoch || head.size !== this.#edge.size) {
      if (!this.#isBroken) this.#find("headOutOfPlace", name);
    } else if (head.root !== rootOf(this.#edge)) {
      if (!this.#isBroken) this.#find("rootDiffers", name);
      this.#isBroken = true;
    }
    if (this.#head !== null && isMuchLater(this.#head.at, head.at))
      this.#find("headBackwards", name);
    if (this.#latest !== null && isMuchLater(this.#latest.receivedAt, head.at))
      this.#find("receivedBackwards", head.at, this.#latest.at);
    this.#latest = null;
    const { epoch, size, root, at, signature } = head;
    this.#head = { epoch, size, root, at, signature };
    this.#heads.set(`${head.epoch}:${head.size}`, `${head.root}${head.at}`);
  }

  /** Whether the hub had signed it when it took the row that is read now. */
  isIssued({ epoch, size, root, at }: TreeHead): boolean {
    return this.#heads.get(`${epoch}:${size}`) === `${root}${at}`;
  }

  beginEpoch(hub: HubIdentity, statement: EpochStatement): void {
    this.#grow();
    const { epoch, begins, furthest } = statement;
    if (!isEpochOf(hub, statement, this.#check))
      this.#find("epochNotSigned", `${epoch}`);
    const follows =
      epoch > this.#epoch &&
      begins.size === this.#edge.size &&
      begins.root === rootOf(this.#edge) &&
      furthest.size >= begins.size;
    if (!follows && !this.#isBroken) this.#find("epochDiffers", `${epoch}`);
    this.counts.cutOff += furthest.size - begins.size;
    // What was kept of a branch that ends here is held against the rows that came back.
    const lost = this.#kept.filter((head) => head.epoch < epoch);
    this.#kept = this.#kept.filter((head) => head.epoch >= epoch);
    for (const head of lost) this.#checkLost(head);
    this.#epoch = Math.max(epoch, this.#epoch);
    this.#settle();
  }

  #checkLost(head: KeptHead): void {
    const leaves: Hash[] = [];
    let missing = 0;
    for (let seq = this.#edge.size + 1; seq <= head.size; seq += 1) {
      const leaf = this.#returnedIn(head.epoch, seq);
      if (leaf === undefined) missing += 1;
      else leaves.push(leaf);
    }
    if (missing > 0) this.#find("notCameBack", `${nameOf(head)}: ${missing}`);
    else if (rootOf(appendLeaves(this.#edge, leaves).edge) !== head.root)
      this.#find("keptHeadDiffers", nameOf(head));
  }

  /** The row of a branch under a number: of the latest epoch that it can be of. */
  #returnedIn(branch: number, seq: number): Hash | undefined {
    for (let epoch = branch; epoch > 0; epoch -= 1) {
      const leaf = this.#returned.get(`${epoch}:${seq}`);
      if (leaf !== undefined) return leaf;
    }
    return undefined;
  }

  /** `epoch`: the one that the export says it was taken in. */
  finish(epoch: number): void {
    this.#grow();
    if (this.#epoch !== epoch) this.#find("epochMissing", `${epoch}`);
    if ((this.#head?.size ?? 0) !== this.#edge.size || this.#head === null)
      this.#find("rowsWithoutHead", `${this.#head?.size ?? 0}`);
    for (const head of this.#kept) this.#find("tailCut", nameOf(head));
  }
}

function nameOf({ epoch, size }: TreeHead): string {
  return `${epoch}/${size}`;
}

function isMuchLater(at: Instant, than: Instant): boolean {
  return at > than && epochMsOf(at) - epochMsOf(than) > HUB_CLOCK_TOLERANCE_MS;
}

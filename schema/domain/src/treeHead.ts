import type { Acknowledgement, TreeHead } from "./entries.ts";
import type { Hash } from "./hash.ts";
import { isConsistent, leafHash, type TreePoint } from "./merkleTree.ts";
import type { PublicKey, Signature, SignatureCheck } from "./signatures.ts";
import { epochText, headText } from "./signedTexts.ts";

/** A hub as everybody knows it: its name and the key that it signs with. */
export interface HubIdentity {
  hubId: string;
  publicKey: PublicKey;
}

export interface SignedTreeHead extends TreeHead {
  signature: Signature;
}

/** How an epoch follows the one before: what lies between `begins` and `furthest` is the gap that it records. */
export interface EpochStatement {
  epoch: number;
  begins: TreePoint;
  furthest: TreePoint;
  signature: Signature;
}

/** Whether two heads are one: a head that differs in anything was never signed as this one was. */
export function isSameHead(a: TreeHead, b: TreeHead): boolean {
  return (
    a.epoch === b.epoch &&
    a.size === b.size &&
    a.root === b.root &&
    a.at === b.at
  );
}

/** A feed row as the tree takes it in. */
export interface TreeRow extends Acknowledgement {
  entryId: string;
  caseId: string;
  headerHash: Hash;
}

/** The leaf of a row: everything that the hub says of an entry, and the hash of what its author said [P4]. */
export function rowText(row: TreeRow): string {
  const { epoch, seq, entryId, caseId, headerHash } = row;
  const { verdict, reason, effectiveAt, receivedAt } = row;
  return JSON.stringify([
    "onedoor-row-1",
    epoch,
    seq,
    entryId,
    caseId,
    headerHash,
    verdict,
    reason,
    effectiveAt,
    receivedAt,
  ]);
}

/** A row's leaf stands at `seq - 1` in the one tree of all epochs. */
export function rowLeaf(row: TreeRow): Hash {
  return leafHash(rowText(row));
}

export function isHeadOf(
  hub: HubIdentity,
  head: SignedTreeHead,
  check: SignatureCheck,
): boolean {
  return check(hub.publicKey, headText(hub.hubId, head), head.signature);
}

export function isEpochOf(
  hub: HubIdentity,
  statement: EpochStatement,
  check: SignatureCheck,
): boolean {
  return check(
    hub.publicKey,
    epochText(hub.hubId, statement),
    statement.signature,
  );
}

/** What a head that was seen is to the head that was kept, before any proof is asked for. */
export type HeadStep = "same" | "newer" | "older" | "contradicts";

/** `contradicts`: two heads of one epoch and size with different roots, which prove by themselves that the hub lied [P6]. */
export function headStep(kept: TreeHead, seen: TreeHead): HeadStep {
  if (kept.epoch !== seen.epoch)
    return kept.epoch < seen.epoch ? "newer" : "older";
  if (kept.size !== seen.size) return kept.size < seen.size ? "newer" : "older";
  return kept.root === seen.root ? "same" : "contradicts";
}

/**
 * The tree up to which a newer head has to agree with the kept one: the kept head itself, or, where an epoch began
 * below it, the point at which that epoch began. Undefined without the statement of the newer head's own epoch. Of
 * those between them some may never have been on its branch: a hub that is restored twice passes over what was lost.
 */
export function commonPoint(
  kept: TreeHead,
  seen: TreeHead,
  statements: readonly EpochStatement[],
): { point: TreePoint; gap: boolean } | undefined {
  const since = statements.filter(
    ({ epoch }) => epoch > kept.epoch && epoch <= seen.epoch,
  );
  if (
    kept.epoch !== seen.epoch &&
    !since.some(({ epoch }) => epoch === seen.epoch)
  )
    return undefined;
  let point: TreePoint = { size: kept.size, root: kept.root };
  let gap = false;
  for (const { begins } of since) {
    if (begins.size >= point.size) continue;
    point = begins;
    gap = true;
  }
  return { point, gap };
}

/** Whether a restore has cut a row off: it stood beyond the point at which a later epoch began [P8]. */
export function wasCutOff(
  row: Pick<Acknowledgement, "epoch" | "seq">,
  epochs: readonly Pick<EpochStatement, "epoch" | "begins">[],
): boolean {
  return epochs.some(
    ({ epoch, begins }) => row.epoch < epoch && row.seq > begins.size,
  );
}

/**
 * Whether a newer head grew out of the kept one [P6]. `gap`: it did, but rows that the kept head covered were lost
 * in a restore, as an epoch statement says; they come back by being offered again.
 */
export function headGrowth(
  kept: TreeHead,
  seen: TreeHead,
  proof: {
    /** From `commonPoint` to the newer head. */
    path: readonly Hash[];
    /** Of the epochs after that of the kept head, their signatures checked. */
    statements: readonly EpochStatement[];
  },
): "follows" | "gap" | "contradicts" {
  const common = commonPoint(kept, seen, proof.statements);
  if (common === undefined) return "contradicts";
  if (!isConsistent(common.point, seen, proof.path)) return "contradicts";
  return common.gap ? "gap" : "follows";
}

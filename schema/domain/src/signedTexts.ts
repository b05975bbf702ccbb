import type { ActorRef, TreeHead } from "./entries.ts";
import type { Hash } from "./hash.ts";
import type { TreePoint } from "./merkleTree.ts";
import type { PublicKey } from "./signatures.ts";
import type { Instant } from "./time.ts";

// Everything that is signed is text, lines joined by a line feed. The first line says what it is, the second for
// which hub: a signature made for one purpose or one county is worth nothing in another [P2].

/** A chain as it stands in what its device signs. */
export interface SignedChain {
  hubId: string;
  deviceId: string;
  chain: string;
}

/** By the device, when it opens a chain: that it holds the key that it registers. */
export function chainText({ hubId, deviceId, chain }: SignedChain): string {
  return lines("onedoor-chain-1", hubId, deviceId, chain);
}

/** By the device, when it is enrolled: that it holds the key, to this county, for this account and this once [N1]. */
export function deviceText(enrolment: {
  hubId: string;
  deviceId: string;
  accountId: string;
  challenge: string;
  publicKey: PublicKey;
}): string {
  const { hubId, deviceId, accountId, challenge, publicKey } = enrolment;
  return lines(
    "onedoor-device-1",
    hubId,
    deviceId,
    accountId,
    challenge,
    publicKey,
  );
}

/** A chain as the hub has taken it into its register. */
export interface ChainRegistration {
  chain: string;
  deviceId: string;
  incarnation: number;
  /** Whose acts alone count in it. */
  actor: ActorRef;
  publicKey: PublicKey;
  openedAt: Instant;
}

/** By the hub, when it registers a chain: whose it is, with which key and since when. Nobody else can swap the key later. */
export function registrationText(
  hubId: string,
  {
    chain,
    deviceId,
    incarnation,
    actor,
    publicKey,
    openedAt,
  }: ChainRegistration,
): string {
  return lines(
    "onedoor-registration-1",
    hubId,
    deviceId,
    chain,
    incarnation,
    publicKey,
    openedAt,
    actorLine(actor),
  );
}

// In one order, whatever the order in which a store gives the parts back.
function actorLine(actor: ActorRef): string {
  if (actor.type === "hub") return JSON.stringify([actor.type]);
  if (actor.type === "applicant")
    return JSON.stringify([actor.type, actor.via]);
  const { type, staffId, postId, role, stationId, body } = actor;
  return JSON.stringify([
    type,
    staffId,
    postId,
    role,
    stationId,
    body,
    actor.division,
    actor.delegation,
  ]);
}

/** By the device, for a push. `headerHash` is that of the header at `to`, and through `prev` of all before it. */
export function segmentText(
  { hubId, deviceId, chain }: SignedChain,
  segment: { from: number; to: number; headerHash: Hash },
): string {
  const { from, to, headerHash } = segment;
  return lines(
    "onedoor-segment-1",
    hubId,
    deviceId,
    chain,
    from,
    to,
    headerHash,
  );
}

/** By the device, when a session is locked: how far the chain had come. Kept by the device. */
export function lockText(
  { hubId, deviceId, chain }: SignedChain,
  last: { to: number; headerHash: Hash; at: Instant },
): string {
  const { to, headerHash, at } = last;
  return lines("onedoor-lock-1", hubId, deviceId, chain, to, headerHash, at);
}

/** By the hub, for each group commit. */
export function headText(hubId: string, head: TreeHead): string {
  const { epoch, size, root, at } = head;
  return lines("onedoor-head-1", hubId, epoch, size, root, at);
}

/** By the hub, when it begins an epoch: after which tree, and the furthest that is known of the epoch before. */
export function epochText(
  hubId: string,
  statement: { epoch: number; begins: TreePoint; furthest: TreePoint },
): string {
  const { epoch, begins, furthest } = statement;
  return lines(
    "onedoor-epoch-1",
    hubId,
    epoch,
    begins.size,
    begins.root,
    furthest.size,
    furthest.root,
  );
}

function lines(...texts: readonly (string | number)[]): string {
  return texts.join("\n");
}

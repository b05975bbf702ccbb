import type { StaffActor } from "@onedoor/domain/entries";
import { NO_PREVIOUS } from "@onedoor/domain/hash";
import { chainText, registrationText } from "@onedoor/domain/signedTexts";
import {
  parsePublicKey,
  parseSignature,
  type PublicKey,
  type Signature,
} from "@onedoor/domain/signatures";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import type { HubParts } from "../hub/HubParts.ts";
import type { ChainRecord } from "../store/CaseStore.ts";
import { HUB_CHAIN_PREFIX } from "../store/freshHubChain.ts";

export type OpenChainResult =
  | { ok: true; chain: ChainRecord }
  | {
      ok: false;
      reason:
        | "NOT_SIGNED_IN"
        | "NO_DEVICE"
        | "NOT_YOUR_CHAIN"
        | "BAD_SIGNATURE"
        | "DEVICE_QUARANTINED"
        | "DEVICE_NOT_ENROLLED"
        | "DEVICE_REVOKED";
    };

export interface ChainOpening {
  chain: string;
  incarnation: number;
  publicKey: string;
  /** By that key, that the device holds it. */
  proof: string;
}

/** What a chain gets when it is opened; it asks for more before they run out. */
const FIRST_SERIALS = 100;

/**
 * Opens a chain for the signed-in official on his enrolled device, or answers with the one that is open. Its entries
 * have to name him as the session does when it is opened: an official who moves to another post begins another chain,
 * and brings what waits in the one before [H3].
 */
export async function openChain(
  hub: Pick<HubParts, "store" | "key" | "devices" | "now">,
  claims: Claims | null,
  opening: ChainOpening,
): Promise<OpenChainResult> {
  const actor = claims === null ? null : actorOf(claims);
  if (claims === null || actor === null)
    return { ok: false, reason: "NOT_SIGNED_IN" };
  const { deviceId } = claims;
  if (deviceId === null) return { ok: false, reason: "NO_DEVICE" };
  const { chain, incarnation } = opening;
  if (!isChainId(chain)) return { ok: false, reason: "NOT_YOUR_CHAIN" };
  const proven = provenKey(hub.key.hubId, deviceId, opening);
  if (proven === undefined) return { ok: false, reason: "BAD_SIGNATURE" };
  const { publicKey, proof } = proven;
  if (await hub.store.isQuarantined(deviceId))
    return { ok: false, reason: "DEVICE_QUARANTINED" };
  // What an earlier version registered is signed as it stands.
  const earlier = await hub.store.findChain(chain);
  if (earlier === undefined) {
    const refused = await refusalOf(hub, deviceId, actor);
    if (refused !== undefined) return { ok: false, reason: refused };
  }
  const fresh = {
    chain,
    deviceId,
    actor: earlier?.actor ?? actor,
    incarnation: earlier?.incarnation ?? incarnation,
    publicKey,
    openedAt: earlier?.openedAt ?? hub.now(),
  };
  const known = await hub.store.registerChain({
    ...fresh,
    staffId: actor.staffId,
    nextNo: 1,
    headHash: NO_PREVIOUS,
    proof,
    registration: hub.key.sign(registrationText(hub.key.hubId, fresh)),
  });
  if (
    known.deviceId !== deviceId ||
    known.staffId !== actor.staffId ||
    known.publicKey !== publicKey
  )
    return { ok: false, reason: "NOT_YOUR_CHAIN" };
  // One that was written to asks for more itself, and one that has given all of it back has come to its end.
  if (known.serials.length > 0 || known.nextNo > 1)
    return { ok: true, chain: known };
  const block = await hub.store.leaseSerials(chain, FIRST_SERIALS, hub.now());
  return { ok: true, chain: { ...known, serials: [block] } };
}

/**
 * Asked for a new chain alone: one that stands is answered whatever became of its device, since what it brings is judged
 * by itself [Q7], and while the register can't be reached.
 */
async function refusalOf(
  { devices, now }: Pick<HubParts, "devices" | "now">,
  deviceId: string,
  post: StaffActor,
): Promise<"DEVICE_NOT_ENROLLED" | "DEVICE_REVOKED" | undefined> {
  const check = await devices.check(deviceId, post, now());
  if (check === "good") return undefined;
  return check === "revoked" ? "DEVICE_REVOKED" : "DEVICE_NOT_ENROLLED";
}

/** The key, if the device holds it; undefined where it isn't one, or there is no proof of it. */
function provenKey(
  hubId: string,
  deviceId: string,
  { chain, publicKey, proof }: ChainOpening,
): { publicKey: PublicKey; proof: Signature } | undefined {
  const key = parsePublicKey(publicKey);
  const signature = parseSignature(proof);
  if (!key.ok || !signature.ok) return undefined;
  const text = chainText({ hubId, deviceId, chain });
  return checkSignature(key.value, text, signature.value)
    ? { publicKey: key.value, proof: signature.value }
    : undefined;
}

function isChainId(chain: string): boolean {
  return /^[\w.-]{8,80}$/.test(chain) && !chain.startsWith(HUB_CHAIN_PREFIX);
}

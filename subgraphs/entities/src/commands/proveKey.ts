import {
  parsePublicKey,
  parseSignature,
  type PublicKey,
} from "@onedoor/domain/signatures";
import { deviceText } from "@onedoor/domain/signedTexts";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import type { CountyKey } from "../countyKey.ts";
import type { DeviceStore } from "../store/DeviceStore.ts";

/** That a device holds a key, by what it signed with it. */
export interface DeviceProof {
  publicKey: string;
  challenge: string;
  signature: string;
}

/**
 * The key, if the device holds it. The challenge is used up whatever comes of it, so that nobody tries signatures on one;
 * undefined where it isn't this device's and account's, or the signature isn't the key's.
 */
export async function proveKey(
  {
    deviceStore,
    countyKey,
    now,
  }: { deviceStore: DeviceStore; countyKey: CountyKey; now: () => number },
  { deviceId, accountId }: { deviceId: string; accountId: string },
  { publicKey, challenge, signature }: DeviceProof,
): Promise<PublicKey | undefined> {
  const given = { challenge, deviceId, accountId };
  if (!(await deviceStore.takeChallenge(given, now()))) return undefined;
  const key = parsePublicKey(publicKey);
  const signed = parseSignature(signature);
  if (!key.ok || !signed.ok) return undefined;
  const { hubId } = countyKey;
  const text = deviceText({ ...given, hubId, publicKey: key.value });
  return checkSignature(key.value, text, signed.value) ? key.value : undefined;
}

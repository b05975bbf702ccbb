import {
  certificateTimes,
  signCertificate,
  thumbprintOf,
  USUAL_LEASE_DAYS,
} from "@onedoor/domain/deviceCertificate";
import { checkSignature } from "@onedoor/domain/ed25519";
import type { StaffActor } from "@onedoor/domain/entries";
import {
  parsePublicKey,
  parseSignature,
  type PublicKey,
} from "@onedoor/domain/signatures";
import { deviceText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import type { MockTree } from "./MockTree.ts";

export interface MockProof {
  publicKey: string;
  challenge: string;
  signature: string;
}

/** The devices of a county in memory, and what they have to sign. */
export class MockDevices {
  readonly #tree: MockTree;
  readonly #keys = new Map<string, PublicKey>();
  /** By challenge: for which device and account. */
  readonly #challenges = new Map<string, string>();

  constructor(tree: MockTree) {
    this.#tree = tree;
  }

  challenge(deviceId: string, accountId: string) {
    const challenge = crypto.randomUUID();
    this.#challenges.set(challenge, `${deviceId}/${accountId}`);
    return { challenge, hubId: this.#tree.hub.hubId };
  }

  /** Why the device isn't enrolled with this key; undefined where it is. */
  enrol(
    { deviceId, accountId }: { deviceId: string; accountId: string },
    proof: MockProof | null,
  ): "PROOF_NEEDED" | "WRONG_PROOF" | "OTHER_KEY" | undefined {
    if (proof === null) return "PROOF_NEEDED";
    const key = this.#provenKey({ deviceId, accountId }, proof);
    if (key === undefined) return "WRONG_PROOF";
    const known = this.#keys.get(deviceId) ?? key;
    this.#keys.set(deviceId, known);
    return known === key ? undefined : "OTHER_KEY";
  }

  /** Undefined for a device that has proved no key. */
  certificate(deviceId: string, actor: StaffActor, now: Instant) {
    const publicKey = this.#keys.get(deviceId);
    if (publicKey === undefined) return undefined;
    const { stationId, body, division } = actor;
    const { hubId, publicKey: countyKey } = this.#tree.hub;
    const text = signCertificate(
      {
        hubId,
        deviceId,
        keyThumbprint: thumbprintOf(publicKey),
        stationId,
        body,
        division,
        ...certificateTimes(now, USUAL_LEASE_DAYS),
      },
      (words) => this.#tree.sign(words),
    );
    return { text, countyKey };
  }

  #provenKey(
    whose: { deviceId: string; accountId: string },
    { publicKey, challenge, signature }: MockProof,
  ): PublicKey | undefined {
    const givenTo = this.#challenges.get(challenge);
    this.#challenges.delete(challenge);
    const key = parsePublicKey(publicKey);
    const signed = parseSignature(signature);
    if (givenTo !== `${whose.deviceId}/${whose.accountId}`) return undefined;
    if (!key.ok || !signed.ok) return undefined;
    const { hubId } = this.#tree.hub;
    const text = deviceText({
      ...whose,
      hubId,
      challenge,
      publicKey: key.value,
    });
    return checkSignature(key.value, text, signed.value)
      ? key.value
      : undefined;
  }
}

import { hashText } from "@onedoor/domain/hash";
import { createHmac } from "node:crypto";
import { sm2 } from "sm-crypto-v2";
import type { Seal, SealProvider } from "./SealProvider.ts";

const ALGORITHM = "SM2withSM3";
const LABEL = { label: "演示印章", labelEn: "Demonstration seal" };

/**
 * Seals without being anybody's seal: SM2 over the SM3 digest (GB/T 32918, GB/T 32905), with a key that lies where the
 * hub's does. It shows where a county's own provider goes, and says of each seal that it is a demonstration.
 */
export function demonstrationSeal(privateKey: string): SealProvider {
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  return {
    seal: async (bytes) => ({
      algorithm: ALGORITHM,
      ...LABEL,
      publicKey,
      signature: sm2.doSignature(bytes, privateKey, {
        hash: true,
        publicKey,
        pointPool: [nonceFor(bytes, privateKey)],
      }),
    }),
    verify: async (bytes, seal) =>
      seal.algorithm === ALGORITHM &&
      seal.publicKey === publicKey &&
      isSealed(bytes, seal),
  };
}

/** The private key beside the hub's key: 64 hexadecimal digits, made once with it and kept in no other place. */
export const sealKeyOf = (hubKey: string): string => keyFrom("seal", hubKey);

function isSealed(bytes: Uint8Array, { signature, publicKey }: Seal): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature)) return false;
  return sm2.doVerifySignature(bytes, signature, publicKey, { hash: true });
}

/**
 * Drawn from key and text as RFC 6979 does: nobody can tell it, no two texts share it, and the same text gets the same
 * seal again.
 */
function nonceFor(bytes: Uint8Array, privateKey: string) {
  const drawn = createHmac("sha256", privateKey).update(bytes).digest("hex");
  const k = keyFrom("nonce", drawn);
  const point = sm2.getPublicKeyFromPrivateKey(k);
  return { k: BigInt(`0x${k}`), x1: BigInt(`0x${point.slice(2, 66)}`) };
}

/** A scalar of the curve: the first draw that is one; nearly every draw is. */
function keyFrom(what: string, secret: string): string {
  for (let draw = 0; ; draw += 1) {
    const key = hashText(`onedoor ${what}|${draw}|${secret}`);
    const value = BigInt(`0x${key}`);
    if (value > 0n && value < ORDER - 1n) return key;
  }
}

/** Of the curve sm2p256v1. */
const ORDER =
  0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

import { getPublicKey, hashes, sign, verify } from "@noble/ed25519";
import { sha512 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64UrlOf, bytesOfBase64Url } from "./base64Url.ts";
import type { PublicKey, Signature, SignatureCheck } from "./signatures.ts";

hashes.sha512 = sha512;

/**
 * For where the platform's own can't be had or awaited: old browsers, and heads that are judged where nothing is
 * awaited. The same bytes and the same answers as Node's and the browsers' [P1].
 */
export const checkSignature: SignatureCheck = (publicKey, text, signature) => {
  try {
    return verify(
      bytesOfBase64Url(signature),
      utf8ToBytes(text),
      bytesOfBase64Url(publicKey),
      // RFC 8032 as it is written, where a signature has one spelling.
      { zip215: false },
    );
  } catch {
    // Not every 32 bytes are a key.
    return false;
  }
};

/** Of a seed of 32 bytes. */
export function publicKeyOfSeed(seed: Uint8Array): PublicKey {
  return base64UrlOf(getPublicKey(seed)) as PublicKey;
}

export function signWithSeed(seed: Uint8Array, text: string): Signature {
  return base64UrlOf(sign(utf8ToBytes(text), seed)) as Signature;
}

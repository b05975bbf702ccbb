import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import type {
  PublicKey,
  Signature,
  SignatureCheck,
} from "@onedoor/domain/signatures";

/** A key pair at work. The private half stays in here. */
export interface SigningKey {
  publicKey: PublicKey;
  sign(text: string): Signature;
}

/** PKCS #8 of an Ed25519 key (RFC 8410) is this, and then the 32 bytes of its seed. */
export const PKCS8_OF_ED25519 = Buffer.from(
  "302e020100300506032b657004220420",
  "hex",
);

/** The key pair of a seed of 32 bytes. */
export function signingKeyOf(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_OF_ED25519, seed]),
    format: "der",
    type: "pkcs8",
  });
  return {
    publicKey: createPublicKey(key).export({ format: "jwk" }).x as PublicKey,
    sign: (text) =>
      sign(null, Buffer.from(text), key).toString("base64url") as Signature,
  };
}

export const checkSignature: SignatureCheck = (publicKey, text, signature) => {
  const key = keyObjectOf(publicKey);
  return (
    key !== undefined &&
    verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"))
  );
};

const MOST_KEYS = 10_000;
const keys = new Map<PublicKey, KeyObject | undefined>();

/** Reading a key takes half as long as checking with it. */
function keyObjectOf(publicKey: PublicKey): KeyObject | undefined {
  if (keys.has(publicKey)) return keys.get(publicKey);
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = readKey(publicKey);
  keys.set(publicKey, key);
  return key;
}

function readKey(publicKey: PublicKey): KeyObject | undefined {
  try {
    return createPublicKey({
      key: { kty: "OKP", crv: "Ed25519", x: publicKey },
      format: "jwk",
    });
  } catch {
    // Not every 32 bytes are a key.
    return undefined;
  }
}

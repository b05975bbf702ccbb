import { base64UrlOf } from "@onedoor/domain/base64Url";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";

/** A key pair at work. The private half stays in here, or in the browser. */
export interface SigningKey {
  publicKey: PublicKey;
  sign(text: string): Promise<Signature>;
}

/**
 * The key of a seed of 32 bytes: in the browser's own keeping where it has the curve, from where nobody reads it out;
 * else, before Chromium 137, in this page's.
 */
export async function keyOfSeed(
  seed: Uint8Array<ArrayBuffer>,
): Promise<SigningKey> {
  try {
    return await keyInBrowser(seed);
  } catch {
    return keyInPage(seed);
  }
}

async function keyInBrowser(
  seed: Uint8Array<ArrayBuffer>,
): Promise<SigningKey> {
  const { subtle } = crypto;
  const pkcs8 = Uint8Array.from([...PKCS8, ...seed]);
  const readable = await subtle.importKey("pkcs8", pkcs8, "Ed25519", true, [
    "sign",
  ]);
  const { x } = await subtle.exportKey("jwk", readable);
  const key = await subtle.importKey("pkcs8", pkcs8, "Ed25519", false, [
    "sign",
  ]);
  const sign = async (text: string) =>
    new Uint8Array(await subtle.sign("Ed25519", key, encoder.encode(text)));
  return {
    publicKey: x as PublicKey,
    sign: async (text) => base64UrlOf(await sign(text)) as Signature,
  };
}

/** For old browsers, which alone load the curve. */
export async function keyInPage(seed: Uint8Array): Promise<SigningKey> {
  const { publicKeyOfSeed, signWithSeed } =
    await import("@onedoor/domain/ed25519");
  return {
    publicKey: publicKeyOfSeed(seed),
    sign: async (text) => signWithSeed(seed, text),
  };
}

/** PKCS #8 of an Ed25519 key (RFC 8410) is this, and then the 32 bytes of its seed. */
const PKCS8 = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

const encoder = new TextEncoder();

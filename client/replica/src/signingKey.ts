import { base64UrlOf } from "@onedoor/domain/base64Url";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";

/** A key pair at work. The private half stays in here, or in the browser. */
export interface SigningKey {
  publicKey: PublicKey;
  sign(text: string): Promise<Signature>;
}

/** A pair of the browser's own, whose private half nobody can read out; undefined before Chromium 137. */
export async function makeBrowserPair(): Promise<CryptoKeyPair | undefined> {
  try {
    const pair = await crypto.subtle.generateKey("Ed25519", false, [
      "sign",
      "verify",
    ]);
    return "privateKey" in pair ? pair : undefined;
  } catch {
    return undefined;
  }
}

export async function keyOfBrowserPair({
  publicKey,
  privateKey,
}: CryptoKeyPair): Promise<SigningKey> {
  const raw = await crypto.subtle.exportKey("raw", publicKey);
  const sign = async (text: string) =>
    new Uint8Array(
      await crypto.subtle.sign("Ed25519", privateKey, encoder.encode(text)),
    );
  return {
    publicKey: base64UrlOf(new Uint8Array(raw)) as PublicKey,
    sign: async (text) => base64UrlOf(await sign(text)) as Signature,
  };
}

/** For old browsers, which alone load the curve. */
export async function keyOfSeed(seed: Uint8Array): Promise<SigningKey> {
  const { publicKeyOfSeed, signWithSeed } =
    await import("@onedoor/domain/ed25519");
  return {
    publicKey: publicKeyOfSeed(seed),
    sign: async (text) => signWithSeed(seed, text),
  };
}

const encoder = new TextEncoder();

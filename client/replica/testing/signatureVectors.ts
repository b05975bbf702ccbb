import { checkSignature } from "@onedoor/domain/ed25519";
import { parsePublicKey, parseSignature } from "@onedoor/domain/signatures";
import { segmentText, type SignedChain } from "@onedoor/domain/signedTexts";
import { expect, test } from "vitest";
import {
  keyOfBrowserPair,
  keyOfSeed,
  makeBrowserPair,
} from "../src/signingKey.ts";

const SEED = Uint8Array.from({ length: 32 }, (_, i) => i);
const CHAIN: SignedChain = {
  hubId: "0123456789abcdef0123456789abcdef",
  deviceId: "0195f2a4-0000-7000-8000-000000000001",
  chain: "0123456789ABCDEFGHJK",
};
const SEGMENT = segmentText(CHAIN, {
  from: 1,
  to: 200,
  headerHash: "a".repeat(64),
});
const PUBLIC_KEY = "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg";
const SIGNATURE =
  "ri5Sf-2vpJo6zpo4X2xnv_rSBc8f-QC5kMNaoI9CLqntmFL8FG3BhzFil60eOf6bjmXX2eWY6_sxVf0z6UFdDQ";
// PKCS #8 of an Ed25519 key (RFC 8410) is this, and then the 32 bytes of its seed.
const PKCS8 = Uint8Array.from([
  48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32,
]);

/** What has to be the same in Node and in Chromium: the bytes of keys, texts and signatures. */
export function describeSignatures(): void {
  test("[P1] a seed, a text and their signature are the same bytes, with the fallback and with the platform's own", async () => {
    const fallback = await keyOfSeed(SEED);
    expect(fallback.publicKey).toBe(PUBLIC_KEY);
    expect(await fallback.sign(SEGMENT)).toBe(SIGNATURE);
    const own = await keyOfBrowserPair(await pairOfSeed());
    expect(own.publicKey).toBe(PUBLIC_KEY);
    expect(await own.sign(SEGMENT)).toBe(SIGNATURE);
  });

  test("[P1] a signature holds for its key and text, and for no other", async () => {
    const key = parsePublicKey(PUBLIC_KEY);
    const signature = parseSignature(SIGNATURE);
    if (!key.ok || !signature.ok) throw new Error("malformed");
    const { publicKey: other } = await keyOfSeed(SEED.toReversed());
    expect(checkSignature(key.value, SEGMENT, signature.value)).toBe(true);
    expect(checkSignature(other, SEGMENT, signature.value)).toBe(false);
    expect(checkSignature(key.value, `${SEGMENT} `, signature.value)).toBe(
      false,
    );
  });

  test("[P1] the private half of the platform's own pair can't be read out", async () => {
    const pair = await makeBrowserPair();
    if (pair === undefined) throw new Error("no Ed25519 here");
    await expect(
      crypto.subtle.exportKey("pkcs8", pair.privateKey),
    ).rejects.toThrow();
  });
}

async function pairOfSeed(): Promise<CryptoKeyPair> {
  const privateKey = await crypto.subtle.importKey(
    "pkcs8",
    Uint8Array.from([...PKCS8, ...SEED]),
    "Ed25519",
    false,
    ["sign"],
  );
  const publicKey = await crypto.subtle.importKey(
    "jwk",
    { kty: "OKP", crv: "Ed25519", x: PUBLIC_KEY },
    "Ed25519",
    true,
    ["verify"],
  );
  return { privateKey, publicKey };
}

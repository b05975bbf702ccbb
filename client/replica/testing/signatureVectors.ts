import { checkSignature } from "@onedoor/domain/ed25519";
import { parsePublicKey, parseSignature } from "@onedoor/domain/signatures";
import { segmentText, type SignedChain } from "@onedoor/domain/signedTexts";
import { expect, test } from "vitest";
import { keyInPage, keyOfSeed } from "../src/signingKey.ts";

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
/** What has to be the same in Node and in Chromium: the bytes of keys, texts and signatures. */
export function describeSignatures(): void {
  test("[P1] a seed, a text and their signature are the same bytes, with the fallback and with the platform's own", async () => {
    const fallback = await keyInPage(SEED);
    expect(fallback.publicKey).toBe(PUBLIC_KEY);
    expect(await fallback.sign(SEGMENT)).toBe(SIGNATURE);
    const own = await keyOfSeed(SEED);
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
}

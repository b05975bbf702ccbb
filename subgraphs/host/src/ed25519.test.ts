import * as noble from "@noble/ed25519";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSignature, signingKeyOf } from "./ed25519.ts";

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const texts = fc
  .string({ unit: "binary" })
  .filter((text) => text.isWellFormed());

describe("Ed25519", () => {
  test("[P1] Node, WebCrypto and the fallback for older browsers give one key and one signature for one seed", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, texts, async (seed, text) => {
        const { publicKey, sign } = signingKeyOf(seed);
        const bytes = Buffer.from(text);
        const fallbackKey = await noble.getPublicKeyAsync(seed);
        const fallback = await noble.signAsync(bytes, seed);
        const web = await crypto.subtle.sign(
          "Ed25519",
          await webKey(seed),
          bytes,
        );
        expect(base64url(fallbackKey)).toBe(publicKey);
        expect(base64url(fallback)).toBe(sign(text));
        expect(base64url(new Uint8Array(web))).toBe(sign(text));
      }),
      { numRuns: 25 },
    );
  });

  test("[P1] a signature holds for its key and its text, and for no other", () => {
    fc.assert(
      fc.property(seeds, seeds, texts, (seed, other, text) => {
        fc.pre(Buffer.compare(seed, other) !== 0);
        const { publicKey, sign } = signingKeyOf(seed);
        expect(checkSignature(publicKey, text, sign(text))).toBe(true);
        expect(checkSignature(publicKey, `${text}.`, sign(text))).toBe(false);
        expect(
          checkSignature(signingKeyOf(other).publicKey, text, sign(text)),
        ).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test("[P1] what is no key and no signature checks nothing, and is no error", () => {
    const { publicKey, sign } = signingKeyOf(new Uint8Array(32).fill(1));
    const nothing = ["", "A".repeat(43), "~", "_".repeat(43)];
    for (const text of nothing) {
      expect(checkSignature(text as PublicKey, "text", sign("text"))).toBe(
        false,
      );
      expect(checkSignature(publicKey, "text", text as Signature)).toBe(false);
    }
  });
});

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

function webKey(seed: Uint8Array) {
  const header = Buffer.from("302e020100300506032b657004220420", "hex");
  return crypto.subtle.importKey(
    "pkcs8",
    Buffer.concat([header, seed]),
    "Ed25519",
    false,
    ["sign"],
  );
}

import { hashBytes, hashText } from "@onedoor/domain/hash";
import fc from "fast-check";
import { expect, test } from "vitest";

test("the platform's SHA-256 gives the hashes that browsers compute", async () => {
  const samples = fc.sample(
    fc.tuple(fc.string({ unit: "binary" }), fc.uint8Array()),
    { numRuns: 300, seed: 20261123 },
  );
  const hashes = () =>
    samples.map(([text, bytes]) => [hashText(text), hashBytes(bytes)]);
  const portable = hashes();
  await import("./nativeSha256.ts");
  expect(hashes()).toEqual(portable);
});

import { describe, expect, test } from "vitest";
import {
  hubIdOf,
  parsePublicKey,
  parseSignature,
  type PublicKey,
} from "./signatures.ts";

const publicKey = "A".repeat(43);
const signature = "A".repeat(86);

describe("keys and signatures", () => {
  test("[P1] a key and a signature have one spelling", () => {
    expect(parsePublicKey(publicKey).ok).toBe(true);
    expect(parseSignature(signature).ok).toBe(true);
    for (const other of ["", `${publicKey}=`, ` ${publicKey}`, signature])
      expect(parsePublicKey(other).ok).toBe(false);
    expect(parsePublicKey(`${publicKey.slice(0, 42)}B`).ok).toBe(false);
    expect(parseSignature(`${signature.slice(0, 85)}B`).ok).toBe(false);
    expect(parseSignature(`${signature}\n`).ok).toBe(false);
  });

  test("[P1] a hub's name is the beginning of the hash of its first key", () => {
    const name = hubIdOf(publicKey as PublicKey);
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(hubIdOf("B".repeat(43) as PublicKey)).not.toBe(name);
  });
});

import { sm2, sm3 } from "sm-crypto-v2";
import { describe, expect, test } from "vitest";
import { demonstrationSeal, sealKeyOf } from "./demonstrationSeal.ts";

const bytes = new TextEncoder().encode("一门式的证照");
const provider = demonstrationSeal(sealKeyOf("a".repeat(64)));
const other = demonstrationSeal(sealKeyOf("b".repeat(64)));

describe("the standards' own vectors", () => {
  test("[EL5] GB/T 32905: SM3 of abc, and of abcd sixteen times", () => {
    expect(sm3("abc")).toBe(
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    );
    expect(sm3("abcd".repeat(16))).toBe(
      "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
    );
  });

  test("[EL5] GB/T 32918.5: a signature of “message digest” with the given random number", () => {
    const privateKey =
      "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    const k =
      "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21";
    const x1 = sm2.getPublicKeyFromPrivateKey(k).slice(2, 66);
    const signature = sm2.doSignature("message digest", privateKey, {
      hash: true,
      userId: "1234567812345678",
      pointPool: [{ k: BigInt(`0x${k}`), x1: BigInt(`0x${x1}`) }],
    });
    expect(signature).toBe(
      "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3" +
        "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
    );
  });
});

describe("the demonstration seal", () => {
  test("[EL5] says of itself that it is one", async () => {
    expect(await provider.seal(bytes)).toMatchObject({
      algorithm: "SM2withSM3",
      label: "演示印章",
      labelEn: "Demonstration seal",
    });
  });

  test("[EL5] is found true, and the same text gets the same seal", async () => {
    const seal = await provider.seal(bytes);
    expect(await provider.verify(bytes, seal)).toBe(true);
    expect(await provider.seal(bytes)).toEqual(seal);
    expect(
      (await provider.seal(bytes.slice(1))).signature.slice(0, 64),
    ).not.toBe(seal.signature.slice(0, 64));
  });

  test("[EL5] false with one bit of the text, of the signature, or another key", async () => {
    const seal = await provider.seal(bytes);
    for (const at of [0, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await provider.verify(changed, seal)).toBe(false);
    }
    const last = seal.signature.endsWith("0") ? "1" : "0";
    const signature = seal.signature.slice(0, -1) + last;
    expect(await provider.verify(bytes, { ...seal, signature })).toBe(false);
    expect(await provider.verify(bytes, { ...seal, signature: "" })).toBe(
      false,
    );
    expect(await provider.verify(bytes, await other.seal(bytes))).toBe(false);
    expect(await other.verify(bytes, seal)).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSignature, publicKeyOfSeed, signWithSeed } from "./ed25519.ts";
import {
  extractUntil,
  findLicence,
  type LicenceFinding,
  type LicenceProof,
  parseLicenceProof,
  signLicenceProof,
} from "./licenceProof.ts";
import { hubIdOf } from "./signatures.ts";
import type { Instant, PlainDate } from "./time.ts";

const countyOf = (filled: number) => {
  const seed = new Uint8Array(32).fill(filled);
  const publicKey = publicKeyOfSeed(seed);
  return {
    hubId: hubIdOf(publicKey),
    publicKey,
    sign: (text: string) => signWithSeed(seed, text),
  };
};
const county = countyOf(1);
const other = countyOf(2);
const today = "2026-11-30" as PlainDate;
const signedAt = "2026-11-30T02:00:00.000Z" as Instant;
const proof: LicenceProof = {
  identifier:
    "1.2.156.3005.2.1199010100TE5T010R001.1199010100TE5T010R.20260921000001.001.Y",
  title: "食品小作坊登记证（演示）",
  holder: "王*",
  version: 1,
  hash: "ab".repeat(32),
  state: "valid",
  validUntil: "2027-09-28" as PlainDate,
  purpose: "办理演示事项",
  caseNumber: "1199010100TE5T117549905110150002026092100000001X",
  signedAt,
  until: extractUntil(signedAt),
};

const find = (text: string, on = today): Promise<LicenceFinding> =>
  findLicence(text, { hub: county, today: on }, checkSignature);

describe("an extract is checked with the county's key and nothing else", () => {
  test("[EL6] true, and it says what was signed", async () => {
    const text = signLicenceProof(proof, county);
    expect(await find(text)).toEqual({ verdict: "true", proof });
    expect(await find(` ${text}\r\n`)).toEqual({ verdict: "true", proof });
  });

  test("[EL6] it is short enough for a code that a scanner reads off paper", () => {
    const longest = {
      ...proof,
      purpose: "用".repeat(60),
      title: "证".repeat(40),
    };
    expect(signLicenceProof(longest, county).length).toBeLessThan(1400);
    expect(signLicenceProof(proof, county)).toMatch(/^[\w.-]+$/u);
  });

  test("[EL6] one character anywhere changed, and it is false", async () => {
    const text = signLicenceProof(proof, county);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom(..."ABCxyz019-_.%"),
        async (at, put) => {
          if (text[at] === put) return;
          const forged = text.slice(0, at) + put + text.slice(at + 1);
          expect((await find(forged)).verdict).toBe("false");
        },
      ),
      { numRuns: 150 },
    );
  });

  test("[EL6] another holder under the old signature is false", async () => {
    const signature = signLicenceProof(proof, county).split(".").at(-1);
    const [mark, payload] = signLicenceProof(
      { ...proof, holder: "李*" },
      county,
    ).split(".");
    expect(await find([mark, payload, signature].join("."))).toEqual({
      verdict: "false",
      fault: "notSigned",
    });
  });

  test("[EL6] another key, and another county's name, are false", async () => {
    for (const hub of [other, { ...county, hubId: other.hubId }])
      expect(await find(signLicenceProof(proof, hub))).toEqual({
        verdict: "false",
        fault: "notSigned",
      });
  });

  test("[EL6] out of date on the day after the extract's last, and after the licence's", async () => {
    const text = signLicenceProof(proof, county);
    expect((await find(text, "2026-12-30" as PlainDate)).verdict).toBe("true");
    expect(await find(text, "2026-12-31" as PlainDate)).toEqual({
      verdict: "expired",
      proof,
    });
    const ending = { ...proof, validUntil: "2026-12-01" as PlainDate };
    const soon = signLicenceProof(ending, county);
    expect((await find(soon, "2026-12-01" as PlainDate)).verdict).toBe("true");
    expect((await find(soon, "2026-12-02" as PlainDate)).verdict).toBe(
      "expired",
    );
  });

  test("[EL6] an expired forgery is false, not expired", async () => {
    expect(
      (await find(signLicenceProof(proof, other), "2030-01-01" as PlainDate))
        .verdict,
    ).toBe("false");
  });

  test("[EL6] whatever is scanned gets an answer", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        for (const one of [text, `ODL1.${text}.${"A".repeat(86)}`])
          expect(await find(one)).toMatchObject({ verdict: "false" });
      }),
    );
    expect(parseLicenceProof("https://example.invalid").ok).toBe(false);
  });
});

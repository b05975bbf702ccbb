import { publicKeyOfSeed, signWithSeed } from "@onedoor/domain/ed25519";
import {
  type LicenceProof,
  signLicenceProof,
} from "@onedoor/domain/licenceProof";
import { hubIdOf } from "@onedoor/domain/signatures";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { expect, test } from "vitest";
import { checkLicence } from "./checkLicence.ts";

const seed = new Uint8Array(32).fill(5);
const publicKey = publicKeyOfSeed(seed);
const county = { hubId: hubIdOf(publicKey), publicKey };
const now = "2026-11-30T02:00:00.000Z" as Instant;
const proof: LicenceProof = {
  identifier: null,
  title: "演示许可证",
  holder: "王*",
  version: 1,
  hash: "cd".repeat(32),
  state: "valid",
  validUntil: null,
  purpose: "演示",
  caseNumber: "1",
  signedAt: now,
  until: "2026-12-30" as PlainDate,
};
const text = signLicenceProof(proof, {
  ...county,
  sign: (said) => signWithSeed(seed, said),
});
const parts = (known: typeof county | undefined, at = now) => ({
  county: async () => known,
  now: () => at,
});

test("[EL6] with the kept key a print is checked without a line", async () => {
  expect(await checkLicence(parts(county), text)).toEqual({
    verdict: "true",
    proof,
  });
  expect(
    await checkLicence(parts(county), text.replace(".", ".A")),
  ).toMatchObject({ verdict: "false" });
});

test("[EL6] a vault that hasn't met its county can't tell", async () => {
  expect(await checkLicence(parts(undefined), text)).toBeNull();
});

test("[EL6] days are the law's: the last one ends at midnight in China", async () => {
  const at = async (moment: string) =>
    (await checkLicence(parts(county, moment as Instant), text))?.verdict;
  expect(await at("2026-12-30T15:59:59.000Z")).toBe("true");
  expect(await at("2026-12-30T16:00:00.000Z")).toBe("expired");
});

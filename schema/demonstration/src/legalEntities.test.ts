import { parseCreditCode } from "@onedoor/domain/creditCode";
import { expect, test } from "vitest";
import { knownLegalEntities } from "./knownLegalEntities.ts";
import { legalEntities } from "./legalEntities.ts";

const all = legalEntities({ seed: 1, count: 300 });

test("legal entities have valid credit codes of the unassigned division, each its own", () => {
  const codes = all.map(({ creditCode }) => creditCode);
  expect(codes.filter((code) => !parseCreditCode(code).ok)).toEqual([]);
  expect(codes.filter((code) => code.slice(2, 8) !== "990101")).toEqual([]);
  expect(new Set(codes).size).toBe(300);
});

test("legal entities are the same for the same seed and begin with the known ones", () => {
  expect(legalEntities({ seed: 1, count: 300 })).toEqual(all);
  expect(all.slice(0, 3)).toEqual(Object.values(knownLegalEntities));
});

test("legal entities include every kind and every status that the county knows", () => {
  expect(new Set(all.map(({ kind }) => kind))).toEqual(
    new Set(["company", "soleTrader", "cooperative"]),
  );
  expect(new Set(all.map(({ status }) => status))).toEqual(
    new Set(["registered", "cancelled", "revoked"]),
  );
});

import { resolveSituations } from "@onedoor/domain/situations";
import { checklistOf } from "@onedoor/domain/checklist";
import { parseCreditCode } from "@onedoor/domain/creditCode";
import { parseItemCode } from "@onedoor/domain/itemCode";
import { itemTermsSchema } from "@onedoor/domain/itemTermsSchema";
import {
  answerCombinations,
  objectionsToPublishing,
} from "@onedoor/domain/publishCheck";
import { oneTimeNotice } from "@onedoor/domain/oneTimeNotice";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { chineseLabels } from "./chineseLabels.ts";

const items = catalogue.items.map((item) => [item.id, item] as const);

function termsFor(id: string, answers: Record<string, string>) {
  const item = catalogue.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  const resolved = resolveSituations(item, answers);
  if (!resolved.ok) throw new Error(resolved.unanswered.join());
  return resolved;
}

test("the catalogue begins with twenty-seven items, eight bundles and fourteen bodies", () => {
  expect(catalogue.items).toHaveLength(27);
  expect(catalogue.bundles).toHaveLength(8);
  expect(catalogue.departments).toHaveLength(14);
});

test("codes are used once", () => {
  const codes = catalogue.items.flatMap((item) => [
    item.id,
    item.itemCode,
    ...item.materials.map(({ code }) => code),
  ]);
  expect(new Set(codes).size).toBe(codes.length);
});

test("every item of a bundle says so, and no item names a bundle that isn't there", () => {
  const ids = catalogue.bundles.map(({ id }) => id);
  for (const item of catalogue.items) {
    expect(ids).toEqual(expect.arrayContaining(item.bundles));
    for (const bundle of catalogue.bundles)
      if (bundle.items.includes(item.id))
        expect(item.bundles).toContain(bundle.id);
  }
});

describe.each(items)("%s", (_, item) => {
  test("may be published", () => {
    expect(objectionsToPublishing(item)).toEqual([]);
  });

  test("has sound codes and bodies", () => {
    expect(parseItemCode(item.itemCode)).toMatchObject({ ok: true });
    expect(parseCreditCode(item.authority.creditCode)).toMatchObject({
      ok: true,
    });
    const keys = catalogue.departments.map(({ key }) => key);
    for (const key of [
      item.department,
      item.decisionOrg,
      ...item.steps.map((step) => step.orgKey),
    ])
      expect(keys).toContain(key);
  });

  test("resolves for every combination of answers", () => {
    for (const answers of answerCombinations(item)) {
      const resolved = resolveSituations(item, answers);
      expect(resolved).toMatchObject({ ok: true });
      if (!resolved.ok) continue;
      expect(itemTermsSchema.parse(resolved.terms)).toEqual(resolved.terms);
      expect(oneTimeNotice(item, answers)).toMatchObject({ ok: true });
      const everything = resolved.materials.map(({ material }) => ({
        materialCode: material.code,
        how: "original" as const,
      }));
      expect(checklistOf(item, answers, everything)).toMatchObject({
        isComplete: true,
        unneeded: [],
      });
    }
  });
});

test("whatever has an English name has one without Chinese in it", () => {
  expect(chineseLabels(catalogue)).toEqual([]);
});

describe("what the guide says in words is said in data", () => {
  test("the extension of the minimum living allowance is what lies between 30 and 45 working days", () => {
    expect(
      termsFor("np-minimum-living", { disabled: "no", agent: "no" }).terms,
    ).toMatchObject({
      statutoryLimit: { value: 30, unit: "WD" },
      extension: { limit: { value: 15, unit: "WD" } },
    });
  });

  test("a child with a physical disability needs a guardian's papers, an adult doesn't", () => {
    const codes = (minor: string) =>
      termsFor("np-disability-card", {
        cat: "4",
        minor,
        agent: "no",
      }).materials.map(({ material }) => material.code);
    expect(codes("yes")).toContain("M0065");
    expect(codes("no")).not.toContain("M0065");
  });

  test("owned and rented premises need proof, online and declared ones don't", () => {
    const codes = (premise: string) =>
      termsFor("le-individual-business", {
        premise,
        pre: "no",
        agent: "no",
      }).materials.map(({ material }) => material.code);
    expect(
      ["own", "rent", "online", "declare"].map((premise) =>
        codes(premise).includes("M0074"),
      ),
    ).toEqual([true, true, false, false]);
  });

  test("a birth abroad is no longer dealt with on the spot", () => {
    expect(
      termsFor("np-birth-household", { abroad: "yes", married: "yes" }).terms,
    ).toMatchObject({
      handlingType: "promised",
      promisedLimit: { value: 20, unit: "WD" },
    });
  });

  test("prepackaged food alone is another item, and a project below the limit needs none", () => {
    expect(
      termsFor("le-food-business", { kind: "prepack" }).redirect?.itemName,
    ).toBe("仅销售预包装食品备案");
    expect(termsFor("le-construction-permit", { size: "yes" }).exit).toEqual({
      kind: "notRequired",
    });
  });

  test("farmland makes the conversion procedure certain", () => {
    expect(
      termsFor("np-homestead", { landType: "yes", rebuild: "new", agent: "no" })
        .specialProcedures,
    ).toEqual(["farmlandConversion"]);
  });
});

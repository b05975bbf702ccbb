import { describe, expect, test } from "vitest";
import {
  aMaterial,
  anItemVersion,
  anOption,
  aSituation,
} from "../testing/anItemVersion.ts";
import { sameTerms, termsOf, type ItemTerms } from "./itemTerms.ts";
import type { ItemVersion } from "./itemTypes.ts";
import { itemTermsSchema } from "./itemTermsSchema.ts";

function terms(item: ItemVersion, answers: Record<string, string>): ItemTerms {
  const result = termsOf(item, answers);
  if (!result.ok) throw new Error("questions are open");
  return result.terms;
}

describe("the terms of an item", () => {
  test("fill in the limits that the law gives where the item is silent", () => {
    expect(terms(anItemVersion(), { agent: "no" })).toMatchObject({
      acceptanceLimit: { value: 5, unit: "WD" },
      correctionLimit: { value: 15, unit: "WD" },
      deliveryLimit: { value: 10, unit: "WD" },
    });
  });

  test("take the limit and the handling type that the situation sets", () => {
    const item = anItemVersion({
      situations: [
        aSituation("which", [
          anOption("register", {
            changes: {
              handlingType: "instant",
              statutoryLimit: null,
              promisedLimit: { value: 0, unit: "INSTANT" },
            },
          }),
        ]),
      ],
    });
    expect(terms(item, { which: "register" })).toMatchObject({
      handlingType: "instant",
      promisedLimit: { value: 0, unit: "INSTANT" },
      statutoryLimit: { value: 20, unit: "WD" },
    });
  });

  test("name as deferrable only materials of this situation", () => {
    const deferrable = { deferrable: true, deferDays: 5 };
    const item = anItemVersion({
      materials: [
        aMaterial("M1", deferrable),
        aMaterial("M2", {
          ...deferrable,
          necessity: "situational",
          condition: { question: "agent", in: ["yes"] },
        }),
      ],
    });
    expect(terms(item, { agent: "no" }).deferrable).toEqual([
      { materialCode: "M1", days: 5 },
    ]);
  });

  test("pass the parser of a case's first entry", () => {
    const made = terms(anItemVersion(), { agent: "yes" });
    expect(itemTermsSchema.parse(made)).toEqual(made);
  });

  test("are the same in whatever order their words stand, and differ by any value", () => {
    const made = terms(anItemVersion(), { agent: "no" });
    const turned = Object.fromEntries(
      Object.entries(made).reverse(),
    ) as ItemTerms;
    expect(sameTerms(made, turned)).toBe(true);
    expect(sameTerms(made, { ...made, itemVersion: 2 })).toBe(false);
    expect(
      sameTerms(made, { ...made, promisedLimit: { value: 10, unit: "CD" } }),
    ).toBe(false);
    expect(sameTerms(made, { ...made, acceptLevels: ["5"] })).toBe(false);
  });

  test("are not given while questions are open", () => {
    expect(termsOf(anItemVersion(), {})).toMatchObject({
      ok: false,
      unanswered: ["agent"],
    });
  });
});

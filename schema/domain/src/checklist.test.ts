import { describe, expect, test } from "vitest";
import { aMaterial, anItemVersion } from "../testing/anItemVersion.ts";
import {
  checklistOf,
  type Checklist,
  type PresentedMaterial,
} from "./checklist.ts";
import type { Material } from "./itemTypes.ts";

function check(
  materials: Material[],
  presented: PresentedMaterial[],
): Checklist {
  const item = anItemVersion({ materials, situations: [] });
  const checklist = checklistOf(item, {}, presented);
  if (!checklist.ok) throw new Error("questions are open");
  return checklist;
}

describe("the checklist of materials", () => {
  const card = aMaterial("M1", { licenceReplaceable: true });

  test.each([
    ["the paper", card, "original", "present"],
    ["a copy where the original is only shown", card, "copy", "present"],
    [
      "an e-licence where one may stand in",
      card,
      "licence",
      "replacedByLicence",
    ],
    ["a copy from the library", card, "reused", "reusable"],
    [
      "an e-licence where none may stand in",
      aMaterial("M1"),
      "licence",
      "missing",
    ],
    [
      "a copy where the original is kept",
      aMaterial("M1", { originals: 1 }),
      "copy",
      "missing",
    ],
    [
      "a scan where only paper will do",
      aMaterial("M1", { form: "paper" }),
      "electronic",
      "missing",
    ],
  ] as const)("takes %s for what it is", (_, material, how, state) => {
    const { lines } = check([material], [{ materialCode: "M1", how }]);
    expect(lines.map((line) => line.state)).toEqual([state]);
  });

  test("is not complete while a required material is missing, and names it", () => {
    expect(check([card], [])).toMatchObject({
      isComplete: false,
      missing: ["M1"],
      deferrableMissing: [],
    });
  });

  test("tells what may follow from what can't", () => {
    const later = aMaterial("M2", { deferrable: true, deferDays: 5 });
    const checklist = check(
      [card, later],
      [{ materialCode: "M1", how: "original" }],
    );
    expect(checklist).toMatchObject({
      isComplete: false,
      missing: [],
      deferrableMissing: ["M2"],
    });
    expect(checklist.lines[1]).toMatchObject({
      state: "deferrable",
      deferDays: 5,
    });
  });

  test("is complete without what may be handed in or not", () => {
    const optional = aMaterial("M2", {
      necessity: "optional",
      deferrable: true,
      deferDays: 10,
    });
    expect(
      check([card, optional], [{ materialCode: "M1", how: "electronic" }]),
    ).toMatchObject({ isComplete: true, missing: [], deferrableMissing: [] });
  });

  test("names what was handed in without being asked for", () => {
    expect(
      check(
        [card],
        [
          { materialCode: "M1", how: "original" },
          { materialCode: "M9", how: "copy" },
          { materialCode: "M9", how: "copy" },
        ],
      ).unneeded,
    ).toEqual(["M9"]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aForm, definitions } from "../testing/aForm.ts";
import { parsePlainDate } from "./time.ts";
import { tidyForm } from "./tidyForm.ts";
import { validateForm, type FormProblem } from "./validateForm.ts";

const parsedToday = parsePlainDate("2026-06-01");
if (!parsedToday.ok) throw new Error("not a date");
const identities = { today: parsedToday.value, allowTestRegion: true };
const applicant = { name: "林晓禾", residentId: "990101199001010019" };
const good = { applicant, storeys: 3, agent: "no" };
const problems = (data: unknown): FormProblem[] =>
  validateForm(aForm, definitions, data, identities);

describe("a filled-in form", () => {
  test("has no problem when everything is there", () => {
    expect(problems(good)).toEqual([]);
  });

  test.each<[string, unknown, FormProblem]>([
    [
      "an absent field, inside a block",
      { ...good, applicant: { residentId: applicant.residentId } },
      { path: "/applicant/name", rule: "required", params: {} },
    ],
    [
      "a number beyond its limit, with the limit",
      { ...good, storeys: 9 },
      { path: "/storeys", rule: "maximum", params: { maximum: 6 } },
    ],
    [
      "a value of the wrong kind",
      { ...good, storeys: "3" },
      { path: "/storeys", rule: "type", params: { type: "integer" } },
    ],
    [
      "a choice that isn't offered",
      { ...good, agent: "perhaps" },
      { path: "/agent", rule: "enum", params: { enum: ["no", "yes"] } },
    ],
    [
      "a block that this situation asks for",
      { ...good, agent: "yes" },
      { path: "/agentPerson", rule: "required", params: {} },
    ],
    [
      "a wrong check character, which a pattern can't see",
      {
        ...good,
        applicant: { ...applicant, residentId: "990101199001010018" },
      },
      { path: "/applicant/residentId", rule: "residentId", params: {} },
    ],
    [
      "the same in a row of a table",
      {
        ...good,
        rows: [
          { person: applicant },
          { person: { ...applicant, residentId: "990101199001010018" } },
        ],
      },
      { path: "/rows/1/person/residentId", rule: "residentId", params: {} },
    ],
  ])("is refused for %s", (_, data, problem) => {
    expect(problems(data)).toContainEqual(problem);
  });

  test("that is no data at all is refused as a whole", () => {
    expect(problems(() => 1)).toEqual([
      { path: "", rule: "notData", params: {} },
    ]);
    expect(problems({ ...good, storeys: Number.NaN })).toMatchObject([
      { rule: "notData" },
    ]);
    expect(problems({ ...good, applicant: new Date(0) })).toMatchObject([
      { rule: "notData" },
    ]);
  });

  test("that is too large, too deep or leads back to itself is refused as a whole", () => {
    const loop: Record<string, unknown> = {};
    loop["again"] = loop;
    expect(problems(loop)).toMatchObject([{ rule: "tooLarge" }]);
    expect(problems({ ...good, agent: "x".repeat(200_001) })).toMatchObject([
      { rule: "tooLarge" },
    ]);
    expect(
      problems({ rows: Array.from({ length: 6000 }, () => 1) }),
    ).toMatchObject([{ rule: "tooLarge" }]);
  });

  test("with a gap in a list is not data", () => {
    const rows: unknown[] = [];
    rows.length = 1;
    expect(problems({ ...good, rows })).toMatchObject([{ rule: "notData" }]);
  });

  test("never makes the check throw, and the answer is bounded", () => {
    const odd = fc.anything({
      withNullPrototype: true,
      withSparseArray: true,
      withBigInt: true,
      withDate: true,
    });
    const entries = fc.dictionary(
      fc.constantFrom(
        "applicant",
        "storeys",
        "agent",
        "rows",
        "__proto__",
        "constructor",
      ),
      odd,
    );
    fc.assert(
      fc.property(fc.oneof(odd, entries), (data) => {
        expect(problems(data).length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test("can be tidied whatever is in it", () => {
    const values = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(values, (data) => {
        const once = tidyForm(aForm, definitions, data);
        expect(tidyForm(aForm, definitions, once)).toEqual(once);
      }),
    );
  });
});

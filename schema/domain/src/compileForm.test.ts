import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aForm, definitions } from "../testing/aForm.ts";
import { compileForm } from "./compileForm.ts";
import type { FormSchema } from "./formTypes.ts";
import { parsePlainDate } from "./time.ts";
import { validateForm } from "./validateForm.ts";

const parsedToday = parsePlainDate("2026-06-01");
if (!parsedToday.ok) throw new Error("not a date");
const identities = { today: parsedToday.value, allowTestRegion: true };
const applicant = { name: "林晓禾", residentId: "990101199001010019" };
const good = { applicant, storeys: 3, agent: "no" };

/** One field of each kind that a form may have. */
const everyRule: FormSchema = {
  $id: "https://onedoor.example/forms/rules.json",
  type: "object",
  additionalProperties: false,
  properties: {
    on: { type: "string", format: "date" },
    code: { type: "string", pattern: "^[A-Z]{2}\\d$" },
    words: { type: "string", minLength: 2, maxLength: 3 },
    area: { type: "number", minimum: 0.5, maximum: 9, multipleOf: 0.01 },
    list: { type: "array", minItems: 1, maxItems: 2, uniqueItems: true },
    fixed: { const: "是" },
  },
} as FormSchema;

const value = fc.oneof(
  fc.constantFrom(
    ..."2026-02-28 2026-02-30 2024-02-29 AB1 ab1 一二 一二三四 😀😀 是 yes no".split(
      " ",
    ),
    0.1 + 0.2,
    4.35,
    0.07,
  ),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.double({ min: 0, max: 10, noNaN: true }),
  fc.array(fc.constantFrom(1, "1", true, 0), { maxLength: 3 }),
  fc.constant(null),
);

describe("a compiled form", () => {
  test("says yes to nothing in which the long way finds a problem of structure", () => {
    const isStructured = compileForm(everyRule, definitions);
    const names = Object.keys(everyRule.properties ?? {});
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names, "other"), value),
        (data) => {
          fc.pre(isStructured(data));
          expect(
            validateForm(everyRule, definitions, data, identities),
          ).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("says yes to a form that is filled in, with blocks from the shared definitions", () => {
    const isStructured = compileForm(aForm, definitions);
    expect(isStructured(good)).toBe(true);
    expect(isStructured({ ...good, storeys: 9 })).toBe(false);
    expect(isStructured({ ...good, agent: "yes" })).toBe(false);
  });

  test("leaves the checks that a pattern can't express to the domain", () => {
    const wrong = {
      ...good,
      applicant: { ...applicant, residentId: "990101199001010018" },
    };
    const isStructured = compileForm(aForm, definitions);
    expect(isStructured(wrong)).toBe(true);
    expect(
      validateForm(aForm, definitions, wrong, identities, isStructured),
    ).toEqual([
      { path: "/applicant/residentId", rule: "residentId", params: {} },
    ]);
  });

  test("that refers to what isn't there never says yes", () => {
    const broken = {
      ...aForm,
      properties: { applicant: { $ref: "common.json#/$defs/nobody" } },
    };
    expect(compileForm(broken, definitions)({ applicant })).toBe(false);
  });
});

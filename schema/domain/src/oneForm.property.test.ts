import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aBundle, waits } from "../testing/aBundle.ts";
import { anItemVersion } from "../testing/anItemVersion.ts";
import { isShown, valueAt } from "./formData.ts";
import { fieldsOf } from "./formSchema.ts";
import type { FormSchema } from "./formTypes.ts";
import type { Bundle } from "./itemTypes.ts";
import type { JointPart } from "./jointQuestions.ts";
import { pointerTo } from "./jsonPointer.ts";
import { oneForm } from "./oneForm.ts";
import { parseForm } from "./parseForm.ts";
import { sharedKeyOf } from "./sharedData.ts";
import type { PlainDate } from "./time.ts";
import { validateForm } from "./validateForm.ts";

const identities = { today: "2026-06-01" as PlainDate, allowTestRegion: true };
const KEYS = aBundle().items;

const definitions = formFrom({
  $id: "https://onedoor.example/forms/common.json",
  $defs: {
    who: {
      type: "object",
      additionalProperties: false,
      properties: {
        name: { type: "string", minLength: 1, "x-dictionary": "name" },
        phone: { type: "string", pattern: "^1", "x-dictionary": "phone" },
        residentId: {
          type: "string",
          "x-check": "residentId",
          "x-dictionary": "residentId",
        },
      },
      required: ["name", "residentId"],
    },
  },
});

/** What forms are made of: blocks of shared data, shared leaves of several strictness, and what is an item's own. */
const PROPERTIES: Readonly<Record<string, FormSchema>> = {
  applicant: { $ref: "common.json#/$defs/who", "x-dictionary": "person" },
  mother: { $ref: "common.json#/$defs/who", "x-dictionary": "mother" },
  staff: {
    type: "integer",
    minimum: 1,
    maximum: 20,
    "x-dictionary": "entity.employees",
  },
  moreStaff: {
    type: "integer",
    minimum: 5,
    maximum: 90,
    "x-dictionary": "entity.employees",
  },
  firm: { type: "string", maxLength: 4, "x-dictionary": "entity.name" },
  sex: {
    type: "string",
    enum: ["male", "female"],
    "x-dictionary": "child.sex",
  },
  girl: { type: "string", enum: ["female"], "x-dictionary": "child.sex" },
  agent: {
    type: "string",
    enum: ["no", "yes"],
    readOnly: true,
    "x-dictionary": "answers.agent",
  },
  size: { type: "string", enum: ["small", "large"] },
  depth: {
    type: "integer",
    minimum: 0,
    "x-shown-when": [{ field: "size", in: ["large"] }],
  },
  place: {
    type: "string",
    "x-dictionary": "premises.address",
    "x-shown-when": [{ field: "agent", in: ["yes"] }],
  },
  rows: {
    type: "array",
    maxItems: 2,
    items: { type: "object", properties: { count: { type: "integer" } } },
  },
};

const anyForm: fc.Arbitrary<FormSchema> = fc
  .subarray(Object.keys(PROPERTIES), { minLength: 1 })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      // What isn't always shown can't always be required.
      required: fc
        .subarray(
          names.filter(
            (name) => PROPERTIES[name]?.["x-shown-when"] === undefined,
          ),
        )
        // The more is required, the less is ever filled in well.
        .map((required) => required.slice(0, 2)),
    }),
  )
  .map(({ names, required }) =>
    formFrom({
      $id: "https://onedoor.example/forms/random.json",
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        names.map((name) => [name, PROPERTIES[name] ?? {}]),
      ),
      required,
      allOf: names.includes("depth")
        ? [
            {
              if: {
                properties: { size: { enum: ["large"] } },
                required: ["size"],
              },
              then: { required: ["depth"] },
            },
          ]
        : [],
    }),
  );

const anyParts: fc.Arbitrary<JointPart[]> = fc
  .subarray([...KEYS], { minLength: 1 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.record({
          key: fc.constant(key),
          item: fc.constant(anItemVersion({ id: key })),
          form: anyForm,
          definitions: fc.constant(definitions),
          answers: fc.record({ agent: fc.constantFrom("no", "yes") }),
        }),
      ),
    ),
  );

const anyRules: fc.Arbitrary<Bundle> = fc
  .record({
    roles: fc.subarray([{ role: "mother", as: "person" }]),
    dependsOn: fc.subarray([
      waits("second", "first", { data: ["entity.name"] }),
      waits("third", "first", { data: ["child.sex", "entity.employees"] }),
    ]),
  })
  .map((changes) => aBundle(changes));

const anyShared = fc.record(
  {
    "person.name": fc.constantFrom("林晓禾", "", 7),
    "person.residentId": fc.constantFrom("990101199605141028", "1"),
    "person.phone": fc.constantFrom("10000000102", "2"),
    "mother.name": fc.constantFrom("孟秋实", " "),
    "mother.residentId": fc.constant("990101199605141028"),
    "mother.phone": fc.constantFrom("10000000102", "x"),
    "entity.employees": fc.integer({ min: -2, max: 30 }),
    "entity.name": fc.constantFrom("演示", "演示商行", "演示商行分店"),
    "child.sex": fc.constantFrom("male", "female", "other"),
    "premises.address": fc.constantFrom("河畔村", 3),
  },
  { requiredKeys: [] },
);

const anyOwn = fc.record(
  {
    size: fc.constantFrom("small", "large", "huge"),
    depth: fc.integer({ min: -1, max: 3 }),
    rows: fc.array(fc.record({ count: fc.constantFrom(1, "two") }), {
      maxLength: 3,
    }),
    strange: fc.constant(1),
  },
  { requiredKeys: [] },
);

/** Filled in well, but for what was left out. */
const soundFilled = fc.record({
  shared: fc.record(
    {
      "person.name": fc.constant("林晓禾"),
      "person.residentId": fc.constant("990101199605141028"),
      "person.phone": fc.constant("10000000102"),
      "mother.name": fc.constant("孟秋实"),
      "mother.residentId": fc.constant("990101199605141028"),
      "entity.employees": fc.integer({ min: 5, max: 20 }),
      "entity.name": fc.constant("演示商行"),
      "child.sex": fc.constant("female"),
      "premises.address": fc.constant("河畔村"),
    },
    {
      requiredKeys: [
        "person.name",
        "person.residentId",
        "mother.name",
        "mother.residentId",
        "entity.employees",
      ],
    },
  ),
  ...Object.fromEntries(
    KEYS.map((key) => [
      key,
      // A form without the field refuses it.
      fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        {
          weight: 1,
          arbitrary: fc.constant({ size: "small", rows: [{ count: 1 }] }),
        },
      ),
    ]),
  ),
});

const anyFilled = fc.oneof(
  soundFilled,
  fc.record({
    shared: anyShared,
    first: anyOwn,
    second: anyOwn,
    third: anyOwn,
  }),
);

function formFrom(data: unknown): FormSchema {
  const form = parseForm(data);
  if (!form.ok) throw new Error(form.reason);
  return form.value;
}

const leavesOf = (part: JointPart) =>
  fieldsOf(part.form, part.definitions).flatMap((section) => section.fields);

describe("one form for random items, answers and filling", () => {
  test("[B5] has no problem exactly when no item's own form has one", () => {
    const seen = { good: 0, bad: 0 };
    fc.assert(
      fc.property(anyRules, anyParts, anyFilled, (rules, parts, filled) => {
        const { problems, data } = oneForm(rules, parts, filled, identities);
        const isGood = parts.every(
          ({ key, form }) =>
            validateForm(form, definitions, data[key], identities).length === 0,
        );
        expect(problems.length === 0).toBe(isGood);
        seen[isGood ? "good" : "bad"] += 1;
      }),
      { numRuns: 200 },
    );
    // Both have to come up, or nothing was tried.
    expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(10);
  });

  test("[B5] asks for each thing once", () => {
    fc.assert(
      fc.property(anyRules, anyParts, anyFilled, (rules, parts, filled) => {
        const { sections } = oneForm(rules, parts, filled, identities);
        const paths = sections.flatMap(({ fields }) =>
          fields.map(({ path }) => path),
        );
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });

  test("[B5] asks for everything that an item's own form asks for and no decision brings along", () => {
    fc.assert(
      fc.property(anyRules, anyParts, anyFilled, (rules, parts, filled) => {
        const { sections, data } = oneForm(rules, parts, filled, identities);
        const asked = sections.flatMap(({ fields }) =>
          fields.map(({ path }) => path),
        );
        for (const part of parts) {
          const given = rules.dependsOn
            .filter(
              ({ item, on }) =>
                item === part.key && parts.some(({ key }) => key === on),
            )
            .flatMap(({ yields }) => yields.data);
          for (const field of leavesOf(part)) {
            if (field.readOnly || !isShown(field, data[part.key])) continue;
            const key = sharedKeyOf(field.dictionary, rules.roles);
            if (key !== null && given.includes(key)) continue;
            expect(asked).toContain(
              key === null
                ? pointerTo([part.key]) + field.path
                : pointerTo(["shared", key]),
            );
          }
        }
      }),
    );
  });

  test("[B5] brings what was filled in once to every form that shows it", () => {
    fc.assert(
      fc.property(anyRules, anyParts, anyFilled, (rules, parts, filled) => {
        const { data } = oneForm(rules, parts, filled, identities);
        for (const part of parts)
          for (const field of leavesOf(part)) {
            const key = sharedKeyOf(field.dictionary, rules.roles);
            if (key === null || !isShown(field, data[part.key])) continue;
            const value = valueAt(filled, pointerTo(["shared", key]));
            const isBlank = typeof value === "string" && value.trim() === "";
            expect(valueAt(data[part.key], field.path)).toBe(
              isBlank ? undefined : value,
            );
          }
      }),
    );
  });

  test("[B5] leads to a place in the form with every problem, unless what is there is no field at all", () => {
    fc.assert(
      fc.property(anyParts, anyFilled, (parts, filled) => {
        const { sections, problems } = oneForm(
          aBundle(),
          parts,
          filled,
          identities,
        );
        const asked = sections.flatMap(({ fields }) =>
          fields.map(({ path }) => path),
        );
        const lost = problems.filter(
          ({ path, rule }) =>
            rule !== "unknownField" &&
            !asked.some((one) => path === one || path.startsWith(`${one}/`)),
        );
        expect(lost).toEqual([]);
      }),
    );
  });
});

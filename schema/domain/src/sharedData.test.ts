import { expect, test } from "vitest";
import { aForm, definitions } from "../testing/aForm.ts";
import type { FormSchema } from "./formTypes.ts";
import {
  objectionsToBindings,
  SHARED_DATA,
  sharedKeyOf,
  sharedRoleOf,
} from "./sharedData.ts";

const objectionsTo = (field: FormSchema) =>
  objectionsToBindings({ properties: { field } }, definitions);

test("[B3] fields that are what the dictionary says of their keys are taken", () => {
  expect(objectionsToBindings(aForm, definitions)).toEqual([]);
  expect(
    objectionsTo({
      type: "string",
      enum: ["female"],
      "x-dictionary": "child.sex",
    }),
  ).toEqual([]);
});

test.each<[string, FormSchema, string]>([
  [
    "a key that isn't there",
    { type: "string", "x-dictionary": "person.mood" },
    "unknownKey",
  ],
  [
    "another type",
    { type: "string", "x-dictionary": "entity.employees" },
    "anotherKind",
  ],
  [
    "a number without its check",
    { type: "string", "x-dictionary": "entity.creditCode" },
    "anotherKind",
  ],
  [
    "a day that is only text",
    { type: "string", "x-dictionary": "child.birthDate" },
    "anotherKind",
  ],
  [
    "a choice that nobody else offers",
    {
      type: "string",
      enum: ["female", "unknown"],
      "x-dictionary": "child.sex",
    },
    "anotherKind",
  ],
])("[B3] a field is refused with %s", (_, field, reason) => {
  expect(objectionsTo(field)).toEqual([
    { reason, at: `/field ${field["x-dictionary"]}` },
  ]);
});

test("[B3] every key has a role with a name", () => {
  for (const key of SHARED_DATA.keys())
    expect(sharedRoleOf(key)).toMatchObject({
      title: expect.stringMatching(/\p{Script=Han}/u),
      titleEn: expect.stringMatching(/^[A-Z][a-z ]+$/),
    });
});

test("[B5] two keys of one thing are one, and a bundle makes one of two roles", () => {
  const roles = [{ role: "representative", as: "person" }];
  expect(sharedKeyOf("entity.representative", [])).toBe("representative.name");
  expect(sharedKeyOf("entity.representative", roles)).toBe("person.name");
  expect(sharedKeyOf("answers.agent", roles)).toBeNull();
  expect(sharedKeyOf(null, roles)).toBeNull();
});

test("[B5] what only the one role has stays its own", () => {
  const roles = [{ role: "person", as: "mother" }];
  expect(sharedKeyOf("person.phone", roles)).toBe("mother.phone");
  expect(sharedKeyOf("person.address", roles)).toBe("person.address");
});

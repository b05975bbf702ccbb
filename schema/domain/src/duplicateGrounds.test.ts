import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComparedPerson, duplicateGrounds } from "./duplicateGrounds.ts";

const one: ComparedPerson = {
  personId: "p1",
  name: "张三",
  documentKind: "residentId",
  residentId: "990101198506151146",
  birthDate: "1985-06-15",
  division: "990101100201",
};
const other = (changes: Partial<ComparedPerson>) => ({
  ...one,
  personId: "p2",
  ...changes,
});
const ELSEWHERE = { name: "李四", division: "990101100202" };
const OTHER_NUMBER = "990101198506152245";

test.each<[string, Partial<ComparedPerson>, readonly string[]]>([
  [
    "the same number, written otherwise",
    { ...ELSEWHERE, residentId: "990101 198506151146" },
    ["sameNumber"],
  ],
  [
    "15 digits of the same number",
    { ...ELSEWHERE, residentId: "990101850615114" },
    ["sameNumber"],
  ],
  [
    "the same name, birth and village with another number",
    { residentId: OTHER_NUMBER },
    ["sameNameBirthVillage"],
  ],
  [
    "a name with another dot",
    { name: "张•三", residentId: OTHER_NUMBER },
    ["sameNameBirthVillage"],
  ],
  ["both", {}, ["sameNumber", "sameNameBirthVillage"]],
  [
    "a passport with the digits of a resident id",
    { ...ELSEWHERE, documentKind: "passport" },
    [],
  ],
  [
    "the same name and birth in another village",
    { residentId: OTHER_NUMBER, division: "990101100202" },
    [],
  ],
  [
    "somebody who was erased",
    { name: "", residentId: "", birthDate: "", division: "" },
    [],
  ],
])("[Z3] %s", (_what, changes, grounds) => {
  expect(duplicateGrounds(one, other(changes))).toEqual(grounds);
  expect(duplicateGrounds(other(changes), one)).toEqual(grounds);
});

test("[Z3] nobody is his own duplicate, and it is the same from both sides", () => {
  const people = fc.record({
    personId: fc.constantFrom("p1", "p2", "p3"),
    name: fc.constantFrom("张三", "张·三", "李四", ""),
    documentKind: fc.constantFrom("residentId" as const, "passport" as const),
    residentId: fc.constantFrom(
      "990101850615114",
      "990101198506151146",
      OTHER_NUMBER,
      "",
    ),
    birthDate: fc.constantFrom("1985-06-15", "1990-01-01", ""),
    division: fc.constantFrom("990101100201", "990101100202", ""),
  });
  fc.assert(
    fc.property(people, people, (a, b) => {
      expect(duplicateGrounds(a, a)).toEqual([]);
      expect(duplicateGrounds(a, b)).toEqual(duplicateGrounds(b, a));
    }),
  );
});

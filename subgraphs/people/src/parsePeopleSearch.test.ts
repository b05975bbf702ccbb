import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { PlainDate } from "@onedoor/domain/time";
import { expect, test } from "vitest";
import { parsePeopleSearch } from "./parsePeopleSearch.ts";

const { residentId } = knownResidents.citizen;
const parse = (text: string, allowTestRegion = true) =>
  parsePeopleSearch(text, {
    today: "2026-11-23" as PlainDate,
    allowTestRegion,
  });

test.each([
  [
    "a number",
    residentId,
    { by: "number", documents: [{ kind: "residentId", number: residentId }] },
  ],
  [
    "a number of an input method",
    "９９０１０１ 19900307 0015",
    { by: "number", documents: [{ kind: "residentId", number: residentId }] },
  ],
  [
    "a number of 15 characters",
    "990101900307001",
    { by: "number", documents: [{ kind: "residentId", number: residentId }] },
  ],
  [
    "a permit's number",
    "810000199003070015",
    {
      by: "number",
      documents: [{ kind: "hmtResidence", number: "810000199003070015" }],
    },
  ],
  [
    "a passport's number",
    "e12345678",
    { by: "number", documents: [{ kind: "passport", number: "E12345678" }] },
  ],
  ["a name", " 张晓明 ", { by: "name", name: "张晓明" }],
  ["a name with a dot", "古丽娜尔·艾山", { by: "name", name: "古丽娜尔·艾山" }],
  ["initials", "ZXm", { by: "initials", initials: "zxm" }],
])("%s is looked for", (_, text, search) => {
  expect(parse(text)).toEqual(search);
});

test.each([
  ["a surname alone", "张"],
  ["one rare character of two code units", "𬭎"],
  ["one letter", "z"],
  ["nothing", "  "],
  ["a number with a wrong check character", "990101199003070016"],
  ["a number that was cut off", "9901"],
])("%s finds nobody", (_, text) => {
  expect(parse(text)).toBeUndefined();
});

test("outside the demonstration its numbers are none", () => {
  expect(parse(residentId, false)).toBeUndefined();
});

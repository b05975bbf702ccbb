import { expect, test } from "vitest";
import { objectionToEnd, objectionToGuardian } from "./decideGuardianship.ts";
import { isGuardianOn } from "./guardianship.ts";
import type { PlainDate } from "./time.ts";

const day = (text: string) => text as PlainDate;
const today = day("2026-11-30");
const person = (personId: string, birth: string, changes: object = {}) => ({
  personId,
  birthDate: day(birth),
  isGone: false,
  isWardOfCourt: false,
  ...changes,
});
const child = person("child", "2019-06-01");
const mother = person("mother", "1998-05-20");
const asked = {
  ward: child,
  guardian: mother,
  kind: "parent" as const,
  from: day("2019-06-01"),
  today,
  isGuardian: false,
  guardiansOfGuardian: new Set<string>(),
  words: "户口簿、出生医学证明",
};

test.each([
  ["", {}, undefined],
  [
    "by a court, of an adult",
    {
      ward: mother,
      guardian: person("a", "1960-01-01"),
      kind: "appointedByCourt",
      from: today,
    },
    undefined,
  ],
  ["nobody's", { ward: null }, "unknownPerson"],
  ["by nobody", { guardian: null }, "unknownPerson"],
  [
    "by somebody erased",
    { guardian: person("a", "1990-01-01", { isGone: true }) },
    "unknownPerson",
  ],
  ["his own", { guardian: child }, "samePerson"],
  ["from tomorrow on", { from: day("2026-12-01") }, "badDay"],
  ["before birth", { from: day("2019-05-31") }, "badDay"],
  ["again", { isGuardian: true }, "alreadyGuardian"],
  [
    "of his own guardian's guardian",
    { guardiansOfGuardian: new Set(["child"]) },
    "ring",
  ],
  [
    "at seventeen",
    { guardian: person("sister", "2008-12-01") },
    "guardianLacksCapacity",
  ],
  [
    "without capacity himself",
    { guardian: person("a", "1960-01-01", { isWardOfCourt: true }) },
    "guardianLacksCapacity",
  ],
  [
    "of an adult as a parent",
    { ward: mother, guardian: person("a", "1960-01-01"), from: today },
    "wardIsOfAge",
  ],
  ["without a word", { words: " " }, "reasonMissing"],
  [
    "with a telephone number as words",
    { words: "电话13800000000" },
    "reasonMissing",
  ],
])("[WD2] becoming a guardian %s", (_, changes, refusal) => {
  expect(objectionToGuardian({ ...asked, ...changes } as typeof asked)).toBe(
    refusal,
  );
});

test("[WD3] it lasts from its day to the one on which it is ended, or to the eighteenth birthday", () => {
  const span = {
    kind: "parent" as const,
    from: day("2020-01-01"),
    until: null,
  };
  const on = (text: string, changes = {}) =>
    isGuardianOn({ ...span, ...changes }, child.birthDate, day(text));
  expect(on("2019-12-31")).toBe(false);
  expect(on("2020-01-01")).toBe(true);
  expect(on("2026-11-29", { until: today })).toBe(true);
  expect(on("2026-11-30", { until: today })).toBe(false);
  expect(on("2037-05-31")).toBe(true);
  expect(on("2037-06-01")).toBe(false);
  expect(on("2037-06-01", { kind: "appointedByCourt" })).toBe(true);
  expect(isGuardianOn(span, null, today)).toBe(false);
});

test("[WD3] it is ended once, by a word, and on no day to come", () => {
  const ended = (changes: object = {}) =>
    objectionToEnd({
      guardianship: { from: day("2020-01-01"), isInForce: true },
      until: today,
      today,
      words: "法院撤销监护人资格",
      ...changes,
    });
  expect(ended()).toBeUndefined();
  expect(ended({ guardianship: null })).toBe("unknownGuardianship");
  expect(ended({ guardianship: { from: today, isInForce: false } })).toBe(
    "alreadyEnded",
  );
  expect(ended({ until: day("2026-12-01") })).toBe("badDay");
  expect(ended({ until: day("2019-12-31") })).toBe("badDay");
  expect(ended({ words: "" })).toBe("reasonMissing");
});

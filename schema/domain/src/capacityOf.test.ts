import { expect, test } from "vitest";
import { capacityOf, guardianGap, whoApplies } from "./capacityOf.ts";
import type { PlainDate } from "./time.ts";

const TODAY = "2026-11-30" as PlainDate;

test.each([
  ["2026-11-30", "none", "guardian"],
  ["2018-12-01", "none", "guardian"],
  ["2018-11-30", "limited", "guardian"],
  ["2012-12-01", "limited", "guardian"],
  ["2012-11-30", "limited", "guardianAgrees"],
  ["2008-12-01", "limited", "guardianAgrees"],
  ["2008-11-30", "full", "himself"],
  ["1926-01-01", "full", "himself"],
])(
  "[WD1] who is born on %s has %s capacity: %s applies",
  (birth, capacity, who) => {
    expect(capacityOf(birth as PlainDate, TODAY)).toBe(capacity);
    expect(whoApplies(birth as PlainDate, TODAY)).toBe(who);
  },
);

test("[WD1] on the birthday itself he is older, and who is born on 29 February on the 28th", () => {
  const leap = "2008-02-29" as PlainDate;
  expect(capacityOf(leap, "2026-02-27" as PlainDate)).toBe("limited");
  expect(capacityOf(leap, "2026-02-28" as PlainDate)).toBe("full");
});

const child = { residentId: "990101201906010048" };
const mother = {
  name: "陈晓雨",
  residentId: "990101199805200029",
  relation: "母亲",
};
const options = { today: TODAY, allowTestRegion: true };

test.each([
  ["nobody", null, "agentMissing"],
  ["somebody without a name", { ...mother, name: " " }, "agentMissing"],
  ["somebody without a number", { ...mother, residentId: "" }, "agentMissing"],
  ["the child", { ...mother, ...child }, "agentMissing"],
  [
    "another child",
    { ...mother, residentId: "990101201406010084" },
    "agentIsMinor",
  ],
  ["who says not what he is", { ...mother, relation: " " }, "relationMissing"],
  ["the mother", mother, undefined],
])("[WD1] a child of seven with %s as agent", (_, agent, gap) => {
  expect(guardianGap({ applicant: child, agent }, options)).toBe(gap);
});

test("[WD1] from fourteen on, or where the paper tells no age, nobody is asked for", () => {
  for (const applicant of [
    mother,
    { residentId: "E12345678", documentKind: "passport" as const },
    { residentId: "" },
  ])
    expect(guardianGap({ applicant, agent: null }, options)).toBeUndefined();
});

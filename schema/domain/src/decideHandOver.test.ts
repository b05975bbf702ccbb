import { describe, expect, test } from "vitest";
import { reviewer, villageClerk } from "../testing/index.ts";
import { decideHandOver } from "./decideHandOver.ts";

const sameWindow = { ...villageClerk, staffId: "staff-colleague" };

describe("[K6] what one official has begun", () => {
  test("goes on to another of his station", () => {
    expect(decideHandOver(villageClerk, sameWindow)).toEqual({ ok: true });
  });

  test.each([
    ["himself", villageClerk, "samePerson"],
    [
      "one who has moved to another station",
      { ...sameWindow, stationId: "st-elsewhere" },
      "otherStation",
    ],
    ["one without a window", reviewer, "noStation"],
  ] as const)("doesn't go to %s", (_, to, reason) => {
    expect(decideHandOver(villageClerk, to)).toEqual({ ok: false, reason });
  });
});

import { expect, test } from "vitest";
import { anItemVersion } from "../testing/anItemVersion.ts";
import { isWithinReach } from "./itemReach.ts";

const VILLAGE = "990101100201";

function itemOf(division: string, acceptLevels: string[] = ["4"]) {
  const { authority } = anItemVersion();
  return anItemVersion({
    acceptLevels,
    authority: { ...authority, division },
  });
}

test.each([
  ["its own", VILLAGE, true],
  ["its town's", "990101100000", true],
  ["its county's", "990101000000", true],
  ["its city's", "990100000000", true],
  ["its province's", "990000000000", true],
  ["another village's", "990101100202", false],
  ["another town's", "990101101000", false],
  ["another county's", "990102000000", false],
  ["a damaged code's", "99010100", false],
])("[I19] a village keeps %s items: %s", (_, division, kept) => {
  expect(isWithinReach(itemOf(division), VILLAGE)).toBe(kept);
});

test("[I19] a county keeps what its towns and villages decide", () => {
  expect(isWithinReach(itemOf(VILLAGE), "990101000000")).toBe(true);
});

test.each([
  [["4"], true],
  [["5", "6"], true],
  [["3"], false],
  [[], false],
])("[I19] an item of the city that windows of %j accept", (levels, kept) => {
  expect(isWithinReach(itemOf("990100000000", levels), VILLAGE)).toBe(kept);
});

test("[I19] a damaged division of a reader reaches nothing", () => {
  expect(isWithinReach(itemOf("990101000000"), "")).toBe(false);
});

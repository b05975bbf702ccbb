import { expect, test } from "vitest";
import { aVillageEntry as entry } from "../testing/aVillageEntry.ts";
import { foldVillageFile } from "./foldVillageFile.ts";

const setAside = (of: ReturnType<typeof foldVillageFile>) =>
  of.timeline.map((one) => one.setAside);

test("[VF1] a file is proposed, opened, worked on and closed, and its whole history stays", () => {
  const file = foldVillageFile([
    entry(1, "2026-01-05", "proposed"),
    entry(2, "2026-01-09", "opened"),
    entry(3, "2026-01-09", "helperNamed"),
    entry(4, "2026-01-10", "measureSet"),
    entry(5, "2026-02-01", "visited"),
    entry(6, "2026-03-01", "incomeNoted"),
    entry(7, "2026-09-01", "closed"),
  ]);
  expect(file).toMatchObject({
    state: "closed",
    fileKind: "unstable",
    openedOn: "2026-01-09",
    closedOn: "2026-09-01",
    ending: "riskLifted",
    helperId: "staff-zhen1",
    incomes: [{ year: 2025, yuanPerHead: 9_800 }],
    visits: 1,
    lastVisitOn: "2026-02-01",
  });
  expect(file.measures).toHaveLength(1);
  expect(setAside(file)).toEqual(Array(7).fill(null));
});

test("[VF2] of two that opened a file the second is set aside, and visits of both count", () => {
  const file = foldVillageFile([
    entry(4, "2026-01-12", "visited", { staffId: "staff-cun2" }),
    entry(3, "2026-01-10", "opened", { fileKind: "destitute" }),
    entry(2, "2026-01-10", "visited"),
    entry(1, "2026-01-09", "opened"),
  ]);
  expect(file).toMatchObject({
    state: "open",
    fileKind: "unstable",
    visits: 2,
  });
  expect(setAside(file)).toEqual([null, null, "alreadyOpen", null]);
});

test("[VF2] a closed file is opened again, with measures of its own", () => {
  const file = foldVillageFile([
    entry(1, "2026-01-01", "opened"),
    entry(2, "2026-01-02", "measureSet"),
    entry(3, "2026-02-01", "closed"),
    entry(4, "2026-05-01", "opened", { fileKind: "suddenHardship" }),
  ]);
  expect(file).toMatchObject({
    state: "open",
    fileKind: "suddenHardship",
    measures: [],
    closedOn: null,
  });
});

test("[VF2] a declined proposal leaves the file as it was", () => {
  expect(
    foldVillageFile([
      entry(1, "2026-01-01", "opened"),
      entry(2, "2026-02-01", "closed"),
      entry(3, "2026-03-01", "proposed"),
      entry(4, "2026-03-02", "declined"),
    ]),
  ).toMatchObject({ state: "closed", closedOn: "2026-02-01" });
});

test.each([
  ["declined", "notProposed"],
  ["measureSet", "noFile"],
  ["helperNamed", "noFile"],
  ["closed", "noFile"],
  ["visited", "noFile"],
  ["incomeNoted", "noFile"],
] as const)("[VF2] %s without a file is set aside", (kind, why) => {
  const file = foldVillageFile([entry(1, "2026-01-01", kind)]);
  expect(file.state).toBe("none");
  expect(setAside(file)).toEqual([why]);
});

test("[VF3] a visit counts on any day with a file, also one before it was closed, and on none after", () => {
  const file = foldVillageFile([
    entry(5, "2026-01-01", "visited"),
    entry(6, "2026-01-20", "visited"),
    entry(7, "2026-02-01", "visited"),
    entry(8, "2026-02-02", "visited"),
    entry(9, "2026-01-01", "opened"),
    entry(10, "2026-02-01", "closed"),
  ]);
  expect(file).toMatchObject({ visits: 3, lastVisitOn: "2026-02-01" });
  expect(setAside(file).at(-1)).toBe("noFile");
});

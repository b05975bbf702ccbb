import { describe, expect, test } from "vitest";
import {
  objectionToGridCell,
  objectionToGridEnd,
  objectionToGridStaff,
} from "./decideGrid.ts";
import type { VillageFileActor } from "./decideVillageFile.ts";
import { isOnDuty, parseGridCellCode } from "./gridCell.ts";
import type { PlainDate } from "./time.ts";

const officer: VillageFileActor = {
  role: "townOfficer",
  staffId: "staff-zhen1",
  division: "990101100000",
};
const cell = { code: "990101100201001", name: "第一网格", households: 60 };
const staff = {
  cell: cell.code,
  name: "周网格",
  phone: "13800001111",
  isFullTime: true,
  staffId: null,
  from: "2026-01-01" as PlainDate,
  until: null,
};

test.each([
  ["990101100201001", true],
  ["990101100201000", false],
  ["990101100000001", false],
  ["99010110020101", false],
  ["99010110020100a", false],
])("[GR1] %s is a cell's code: %j", (code, isOne) => {
  expect(parseGridCellCode(code).ok).toBe(isOne);
});

describe("[GR2] a cell", () => {
  test.each([
    [{}, undefined],
    [{ code: "1" }, "badCode"],
    [{ code: "990101001001001" }, "notYours"],
    [{ name: " " }, "badName"],
    [{ households: 0 }, "badSize"],
    [{ households: 1.5 }, "badSize"],
  ])("%j: %j", (change, why) => {
    expect(objectionToGridCell({ ...cell, ...change }, officer)).toBe(why);
  });

  test("is its town's to keep, and no clerk's", () => {
    const clerk = { ...officer, role: "windowClerk" as const };
    expect(objectionToGridCell(cell, clerk)).toBe("notYours");
  });
});

describe("[GR3] who looks after it", () => {
  test.each([
    [{}, undefined],
    [{ name: "" }, "badName"],
    [{ phone: "138" }, "badPhone"],
    [{ until: "2025-12-31" as PlainDate }, "badDays"],
    [{ cell: "990101001001001" }, "notYours"],
  ])("%j: %j", (change, why) => {
    expect(objectionToGridStaff({ ...staff, ...change }, officer, true)).toBe(
      why,
    );
  });

  test("needs a cell that is kept", () => {
    expect(objectionToGridStaff(staff, officer, false)).toBe("unknownCell");
  });

  test("ends once, not before he began", () => {
    const known = { ...staff, assignmentId: "a" };
    const on = "2026-06-30" as PlainDate;
    expect(objectionToGridEnd(known, on, officer)).toBeUndefined();
    expect(objectionToGridEnd(undefined, on, officer)).toBe("unknownStaff");
    expect(objectionToGridEnd({ ...known, until: on }, on, officer)).toBe(
      "alreadyEnded",
    );
    expect(objectionToGridEnd(known, "2025-12-31" as PlainDate, officer)).toBe(
      "badDays",
    );
  });

  test("is on duty from his first day to his last", () => {
    const span = { from: staff.from, until: "2026-02-01" as PlainDate };
    expect(isOnDuty(span, "2026-02-01" as PlainDate)).toBe(true);
    expect(isOnDuty(span, "2026-02-02" as PlainDate)).toBe(false);
    expect(isOnDuty(span, "2025-12-31" as PlainDate)).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import {
  objectionToVillageEntry,
  type VillageFileActor,
  villageFileReach,
} from "./decideVillageFile.ts";
import type { PlainDate } from "./time.ts";
import type { VillageEntryKind } from "./villageFileEntry.ts";

const VILLAGE = "990101100201";
const clerk: VillageFileActor = {
  role: "windowClerk",
  staffId: "staff-cun1",
  division: VILLAGE,
};
const officer: VillageFileActor = {
  role: "townOfficer",
  staffId: "staff-zhen1",
  division: "990101100000",
};

function objection(
  actor: VillageFileActor,
  kind: VillageEntryKind,
  more: { day?: string; division?: string | null } = {},
) {
  const { day = "2026-11-30", division = VILLAGE } = more;
  return objectionToVillageEntry({
    actor,
    entry: { kind, day: day as PlainDate },
    division,
    today: "2026-11-30" as PlainDate,
  });
}

describe("[VF4] who has a household's file", () => {
  test.each([
    ["a village's clerk his village", clerk, VILLAGE],
    ["a town's officer his town", officer, "990101100000"],
    [
      "a street's clerk none",
      { ...clerk, division: "990101001000" },
      undefined,
    ],
    [
      "the hall's clerk none",
      { ...clerk, division: "990101000000" },
      undefined,
    ],
    [
      "a county's officer none",
      { ...officer, division: "990101000000" },
      undefined,
    ],
    ["a reviewer none", { ...officer, role: "reviewer" as const }, undefined],
    [
      "a supervisor none",
      { ...officer, role: "supervisor" as const },
      undefined,
    ],
  ])("%s", (_, reader, reach) => {
    expect(villageFileReach(reader)).toBe(reach);
  });
});

describe("[VF5] who writes what", () => {
  test.each(["proposed", "visited", "incomeNoted"] as const)(
    "a village's clerk: %s",
    (kind) => expect(objection(clerk, kind)).toBeUndefined(),
  );
  test.each([
    "opened",
    "declined",
    "measureSet",
    "helperNamed",
    "closed",
  ] as const)("the town and not the village: %s", (kind) => {
    expect(objection(officer, kind)).toBeUndefined();
    expect(objection(clerk, kind)).toBe("townsToDo");
  });

  test("of another village's household nobody here knows", () => {
    expect(objection(clerk, "visited", { division: "990101100202" })).toBe(
      "unknownHousehold",
    );
    expect(objection(clerk, "visited", { division: null })).toBe(
      "unknownHousehold",
    );
  });

  test("a day is neither to come nor long past", () => {
    expect(objection(clerk, "visited", { day: "2026-12-01" })).toBe("badDay");
    expect(objection(clerk, "visited", { day: "2025-11-28" })).toBe("badDay");
    expect(objection(clerk, "visited", { day: "2025-11-29" })).toBeUndefined();
  });
});

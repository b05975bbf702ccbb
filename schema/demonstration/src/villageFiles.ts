import { hashText } from "@onedoor/domain/hash";
import {
  addDays,
  epochMsOf,
  type PlainDate,
  startOfDay,
  yearOf,
} from "@onedoor/domain/time";
import type { VillageFileEntry } from "@onedoor/domain/villageFileEntry";
import {
  type HardshipCause,
  HARDSHIP_CAUSES,
  VILLAGE_FILE_KINDS,
  type VillageFileKind,
} from "@onedoor/domain/villageFileTerms";
import type { Resident } from "./Resident.ts";
import { knownResidents } from "./knownResidents.ts";

const OFFICER = "staff-zhen1";
const CLERKS: Readonly<Record<string, string>> = {
  "990101100201": "staff-cun1",
  "990101100202": "staff-cun2",
};
/** Those of who signs in. */
const NOT_ON_FILE: ReadonlySet<string> = new Set([
  knownResidents.citizen.householdId,
  knownResidents.clerk.householdId,
]);
/** Of each of the town's villages so many households are on file. */
const FILES_A_VILLAGE = 6;

/** What has been written of the town's households on file by `today`: all of it made up. */
export function villageFiles(
  residents: readonly Resident[],
  today: PlainDate,
): readonly VillageFileEntry[] {
  const villages = new Map<string, string[]>();
  for (const { division, householdId } of residents) {
    if (!division.startsWith("990101100") || NOT_ON_FILE.has(householdId))
      continue;
    const some = villages.get(division) ?? [];
    if (some.length < FILES_A_VILLAGE && !some.includes(householdId))
      some.push(householdId);
    villages.set(division, some);
  }
  return [...villages].flatMap(([of, households]) =>
    households.flatMap((household, at) =>
      fileOf(household, {
        today,
        at,
        clerk: CLERKS[of] ?? OFFICER,
      }),
    ),
  );
}

function fileOf(
  householdId: string,
  { today, at, clerk }: { today: PlainDate; at: number; clerk: string },
): readonly VillageFileEntry[] {
  const fileKind = nth<VillageFileKind>(VILLAGE_FILE_KINDS, at + 1);
  const causes = [nth<HardshipCause>(HARDSHIP_CAUSES, at)];
  const on = (daysAgo: number, staffId: string) => {
    const day = addDays(today, -daysAgo);
    return { entryId: idOf(householdId, day), householdId, day, staffId };
  };
  const proposed: VillageFileEntry = {
    ...on(200 - at, clerk),
    kind: "proposed",
    fileKind,
    causes,
    words: "演示：走访中了解到家庭收入明显减少",
  };
  // The last of each village waits for the town's word.
  if (at === FILES_A_VILLAGE - 1) return [proposed];
  const opened: readonly VillageFileEntry[] = [
    proposed,
    {
      ...on(190 - at, OFFICER),
      kind: "opened",
      fileKind,
      causes,
      basis: "演示〔2026〕第3号村民代表会议评议",
      words: "演示：经评议公示无异议",
    },
    { ...on(189 - at, OFFICER), kind: "helperNamed", helperId: "staff-zhen2" },
    {
      ...on(180 - at, OFFICER),
      kind: "measureSet",
      what: "演示：公益性岗位，每月800元",
      by: "演示镇社会事务办",
      from: addDays(today, -180),
      until: null,
    },
    {
      ...on(120 - at, clerk),
      kind: "visited",
      words: "演示：住房安全，饮水正常，老人按时领药",
    },
    {
      ...on(90 - at, clerk),
      kind: "incomeNoted",
      year: yearOf(today) - 1,
      yuanPerHead: 8_600 + at * 350,
    },
    {
      ...on(30 - at, clerk),
      kind: "visited",
      words: "演示：岗位工资已到账，孩子在校",
    },
  ];
  return at === FILES_A_VILLAGE - 2
    ? [
        ...opened,
        {
          ...on(5, OFFICER),
          kind: "closed",
          ending: "riskLifted",
          basis: "演示〔2026〕第9号风险消除公示",
          words: "演示：收入稳定超过监测线半年",
        },
      ]
    : opened;
}

function nth<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("a list of nothing");
  return found;
}

/** The moment at which the day began, and the same digits for the same household. */
function idOf(householdId: string, day: PlainDate): string {
  const ms = epochMsOf(startOfDay(day)).toString(16).padStart(12, "0");
  const hex = hashText(`village file ${householdId} ${day}`);
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

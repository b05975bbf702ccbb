import {
  isWithinDivision,
  parseDivisionCode,
  levelOfDivision,
} from "./divisionCode.ts";
import type { GraphRole } from "./graphAccess.ts";
import { addDays, type PlainDate } from "./time.ts";
import type { VillageEntryKind } from "./villageFileEntry.ts";

/** Who acts, as his session says it. */
export interface VillageFileActor {
  role: GraphRole;
  staffId: string | null;
  /** 12 digits. */
  division: string | null;
}

export type VillageEntryRefusal =
  /** It can't be read. */
  | "badEntry"
  /** Words that it needs are missing, too long, or hold an identity or telephone number. */
  | "badWords"
  /** No household that the reader has files of has this id, or nobody lives in it any more. */
  | "unknownHousehold"
  /** It is for the town to do. */
  | "townsToDo"
  /** Later than today, or more than a year ago. */
  | "badDay"
  /** Another entry has its id. */
  | "idTaken"
  /** Nobody on the staff register has the helper's id. */
  | "unknownHelper";

/** What a village does itself; the rest is the town's. */
const VILLAGES: ReadonlySet<VillageEntryKind> = new Set([
  "proposed",
  "visited",
  "incomeNoted",
]);

const LATEST_DAYS = 366;

/**
 * The division whose households' files an official has: a village's clerk those of his village, a town's officer those of
 * his town. Nobody else's duty needs what they say of health and income (PIPL art. 28); a hall's clerk, whose windows
 * serve the county, has none.
 */
export function villageFileReach(
  reader: Pick<VillageFileActor, "role" | "division"> | null,
): string | undefined {
  const division = parseDivisionCode(reader?.division ?? "");
  if (!division.ok) return undefined;
  const level = levelOfDivision(division.value);
  switch (reader?.role) {
    case "windowClerk":
      return level === "village" ? division.value : undefined;
    case "townOfficer":
      return level === "village" || level === "town"
        ? division.value
        : undefined;
    default:
      return undefined;
  }
}

/** Why an entry isn't taken into a household's file; undefined where it is, though perhaps without an effect. */
export function objectionToVillageEntry(question: {
  entry: { kind: VillageEntryKind; day: PlainDate };
  actor: VillageFileActor;
  /** Where the household is; null where there is none, or nobody in it. */
  division: string | null;
  today: PlainDate;
}): VillageEntryRefusal | undefined {
  const { entry, actor, division, today } = question;
  const reach = villageFileReach(actor);
  if (
    division === null ||
    actor.staffId === null ||
    reach === undefined ||
    !isWithinDivision(reach, division)
  )
    return "unknownHousehold";
  if (actor.role !== "townOfficer" && !VILLAGES.has(entry.kind))
    return "townsToDo";
  return entry.day > today || entry.day < addDays(today, -LATEST_DAYS)
    ? "badDay"
    : undefined;
}

import {
  villageFileReach,
  type VillageFileActor,
} from "./decideVillageFile.ts";
import { isWithinDivision } from "./divisionCode.ts";
import {
  divisionOfCell,
  type GridCell,
  type GridStaff,
  parseGridCellCode,
} from "./gridCell.ts";
import { parsePersonName } from "./personName.ts";
import type { PlainDate } from "./time.ts";

export type GridRefusal =
  /** The cell isn't of a village of the officer's town. */
  | "notYours"
  | "badCode"
  | "badName"
  /** A cell has 1 to 3,000 households. */
  | "badSize"
  | "badPhone"
  /** He ends before he begins. */
  | "badDays"
  | "unknownCell"
  | "unknownStaff"
  | "alreadyEnded";

const MOST_HOUSEHOLDS = 3_000;
const MOST_NAME = 40;

/** Why a cell isn't kept so; undefined where it is [GR1] [GR2]. */
export function objectionToGridCell(
  { code, name, households }: GridCell,
  actor: VillageFileActor,
): GridRefusal | undefined {
  if (!parseGridCellCode(code).ok) return "badCode";
  if (!isOfOfficer(code, actor)) return "notYours";
  if (name.trim() === "" || name.length > MOST_NAME) return "badName";
  return Number.isInteger(households) &&
    households >= 1 &&
    households <= MOST_HOUSEHOLDS
    ? undefined
    : "badSize";
}

/** Why somebody doesn't look after a cell so; undefined where he does [GR3]. `isKnown`: whether there is the cell. */
export function objectionToGridStaff(
  staff: Omit<GridStaff, "assignmentId">,
  actor: VillageFileActor,
  isKnown: boolean,
): GridRefusal | undefined {
  const { cell, name, phone, from, until } = staff;
  if (!isOfOfficer(cell, actor)) return "notYours";
  if (!isKnown) return "unknownCell";
  if (!parsePersonName(name).ok) return "badName";
  if (!/^\d{7,12}$/.test(phone)) return "badPhone";
  return until !== null && until < from ? "badDays" : undefined;
}

/** Why his time at a cell doesn't end so; undefined where it does. What was, stays [GR3]. */
export function objectionToGridEnd(
  staff: GridStaff | undefined,
  until: PlainDate,
  actor: VillageFileActor,
): GridRefusal | undefined {
  if (staff === undefined || !isOfOfficer(staff.cell, actor))
    return "unknownStaff";
  if (staff.until !== null) return "alreadyEnded";
  return until < staff.from ? "badDays" : undefined;
}

function isOfOfficer(cell: string, actor: VillageFileActor): boolean {
  return (
    actor.role === "townOfficer" &&
    isWithinDivision(villageFileReach(actor) ?? "", divisionOfCell(cell))
  );
}

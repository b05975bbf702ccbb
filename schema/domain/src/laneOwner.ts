import { isWithinDivision } from "./divisionCode.ts";
import type { ActorRef, StaffRole } from "./entries.ts";
import { seesLanes } from "./laneReaders.ts";

/** The office that looks after work without a verdict: the town of a window's official, or who runs the hub. */
export type LaneOwner =
  { office: "operator" } | { office: "town"; division: string };

/** Of an entry that can't be judged yet: the town of the window that wrote it can ask there [Q1]. */
export function ownerOfHeld(author: ActorRef): LaneOwner {
  if (author.type !== "staff" || author.stationId === null)
    return { office: "operator" };
  const town = author.division.slice(0, 9);
  return town.endsWith("000")
    ? { office: "operator" }
    : { office: "town", division: town.padEnd(12, "0") };
}

/** Bytes that nobody can read, and ids that come twice, are a matter of machines. */
export const OWNER_OF_UNREADABLE: LaneOwner = { office: "operator" };

export interface LaneReader {
  role: StaffRole | "citizen" | "company" | "service";
  /** 12-digit division of the reader's office. */
  division: string | null;
}

/** Whether the reader may act on it. An operator steps in for every town; a supervisor only looks. */
export function looksAfter(owner: LaneOwner, reader: LaneReader): boolean {
  if (reader.role === "operator") return true;
  return (
    owner.office === "town" &&
    reader.role === "townOfficer" &&
    isWithinDivision(reader.division ?? "", owner.division)
  );
}

/** Whether the lanes are shown to the reader at all, and which part: a division, or all of them (null). */
export function lanesOf(
  reader: LaneReader,
): { division: string | null } | undefined {
  if (!seesLanes(reader.role)) return undefined;
  if (reader.role !== "townOfficer") return { division: null };
  const { division } = reader;
  return division === null ? undefined : { division };
}

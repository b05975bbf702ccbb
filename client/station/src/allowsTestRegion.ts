import type { StaffActor } from "@onedoor/domain/entries";

/** Identity numbers of the unassigned region 9901 are let through only in the demonstration county of that code. */
export function allowsTestRegion(actor: StaffActor): boolean {
  return actor.division.startsWith("9901");
}

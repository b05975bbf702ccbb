import type { StaffRole } from "./entries.ts";

/** Whether work without a verdict is shown to this role at all: of a town, or of the whole county [Q2]. */
export function seesLanes(
  role: StaffRole | "citizen" | "company" | "service",
): boolean {
  return role === "townOfficer" || role === "supervisor" || role === "operator";
}

import type { StaffActor } from "./entries.ts";

export type HandOverRefusal = "samePerson" | "noStation" | "otherStation";

/** Whether what one official has begun may be gone on with by another: at the same station, and nowhere else [K6]. */
export function decideHandOver(
  from: StaffActor,
  to: StaffActor,
): { ok: true } | { ok: false; reason: HandOverRefusal } {
  if (from.staffId === to.staffId) return { ok: false, reason: "samePerson" };
  if (from.stationId === null || to.stationId === null)
    return { ok: false, reason: "noStation" };
  return from.stationId === to.stationId
    ? { ok: true }
    : { ok: false, reason: "otherStation" };
}

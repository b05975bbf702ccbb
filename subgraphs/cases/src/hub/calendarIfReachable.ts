import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Catalogue } from "./Catalogue.ts";

/** The calendar only orders lists here: what can't be read now is read by the next round of the hub's acts. */
export async function calendarIfReachable(
  catalogue: Pick<Catalogue, "calendar">,
): Promise<WorkCalendar | null> {
  try {
    return await catalogue.calendar();
  } catch {
    return null;
  }
}

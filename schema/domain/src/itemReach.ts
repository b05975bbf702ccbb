import { isWithinDivision } from "./divisionCode.ts";
import type { ItemVersion } from "./itemTypes.ts";

/** Exercise levels that have windows in a county (GB/T 39046): its hall, its towns, its villages. */
export const WINDOW_LEVELS: readonly string[] = ["4", "5", "6"];

/**
 * Whether the machines of a division keep a version, and offer it [I19]: some window of a county may accept it, and
 * the body that decides stands above the division, in it or below it. Not only what the division's own window may
 * accept: any window takes papers in for those above it.
 */
export function isWithinReach(
  { acceptLevels, authority }: Pick<ItemVersion, "acceptLevels" | "authority">,
  division: string,
): boolean {
  return (
    acceptLevels.some((level) => WINDOW_LEVELS.includes(level)) &&
    (isWithinDivision(authority.division, division) ||
      isWithinDivision(division, authority.division))
  );
}

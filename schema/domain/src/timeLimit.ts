import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

/** Working days, calendar days, hours, or on the spot (当场). */
export type TimeLimitUnit = "WD" | "CD" | "H" | "INSTANT";

/** A statutory or promised limit. `value` is a whole number of units; it is 0 for `INSTANT`. */
export type TimeLimit = { value: number; unit: TimeLimitUnit };

const GREATEST_VALUE: Record<TimeLimitUnit, number> = {
  WD: 3650,
  CD: 3650,
  H: 87_600,
  INSTANT: 0,
};

/**
 * Takes data as an item guide carries it. Half days are refused: no law uses them, hours say it better.
 */
export function parseTimeLimit(
  data: unknown,
): ParseResult<TimeLimit, "malformed" | "unknownUnit" | "outOfRange"> {
  if (typeof data !== "object" || data === null) return unparsed("malformed");
  const { value, unit } = data as { value?: unknown; unit?: unknown };
  if (unit !== "WD" && unit !== "CD" && unit !== "H" && unit !== "INSTANT")
    return unparsed("unknownUnit");
  if (unit === "INSTANT") return parsed({ value: 0, unit });
  if (typeof value !== "number" || !Number.isInteger(value))
    return unparsed("malformed");
  if (value < 1 || value > GREATEST_VALUE[unit]) return unparsed("outOfRange");
  return parsed({ value, unit });
}

/**
 * Negative when `a` is the shorter. `incomparable` when the units differ, because 15 calendar days may
 * end before or after 10 working days; on the spot is shorter than any of them.
 */
export function compareLimits(
  a: TimeLimit,
  b: TimeLimit,
): number | "incomparable" {
  if (a.unit !== b.unit && a.unit !== "INSTANT" && b.unit !== "INSTANT")
    return "incomparable";
  return unitsOf(a) - unitsOf(b);
}

/** 压缩率: 1 − promised ÷ statutory; `undefined` when the units differ or the law itself says at once. */
export function compressionRate(
  promised: TimeLimit,
  statutory: TimeLimit,
): number | undefined {
  if (statutory.unit === "INSTANT") return undefined;
  if (compareLimits(promised, statutory) === "incomparable") return undefined;
  return 1 - unitsOf(promised) / statutory.value;
}

function unitsOf(limit: TimeLimit): number {
  return limit.unit === "INSTANT" ? 0 : limit.value;
}

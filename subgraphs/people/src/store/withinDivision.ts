import {
  levelOfDivision,
  parseDivisionCode,
} from "@onedoor/domain/divisionCode";
import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { startsWith } from "./startsWith.ts";

const DIGITS = {
  province: 2,
  city: 4,
  county: 6,
  town: 9,
  village: 12,
} as const;

/**
 * The condition that a column's division is `root` or lies below it.
 * Nothing lies below a text that is no division.
 */
export function withinDivision(column: AnyColumn, root: string): SQL {
  const prefix = prefixOfDivision(root);
  return prefix === undefined ? sql`false` : startsWith(column, prefix);
}

/** The digits that every code of the subtree begins with; undefined for a text that is no division. */
export function prefixOfDivision(root: string): string | undefined {
  const parsed = parseDivisionCode(root);
  return parsed.ok
    ? parsed.value.slice(0, DIGITS[levelOfDivision(parsed.value)])
    : undefined;
}

import {
  levelOfDivision,
  parseDivisionCode,
} from "@onedoor/domain/divisionCode";
import { type AnyColumn, eq, type SQL, sql } from "drizzle-orm";

const DIGITS = {
  province: 2,
  city: 4,
  county: 6,
  town: 9,
  village: 12,
} as const;

/**
 * The condition that a column's division is `root` or lies below it, in the form that the indexes are made for.
 * Nothing lies below a text that is no division.
 */
export function withinDivision(column: AnyColumn, root: string): SQL {
  const parsed = parseDivisionCode(root);
  if (!parsed.ok) return sql`false`;
  const digits = DIGITS[levelOfDivision(parsed.value)];
  if (digits === 12) return eq(column, parsed.value);
  // The number stands in the text: as a parameter it would hide the expression from the index.
  return sql`left(${column}, ${sql.raw(String(digits))}) = ${parsed.value.slice(0, digits)}`;
}

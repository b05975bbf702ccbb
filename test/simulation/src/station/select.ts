import type { Fields } from "./Disk.ts";

type Condition = Record<string, unknown> | string | number | boolean | null;
type Selector = Readonly<Record<string, Condition | readonly Selector[]>>;

/** As much of a Mango query as the replica asks. */
export interface AnyQuery {
  selector: Selector;
  sort?: readonly Record<string, "asc" | "desc">[];
  limit?: number;
  skip?: number;
}

export function select<Row extends Fields>(
  rows: Iterable<Row>,
  { selector, sort = [], limit, skip = 0 }: AnyQuery,
): Row[] {
  const found: Row[] = [];
  for (const row of rows) if (matches(row, selector)) found.push(row);
  found.sort((a, b) => {
    for (const one of sort)
      for (const [field, direction] of Object.entries(one)) {
        const order = compare(valueAt(a, field), valueAt(b, field));
        if (order !== 0) return direction === "asc" ? order : -order;
      }
    return 0;
  });
  return found.slice(skip, limit === undefined ? undefined : skip + limit);
}

function matches(row: Fields, selector: Selector): boolean {
  for (const [field, condition] of Object.entries(selector)) {
    const isMet =
      field === "$or"
        ? (condition as readonly Selector[]).some((one) => matches(row, one))
        : holds(valueAt(row, field), condition as Condition);
    if (!isMet) return false;
  }
  return true;
}

function valueAt(row: Fields, path: string): unknown {
  const dot = path.indexOf(".");
  return dot < 0
    ? row[path]
    : valueAt(row[path.slice(0, dot)] as Fields, path.slice(dot + 1));
}

function holds(value: unknown, condition: Condition): boolean {
  if (typeof condition !== "object" || condition === null)
    return value === condition;
  return Object.entries(condition).every(([operator, operand]) => {
    switch (operator) {
      case "$eq":
        return value === operand;
      case "$in":
        return Array.isArray(operand) && operand.includes(value);
      case "$gt":
        return compare(value, operand) > 0;
      case "$gte":
        return compare(value, operand) >= 0;
      case "$lte":
        return compare(value, operand) <= 0;
      case "$lt":
        return compare(value, operand) < 0;
      default:
        throw new Error(`the replica has begun to ask ${operator}`);
    }
  });
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}

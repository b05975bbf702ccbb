const LONGEST_PAGE = 500;

/** A page's length, as asked for, within bounds. */
export function atMost(count: number): number {
  return Math.min(Math.max(count, 1), LONGEST_PAGE);
}

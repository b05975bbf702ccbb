/** Both ends included. */
export interface SerialRange {
  from: number;
  to: number;
}

/**
 * Which of the blocks that a chain holds it gives a range back of: that which ends with it. `none`: it holds nothing of
 * the range, as after it has given it back. A piece out of the middle, or more than it holds, is no end of a block [H16].
 */
export function blockEndingIn(
  held: readonly SerialRange[],
  { from, to }: SerialRange,
): SerialRange | "none" | "notTheEnd" {
  if (from > to) return "notTheEnd";
  const touched = held.filter((one) => one.from <= to && from <= one.to);
  const [block] = touched;
  if (block === undefined) return "none";
  return touched.length === 1 && block.to === to && block.from <= from
    ? block
    : "notTheEnd";
}

/** What is left of a block that ends before `from` now; none where all of it went. */
export function withoutEnd(block: SerialRange, from: number): SerialRange[] {
  return from > block.from ? [{ from: block.from, to: from - 1 }] : [];
}

/** The case that comes by itself after one is decided: the next below it, else the one above; null when none is left. */
export function nextCase(
  order: readonly string[],
  decided: string,
): string | null {
  const place = order.indexOf(decided);
  if (place < 0) return order[0] ?? null;
  return order[place + 1] ?? order[place - 1] ?? null;
}

/** One step along the list; stays at its ends. */
export function stepThrough(
  order: readonly string[],
  from: string | null,
  step: 1 | -1,
): string | null {
  const place = from === null ? -1 : order.indexOf(from);
  if (place < 0) return order[0] ?? null;
  return order[Math.min(order.length - 1, Math.max(0, place + step))] ?? null;
}

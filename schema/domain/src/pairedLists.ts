/** What stands under one key in two lists; null where a list lacks it. */
export type Pair<T> = { key: string; before: T | null; after: T | null };

/**
 * What belongs together in an older and a newer list: first the newer's, in its order, then what only the older has.
 * Where a key occurs more than once, the first goes with the first.
 */
export function pairedLists<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): Pair<T>[] {
  const older = numbered(before, keyOf);
  const newer = numbered(after, keyOf);
  return [
    ...[...newer].map(([key, one]) => ({
      key,
      before: older.get(key) ?? null,
      after: one,
    })),
    ...[...older]
      .filter(([key]) => !newer.has(key))
      .map(([key, one]) => ({ key, before: one, after: null })),
  ];
}

/** The keys that both lists have, as each orders them; undefined where they agree. */
export function reordered<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): { before: string[]; after: string[] } | undefined {
  const older = [...numbered(before, keyOf).keys()];
  const newer = [...numbered(after, keyOf).keys()];
  const common = {
    before: older.filter((key) => newer.includes(key)),
    after: newer.filter((key) => older.includes(key)),
  };
  return common.before.every((key, index) => key === common.after[index])
    ? undefined
    : common;
}

function numbered<T>(
  list: readonly T[],
  keyOf: (one: T) => string,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const one of list) {
    const key = keyOf(one);
    let place = 1;
    while (found.has(place === 1 ? key : `${key}\0${place}`)) place += 1;
    found.set(place === 1 ? key : `${key}\0${place}`, one);
  }
  return found;
}

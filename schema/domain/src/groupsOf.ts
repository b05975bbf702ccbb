/** The values in groups of one key, both in the order in which they came. */
export function groupsOf<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()];
}

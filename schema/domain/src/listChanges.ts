/** How the lists of a state are changed; both ways come to the same. */
export interface ListChanges {
  append<T>(list: readonly T[], item: T): readonly T[];
  /** Those of this entry get the change. */
  change<T extends { entryId: string }>(
    list: readonly T[],
    entryId: string,
    change: Partial<T>,
  ): readonly T[];
}

/** For a state that somebody else may hold: its lists stay as they are. */
export const copying: ListChanges = {
  append: (list, item) => [...list, item],
  change: (list, entryId, change) =>
    list.map((one) => (one.entryId === entryId ? { ...one, ...change } : one)),
};

/**
 * For one fold over a whole journal, whose states nobody sees before the last: what it has made it changes where it
 * is, so that a long journal isn't copied with each entry [F16].
 */
export function inPlace(): ListChanges {
  const places = new Map<
    readonly { entryId: string }[],
    { upTo: number; of: Map<string, number[]> }
  >();

  function placesOf(list: readonly { entryId: string }[], entryId: string) {
    const known = places.get(list) ?? { upTo: 0, of: new Map() };
    places.set(list, known);
    for (; known.upTo < list.length; known.upTo += 1) {
      const id = list[known.upTo]?.entryId ?? "";
      const before = known.of.get(id);
      if (before === undefined) known.of.set(id, [known.upTo]);
      else before.push(known.upTo);
    }
    return known.of.get(entryId) ?? [];
  }

  return {
    append(list, item) {
      (list as (typeof item)[]).push(item);
      return list;
    },
    change(list, entryId, change) {
      const own = list as (typeof list)[number][];
      for (const at of placesOf(list, entryId)) {
        const one = own[at];
        if (one !== undefined) own[at] = { ...one, ...change };
      }
      return list;
    },
  };
}

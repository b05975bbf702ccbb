import type { ItemsStore } from "./ItemsStore.ts";
import type { LevelCount, ListStore } from "./ListStore.ts";

/** The lists with the counts of items remembered, which take a walk through the catalogue: for its head and a day. */
export function rememberCounts(
  lists: ListStore,
  { head }: Pick<ItemsStore, "head">,
): ListStore {
  let known: { of: string; counts: readonly LevelCount[] } | undefined;
  return {
    ...lists,
    async itemCounts(today) {
      const { epoch, seq } = await head();
      const of = `${epoch} ${seq} ${today}`;
      if (known?.of !== of)
        known = { of, counts: await lists.itemCounts(today) };
      return known.counts;
    },
  };
}

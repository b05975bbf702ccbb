import {
  itemKeyOf,
  type ItemsStore,
  type VersionRecord,
} from "./ItemsStore.ts";

/** The store with its versions remembered in this process, at most `most` of them, the longest unused forgotten. */
export function rememberVersions(store: ItemsStore, most: number): ItemsStore {
  const known = new Map<string, VersionRecord>();
  const remember = (record: VersionRecord) => {
    const key = itemKeyOf(record);
    // A map keeps the order of insertion: what is used goes to its end.
    known.delete(key);
    known.set(key, record);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
  };
  return {
    ...store,
    async versions(keys) {
      const remembered = keys.flatMap((key) => known.get(itemKeyOf(key)) ?? []);
      const unknown = keys.filter((key) => !known.has(itemKeyOf(key)));
      const read = unknown.length === 0 ? [] : await store.versions(unknown);
      const found = [...remembered, ...read];
      found.forEach(remember);
      return found;
    },
  };
}

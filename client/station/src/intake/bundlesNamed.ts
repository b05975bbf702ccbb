import type { Bundle } from "@onedoor/domain/itemTypes";

/** Bundles of several items whose name holds the words; none for no words, so that items stay in view. */
export function bundlesNamed(
  words: string,
  bundles: readonly Bundle[],
): Bundle[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [];
  return bundles.filter(
    ({ name, nameEn, items }) =>
      items.length > 1 &&
      (name.includes(wanted) || nameEn.toLowerCase().includes(wanted)),
  );
}

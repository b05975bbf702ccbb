import { pinyin } from "pinyin-pro";

/**
 * Words that an item is found by, in lower case: its names, what people call it, full pinyin and initials of the
 * Chinese ones. A search word has to occur in it.
 */
export function searchTextOf(item: {
  name: string;
  nameEn: string;
  alsoCalled: readonly string[];
}): string {
  const chinese = [item.name, ...item.alsoCalled];
  return [
    ...chinese,
    item.nameEn,
    ...chinese.map((name) => syllablesOf(name).join("")),
    ...chinese.map((name) =>
      syllablesOf(name)
        .map((syllable) => syllable.charAt(0))
        .join(""),
    ),
  ]
    .join(" ")
    .toLowerCase();
}

/** Without tones; ü is `v`, as it is typed. */
function syllablesOf(name: string): string[] {
  return pinyin(name, {
    toneType: "none",
    type: "array",
    nonZh: "removed",
    v: true,
  });
}

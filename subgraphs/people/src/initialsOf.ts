import { pinyin } from "pinyin-pro";

/** Lower-case first letters of a name's pinyin, surnames read as surnames (单 is `s`); without dots and rare strangers. */
export function initialsOf(name: string): string {
  return pinyin(name, {
    pattern: "first",
    toneType: "none",
    surname: "head",
    type: "array",
  })
    .join("")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

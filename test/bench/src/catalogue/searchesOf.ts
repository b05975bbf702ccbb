import { searchTextOf } from "@onedoor/items/commands/searchTextOf";
import { nameOf } from "./fictionalItems.ts";

/** Searches as clerks type them: a few characters, full pinyin, initials, and each with a mistake. */
export function searchesOf(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const name = nameOf((i * 37) % 2_021);
    const [pinyin = "", initials = ""] = searchTextOf({
      name,
      nameEn: "",
      alsoCalled: [],
    })
      .split(" ")
      .slice(-2);
    const kinds = [
      name.slice(0, 2 + (i % 4)),
      name.slice(1),
      pinyin.slice(0, 6 + (i % 9)),
      pinyin,
      initials,
      swapped(name.slice(0, 6), 1 + (i % 3)),
      swapped(pinyin.slice(0, 12), 2 + (i % 5)),
      pinyin.slice(0, 4 + (i % 2)).replace(/.$/, "x"),
      `${initials.slice(0, -1)}x`,
      `${name.slice(0, 2)} ${pinyin.slice(-6)}`,
    ];
    return kinds[i % kinds.length] ?? name;
  });
}

function swapped(text: string, at: number): string {
  const [one = "", two = ""] = text.slice(at, at + 2);
  return `${text.slice(0, at)}${two}${one}${text.slice(at + 2)}`;
}

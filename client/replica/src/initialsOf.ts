/** Initials and full pinyin of a Chinese name, `zsf zhangsanfeng`. The table is large, so it comes with the first search. */
export async function initialsOf(name: string): Promise<string> {
  const { pinyin } = await import("pinyin-pro");
  const surname = { mode: "surname", toneType: "none", type: "array" } as const;
  const initials = pinyin(name, { ...surname, pattern: "first" }).join("");
  return `${initials} ${pinyin(name, surname).join("")}`;
}

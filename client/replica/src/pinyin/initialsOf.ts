/**
 * Initials and full pinyin of a Chinese name, `zsf zhangsanfeng`; surnames are read as surnames, other characters stay. The
 * table comes with the first search.
 */
export async function initialsOf(name: string): Promise<string> {
  const { syllablesOf } = await import("./syllablesOf.ts");
  const syllables = syllablesOf(name);
  const initials = syllables.map((syllable) => Array.from(syllable)[0] ?? "");
  return `${initials.join("")} ${syllables.join("")}`;
}

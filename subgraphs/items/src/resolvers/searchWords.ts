const MOST_WORDS = 8;
const MOST_CHARACTERS = 60;

/** The words of a search as they are looked for: without width, in lower case, few. */
export function wordsOf(search: string): string[] {
  return search
    .normalize("NFKC")
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
}

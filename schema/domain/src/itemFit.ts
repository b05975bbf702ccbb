/** Below it a word with one mistake would fit nearly anything. */
const LEAST_CHINESE = 3;
const LEAST_LETTERS = 4;

const MOST_WORDS = 8;
const MOST_CHARACTERS = 60;
const LONGEST_NAME = 999;

/** How well a word fits: the smaller, the better. What is typed right comes before what is typed wrong. */
const INSIDE = 2;
const MISTAKEN = 3;

/** The words of a search text. ü is `v`, as it is typed. */
export function searchWordsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .replaceAll("ü", "v")
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
}

/** A word with what is needed to find it with a mistake; made once for all items that are looked at. */
export interface SearchWord {
  word: string;
  /** Of these one is in a text whole, if the word is there with one mistake; none for a word too short to guess at. */
  spared: readonly string[];
}

export function searchWord(word: string): SearchWord {
  const least = /^[ -~]*$/.test(word) ? LEAST_LETTERS : LEAST_CHINESE;
  const half = word.length >> 1;
  return {
    word,
    spared:
      word.length < least
        ? []
        : [word.slice(0, half), word.slice(half), swappedAt(word, half)],
  };
}

/**
 * How well an item fits words [I20], the smaller the better; undefined where one of them doesn't fit, 0 without words. The search text
 * is words in lower case with a space between. Of items that fit alike the one with the shorter name fits better, since
 * the words are more of it.
 */
export function fitnessOf(
  { searchText, name }: { searchText: string; name: string },
  words: readonly SearchWord[],
  withMistakes: boolean,
): number | undefined {
  if (words.length === 0) return 0;
  let sum = 0;
  for (const word of words) {
    const fit =
      fitAsTyped(searchText, word.word) ??
      (withMistakes ? fitWithMistake(searchText, word) : undefined);
    if (fit === undefined) return undefined;
    sum += fit;
  }
  return sum * (LONGEST_NAME + 1) + Math.min(name.length, LONGEST_NAME);
}

function fitAsTyped(text: string, word: string): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    best = better(best, placeOf(text, at, at + word.length));
  return best;
}

/** One character is wrong, missing or too many, or two neighbours are swapped. */
function fitWithMistake(
  text: string,
  { spared }: SearchWord,
): number | undefined {
  const [left, right, swapped] = spared;
  if (left === undefined || right === undefined || swapped === undefined)
    return undefined;
  let best = fitAsTyped(text, swapped);
  for (let at = text.indexOf(left); at !== -1; at = text.indexOf(left, at + 1))
    for (const end of endsWithMistake(text, at + left.length, right))
      best = better(best, placeOf(text, at, end));
  for (
    let at = text.indexOf(right);
    at !== -1;
    at = text.indexOf(right, at + 1)
  )
    for (const start of startsWithMistake(text, at, left))
      best = better(best, placeOf(text, start, at + right.length));
  return best === undefined ? undefined : MISTAKEN + best;
}

/** Where `part` may end, if it begins at `from` with one mistake in it. */
function endsWithMistake(text: string, from: number, part: string): number[] {
  const { length } = part;
  let same = 0;
  while (same < length && text[from + same] === part[same]) same += 1;
  const at = from + same;
  const rest = part.slice(same + 1);
  const ends: number[] = [];
  if (text.startsWith(rest, at)) ends.push(from + length - 1);
  if (!isWithin(text, at)) return ends;
  if (text.startsWith(rest, at + 1)) ends.push(from + length);
  if (text.startsWith(part.slice(same), at + 1)) ends.push(from + length + 1);
  if (text.startsWith(swappedAt(part, same + 1).slice(same), at))
    ends.push(from + length);
  return ends;
}

/** Where `part` may begin, if it ends at `to` with one mistake in it. */
function startsWithMistake(text: string, to: number, part: string): number[] {
  const { length } = part;
  let same = 0;
  while (same < length && text[to - 1 - same] === part[length - 1 - same])
    same += 1;
  const at = to - same;
  const rest = part.slice(0, Math.max(0, length - same - 1));
  const starts: number[] = [];
  if (text.endsWith(rest, at)) starts.push(to - length + 1);
  if (!isWithin(text, at - 1)) return starts;
  if (text.endsWith(rest, at - 1)) starts.push(to - length);
  if (text.endsWith(part.slice(0, length - same), at - 1))
    starts.push(to - length - 1);
  if (
    text.endsWith(
      swappedAt(part, length - same - 1).slice(0, length - same),
      at,
    )
  )
    starts.push(to - length);
  return starts;
}

/** The text with the characters before and after a place exchanged. */
function swappedAt(text: string, place: number): string {
  if (place < 1 || place >= text.length) return text;
  return `${text.slice(0, place - 1)}${text[place]}${text[place - 1]}${text.slice(place + 1)}`;
}

function isWithin(text: string, at: number): boolean {
  return at >= 0 && at < text.length && text[at] !== " ";
}

/** 0: a whole word of the text; 1: the beginning of one; 2: inside. */
function placeOf(text: string, start: number, end: number): number {
  if (isWithin(text, start - 1)) return INSIDE;
  return isWithin(text, end) ? 1 : 0;
}

function better(one: number | undefined, other: number): number {
  return one === undefined ? other : Math.min(one, other);
}

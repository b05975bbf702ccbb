/** A division's digits down to its own level: what every code of its subtree begins with. */
export function divisionPrefix(division: string): string {
  return levelPrefixes(division).at(-1) ?? division;
}

/** The prefixes of a division and of all above it, from the county down. */
export function levelPrefixes(division: string): readonly string[] {
  const prefixes = [division.slice(0, 6)];
  if (division.slice(6, 9) !== "000") prefixes.push(division.slice(0, 9));
  if (division.slice(9, 12) !== "000") prefixes.push(division);
  return prefixes;
}

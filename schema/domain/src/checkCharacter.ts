const DIGITS_AND_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** ISO 7064 MOD 11-2 over digits: `0` to `9` or `X`. Used by GB 11643 resident ids. */
export function mod11Radix2(digits: string): string {
  let remainder = 0;
  for (const digit of digits)
    remainder = ((remainder + valueOf(digit, 10)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return check === 10 ? "X" : String(check);
}

/** ISO 7064 MOD 37,36 over `0-9A-Z`: one of the same. Finds every single wrong character and nearly every swap of neighbours. */
export function mod37Radix36(characters: string): string {
  let product = 36;
  for (const character of characters) {
    const sum = (product + valueOf(character, 36)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return DIGITS_AND_LETTERS.charAt((37 - product) % 36);
}

/** The value of `0-9A-Z`, 0 to 35; throws on any other character, for callers check the alphabet first. */
export function valueOf(character: string, radix: number): number {
  const value = DIGITS_AND_LETTERS.indexOf(character);
  if (character.length !== 1 || value < 0 || value >= radix)
    throw new RangeError(
      "a character outside the alphabet reached a check character routine",
    );
  return value;
}

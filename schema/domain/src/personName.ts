import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

export const LONGEST_NAME = 50;

export type PersonNameReason = "missing" | "tooLong" | "notAName";

/**
 * A name as the register keeps it [Z2]: any character of Chinese, those beyond the first plane as well, Latin letters and
 * the middle dot of transcribed names, whichever of its look-alikes was typed. Counted in characters as people count
 * them, 1 to 50.
 */
export function parsePersonName(
  text: string,
): ParseResult<string, PersonNameReason> {
  const name = text
    .normalize("NFC")
    .replace(/[•‧・∙⋅･．]/gu, "·")
    .replace(/\s+/gu, " ")
    .replace(/ ?· ?/gu, "·")
    .trim();
  if (name === "") return unparsed("missing");
  if (Array.from(name).length > LONGEST_NAME) return unparsed("tooLong");
  return NAME.test(name) ? parsed(name) : unparsed("notAName");
}

/** What two spellings of one name have in common: for comparing, never for showing. */
export function comparableName(name: string): string {
  const result = parsePersonName(name);
  return (result.ok ? result.value : name).replace(/[ ·]/gu, "").toUpperCase();
}

// Letters of any script and, between them, what stands between names. Variation selectors belong to rare characters.
const NAME =
  /^\p{L}[\p{M}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]*(?:[ ·'’-]?\p{L}[\p{M}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]*)*$/u;

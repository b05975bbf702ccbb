import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

declare const divisionCode: unique symbol;

/** 统计用区划代码, always 12 digits: GB/T 2260 (6), town (3), village (3); zeros below its own level. */
export type DivisionCode = string & { readonly [divisionCode]: true };

export type DivisionLevel = "province" | "city" | "county" | "town" | "village";

/**
 * Takes 6, 9 or 12 digits and fills up with zeros. Whether the code was ever assigned is for the
 * division register to say: codes change every year and old ones stay in old cases.
 */
export function parseDivisionCode(
  text: string,
): ParseResult<DivisionCode, "malformed" | "wrongLength" | "missingLevel"> {
  const digits = text.trim();
  if (!/^\d+$/.test(digits)) return unparsed("malformed");
  if (digits.length !== 6 && digits.length !== 9 && digits.length !== 12)
    return unparsed("wrongLength");
  const code = digits.padEnd(12, "0");
  const { province, city, county, town, village } = digitsByLevel(code);
  if (province === "00") return unparsed("missingLevel");
  if (city === "00" && (county !== "00" || town !== "000"))
    return unparsed("missingLevel");
  // A county of 00 above a town is real: some cities have towns and no counties (441900003000).
  if (town === "000" && village !== "000") return unparsed("missingLevel");
  return parsed(code as DivisionCode);
}

/** The lowest level whose digits are not all zero. */
export function levelOfDivision(code: DivisionCode): DivisionLevel {
  const { city, county, town, village } = digitsByLevel(code);
  if (village !== "000") return "village";
  if (town !== "000") return "town";
  if (county !== "00") return "county";
  return city === "00" ? "province" : "city";
}

/** The division directly above; `undefined` for a province. A town of a city without counties answers the city. */
export function parentOfDivision(code: DivisionCode): DivisionCode | undefined {
  const level = levelOfDivision(code);
  if (level === "province") return undefined;
  const above = LEVELS[LEVELS.indexOf(level) - 1] ?? "province";
  return code.slice(0, PREFIX_LENGTH[above]).padEnd(12, "0") as DivisionCode;
}

/** The division with all above it, and the last code that may lie in it: as a range, its subtree is `code` to `last`. */
export function lineOfDivision(code: DivisionCode): {
  above: readonly DivisionCode[];
  last: string;
} {
  const above: DivisionCode[] = [];
  for (
    let one: DivisionCode | undefined = code;
    one !== undefined;
    one = parentOfDivision(one)
  )
    above.push(one);
  const last = code
    .slice(0, PREFIX_LENGTH[levelOfDivision(code)])
    .padEnd(12, "9");
  return { above, last };
}

/**
 * Whether `code` is `subtreeRoot` or lies below it. Takes codes as text, because entries carry them so;
 * a text that is no 12-digit code contains nothing and lies nowhere, so that a damaged scope can't
 * become the whole country.
 */
export function isWithinDivision(subtreeRoot: string, code: string): boolean {
  if (!/^(?!00)\d{12}$/.test(subtreeRoot) || !/^\d{12}$/.test(code))
    return false;
  return code.startsWith(
    subtreeRoot.slice(
      0,
      PREFIX_LENGTH[levelOfDivision(subtreeRoot as DivisionCode)],
    ),
  );
}

const LEVELS: readonly DivisionLevel[] = [
  "province",
  "city",
  "county",
  "town",
  "village",
];

const PREFIX_LENGTH: Record<DivisionLevel, number> = {
  province: 2,
  city: 4,
  county: 6,
  town: 9,
  village: 12,
};

function digitsByLevel(code: string): Record<DivisionLevel, string> {
  return {
    province: code.slice(0, 2),
    city: code.slice(2, 4),
    county: code.slice(4, 6),
    town: code.slice(6, 9),
    village: code.slice(9, 12),
  };
}

import { mod11Radix2 } from "./checkCharacter.ts";
import { identifierText } from "./identifierText.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";
import { parsePlainDate, yearOf, type PlainDate } from "./time.ts";

declare const residentId: unique symbol;

/** 公民身份号码, GB 11643-1999: 17 digits and a check character, upper case. */
export type ResidentId = string & { readonly [residentId]: true };

export type ResidentIdReason =
  | "malformed"
  | "wrongLength"
  | "unknownProvince"
  | "testRegion"
  | "impossibleDate"
  | "birthTooEarly"
  | "futureBirth"
  | "wrongCheckCharacter";

export type ResidentIdOptions = {
  today: PlainDate;
  /** Lets through numbers of the unassigned region 9901, which no real person can have. */
  allowTestRegion?: boolean;
};

/**
 * County codes are not looked up: a code that was abolished stays valid for the life of its holder.
 * The reason is the first that an officer can act on, so a bad date is named before the check character.
 */
export function parseResidentId(
  text: string,
  options: ResidentIdOptions,
): ParseResult<ResidentId, ResidentIdReason> {
  const id = identifierText(text);
  if (!/^\d*[\dX]$/.test(id)) return unparsed("malformed");
  if (id.length !== 18) return unparsed("wrongLength");
  const reason =
    reasonAgainstRegion(id, options) ??
    reasonAgainstBirthDate(id.slice(6, 14), options.today) ??
    (mod11Radix2(id.slice(0, 17)) === id.charAt(17)
      ? undefined
      : "wrongCheckCharacter");
  return reason === undefined ? parsed(id as ResidentId) : unparsed(reason);
}

/**
 * The 18-character number that replaced a 15-digit one. For searching old papers only: 15-digit numbers
 * have had no force since 2013-01-01, so no new case may rest on one.
 */
export function upgradeLegacyResidentId(
  text: string,
  options: ResidentIdOptions,
): ParseResult<ResidentId, ResidentIdReason> {
  const legacy = identifierText(text);
  if (!/^\d+$/.test(legacy)) return unparsed("malformed");
  if (legacy.length !== 15) return unparsed("wrongLength");
  return parseResidentId(fullNumberOf(legacy), options);
}

/**
 * A number as it is compared, whatever it is a number of: in its plain spelling, and 15 digits as the 18 characters that
 * replaced them. Doesn't say that there is such a number.
 */
export function fullNumberOf(text: string): string {
  const number = identifierText(text);
  if (!/^\d{15}$/.test(number)) return number;
  // Sequences 996 to 999 were kept for people born before 1900.
  const century = Number(number.slice(12)) >= 996 ? "18" : "19";
  const body = number.slice(0, 6) + century + number.slice(6);
  return body + mod11Radix2(body);
}

/** The 15 digits that an 18-character number replaced: without the century and the check character. Others stay as they are. */
export function legacyNumberOf(number: string): string {
  return number.length === 18
    ? number.slice(0, 6) + number.slice(8, 17)
    : number;
}

export function birthDateOf(id: ResidentId): PlainDate {
  return birthDateText(id.slice(6, 14)) as PlainDate;
}

/** By the last digit of the sequence: odd is male. */
export function sexOf(id: ResidentId): "male" | "female" {
  return Number(id.charAt(16)) % 2 === 1 ? "male" : "female";
}

/** GB/T 2260 code of the county of first registration, 6 digits; not where the person lives. */
export function registrationCodeOf(id: ResidentId): string {
  return id.slice(0, 6);
}

/** Full years on a day. */
export function ageOn(id: ResidentId, on: PlainDate): number {
  return ageOfBornOn(birthDateOf(id), on);
}

/** Under 18: a guardian acts, and no credit record is shown (Civil Code art. 17). */
export function isMinorOn(id: ResidentId, on: PlainDate): boolean {
  return isMinorBornOn(birthDateOf(id), on);
}

/** The same of whose birth date is known without a number. */
export function isMinorBornOn(birth: PlainDate, on: PlainDate): boolean {
  return ageOfBornOn(birth, on) < 18;
}

/** Of whose birth date is known without a number. Someone born on 29 February completes a year on 28 February (Civil Code art. 202). */
export function ageOfBornOn(birth: PlainDate, on: PlainDate): number {
  const years = yearOf(on) - yearOf(birth);
  const birthday = `${on.slice(0, 4)}${birth.slice(4)}`;
  const completed = parsePlainDate(birthday).ok
    ? birthday
    : `${on.slice(0, 4)}-02-28`;
  return on >= completed ? years : years - 1;
}

/** Under 14: every piece of personal data is sensitive and needs a guardian's consent (PIPL art. 28, 31). */
export function isUnder14On(id: ResidentId, on: PlainDate): boolean {
  return ageOn(id, on) < 14;
}

// 71 Taiwan; 81 to 83 residence permits of people from Hong Kong, Macao and Taiwan.
const PROVINCES: ReadonlySet<string> = new Set(
  (
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 " +
    "50 51 52 53 54 61 62 63 64 65 71 81 82 83"
  ).split(" "),
);
const TEST_REGION = "9901";
const EARLIEST_BIRTH = "1900-01-01";

function reasonAgainstRegion(
  id: string,
  options: ResidentIdOptions,
): "unknownProvince" | "testRegion" | undefined {
  if (id.startsWith(TEST_REGION))
    return options.allowTestRegion === true ? undefined : "testRegion";
  return PROVINCES.has(id.slice(0, 2)) ? undefined : "unknownProvince";
}

function reasonAgainstBirthDate(
  digits: string,
  today: PlainDate,
): "impossibleDate" | "birthTooEarly" | "futureBirth" | undefined {
  const birth = parsePlainDate(birthDateText(digits));
  if (!birth.ok) return "impossibleDate";
  if (birth.value < EARLIEST_BIRTH) return "birthTooEarly";
  return birth.value > today ? "futureBirth" : undefined;
}

function birthDateText(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

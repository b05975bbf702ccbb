import { mod11Radix2 } from "./checkCharacter.ts";
import { identifierText } from "./identifierText.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";
import {
  parseResidentId,
  type ResidentIdOptions,
  type ResidentIdReason,
  upgradeLegacyResidentId,
} from "./residentId.ts";
import { parsePlainDate, type PlainDate } from "./time.ts";

/**
 * By what paper somebody is known. `residentId`: 居民身份证. `hmtResidence`: 港澳台居民居住证. `foreignPermanent`:
 * 外国人永久居留身份证. `passport`: of any country.
 */
export const IDENTITY_DOCUMENTS = [
  "residentId",
  "hmtResidence",
  "foreignPermanent",
  "passport",
] as const;
export type IdentityDocumentKind = (typeof IDENTITY_DOCUMENTS)[number];

/** A number as its paper has it, normalised: two papers are the same if and only if both fields are. */
export interface IdentityDocument {
  kind: IdentityDocumentKind;
  /** Upper case, without spaces; a resident id always with 18 characters. */
  number: string;
}

export type IdentityDocumentReason = ResidentIdReason | "otherDocument";

/**
 * What is written on a paper of this kind [Z1]. A resident id of 15 digits is taken as the 18 that replaced it (GB
 * 11643-1999). A number of one kind isn't taken for another's: `otherDocument`.
 */
export function parseIdentityDocument(
  { kind, number: text }: { kind: IdentityDocumentKind; number: string },
  options: ResidentIdOptions,
): ParseResult<IdentityDocument, IdentityDocumentReason> {
  const number = identifierText(text);
  switch (kind) {
    case "residentId":
      return HMT.test(number)
        ? unparsed("otherDocument")
        : numbered(kind, residentNumber(number, options));
    case "hmtResidence":
      return numbered(
        kind,
        number.length === 18 && !HMT.test(number)
          ? unparsed("otherDocument")
          : parseResidentId(number, options),
      );
    case "foreignPermanent":
      return TEST_REGION.test(number)
        ? unparsed("otherDocument")
        : numbered(kind, permanentNumber(number, options.today));
    case "passport":
      // Doc 9303 has nine characters; some countries print more [P].
      if (!PASSPORT.test(number)) return unparsed("malformed");
      return isNumberedCard(number, options)
        ? unparsed("otherDocument")
        : parsed({ kind, number });
  }
}

/**
 * Of what paper a number of the register is: kept there with its kind, and told without it to stations of before. The first
 * that it fits; a resident's where it fits none.
 */
export function kindOfNumber(
  number: string,
  options: ResidentIdOptions,
): IdentityDocumentKind {
  return (
    IDENTITY_DOCUMENTS.find(
      (kind) => parseIdentityDocument({ kind, number }, options).ok,
    ) ?? "residentId"
  );
}

/** Null for a paper that doesn't tell it. */
export function birthDateOfDocument({
  kind,
  number,
}: IdentityDocument): PlainDate | null {
  if (kind === "passport" || number.length !== 18) return null;
  return birthDateIn(number) ?? null;
}

/** A card's number typed as a passport's would be somebody anew. */
function isNumberedCard(number: string, options: ResidentIdOptions): boolean {
  return IDENTITY_DOCUMENTS.some(
    (kind) =>
      kind !== "passport" &&
      parseIdentityDocument({ kind, number }, options).ok,
  );
}

/** Residence permits of people from Hong Kong, Macao and Taiwan have these three places of issue. */
const HMT = /^8[123]0000/u;
/** No place that a permanent resident's card is issued in, and all residents of the demonstration. */
const TEST_REGION = /^9901/u;
const PASSPORT = /^(?=.*\d)[A-Z0-9]{5,17}$/u;

function residentNumber(number: string, options: ResidentIdOptions) {
  return number.length === 15
    ? upgradeLegacyResidentId(number, options)
    : parseResidentId(number, options);
}

/**
 * Cards since 2023: `9`, two digits of the place, three of the country, the day of birth, three in sequence and the check
 * character of GB 11643. Before: three letters of the country and twelve digits. Neither layout is published as a
 * standard: to be verified before going live.
 */
function permanentNumber(
  number: string,
  today: PlainDate,
): ParseResult<string, IdentityDocumentReason> {
  if (/^[A-Z]{3}\d{12}$/u.test(number)) return parsed(number);
  if (!/^9\d{16}[\dX]$/u.test(number))
    return unparsed(number.length === 18 ? "malformed" : "wrongLength");
  const birth = birthDateIn(number);
  if (birth === undefined) return unparsed("impossibleDate");
  if (birth < "1900-01-01") return unparsed("birthTooEarly");
  if (birth > today) return unparsed("futureBirth");
  return mod11Radix2(number.slice(0, 17)) === number.charAt(17)
    ? parsed(number)
    : unparsed("wrongCheckCharacter");
}

function birthDateIn(number: string): PlainDate | undefined {
  const date = parsePlainDate(
    `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  );
  return date.ok ? date.value : undefined;
}

function numbered(
  kind: IdentityDocumentKind,
  result: ParseResult<string, IdentityDocumentReason>,
): ParseResult<IdentityDocument, IdentityDocumentReason> {
  return result.ok ? parsed({ kind, number: result.value }) : result;
}

import { identifierText } from "./identifierText.ts";
import {
  organisationCheckCharacter,
  type OrganisationCode,
} from "./organisationCode.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

declare const creditCode: unique symbol;

/**
 * 统一社会信用代码, GB 32100-2015, 18 characters: registration department and category (2), division
 * of registration (6), organisation code (9), check character.
 */
export type CreditCode = string & { readonly [creditCode]: true };

export type CreditCodeReason =
  "malformed" | "wrongLength" | "wrongOrganisationCode" | "wrongCheckCharacter";

/** Names for the first two characters; `other` for a register that this list does not know. */
export type CreditCodeKind =
  | "stateOrgan"
  | "publicInstitution"
  | "massOrganisation"
  | "legalService"
  | "association"
  | "privateNonProfit"
  | "foundation"
  | "residentsCommittee"
  | "tradeUnion"
  | "company"
  | "householdBusiness"
  | "farmersCooperative"
  | "villageCollective"
  | "other";

/** An unknown register is no error: new ones are opened by later notices. */
export function parseCreditCode(
  text: string,
): ParseResult<CreditCode, CreditCodeReason> {
  const code = identifierText(text);
  if (!/^[0-9A-HJ-NPQRTUWXY]+$/.test(code)) return unparsed("malformed");
  if (code.length !== 18) return unparsed("wrongLength");
  if (!/^..\d{6}/.test(code)) return unparsed("malformed");
  if (organisationCheckCharacter(code.slice(8, 16)) !== code.charAt(16))
    return unparsed("wrongOrganisationCode");
  if (creditCheckCharacter(code.slice(0, 17)) !== code.charAt(17))
    return unparsed("wrongCheckCharacter");
  return parsed(code as CreditCode);
}

export function kindOfCreditCode(code: CreditCode): CreditCodeKind {
  return KINDS[code.slice(0, 2)] ?? "other";
}

export function organisationCodeOf(code: CreditCode): OrganisationCode {
  return code.slice(8, 17) as OrganisationCode;
}

/** GB/T 2260 code of the register, 6 digits; not where the body works. */
export function registrationDivisionOf(code: CreditCode): string {
  return code.slice(2, 8);
}

/** Over the first 17 characters. */
export function creditCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += weight * ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  // The outer remainder matters: a sum divisible by 31 gives "0", not a 32nd character.
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Without I, O, S, V, Z, which are too easily misread. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

const KINDS: Readonly<Record<string, CreditCodeKind>> = {
  "11": "stateOrgan",
  "12": "publicInstitution",
  "13": "massOrganisation",
  "31": "legalService",
  "32": "legalService",
  "33": "legalService",
  "34": "legalService",
  "35": "legalService",
  "51": "association",
  "52": "privateNonProfit",
  "53": "foundation",
  "54": "residentsCommittee",
  "81": "tradeUnion",
  "91": "company",
  "92": "householdBusiness",
  "93": "farmersCooperative",
  N1: "villageCollective",
  N2: "villageCollective",
  N3: "villageCollective",
};

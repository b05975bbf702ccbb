import { valueOf } from "./checkCharacter.ts";
import { identifierText } from "./identifierText.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

declare const organisationCode: unique symbol;

/** 组织机构代码, GB 11714-1997: 8 characters and a check character, without the printed hyphen. */
export type OrganisationCode = string & { readonly [organisationCode]: true };

/** Takes it with or without the hyphen. */
export function parseOrganisationCode(
  text: string,
): ParseResult<
  OrganisationCode,
  "malformed" | "wrongLength" | "wrongCheckCharacter"
> {
  const code = identifierText(text).replace(/-(?=.$)/, "");
  if (!/^[0-9A-Z]+$/.test(code)) return unparsed("malformed");
  if (code.length !== 9) return unparsed("wrongLength");
  if (organisationCheckCharacter(code.slice(0, 8)) !== code.charAt(8))
    return unparsed("wrongCheckCharacter");
  return parsed(code as OrganisationCode);
}

/** As printed: `MA0TE5T1-6`. */
export function printOrganisationCode(code: OrganisationCode): string {
  return `${code.slice(0, 8)}-${code.slice(8)}`;
}

/** Over the 8 characters of the body. */
export function organisationCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, i) => total + weight * valueOf(body.charAt(i), 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

import { mod37Radix36 } from "./checkCharacter.ts";
import { parseCreditCode, type CreditCode } from "./creditCode.ts";
import { identifierText } from "./identifierText.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

declare const licenceIdentifier: unique symbol;

/** 电子证照标识, GB/T 36904: `1.2.156.3005.2.<type>.<issuer>.<serial>.<version>.<check>`. */
export type LicenceIdentifier = string & { readonly [licenceIdentifier]: true };

export type LicenceIdentifierReason =
  "malformed" | "wrongType" | "wrongIssuer" | "wrongCheckCharacter";

export type LicenceIdentifierParts = {
  /** The body that defines the type of licence, and its number for the type, 1 to 999. */
  definingBody: CreditCode;
  typeNumber: number;
  issuer: CreditCode;
  /** The licence's own number: 1 to 32 of `0-9A-Z`, hyphens left out. */
  serial: string;
  /** 1 to 999; a change makes a new version. */
  version: number;
};

/** Throws on parts outside the form. */
export function composeLicenceIdentifier(
  parts: LicenceIdentifierParts,
): LicenceIdentifier {
  const type = parts.definingBody + threeDigits(parts.typeNumber);
  const body = [type, parts.issuer, parts.serial, threeDigits(parts.version)];
  const text = `${ROOT}.${body.join(".")}.${mod37Radix36(body.join(""))}`;
  const identifier = parseLicenceIdentifier(text);
  if (!identifier.ok)
    throw new RangeError(
      `parts do not make a licence identifier: ${identifier.reason}`,
    );
  return identifier.value;
}

export function parseLicenceIdentifier(
  text: string,
): ParseResult<LicenceIdentifier, LicenceIdentifierReason> {
  const identifier = identifierText(text);
  const match = LICENCE_IDENTIFIER.exec(identifier);
  if (match === null) return unparsed("malformed");
  const [, definingBody = "", typeNumber, issuer = "", serial, version, check] =
    match;
  if (!parseCreditCode(definingBody).ok) return unparsed("wrongType");
  if (!parseCreditCode(issuer).ok) return unparsed("wrongIssuer");
  if (
    mod37Radix36(`${definingBody}${typeNumber}${issuer}${serial}${version}`) !==
    check
  )
    return unparsed("wrongCheckCharacter");
  return parsed(identifier as LicenceIdentifier);
}

export function partsOfLicenceIdentifier(
  identifier: LicenceIdentifier,
): LicenceIdentifierParts {
  const [, definingBody, typeNumber, issuer, serial = "", version] =
    LICENCE_IDENTIFIER.exec(identifier) ?? [];
  return {
    definingBody: definingBody as CreditCode,
    typeNumber: Number(typeNumber),
    issuer: issuer as CreditCode,
    serial,
    version: Number(version),
  };
}

/** The arc that the standard registered for licences of government bodies. */
const ROOT = "1.2.156.3005.2";
const LICENCE_IDENTIFIER =
  /^1\.2\.156\.3005\.2\.([0-9A-Z]{18})((?!000)\d{3})\.([0-9A-Z]{18})\.([0-9A-Z]{1,32})\.((?!000)\d{3})\.([0-9A-Z])$/;

function threeDigits(value: number): string {
  return String(value).padStart(3, "0");
}

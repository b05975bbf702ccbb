import { mod37Radix36 } from "./checkCharacter.ts";
import { identifierText } from "./identifierText.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

declare const provisionalNumber: unique symbol;

/**
 * What a device prints when it has no leased serial left: `P-CHAIN-SERIAL-C`, for instance
 * `P-7K3M9QXR-000042-M`. The hub maps it once to a case number. No case number has a hyphen, so the
 * two are never mistaken for each other.
 */
export type ProvisionalNumber = string & { readonly [provisionalNumber]: true };

export type ProvisionalNumberParts = {
  /** Names the device's chain among those of its hub: 4 to 12 of `0-9A-Z`. */
  chainShortId: string;
  /** Counted by the chain itself, 1 to 999 999. */
  serial: number;
};

/** Throws on a short id or serial outside the form. */
export function composeProvisionalNumber(
  parts: ProvisionalNumberParts,
): ProvisionalNumber {
  const { chainShortId, serial } = parts;
  if (!Number.isInteger(serial) || serial < 1 || serial > 999_999)
    throw new RangeError(`not a serial of a provisional number: ${serial}`);
  if (!/^[0-9A-Z]{4,12}$/.test(chainShortId))
    throw new RangeError(`not a chain's short id: ${chainShortId}`);
  const digits = String(serial).padStart(6, "0");
  return `P-${chainShortId}-${digits}-${mod37Radix36(`P${chainShortId}${digits}`)}` as ProvisionalNumber;
}

export function parseProvisionalNumber(
  text: string,
): ParseResult<ProvisionalNumber, "malformed" | "wrongCheckCharacter"> {
  const number = identifierText(text);
  const match = PROVISIONAL_NUMBER.exec(number);
  if (match === null || Number(match[2]) === 0) return unparsed("malformed");
  const [, chainShortId, serial, check] = match;
  if (mod37Radix36(`P${chainShortId}${serial}`) !== check)
    return unparsed("wrongCheckCharacter");
  return parsed(number as ProvisionalNumber);
}

export function partsOfProvisionalNumber(
  number: ProvisionalNumber,
): ProvisionalNumberParts {
  const [, chainShortId = "", serial = ""] = number.split("-");
  return { chainShortId, serial: Number(serial) };
}

const PROVISIONAL_NUMBER = /^P-([0-9A-Z]{4,12})-(\d{6})-([0-9A-Z])$/;

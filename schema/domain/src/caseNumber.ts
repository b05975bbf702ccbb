import { mod37Radix36 } from "./checkCharacter.ts";
import { identifierText } from "./identifierText.ts";
import { parseItemCode, type ItemCode } from "./itemCode.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";
import { parsePlainDate, type PlainDate } from "./time.ts";

declare const caseNumber: unique symbol;

/**
 * 办件编号, 48 characters: item code (31), date (8), serial (8), check character (ISO 7064 MOD 37,36).
 * A number on paper; the identity of a case is its `caseId`.
 */
export type CaseNumber = string & { readonly [caseNumber]: true };

export type CaseNumberParts = {
  itemCode: ItemCode;
  /** The day on which the number was given. */
  on: PlainDate;
  /** From a block that the hub leased, 1 to 99 999 999; one space for all items and days. */
  serial: number;
};

/** Throws on a serial that no lease can contain. */
export function composeCaseNumber({
  itemCode,
  on,
  serial,
}: CaseNumberParts): CaseNumber {
  if (!Number.isInteger(serial) || serial < 1 || serial > GREATEST_SERIAL)
    throw new RangeError(`not a serial of a case number: ${serial}`);
  const body =
    itemCode + on.replaceAll("-", "") + String(serial).padStart(8, "0");
  return (body + mod37Radix36(body)) as CaseNumber;
}

/** The check character is looked at first: one wrong letter is named as that, not as a strange item. */
export function parseCaseNumber(
  text: string,
): ParseResult<
  CaseNumber,
  | "malformed"
  | "wrongLength"
  | "wrongCheckCharacter"
  | "wrongItemCode"
  | "impossibleDate"
> {
  const number = identifierText(text);
  if (!/^[0-9A-Z]+$/.test(number)) return unparsed("malformed");
  if (number.length !== 48) return unparsed("wrongLength");
  if (mod37Radix36(number.slice(0, 47)) !== number.charAt(47))
    return unparsed("wrongCheckCharacter");
  if (
    !/^\d{16}$/.test(number.slice(31, 47)) ||
    Number(number.slice(39, 47)) === 0
  )
    return unparsed("malformed");
  if (!parseItemCode(number.slice(0, 31)).ok) return unparsed("wrongItemCode");
  if (!parsePlainDate(dateTextOf(number)).ok) return unparsed("impossibleDate");
  return parsed(number as CaseNumber);
}

export function partsOfCaseNumber(number: CaseNumber): CaseNumberParts {
  return {
    itemCode: number.slice(0, 31) as ItemCode,
    on: dateTextOf(number) as PlainDate,
    serial: Number(number.slice(39, 47)),
  };
}

const GREATEST_SERIAL = 99_999_999;

function dateTextOf(number: string): string {
  return `${number.slice(31, 35)}-${number.slice(35, 37)}-${number.slice(37, 39)}`;
}

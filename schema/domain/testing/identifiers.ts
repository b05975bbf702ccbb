import fc from "fast-check";
import { composeCaseNumber, type CaseNumber } from "../src/caseNumber.ts";
import { mod11Radix2 } from "../src/checkCharacter.ts";
import { creditCheckCharacter, type CreditCode } from "../src/creditCode.ts";
import { parseDivisionCode, type DivisionCode } from "../src/divisionCode.ts";
import {
  composeItemCode,
  type BaseItemCode,
  type ExerciseLevel,
  type ItemCode,
} from "../src/itemCode.ts";
import {
  composeLicenceIdentifier,
  type LicenceIdentifier,
} from "../src/licenceIdentifier.ts";
import { organisationCheckCharacter } from "../src/organisationCode.ts";
import {
  composeProvisionalNumber,
  type ProvisionalNumber,
} from "../src/provisionalNumber.ts";
import type { ResidentId } from "../src/residentId.ts";
import { addDays, daysBetween, type PlainDate } from "../src/time.ts";

/** Days from `first` to `last`, both included. */
export function plainDates(
  first = "2024-01-01" as PlainDate,
  last = "2026-12-31" as PlainDate,
): fc.Arbitrary<PlainDate> {
  return fc.nat(daysBetween(first, last)).map((days) => addDays(first, days));
}

/** Fictional people: region 9901 is assigned to nobody. */
export function residentIds(): fc.Arbitrary<ResidentId> {
  const births = plainDates(
    "1900-01-01" as PlainDate,
    "2025-12-31" as PlainDate,
  );
  return fc
    .tuple(
      fc.integer({ min: 1, max: 99 }),
      births,
      fc.integer({ min: 1, max: 999 }),
    )
    .map(([county, birth, sequence]) => {
      const body = `9901${digits(county, 2)}${birth.replaceAll("-", "")}${digits(sequence, 3)}`;
      return (body + mod11Radix2(body)) as ResidentId;
    });
}

/** Fictional bodies registered in division 990101. */
export function creditCodes(): fc.Arbitrary<CreditCode> {
  return fc
    .tuple(
      fc.constantFrom("11", "12", "54", "91", "92", "N2"),
      textOf(CREDIT_ALPHABET, 8, 8),
    )
    .map(([kind, organisation]) => {
      const body = `${kind}990101${organisation}${organisationCheckCharacter(organisation)}`;
      return (body + creditCheckCharacter(body)) as CreditCode;
    });
}

/** Towns and villages of county 990101, and the county itself. */
export function divisionCodes(): fc.Arbitrary<DivisionCode> {
  return fc.tuple(fc.nat(300), fc.nat(400)).map(([town, village]) => {
    const code = parseDivisionCode(
      `990101${digits(town, 3)}${town === 0 ? "000" : digits(village, 3)}`,
    );
    if (!code.ok) throw new Error(code.reason);
    return code.value;
  });
}

export function itemCodes(): fc.Arbitrary<ItemCode> {
  return fc
    .record({
      creditCode: creditCodes(),
      exerciseLevel: fc.constantFrom<ExerciseLevel>(1, 2, 3, 4, 5, 6, 7),
      base: baseItemCodes(),
    })
    .map(composeItemCode);
}

/** In the national catalogue or that of the fictional province 99. */
export function baseItemCodes(): fc.Arbitrary<BaseItemCode> {
  return fc
    .tuple(
      fc.constantFrom("00", "99"),
      fc.constantFrom("01", "05", "07", "10", "20"),
      textOf(DIGITS, 5, 5),
      fc.oneof(textOf(DIGITS, 3, 3), fc.constant("00Y")),
    )
    .map((parts) => parts.join("") as BaseItemCode);
}

export function caseNumbers(): fc.Arbitrary<CaseNumber> {
  return fc
    .record({
      itemCode: itemCodes(),
      on: plainDates(),
      serial: fc.integer({ min: 1, max: 99_999_999 }),
    })
    .map(composeCaseNumber);
}

export function provisionalNumbers(): fc.Arbitrary<ProvisionalNumber> {
  return fc
    .record({
      chainShortId: textOf(DIGITS_AND_LETTERS, 4, 12),
      serial: fc.integer({ min: 1, max: 999_999 }),
    })
    .map(composeProvisionalNumber);
}

export function licenceIdentifiers(): fc.Arbitrary<LicenceIdentifier> {
  return fc
    .record({
      definingBody: creditCodes(),
      typeNumber: fc.integer({ min: 1, max: 999 }),
      issuer: creditCodes(),
      serial: textOf(DIGITS_AND_LETTERS, 1, 32),
      version: fc.integer({ min: 1, max: 999 }),
    })
    .map(composeLicenceIdentifier);
}

const DIGITS = "0123456789";
const DIGITS_AND_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

function textOf(
  alphabet: string,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.constantFrom(...alphabet),
    minLength,
    maxLength,
  });
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

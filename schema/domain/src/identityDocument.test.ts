import { expect, test } from "vitest";
import {
  kindOfNumber,
  birthDateOfDocument,
  type IdentityDocumentKind,
  parseIdentityDocument,
} from "./identityDocument.ts";
import type { PlainDate } from "./time.ts";

const options = { today: "2026-09-21" as PlainDate, allowTestRegion: true };

test.each<[IdentityDocumentKind, string, string, string | null]>([
  ["residentId", "99010119900307 0015", "990101199003070015", "1990-03-07"],
  ["residentId", "990101850615114", "990101198506151146", "1985-06-15"],
  ["hmtResidence", "810000199003070015", "810000199003070015", "1990-03-07"],
  ["hmtResidence", "83000019850615114x", "83000019850615114X", "1985-06-15"],
  [
    "foreignPermanent",
    "931840199003070018",
    "931840199003070018",
    "1990-03-07",
  ],
  ["foreignPermanent", "usa110090030712", "USA110090030712", null],
  ["passport", "e1234567８", "E12345678", null],
  ["passport", "X12345", "X12345", null],
])("[Z1] %s %s is %s", (kind, text, number, birthDate) => {
  const result = parseIdentityDocument({ kind, number: text }, options);
  expect(result).toEqual({ ok: true, value: { kind, number } });
  if (result.ok) expect(birthDateOfDocument(result.value)).toBe(birthDate);
});

test.each<[IdentityDocumentKind, string, string]>([
  ["residentId", "", "malformed"],
  ["residentId", "990101199003070016", "wrongCheckCharacter"],
  // Sequences from 996 on are of people born before 1900.
  ["residentId", "990101850615996", "birthTooEarly"],
  ["residentId", "990101850230114", "impossibleDate"],
  ["residentId", "810000199003070015", "otherDocument"],
  ["hmtResidence", "990101199003070015", "otherDocument"],
  ["hmtResidence", "810000199003070016", "wrongCheckCharacter"],
  ["hmtResidence", "8100001990030700", "wrongLength"],
  ["foreignPermanent", "931840199003070019", "wrongCheckCharacter"],
  ["foreignPermanent", "931840199002300018", "impossibleDate"],
  ["foreignPermanent", "931840203003070018", "futureBirth"],
  ["foreignPermanent", "831840199003070018", "malformed"],
  ["foreignPermanent", "12345", "wrongLength"],
  ["foreignPermanent", "990101199003070015", "otherDocument"],
  ["passport", "ABCDEF", "malformed"],
  ["passport", "E1", "malformed"],
  ["passport", "990101850615114", "otherDocument"],
  ["passport", "usa110090030712", "otherDocument"],
  ["passport", "E1234567-8", "malformed"],
])("[Z1] %s %j is refused: %s", (kind, number, reason) => {
  expect(parseIdentityDocument({ kind, number }, options)).toEqual({
    ok: false,
    reason,
  });
});

test.each<[string, IdentityDocumentKind]>([
  ["990101199003070015", "residentId"],
  ["810000199003070015", "hmtResidence"],
  ["931840199003070018", "foreignPermanent"],
  ["USA110090030712", "foreignPermanent"],
  ["E12345678", "passport"],
  ["990101199003070016", "residentId"],
])("[Z1] %s is of the paper %s", (number, kind) => {
  expect(kindOfNumber(number, options)).toBe(kind);
});

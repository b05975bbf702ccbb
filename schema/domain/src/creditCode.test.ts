import fc from "fast-check";
import { expect, test } from "vitest";
import { creditCodes } from "../testing/identifiers.ts";
import vectors from "../testing/vectors.json" with { type: "json" };
import {
  kindOfCreditCode,
  organisationCodeOf,
  parseCreditCode,
  registrationDivisionOf,
  type CreditCode,
} from "./creditCode.ts";
import { parseOrganisationCode } from "./organisationCode.ts";

test.each(vectors.creditCode.valid)("[I8] %s is a credit code", (code) => {
  expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
});

test.each(Object.entries(vectors.creditCode.invalid))(
  "[I8] %s is refused: %s",
  (code, reason) => {
    expect(parseCreditCode(code)).toEqual({ ok: false, reason });
  },
);

test("[I8] a division of registration is digits", () => {
  expect(parseCreditCode("91A90101MA0TE5T16N")).toEqual({
    ok: false,
    reason: "malformed",
  });
});

test.each([
  ["91990101MA0TE5T16N", "company"],
  ["92990101MA0TE5T24E", "householdBusiness"],
  ["93990101MA0TE5T326", "farmersCooperative"],
  ["1199010100TE5T010R", "stateOrgan"],
  ["54990101MFTE5T0159", "residentsCommittee"],
  ["N2990101MFTE5T023Q", "villageCollective"],
  ["Y1990101MFTE5T023Q", "other"],
])("%s is of kind %s", (code, kind) => {
  expect(kindOfCreditCode(code as CreditCode)).toBe(kind);
});

test("[I8] [I16] every composed code parses with its parts, and one wrong character is found", () => {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  fc.assert(
    fc.property(creditCodes(), fc.nat(17), fc.nat(30), (code, at, other) => {
      expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
      expect(parseOrganisationCode(organisationCodeOf(code)).ok).toBe(true);
      expect(registrationDivisionOf(code)).toBe("990101");
      const wrong =
        code.slice(0, at) + alphabet.charAt(other) + code.slice(at + 1);
      expect(parseCreditCode(wrong).ok).toBe(wrong === code);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { licenceIdentifiers } from "../testing/identifiers.ts";
import vectors from "../testing/vectors.json" with { type: "json" };
import type { CreditCode } from "./creditCode.ts";
import {
  composeLicenceIdentifier,
  parseLicenceIdentifier,
  partsOfLicenceIdentifier,
} from "./licenceIdentifier.ts";

const body = "1199010100TE5T010R" as CreditCode;
const identifier = `1.2.156.3005.2.${body}001.${body}.20260921000001.001.Y`;

test.each(vectors.licenceIdentifier.valid)(
  "[I15] %s is a licence identifier",
  (text) => {
    expect(parseLicenceIdentifier(text)).toEqual({ ok: true, value: text });
  },
);

test("[I15] a licence identifier tells type, issuer, serial and version", () => {
  const parts = {
    definingBody: body,
    typeNumber: 1,
    issuer: body,
    serial: "20260921000001",
    version: 1,
  };
  expect(composeLicenceIdentifier(parts)).toBe(identifier);
});

test.each([
  [identifier.replace("3005", "3006"), "malformed"],
  [identifier.replace(".001.Y", ".000.Y"), "malformed"],
  [identifier.replace(".001.Y", ".001.Z"), "wrongCheckCharacter"],
  [identifier.replace(".001.Y", ".002.Y"), "wrongCheckCharacter"],
  [identifier.replace(`${body}001`, "1199010100TE5T010X001"), "wrongType"],
  [identifier.replace(`.${body}.`, ".1199010100TE5T010X."), "wrongIssuer"],
])("[I15] %s is refused: %s", (text, reason) => {
  expect(parseLicenceIdentifier(text)).toEqual({ ok: false, reason });
});

test("[I16] a licence identifier parses and gives its parts back", () => {
  fc.assert(
    fc.property(licenceIdentifiers(), (some) => {
      expect(parseLicenceIdentifier(some)).toEqual({ ok: true, value: some });
      expect(composeLicenceIdentifier(partsOfLicenceIdentifier(some))).toBe(
        some,
      );
    }),
  );
});

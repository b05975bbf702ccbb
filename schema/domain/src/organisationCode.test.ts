import { expect, test } from "vitest";
import vectors from "../testing/vectors.json" with { type: "json" };
import {
  parseOrganisationCode,
  printOrganisationCode,
} from "./organisationCode.ts";

test.each(vectors.organisationCode.valid)(
  "[I7] %s is an organisation code, with the hyphen too",
  (code) => {
    const result = parseOrganisationCode(code);
    expect(result).toEqual({ ok: true, value: code });
    expect(
      result.ok && parseOrganisationCode(printOrganisationCode(result.value)),
    ).toEqual(result);
  },
);

test.each([
  ["MA0TE5T17", "wrongCheckCharacter"],
  ["D2143569-0", "wrongCheckCharacter"],
  ["MA0-TE5T16", "malformed"],
  ["MA0TE5T1", "wrongLength"],
  ["", "malformed"],
])("[I7] %j is refused: %s", (code, reason) => {
  expect(parseOrganisationCode(code)).toEqual({ ok: false, reason });
});

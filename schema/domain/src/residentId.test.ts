import fc from "fast-check";
import { expect, test } from "vitest";
import { residentIds } from "../testing/identifiers.ts";
import vectors from "../testing/vectors.json" with { type: "json" };
import { mod11Radix2 } from "./checkCharacter.ts";
import {
  ageOn,
  birthDateOf,
  isMinorOn,
  isUnder14On,
  parseResidentId,
  registrationCodeOf,
  sexOf,
  upgradeLegacyResidentId,
  type ResidentId,
} from "./residentId.ts";
import type { PlainDate } from "./time.ts";

const today = "2026-09-21" as PlainDate;
const options = { today, allowTestRegion: true };

test.each(vectors.residentId.valid)("[I1] %s is a resident id", (id) => {
  expect(parseResidentId(id, options)).toEqual({ ok: true, value: id });
});

test.each(Object.entries(vectors.residentId.invalid))(
  "[I1] %s is refused: %s",
  (id, reason) => {
    expect(parseResidentId(id, options)).toEqual({ ok: false, reason });
  },
);

test.each([
  ["99010119600501008x", "lower case"],
  ["990101 19600501 008X", "spaces"],
  ["９９０１０１１９６００５０１００８Ｘ", "full width"],
])("%s is normalised: %s", (text, _what) => {
  expect(parseResidentId(text, options)).toEqual({
    ok: true,
    value: "99010119600501008X",
  });
});

test.each([
  ["", "malformed"],
  ["990101189912310011", "birthTooEarly"],
  ["990201199003070015", "unknownProvince"],
  ["910101199003070015", "unknownProvince"],
])("[I1] %j is refused: %s", (text, reason) => {
  expect(parseResidentId(text, options)).toEqual({ ok: false, reason });
});

test("[I1] someone born today has a number, someone born tomorrow has none", () => {
  const id = "990101201209010288";
  expect(
    parseResidentId(id, { ...options, today: "2012-09-01" as PlainDate }).ok,
  ).toBe(true);
  expect(
    parseResidentId(id, { ...options, today: "2012-08-31" as PlainDate }),
  ).toEqual({
    ok: false,
    reason: "futureBirth",
  });
});

test("[I2] a county that was abolished is no error", () => {
  const body = "11099919000101001";
  expect(parseResidentId(body + mod11Radix2(body), { today }).ok).toBe(true);
});

test("[I3] the test region passes only where it is allowed", () => {
  const id = "990101199003070015";
  expect(parseResidentId(id, { today })).toEqual({
    ok: false,
    reason: "testRegion",
  });
  expect(parseResidentId(id, { today, allowTestRegion: false }).ok).toBe(false);
});

test.each(Object.entries(vectors.residentId.legacy))(
  "[I4] %s is searched as %s",
  (legacy, id) => {
    expect(upgradeLegacyResidentId(legacy, options)).toEqual({
      ok: true,
      value: id,
    });
  },
);

test.each([
  ["99010185061511X", "malformed"],
  ["9901018506151", "wrongLength"],
  ["990101850230114", "impossibleDate"],
  ["990101850615997", "birthTooEarly"],
])("[I4] the old number %s is refused: %s", (legacy, reason) => {
  expect(upgradeLegacyResidentId(legacy, options)).toEqual({
    ok: false,
    reason,
  });
});

test("a resident id tells birth, sex and county of registration", () => {
  const id = "990102197607045627" as ResidentId;
  expect(birthDateOf(id)).toBe("1976-07-04");
  expect(sexOf(id)).toBe("female");
  expect(sexOf("990101199003070015" as ResidentId)).toBe("male");
  expect(registrationCodeOf(id)).toBe("990102");
});

test.each([
  ["990101201209010288", "2026-08-31", 13, true, true],
  ["990101201209010288", "2026-09-01", 14, true, false],
  ["990101201209010288", "2030-08-31", 17, true, false],
  ["990101201209010288", "2030-09-01", 18, false, false],
  ["990101200802299903", "2026-02-27", 17, true, false],
  ["990101200802299903", "2026-02-28", 18, false, false],
  ["990101200802299903", "2028-02-28", 19, false, false],
  ["990101200802299903", "2028-02-29", 20, false, false],
])("[I5] %s on %s is %i years old", (id, on, age, minor, under14) => {
  expect(ageOn(id as ResidentId, on as PlainDate)).toBe(age);
  expect(isMinorOn(id as ResidentId, on as PlainDate)).toBe(minor);
  expect(isUnder14On(id as ResidentId, on as PlainDate)).toBe(under14);
});

test("[I1] [I16] every well-formed number parses, and one wrong digit is found", () => {
  fc.assert(
    fc.property(
      residentIds(),
      fc.nat(16),
      fc.integer({ min: 1, max: 9 }),
      (id, at, shift) => {
        expect(parseResidentId(id, options)).toEqual({ ok: true, value: id });
        const wrong = String((Number(id.charAt(at)) + shift) % 10);
        expect(
          parseResidentId(id.slice(0, at) + wrong + id.slice(at + 1), options)
            .ok,
        ).toBe(false);
      },
    ),
  );
});

test("[I4] a number of the twentieth century survives the way down to 15 digits and back", () => {
  const upgradable = residentIds().filter(
    (id) => id.startsWith("19", 6) && id.slice(14, 17) < "996",
  );
  fc.assert(
    fc.property(upgradable, (id) => {
      const legacy = id.slice(0, 6) + id.slice(8, 17);
      expect(upgradeLegacyResidentId(legacy, options)).toEqual({
        ok: true,
        value: id,
      });
    }),
  );
});

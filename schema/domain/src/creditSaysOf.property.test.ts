import fc from "fast-check";
import { expect, test } from "vitest";
import { A_LAW, aCreditRecord } from "../testing/aCreditRecord.ts";
import {
  CREDIT_CLASSES,
  CREDIT_KINDS,
  type CreditRecord,
  isDisplayed,
  type KnownSubject,
  lastDayOf,
  repairableFrom,
} from "./creditRecord.ts";
import { creditSaysOf } from "./creditSaysOf.ts";
import { addMonths, dateOfEpochDay, type PlainDate } from "./time.ts";

const CODE = "91990101MA0TE5T16N";
const day = fc
  .integer({ min: 19_000, max: 22_000 })
  .map((one): PlainDate => dateOfEpochDay(one));
const subject: fc.Arbitrary<KnownSubject> = fc.oneof(
  fc.constant({ type: "firm" as const, creditCode: CODE }),
  fc.record({
    type: fc.constant("person" as const),
    personId: fc.constantFrom("p1", "p2"),
    birthDate: fc.option(
      fc.integer({ min: 0, max: 20_000 }).map((one) => dateOfEpochDay(one)),
    ),
  }),
);
const record: fc.Arbitrary<CreditRecord> = fc
  .record({
    subject,
    kind: fc.constantFrom(...CREDIT_KINDS),
    class: fc.constantFrom(...CREDIT_CLASSES),
    isNeeded: fc.boolean(),
    decidedOn: day,
    repair: fc.option(
      day.map((repairedOn) => ({ repairedOn, docNo: "x", words: "x" })),
    ),
    basis: fc.constantFrom(A_LAW, { ...A_LAW, rank: "normative" }),
  })
  .map((changes) =>
    aCreditRecord({
      ...changes,
      class: changes.kind === "honour" ? null : changes.class,
    }),
  );
const records = fc
  .array(record, { maxLength: 12 })
  .map((all) => all.map((one, at) => ({ ...one, recordId: `credit-${at}` })));

test("[CR1] [CR2] [CR5] nothing expired, repaired, or of a minor is displayed or counted", () => {
  fc.assert(
    fc.property(records, day, subject, (all, today, whose) => {
      const { because } = creditSaysOf(all, today, whose);
      for (const one of because) {
        expect(isDisplayed(one, today, whose)).toBe(true);
        expect(one.repair).toBeNull();
        expect(lastDayOf(one) >= today).toBe(true);
        if (whose.type === "person") {
          const { birthDate } = whose;
          if (birthDate === null) throw new Error("of unknown age");
          expect(addMonths(birthDate, 18 * 12) <= one.decidedOn).toBe(true);
        }
      }
    }),
  );
});

test("[CR2] the maximum always ends it, and repair is possible before", () => {
  fc.assert(
    fc.property(record, day, subject, (one, today, whose) => {
      expect(lastDayOf(one) <= addMonths(one.decidedOn, 36)).toBe(true);
      expect(repairableFrom(one) < lastDayOf(one)).toBe(true);
      if (today > lastDayOf(one))
        expect(isDisplayed(one, today, whose)).toBe(false);
    }),
  );
});

test("[CR7] in which order the records come changes nothing", () => {
  const shuffled = records.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(all, {
        minLength: all.length,
        maxLength: all.length,
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, day, subject, ([all, other], today, whose) => {
      expect(creditSaysOf(other, today, whose)).toEqual(
        creditSaysOf(all, today, whose),
      );
    }),
  );
});

test("[CR6] it says how much care to take, and nothing else", () => {
  fc.assert(
    fc.property(records, day, subject, (all, today, whose) => {
      const { deferral, because } = creditSaysOf(all, today, whose);
      expect(["asUsual", "withCaution", "favoured"]).toContain(deferral);
      expect(because.length > 0).toBe(deferral !== "asUsual");
    }),
  );
});

import fc from "fast-check";
import type { Condition, ItemVersion, Situation } from "../src/itemTypes.ts";
import type { TimeLimit } from "../src/timeLimit.ts";
import {
  aMaterial,
  anItemVersion,
  anOption,
  aSituation,
} from "./anItemVersion.ts";

const MOST_QUESTIONS = 5;
const MOST_OPTIONS = 3;
const MOST_MATERIALS = 5;

const limits: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({
    value: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom("WD" as const, "CD" as const),
  }),
  fc.constant({ value: 0, unit: "INSTANT" as const }),
);

const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: null, freq: 2 });

const options = (id: string, questionId: string) =>
  fc
    .record({
      exit: fc.integer({ min: 0, max: 9 }),
      changes: maybe(
        fc.record({
          handlingType: fc.constant(null),
          statutoryLimit: maybe(limits),
          promisedLimit: maybe(limits),
        }),
      ),
    })
    .map(({ exit, changes }) =>
      anOption(id, {
        changes,
        notRequired: exit === 0,
        redirect:
          exit === 1
            ? {
                itemCode: `elsewhere-${questionId}`,
                itemName: "另一项",
                itemNameEn: "Another",
              }
            : null,
      }),
    );

/** Whatever may be said of questions that are named; it may also hold never, or always. */
function conditions(named: readonly Situation[]): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...named).chain(({ id, options: of }) =>
    fc
      .subarray(
        of.map((one) => one.id),
        { minLength: 1 },
      )
      .map((among) => ({ question: id, in: among })),
  );
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    leaf.map((not) => ({ not })),
  );
}

const questions: fc.Arbitrary<Situation[]> = fc
  .integer({ min: 0, max: MOST_QUESTIONS })
  .chain((count) => {
    let drawn: fc.Arbitrary<Situation[]> = fc.constant([]);
    for (let at = 0; at < count; at += 1)
      drawn = drawn.chain((before) =>
        question(`q${at}`, before).map((next) => [...before, next]),
      );
    return drawn;
  });

function question(
  id: string,
  before: readonly Situation[],
): fc.Arbitrary<Situation> {
  const asked =
    before.length === 0 ? fc.constant(null) : maybe(conditions(before));
  return fc
    .integer({ min: 1, max: MOST_OPTIONS })
    .chain((count) =>
      fc.tuple(
        fc.tuple(
          ...Array.from({ length: count }, (_, at) => options(`o${at}`, id)),
        ),
        asked,
      ),
    )
    .map(([offered, askedWhen]) => aSituation(id, offered, askedWhen));
}

/**
 * Items of every shape that the sheet allows: names resolve and questions depend on earlier ones alone. A question or a
 * material may be out of reach, and a promise beyond the law.
 */
export const randomItemVersions: fc.Arbitrary<ItemVersion> = questions.chain(
  (situations) =>
    fc
      .record({
        statutory: maybe(limits),
        promised: limits,
        materials: fc.array(
          situations.length === 0
            ? fc.constant(null)
            : maybe(conditions(situations)),
          { maxLength: MOST_MATERIALS },
        ),
      })
      .map(({ statutory, promised, materials }) => {
        const limit = { basis: null, certainty: null, note: null };
        return anItemVersion({
          situations,
          statutoryLimit: { ...limit, limit: statutory },
          promisedLimit: { ...limit, limit: promised },
          materials: materials.map((condition, at) =>
            aMaterial(`M${at}`, {
              condition,
              necessity: condition === null ? "required" : "situational",
            }),
          ),
        });
      }),
);

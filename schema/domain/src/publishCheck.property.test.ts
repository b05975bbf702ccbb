import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aMaterial, anOption, aSituation } from "../testing/anItemVersion.ts";
import { randomItemVersions } from "../testing/randomItemVersion.ts";
import { applySituations, type Answers } from "./applySituations.ts";
import type {
  Condition,
  ItemVersion,
  Material,
  SituationOption,
} from "./itemTypes.ts";
import { objectionsToPublishing } from "./publishCheck.ts";
import { resolveSituations } from "./situations.ts";
import { compareLimits, type TimeLimit } from "./timeLimit.ts";

/** One option of every question, whether it would be asked or not. */
type Assignment = Readonly<Record<string, string>>;

function* assignmentsOf(item: ItemVersion, at = 0): Generator<Assignment> {
  const situation = item.situations[at];
  if (situation === undefined) {
    yield {};
    return;
  }
  for (const rest of assignmentsOf(item, at + 1))
    for (const { id } of situation.options)
      yield { ...rest, [situation.id]: id };
}

/** What an applicant is asked and brings, said over whole assignments: nothing is walked, and nothing of the rules called. */
function meaningOf(item: ItemVersion, assignment: Assignment) {
  const asked: string[] = [];
  const isTrue = (condition: Condition | null): boolean => {
    if (condition === null) return true;
    if ("any" in condition) return condition.any.some(isTrue);
    if ("all" in condition) return condition.all.every(isTrue);
    if ("not" in condition) return !isTrue(condition.not);
    return (
      asked.includes(condition.question) &&
      condition.in.includes(assignment[condition.question] ?? "")
    );
  };
  const chosen: SituationOption[] = [];
  let ends = false;
  for (const situation of item.situations) {
    if (ends || !isTrue(situation.askedWhen)) continue;
    asked.push(situation.id);
    const option = situation.options.find(
      ({ id }) => id === assignment[situation.id],
    );
    if (option === undefined) throw new Error("no such option");
    chosen.push(option);
    ends = option.notRequired || option.redirect !== null;
  }
  const last = <Value>(of: (option: SituationOption) => Value | null) =>
    chosen
      .map(of)
      .reverse()
      .find((one) => one !== null) ?? null;
  return {
    asked,
    ends,
    materials: ends
      ? []
      : item.materials.filter((one) => isTrue(one.condition)),
    statutory:
      last(({ changes }) => changes?.statutoryLimit ?? null) ??
      item.statutoryLimit.limit,
    promised:
      last(({ changes }) => changes?.promisedLimit ?? null) ??
      item.promisedLimit.limit,
  };
}

const isBeyond = (promised: TimeLimit | null, statutory: TimeLimit | null) => {
  if (promised === null || statutory === null) return false;
  const compared = compareLimits(promised, statutory);
  return compared !== "incomparable" && compared > 0;
};
const codesOf = (materials: readonly { code: string }[]) =>
  materials.map(({ code }) => code);
const askedOf = (assignment: Assignment, asked: readonly string[]): Answers =>
  Object.fromEntries(
    asked.flatMap((id) => {
      const answer = assignment[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

describe("of any item that can be written", () => {
  test("the questions, the materials and the limits are what the sheet says, whatever is answered", () => {
    fc.assert(
      fc.property(randomItemVersions, (item) => {
        for (const assignment of assignmentsOf(item)) {
          const meant = meaningOf(item, assignment);
          const resolved = resolveSituations(
            item,
            askedOf(assignment, meant.asked),
          );
          if (!resolved.ok) throw new Error("something is still open");
          expect(resolved.asked).toEqual(meant.asked);
          expect(resolved.exit !== null).toBe(meant.ends);
          expect(
            codesOf(resolved.materials.map(({ material }) => material)),
          ).toEqual(codesOf(meant.materials));
          expect(resolved.terms.promisedLimit).toEqual(meant.promised);
          expect(resolved.terms.statutoryLimit).toEqual(meant.statutory);
        }
      }),
    );
  });

  test("an answer to a question that isn't asked changes nothing", () => {
    fc.assert(
      fc.property(randomItemVersions, (item) => {
        for (const assignment of assignmentsOf(item)) {
          const { asked } = meaningOf(item, assignment);
          expect(resolveSituations(item, assignment)).toEqual(
            resolveSituations(item, askedOf(assignment, asked)),
          );
        }
      }),
    );
  });

  test("answering what is open comes to an end, with each question asked once", () => {
    fc.assert(
      fc.property(
        randomItemVersions,
        fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
        (item, picks) => {
          const answers: Record<string, string> = {};
          for (let round = 0; round <= item.situations.length; round += 1) {
            const applied = applySituations(item, answers);
            if (applied.ok) return;
            const open = applied.unanswered[0];
            if (open === undefined) throw new Error("stuck");
            expect(answers).not.toHaveProperty(open);
            const of = item.situations.find(({ id }) => id === open)?.options;
            answers[open] =
              of?.[(picks[round] ?? 0) % (of.length || 1)]?.id ?? "";
          }
          throw new Error("it asks for ever");
        },
      ),
    );
  });

  test("publishing finds just the questions and materials that no answers lead to", () => {
    fc.assert(
      fc.property(randomItemVersions, (item) => {
        const questions = new Set(item.situations.map(({ id }) => id));
        const materials = new Set(codesOf(item.materials));
        for (const assignment of assignmentsOf(item)) {
          const meant = meaningOf(item, assignment);
          for (const id of meant.asked) questions.delete(id);
          for (const code of codesOf(meant.materials)) materials.delete(code);
        }
        const found = (reason: string) =>
          objectionsToPublishing(item)
            .filter((one) => one.reason === reason)
            .map(({ at }) => at);
        expect(found("unreachableQuestion")).toEqual([...questions]);
        expect(found("unreachableMaterial")).toEqual([...materials]);
      }),
    );
  });

  test("[J8] publishing finds a promise beyond the law just where some applicant would be given one", () => {
    fc.assert(
      fc.property(randomItemVersions, (item) => {
        const isGiven = [...assignmentsOf(item)]
          .map((assignment) => meaningOf(item, assignment))
          .some(
            ({ ends, promised, statutory }) =>
              !ends && isBeyond(promised, statutory),
          );
        expect(
          objectionsToPublishing(item).some(
            ({ reason }) => reason === "promiseBeyondStatute",
          ),
        ).toBe(isGiven);
      }),
    );
  });
});

type Flaw = (item: ItemVersion) => {
  item: ItemVersion;
  reason: string;
  at: string;
};

const aQuestion = aSituation("last", [anOption("yes")]);
const withQuestion = (item: ItemVersion, question: typeof aQuestion) => ({
  ...item,
  situations: [...item.situations, question],
});
const withMaterial = (item: ItemVersion, changes: Partial<Material>) => ({
  ...item,
  materials: [...item.materials, aMaterial("last", changes)],
});

/** One mistake each, as a person at the sheet makes it. */
const FLAWS: Readonly<Record<string, Flaw>> = {
  "a question that is there twice": (item) => ({
    item: withQuestion(withQuestion(item, aQuestion), aQuestion),
    reason: "repeatedQuestion",
    at: "last",
  }),
  "an option that is there twice": (item) => ({
    item: withQuestion(item, {
      ...aQuestion,
      options: [anOption("yes"), anOption("yes")],
    }),
    reason: "repeatedOption",
    at: "last=yes",
  }),
  "a material that is there twice": (item) => ({
    item: withMaterial(withMaterial(item, {}), {}),
    reason: "repeatedMaterial",
    at: "last",
  }),
  "a material under a question that isn't asked": (item) => ({
    item: withMaterial(item, { condition: { question: "none", in: ["yes"] } }),
    reason: "unknownQuestion",
    at: "none",
  }),
  "a question that waits for itself": (item) => ({
    item: withQuestion(item, {
      ...aQuestion,
      askedWhen: { question: "last", in: ["yes"] },
    }),
    reason: "asksBackward",
    at: "last",
  }),
  "an option that adds a material which isn't there": (item) => ({
    item: withQuestion(item, {
      ...aQuestion,
      options: [anOption("yes", { addMaterials: ["none"] })],
    }),
    reason: "unknownMaterial",
    at: "none",
  }),
  "an option that leads back to the item": (item) => ({
    item: withQuestion(item, {
      ...aQuestion,
      options: [
        anOption("yes", {
          redirect: { itemCode: item.itemCode, itemName: "", itemNameEn: "" },
        }),
      ],
    }),
    reason: "redirectsToItself",
    at: "last=yes",
  }),
  "a material that may follow, nobody knows when": (item) => ({
    item: withMaterial(item, { deferrable: true, deferDays: null }),
    reason: "deferralWithoutDays",
    at: "last",
  }),
  "no promise": (item) => ({
    item: {
      ...item,
      promisedLimit: { ...item.promisedLimit, limit: null },
      situations: [],
      materials: [],
    },
    reason: "noPromise",
    at: item.itemCode,
  }),
  "nothing that it rests on": (item) => ({
    item: { ...item, legalBasis: [] },
    reason: "noLegalBasis",
    at: item.itemCode,
  }),
};

describe("a mistake is found in any item", () => {
  test.each(Object.entries(FLAWS))("%s", (_, flaw) => {
    fc.assert(
      fc.property(randomItemVersions, (sound) => {
        const { item, reason, at } = flaw(sound);
        expect(objectionsToPublishing(sound)).not.toContainEqual({
          reason,
          at,
        });
        expect(objectionsToPublishing(item)).toContainEqual({ reason, at });
      }),
    );
  });
});

import {
  applySituations,
  holds,
  type AppliedSituations,
} from "./applySituations.ts";
import { buildTerms } from "./itemTerms.ts";
import type { Condition, ItemVersion, Situation } from "./itemTypes.ts";
import { canBeLookedUp, maySetLicence } from "./legalBasis.ts";
import { compareLimits, type TimeLimit } from "./timeLimit.ts";

/** Why an item version can't be published. `at` is the id, code or kind that is wrong. */
export type PublishObjection = {
  reason:
    | "repeatedQuestion"
    | "repeatedOption"
    | "repeatedMaterial"
    | "unknownQuestion"
    | "unknownOption"
    | "unknownMaterial"
    | "unknownProcedure"
    | "asksBackward"
    | "optionAddsNothing"
    | "situationWithoutCondition"
    | "unreachableQuestion"
    | "unreachableMaterial"
    | "deferralWithoutDays"
    | "promiseBeyondStatute"
    | "noPromise"
    | "redirectsToItself"
    | "noLegalBasis"
    | "licenceWithoutLaw";
  at: string;
};

/** Combinations of answers looked at; an item with more is too tangled to be understood at a window anyway. */
const MOST_COMBINATIONS = 20_000;

/**
 * What has to hold before a version comes into force: names resolve, questions depend only on earlier ones,
 * every question and material can be reached by some answers, the promise keeps to the law whatever is answered, and the
 * item rests on something that can be looked up.
 */
export function objectionsToPublishing(item: ItemVersion): PublishObjection[] {
  return [
    ...repeats(item),
    ...unresolved(item),
    ...promised(item),
    ...walked(item),
    ...bases(item),
  ];
}

/** Every way through the questions, asked in order, as complete answers. Bounded. */
export function* answerCombinations(
  item: ItemVersion,
): Generator<Record<string, string>> {
  let left = MOST_COMBINATIONS;
  function* from(
    answers: Record<string, string>,
  ): Generator<Record<string, string>> {
    const applied = applySituations(item, answers);
    const next = applied.ok
      ? undefined
      : item.situations.find(({ id }) => applied.unanswered.includes(id));
    if (next === undefined) {
      left -= 1;
      yield answers;
      return;
    }
    for (const { id } of next.options) {
      if (left <= 0) return;
      yield* from({ ...answers, [next.id]: id });
    }
  }
  yield* from({});
}

function repeats(item: ItemVersion): PublishObjection[] {
  return [
    ...twice(item.situations.map(({ id }) => id)).map((at) => ({
      reason: "repeatedQuestion" as const,
      at,
    })),
    ...item.situations.flatMap((situation) =>
      twice(situation.options.map(({ id }) => id)).map((id) => ({
        reason: "repeatedOption" as const,
        at: `${situation.id}=${id}`,
      })),
    ),
    ...twice(item.materials.map(({ code }) => code)).map((at) => ({
      reason: "repeatedMaterial" as const,
      at,
    })),
  ];
}

function unresolved(item: ItemVersion): PublishObjection[] {
  return [
    ...item.situations.flatMap((situation, index) => [
      ...unresolvedInOptions(item, situation),
      ...leavesOf(situation.askedWhen).flatMap((leaf) =>
        objectionsToLeaf(leaf, item.situations, index),
      ),
    ]),
    ...item.materials.flatMap((material) => [
      ...(material.necessity === "situational" && material.condition === null
        ? [{ reason: "situationWithoutCondition" as const, at: material.code }]
        : []),
      ...(material.deferrable && material.deferDays === null
        ? [{ reason: "deferralWithoutDays" as const, at: material.code }]
        : []),
      ...leavesOf(material.condition).flatMap((leaf) =>
        objectionsToLeaf(leaf, item.situations, item.situations.length),
      ),
    ]),
  ];
}

function unresolvedInOptions(
  item: ItemVersion,
  situation: Situation,
): PublishObjection[] {
  return situation.options.flatMap((option) => [
    ...(option.redirect?.itemCode === item.itemCode
      ? [
          {
            reason: "redirectsToItself" as const,
            at: `${situation.id}=${option.id}`,
          },
        ]
      : []),
    ...option.addMaterials.flatMap((code) =>
      materialObjection(item, situation.id, option.id, code),
    ),
    ...option.specialProcedures
      .filter((kind) => !item.specialProcedures.some((p) => p.kind === kind))
      .map((at) => ({ reason: "unknownProcedure" as const, at })),
  ]);
}

function materialObjection(
  item: ItemVersion,
  questionId: string,
  optionId: string,
  code: string,
): PublishObjection[] {
  const material = item.materials.find((one) => one.code === code);
  if (material === undefined) return [{ reason: "unknownMaterial", at: code }];
  // What an option says that it adds has to be what the material's own condition does.
  return holds(material.condition, new Map([[questionId, optionId]]))
    ? []
    : [
        {
          reason: "optionAddsNothing",
          at: `${questionId}=${optionId} ${code}`,
        },
      ];
}

function objectionsToLeaf(
  leaf: { question: string; in: string[] },
  situations: readonly Situation[],
  before: number,
): PublishObjection[] {
  const index = situations.findIndex(({ id }) => id === leaf.question);
  const asked = situations[index];
  if (asked === undefined)
    return [{ reason: "unknownQuestion", at: leaf.question }];
  if (index >= before) return [{ reason: "asksBackward", at: leaf.question }];
  return leaf.in
    .filter((value) => !asked.options.some(({ id }) => id === value))
    .map((value) => ({
      reason: "unknownOption" as const,
      at: `${leaf.question}=${value}`,
    }));
}

function promised({
  itemCode,
  promisedLimit,
}: ItemVersion): PublishObjection[] {
  return promisedLimit.limit === null
    ? [{ reason: "noPromise", at: itemCode }]
    : [];
}

/** What only shows when the questions are walked: what no answers lead to, and promises beyond the law. */
function walked(item: ItemVersion): PublishObjection[] {
  const questions = new Set(item.situations.map(({ id }) => id));
  const materials = new Set(item.materials.map(({ code }) => code));
  const beyond = new Set<string>();
  for (const answers of answerCombinations(item)) {
    const applied = applySituations(item, answers);
    applied.asked.forEach((id) => questions.delete(id));
    if (!applied.ok) continue;
    applied.materials.forEach(({ material }) =>
      materials.delete(material.code),
    );
    const at = promiseBeyondStatute(item, applied);
    if (at !== null) beyond.add(at);
  }
  return [
    ...[...questions].map((at) => ({
      reason: "unreachableQuestion" as const,
      at,
    })),
    ...[...materials].map((at) => ({
      reason: "unreachableMaterial" as const,
      at,
    })),
    ...[...beyond].map((at) => ({
      reason: "promiseBeyondStatute" as const,
      at,
    })),
  ];
}

/** Where the promise to this applicant goes beyond the law's limit for him: the last answer that moved one, or the item. */
function promiseBeyondStatute(
  item: ItemVersion,
  applied: AppliedSituations,
): string | null {
  if (applied.exit !== null || item.promisedLimit.limit === null) return null;
  const { promisedLimit, statutoryLimit } = buildTerms(item, applied);
  if (!isBeyond(promisedLimit, statutoryLimit)) return null;
  const moved = [...applied.chosen]
    .reverse()
    .find(
      ({ option: { changes } }) =>
        changes !== null &&
        (changes.promisedLimit !== null || changes.statutoryLimit !== null),
    );
  return moved === undefined
    ? item.itemCode
    : `${moved.situation.id}=${moved.option.id}`;
}

/** Only limits in the same unit can be compared: others pass, and both are watched while a case runs. */
function isBeyond(promised: TimeLimit, statutory: TimeLimit | null): boolean {
  if (statutory === null) return false;
  const compared = compareLimits(promised, statutory);
  return compared !== "incomparable" && compared > 0;
}

/**
 * An item needs one basis that can be looked up. A title alone won't do, nor a law without its article; the number of a
 * document below a law does, since such documents are cited whole, and some items (公章刻制备案) rest on nothing else.
 * A licence (01) may not.
 */
function bases({
  itemCode,
  itemType,
  legalBasis,
}: ItemVersion): PublishObjection[] {
  if (!legalBasis.some(canBeLookedUp))
    return [{ reason: "noLegalBasis", at: itemCode }];
  return itemType.code === "01" && !legalBasis.some(maySetLicence)
    ? [{ reason: "licenceWithoutLaw", at: itemCode }]
    : [];
}

function leavesOf(
  condition: Condition | null,
): { question: string; in: string[] }[] {
  if (condition === null) return [];
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return [condition];
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

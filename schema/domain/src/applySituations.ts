import type {
  Condition,
  ItemVersion,
  Material,
  Redirect,
  Situation,
  SituationOption,
} from "./itemTypes.ts";

/** Answers by question id; the value is an option id. */
export type Answers = Readonly<Record<string, string>>;

/** A material in this applicant's situation. `required` is false only for what may be handed in or not. */
export type NeededMaterial = { material: Material; required: boolean };

/** Why the application ends here: another item is right, or nothing needs to be applied for. */
export type SituationExit =
  { kind: "redirect"; redirect: Redirect } | { kind: "notRequired" };

export type AppliedSituations = {
  ok: true;
  /** Ids of the questions that apply by the answers so far, in order, answered or not. */
  asked: string[];
  /** The questions that apply, in order, each with the option chosen. */
  chosen: { situation: Situation; option: SituationOption }[];
  /** Empty when there is an exit. */
  materials: NeededMaterial[];
  exit: SituationExit | null;
};

export type UnansweredSituations = {
  ok: false;
  asked: string[];
  /** Those of `asked` that have no valid answer; answering them may bring up more. */
  unanswered: string[];
  /** Answers to questions that the item doesn't have, or with options that the question doesn't have. */
  unknown: { questionId: string; answer: string }[];
};

/**
 * Walks the questions in order. A question that doesn't apply by the answers before it is passed over,
 * and an answer given to it earlier has no effect. A question after an exit is not asked.
 */
export function applySituations(
  item: ItemVersion,
  answers: Answers,
): AppliedSituations | UnansweredSituations {
  const chosen: AppliedSituations["chosen"] = [];
  const asked: string[] = [];
  const unanswered: string[] = [];
  const effective = new Map<string, string>();
  let exit: SituationExit | null = null;
  for (const situation of item.situations) {
    if (exit !== null || !holds(situation.askedWhen, effective)) continue;
    asked.push(situation.id);
    const answer = answerTo(answers, situation.id);
    const option = situation.options.find(({ id }) => id === answer);
    if (answer === undefined || option === undefined) {
      unanswered.push(situation.id);
      continue;
    }
    chosen.push({ situation, option });
    effective.set(situation.id, answer);
    exit = exitOf(option);
  }
  const unknown = unknownAnswers(item, answers);
  // An exit settles the matter: what was not yet asked before it no longer counts.
  if (unknown.length > 0 || (exit === null && unanswered.length > 0))
    return {
      ok: false,
      asked,
      unanswered: exit === null ? unanswered : [],
      unknown,
    };
  const materials = exit === null ? materialsFor(item, effective) : [];
  return { ok: true, asked, chosen, materials, exit };
}

/** Whether a condition holds for these answers; null always holds. */
export function holds(
  condition: Condition | null,
  answers: ReadonlyMap<string, string>,
): boolean {
  if (condition === null) return true;
  if ("any" in condition)
    return condition.any.some((one) => holds(one, answers));
  if ("all" in condition)
    return condition.all.every((one) => holds(one, answers));
  if ("not" in condition) return !holds(condition.not, answers);
  const answer = answers.get(condition.question);
  return answer !== undefined && condition.in.includes(answer);
}

function materialsFor(
  item: ItemVersion,
  answers: ReadonlyMap<string, string>,
): NeededMaterial[] {
  return item.materials
    .filter((material) => holds(material.condition, answers))
    .map((material) => ({
      material,
      required: material.necessity !== "optional",
    }));
}

function exitOf(option: SituationOption): SituationExit | null {
  if (option.redirect !== null)
    return { kind: "redirect", redirect: option.redirect };
  return option.notRequired ? { kind: "notRequired" } : null;
}

function unknownAnswers(
  item: ItemVersion,
  answers: Answers,
): UnansweredSituations["unknown"] {
  return Object.entries(answers)
    .filter(
      ([questionId, answer]) =>
        !item.situations.some(
          ({ id, options }) =>
            id === questionId && options.some((option) => option.id === answer),
        ),
    )
    .map(([questionId, answer]) => ({ questionId, answer }));
}

function answerTo(answers: Answers, questionId: string): string | undefined {
  // A record that came from outside may lack a prototype or carry one: only own answers count.
  return Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
}

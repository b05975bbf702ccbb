import {
  applySituations,
  type Answers,
  type SituationExit,
} from "./applySituations.ts";
import type { FormSchema } from "./formTypes.ts";
import type { Bundle, ItemVersion, Situation } from "./itemTypes.ts";

/** An item of a bundle with its form; `key` is how the bundle names it. */
export type BundleItem = {
  key: string;
  item: ItemVersion;
  form: FormSchema;
  definitions: FormSchema;
};

/** An item that is applied for, with this applicant's answers to its questions. */
export type JointPart = BundleItem & { answers: Answers };

/** A question put once, for all items that ask it. */
export type JointQuestion = { id: string; situation: Situation };

export type JointSituation = {
  /** Those to be shown by the answers so far, answered or not. */
  questions: JointQuestion[];
  /** Every question that applies has its answer. */
  isAnswered: boolean;
  /** Complete once `isAnswered`. */
  parts: JointPart[];
  /** Items that needn't be applied for here, or for which another is right. */
  exits: { key: string; exit: SituationExit }[];
};

/**
 * Walks the questions of all items together [B4]. The same question, in the same words and with the same options, is
 * put once; what the bundle settles is put to nobody. `answers` are by the joint question's id.
 */
export function jointSituation(
  { settled }: Pick<Bundle, "settled">,
  items: readonly BundleItem[],
  answers: Answers,
): JointSituation {
  const questions = new Map<string, JointQuestion>();
  const result: JointSituation = {
    questions: [],
    isAnswered: true,
    parts: [],
    exits: [],
  };
  for (const one of items) {
    const fixed = settled.filter(({ item }) => item === one.key);
    const own = answersOf(one.item, fixed, answers);
    const applied = applySituations(one.item, own);
    for (const situation of one.item.situations) {
      const isFixed = fixed.some(({ question }) => question === situation.id);
      if (isFixed || !applied.asked.includes(situation.id)) continue;
      const id = jointIdOf(situation);
      if (!questions.has(id)) questions.set(id, { id, situation });
    }
    if (!applied.ok) result.isAnswered = false;
    else if (applied.exit !== null)
      result.exits.push({ key: one.key, exit: applied.exit });
    else result.parts.push({ ...one, answers: effective(applied.chosen) });
  }
  return { ...result, questions: [...questions.values()] };
}

/** An answer to the joint question reaches every item that asks it. */
function answersOf(
  item: ItemVersion,
  fixed: Bundle["settled"],
  answers: Answers,
): Answers {
  return Object.fromEntries(
    item.situations.flatMap((situation) => {
      const settled = fixed.find(({ question }) => question === situation.id);
      const id = jointIdOf(situation);
      const option =
        settled?.option ??
        (Object.hasOwn(answers, id) ? answers[id] : undefined);
      return situation.options.some((one) => one.id === option) &&
        option !== undefined
        ? [[situation.id, option]]
        : [];
    }),
  );
}

/** Without answers to questions that turned out not to be asked. */
function effective(
  chosen: readonly { situation: Situation; option: { id: string } }[],
): Answers {
  return Object.fromEntries(
    chosen.map(({ situation, option }) => [situation.id, option.id]),
  );
}

function jointIdOf({ id, question, options }: Situation): string {
  return [id, question, ...options.map((one) => `${one.id}:${one.label}`)].join(
    "|",
  );
}

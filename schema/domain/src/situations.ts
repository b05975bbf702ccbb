import {
  applySituations,
  type Answers,
  type NeededMaterial,
  type SituationExit,
  type UnansweredSituations,
} from "./applySituations.ts";
import { buildTerms, type ItemTerms } from "./itemTerms.ts";
import type {
  ItemVersion,
  Redirect,
  Situation,
  SituationOption,
} from "./itemTypes.ts";

export type ResolvedSituations = {
  ok: true;
  asked: string[];
  chosen: { situation: Situation; option: SituationOption }[];
  materials: NeededMaterial[];
  terms: ItemTerms;
  exit: SituationExit | null;
  /** Set when the exit is another item. */
  redirect: Redirect | null;
  /** Bundles (一件事) that an answer asks for. */
  bundles: string[];
  /** Kinds of special procedures that this situation is bound to need. */
  specialProcedures: string[];
};

/**
 * What an item asks of this applicant: the materials, the terms, or the way out. Not ok while questions
 * are open: `unanswered` lists those that apply by the answers so far.
 */
export function resolveSituations(
  item: ItemVersion,
  answers: Answers,
): ResolvedSituations | UnansweredSituations {
  const applied = applySituations(item, answers);
  if (!applied.ok) return applied;
  const options = applied.chosen.map(({ option }) => option);
  return {
    ...applied,
    terms: buildTerms(item, applied),
    redirect: applied.exit?.kind === "redirect" ? applied.exit.redirect : null,
    bundles: options.flatMap(({ bundle }) => (bundle === null ? [] : [bundle])),
    specialProcedures: options.flatMap((option) => option.specialProcedures),
  };
}

/** The questions to show now: those that apply by the answers so far, answered or not, in order. */
export function questionsToAsk(
  item: ItemVersion,
  answers: Answers,
): Situation[] {
  const { asked } = applySituations(item, answers);
  return item.situations.filter(({ id }) => asked.includes(id));
}

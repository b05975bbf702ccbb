import { areRecordableWords } from "./decideReveal.ts";
import type { DuplicateGround } from "./duplicateGrounds.ts";

/** One of the two rows that somebody wants to be one. */
export interface MergedRow {
  personId: string;
  /** Erased by law. */
  isErased: boolean;
  /** Already another's. */
  mergedInto: string | null;
  /** Others were merged into him: he is one to keep, so that undoing any of it leaves the rest. */
  standsForOthers: boolean;
  /** An account, or an official of the staff register, is his. */
  hasAccount: boolean;
  /** An erasure of his is asked for. */
  hasErasure: boolean;
}

export type MergeRefusal =
  | "unknownPerson"
  | "samePerson"
  | "alreadyMerged"
  | "noGround"
  | "accountIsLost"
  | "erasureAsked"
  | "unknownMerge"
  | "alreadySplit"
  | "reasonMissing";

/**
 * Why `lost` doesn't become `kept`; undefined where it does [Z4]. Both are in the reach of who does it, and something
 * speaks for it: a merge is no way to make anybody somebody else. The row that an account belongs to is the one that is kept,
 * since sessions, cases and recusal know him by it.
 */
export function objectionToMerge(question: {
  /** Null where there is none, or none in reach. */
  kept: MergedRow | null;
  lost: MergedRow | null;
  grounds: readonly DuplicateGround[];
  words: string;
}): MergeRefusal | undefined {
  const { kept, lost, grounds, words } = question;
  if (kept === null || lost === null || kept.isErased || lost.isErased)
    return "unknownPerson";
  if (kept.personId === lost.personId) return "samePerson";
  if (
    kept.mergedInto !== null ||
    lost.mergedInto !== null ||
    lost.standsForOthers
  )
    return "alreadyMerged";
  if (grounds.length === 0) return "noGround";
  if (kept.hasErasure || lost.hasErasure) return "erasureAsked";
  if (lost.hasAccount) return "accountIsLost";
  return saysWhy(words) ? undefined : "reasonMissing";
}

/** Why a merge isn't undone; undefined where it is. */
export function objectionToSplit(question: {
  /** Null where there is none in reach. `hasErasure`: an erasure of who stands for both is asked for, and means both. */
  merge: { isUndone: boolean; isErased: boolean; hasErasure: boolean } | null;
  words: string;
}): MergeRefusal | undefined {
  const { merge, words } = question;
  if (merge === null) return "unknownMerge";
  if (merge.isErased) return "unknownPerson";
  if (merge.isUndone) return "alreadySplit";
  if (merge.hasErasure) return "erasureAsked";
  return saysWhy(words) ? undefined : "reasonMissing";
}

function saysWhy(words: string): boolean {
  return words.trim() !== "" && areRecordableWords(words);
}

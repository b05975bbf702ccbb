import { areRecordableWords } from "./decideReveal.ts";

/** Why the law has a person's data erased (PIPL art. 47). */
export const ERASURE_BASES = [
  "purposeReached",
  "consentWithdrawn",
  "unlawfullyCollected",
  "ordered",
] as const;
export type ErasureBasis = (typeof ERASURE_BASES)[number];

/** Who took part in an erasure: two acts of two people. */
export interface ErasureParty {
  accountId: string;
  staffId: string | null;
}

export type ErasureRefusal =
  | "unknownPerson"
  | "alreadyAsked"
  | "unknownRequest"
  | "alreadySettled"
  | "samePerson"
  | "openCase"
  | "reasonMissing";

type Decision = { ok: true } | { ok: false; reason: ErasureRefusal };

/** Whether an erasure may be asked for. While he applies for something, the county needs to know who he is. */
export function decideErasureAsked(question: {
  isKnown: boolean;
  isAsked: boolean;
  hasOpenCase: boolean;
  words: string;
}): Decision {
  if (!question.isKnown) return refused("unknownPerson");
  if (question.isAsked) return refused("alreadyAsked");
  if (question.hasOpenCase) return refused("openCase");
  return saysWhy(question.words) ? { ok: true } : refused("reasonMissing");
}

/** Whether what was asked for may be settled by this one: `erase`, or declined. Erasing is looked at anew. */
export function decideErasureSettled(question: {
  asked: { by: ErasureParty; isSettled: boolean } | null;
  by: ErasureParty;
  erase: boolean;
  hasOpenCase: boolean;
  words: string;
}): Decision {
  const { asked, by } = question;
  if (asked === null) return refused("unknownRequest");
  if (asked.isSettled) return refused("alreadySettled");
  if (isSame(asked.by, by)) return refused("samePerson");
  if (question.erase && question.hasOpenCase) return refused("openCase");
  return saysWhy(question.words) ? { ok: true } : refused("reasonMissing");
}

/** Somebody with two accounts is one. */
function isSame(one: ErasureParty, other: ErasureParty): boolean {
  return (
    one.accountId === other.accountId ||
    (one.staffId !== null && one.staffId === other.staffId)
  );
}

/** The document that orders it, or the application's day: never nothing, since the record is all that stays. */
function saysWhy(words: string): boolean {
  return words.trim() !== "" && areRecordableWords(words);
}

function refused(reason: ErasureRefusal): Decision {
  return { ok: false, reason };
}

import { capacityOf } from "./capacityOf.ts";
import { areRecordableWords } from "./decideReveal.ts";
import type { GuardianshipKind } from "./guardianship.ts";
import type { PlainDate } from "./time.ts";

/** A row of the register as appointing a guardian needs it; null where there is none, or none in reach. */
export type WardOrGuardian = {
  personId: string;
  birthDate: PlainDate;
  /** Erased by law, or another row stands for it. */
  isGone: boolean;
  /** A court has appointed a guardian of his, who is it today. */
  isWardOfCourt: boolean;
} | null;

export type GuardianshipRefusal =
  | "unknownPerson"
  | "samePerson"
  | "guardianLacksCapacity"
  | "wardIsOfAge"
  | "alreadyGuardian"
  | "ring"
  | "badDay"
  | "unknownGuardianship"
  | "alreadyEnded"
  | "reasonMissing"
  | "ownMatter";

/**
 * Why somebody doesn't become another's guardian; undefined where he does [WD2]. Both are in the reach of the official. A
 * guardian is of age and has no guardian himself (Civil Code art. 39); an adult gets one by a court alone (art. 24, 28).
 */
export function objectionToGuardian(question: {
  ward: WardOrGuardian;
  guardian: WardOrGuardian;
  kind: GuardianshipKind;
  from: PlainDate;
  today: PlainDate;
  /** He is it already today. */
  isGuardian: boolean;
  /** Everybody who is a guardian of the guardian's, or of one of theirs, today. */
  guardiansOfGuardian: ReadonlySet<string>;
  words: string;
}): GuardianshipRefusal | undefined {
  const { ward, guardian, kind, from, today } = question;
  if (ward === null || guardian === null || ward.isGone || guardian.isGone)
    return "unknownPerson";
  if (ward.personId === guardian.personId) return "samePerson";
  if (from > today || from < ward.birthDate) return "badDay";
  if (question.isGuardian) return "alreadyGuardian";
  if (question.guardiansOfGuardian.has(ward.personId)) return "ring";
  if (
    guardian.isWardOfCourt ||
    capacityOf(guardian.birthDate, today) !== "full"
  )
    return "guardianLacksCapacity";
  if (
    kind !== "appointedByCourt" &&
    capacityOf(ward.birthDate, today) === "full"
  )
    return "wardIsOfAge";
  return saysWhy(question.words) ? undefined : "reasonMissing";
}

/** Why a guardianship isn't ended; undefined where it is [WD3]. */
export function objectionToEnd(question: {
  /** Null where there is none, or none whose ward is in reach. */
  guardianship: { from: PlainDate; isInForce: boolean } | null;
  until: PlainDate;
  today: PlainDate;
  words: string;
}): GuardianshipRefusal | undefined {
  const { guardianship, until, today, words } = question;
  if (guardianship === null) return "unknownGuardianship";
  if (!guardianship.isInForce) return "alreadyEnded";
  if (until > today || until < guardianship.from) return "badDay";
  return saysWhy(words) ? undefined : "reasonMissing";
}

function saysWhy(words: string): boolean {
  return words.trim() !== "" && areRecordableWords(words);
}

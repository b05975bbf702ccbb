import type { RevealedField } from "./accessRecord.ts";
import type { Stage } from "./caseState.ts";
import { type GraphRole, HANDLERS } from "./graphAccess.ts";

/** Why an official may need a value in the clear. */
export const REVEAL_REASONS = [
  "checkIdentity",
  "contactApplicant",
  "examineApplication",
  "prepareDocument",
  "deliver",
  "correctRecord",
] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export const MOST_REASON_WORDS = 200;
/** Of one account in an hour: more than the busiest day's work, far less than a list. */
export const MOST_REVEALS_AN_HOUR = 60;

/** What is known where somebody asks to see a person's data in the clear. */
export interface RevealQuestion {
  /** Null for who isn't signed in. */
  reader: { role: GraphRole } | null;
  /** Null where the question is about the applicant of the case, whoever he is. */
  personId: string | null;
  fields: readonly RevealedField[];
  reason: RevealReason | null;
  words: string;
  /** The case as the reader himself is shown it: null where it is out of his reach, or isn't there. */
  openedFor: { stage: Stage; applicantPersonId: string | null } | null;
  /** How often the account was shown something in the last hour. */
  recent: number;
}

export type RevealRefusal =
  "notSignedIn" | "notInScope" | "noOpenCase" | "reasonMissing" | "tooMany";

/** Whether an official is shown a person's data in the clear: on his duty, for an open case in his reach, with a reason. */
export function decideReveal(
  question: RevealQuestion,
): { ok: true } | { ok: false; reason: RevealRefusal } {
  const { reader, openedFor } = question;
  if (reader === null) return refused("notSignedIn");
  // Who only watches sees every case, and needs nobody's data for it.
  if (!SERVES.has(reader.role) || openedFor === null)
    return refused("notInScope");
  if (!needsApplicant(openedFor.stage) || !isAboutApplicant(question))
    return refused("noOpenCase");
  if (!saysWhy(question)) return refused("reasonMissing");
  return question.recent < MOST_REVEALS_AN_HOUR
    ? { ok: true }
    : refused("tooMany");
}

/** Words that may stand in a record for ever: short, and without an identity or telephone number. */
export function areRecordableWords(
  words: string,
  most = MOST_REASON_WORDS,
): boolean {
  const digits = words.normalize("NFKC").replace(/[\s-]/gu, "");
  return words.length <= most && !/\d{11}/u.test(digits);
}

function isAboutApplicant({
  personId,
  fields,
  openedFor,
}: RevealQuestion): boolean {
  const applicant = openedFor?.applicantPersonId ?? null;
  return personId === null
    ? // Of somebody whom the register doesn't know, it has nothing to show.
      applicant !== null || fields.every((field) => field === "application")
    : personId === applicant;
}

function saysWhy({ fields, reason, words }: RevealQuestion): boolean {
  return fields.length > 0 && reason !== null && areRecordableWords(words);
}

const SERVES: ReadonlySet<GraphRole> = new Set(HANDLERS);

/** Whether something is left to do for the applicant. */
export function needsApplicant(stage: Stage): boolean {
  return !ENDED.has(stage);
}

const ENDED: ReadonlySet<Stage> = new Set<Stage>([
  "notAccepted",
  "delivered",
  "withdrawn",
  "terminated",
  "transferred",
  "voided",
]);

function refused(reason: RevealRefusal): { ok: false; reason: RevealRefusal } {
  return { ok: false, reason };
}

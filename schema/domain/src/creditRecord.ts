import type { BasisOfLaw } from "./legalBasis.ts";
import { isMinorBornOn } from "./residentId.ts";
import { addMonths, nextDay, type PlainDate } from "./time.ts";

/** 行政处罚, 经营异常名录, 严重失信主体名单, 承诺违诺, 荣誉. */
export const CREDIT_KINDS = [
  "penalty",
  "abnormalList",
  "seriouslyDishonest",
  "brokenPromise",
  "honour",
] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** 轻微, 一般, 严重: for how long it is made public follows from it. */
export const CREDIT_CLASSES = ["minor", "ordinary", "serious"] as const;
export type CreditClass = (typeof CREDIT_CLASSES)[number];

/** Whose record it is: a firm's by its credit code, or a natural person's. */
export type CreditSubject =
  { type: "firm"; creditCode: string } | { type: "person"; personId: string };

/** The subject as it has to be known to be shown at all: a person whose birth date nobody knows may be a minor. */
export type KnownSubject =
  | { type: "firm"; creditCode: string }
  | { type: "person"; personId: string; birthDate: PlainDate | null };

/** What a measure is and what lets it be taken: there are none without a law. */
export interface CreditMeasure {
  words: string;
  basis: BasisOfLaw;
}

/** What a body has recognised of somebody's credit. Never changed; a repair is added to it. */
export interface CreditRecord {
  recordId: string;
  subject: CreditSubject;
  kind: CreditKind;
  /** Null for honours alone, which are of no class. */
  class: CreditClass | null;
  /** Of a minor one: made public all the same, as it is needed. All others are. */
  isNeeded: boolean;
  docNo: string;
  basis: BasisOfLaw;
  /** Date of the document. */
  decidedOn: PlainDate;
  /** Credit code of the body that recognised it; it repairs it, too. */
  decidedBy: string;
  measures: readonly CreditMeasure[];
  repair: CreditRepair | null;
}

/** 信用修复; of an honour, that it was taken back. */
export interface CreditRepair {
  repairedOn: PlainDate;
  docNo: string;
  words: string;
}

type Dated = Pick<CreditRecord, "class" | "decidedOn">;

/** Publicity in months from the date of the document (信用修复管理办法, in force from 2026-04-01). */
const MONTHS: Readonly<Record<CreditClass, { least: number; most: number }>> = {
  minor: { least: 0, most: 3 },
  ordinary: { least: 3, most: 12 },
  serious: { least: 12, most: 36 },
};
/** No rule says how long an honour is shown: no longer than the worst that is recorded. */
const MONTHS_OF_HONOUR = { least: 0, most: 36 };

/** The last day of publicity: after it, it stops by itself [CR2]. */
export function lastDayOf({ class: of, decidedOn }: Dated): PlainDate {
  return addMonths(decidedOn, monthsOf(of).most);
}

/** The first day on which it may be repaired [CR3]: of a minor one, as soon as what was owed is done. */
export function repairableFrom({ class: of, decidedOn }: Dated): PlainDate {
  const { least } = monthsOf(of);
  return least === 0 ? decidedOn : nextDay(addMonths(decidedOn, least));
}

/**
 * Whether anybody is shown it, officials as well, and whether it counts for anything: what isn't displayed isn't shared
 * or used either [CR1–CR5].
 */
export function isDisplayed(
  record: CreditRecord,
  today: PlainDate,
  subject: KnownSubject,
): boolean {
  return (
    isOf(record, subject) &&
    record.repair === null &&
    record.decidedOn <= today &&
    today <= lastDayOf(record) &&
    (record.class !== "minor" || record.isNeeded) &&
    (subject.type === "firm" || mayBeShownOf(record, today, subject.birthDate))
  );
}

/**
 * Nothing of who is a minor, or was one then; and nothing that speaks against a natural person without a law that says
 * so [CR5].
 */
function mayBeShownOf(
  record: CreditRecord,
  today: PlainDate,
  birthDate: PlainDate | null,
): boolean {
  return (
    !isOfMinor(record, today, birthDate) &&
    (record.kind === "honour" || namesLaw(record.basis))
  );
}

/** Whether the person is a minor today, was one on the date of the document, or may be one since nobody knows [CR5]. */
export function isOfMinor(
  { decidedOn }: Pick<CreditRecord, "decidedOn">,
  today: PlainDate,
  birthDate: PlainDate | null,
): boolean {
  return (
    birthDate === null ||
    isMinorBornOn(birthDate, decidedOn) ||
    isMinorBornOn(birthDate, today)
  );
}

/** Whether it is a law with its article: nothing less lets anything be displayed against a natural person [CR5]. */
export function namesLaw({ rank, title, article }: BasisOfLaw): boolean {
  return (
    rank === "law" &&
    title.trim() !== "" &&
    article !== null &&
    article.trim() !== ""
  );
}

function isOf({ subject: of }: CreditRecord, subject: KnownSubject): boolean {
  if (of.type === "firm")
    return subject.type === "firm" && of.creditCode === subject.creditCode;
  return subject.type === "person" && of.personId === subject.personId;
}

function monthsOf(of: CreditClass | null): { least: number; most: number } {
  return of === null ? MONTHS_OF_HONOUR : MONTHS[of];
}

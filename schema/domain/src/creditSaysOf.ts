import {
  type CreditRecord,
  isDisplayed,
  type KnownSubject,
} from "./creditRecord.ts";
import type { PlainDate } from "./time.ts";

/**
 * What credit says of letting a material follow (容缺) and of taking a promise in place of a proof (告知承诺). It is told
 * to who decides, and decides nothing: there is no answer by which an application would be refused [CR6].
 */
export interface CreditSays {
  deferral: "asUsual" | "withCaution" | "favoured";
  /** What it says so by, the newest first. */
  because: readonly CreditRecord[];
}

/** Only what is displayed on the day counts; in which order the records come doesn't [CR7]. */
export function creditSaysOf(
  records: readonly CreditRecord[],
  today: PlainDate,
  subject: KnownSubject,
): CreditSays {
  const counted = displayedOf(records, today, subject);
  const against = counted.filter(({ kind }) => kind !== "honour");
  if (against.length > 0) return { deferral: "withCaution", because: against };
  return counted.length > 0
    ? { deferral: "favoured", because: counted }
    : { deferral: "asUsual", because: [] };
}

/** What anybody is shown of them on the day, the newest first. */
export function displayedOf(
  records: readonly CreditRecord[],
  today: PlainDate,
  subject: KnownSubject,
): CreditRecord[] {
  return records
    .filter((record) => isDisplayed(record, today, subject))
    .sort(
      (a, b) =>
        compare(b.decidedOn, a.decidedOn) || compare(a.recordId, b.recordId),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

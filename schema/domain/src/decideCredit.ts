import {
  type CreditRecord,
  isOfMinor,
  lastDayOf,
  namesLaw,
  repairableFrom,
} from "./creditRecord.ts";
import { areRecordableWords } from "./decideReveal.ts";
import { type BasisOfLaw, canBeLookedUp } from "./legalBasis.ts";
import type { PlainDate } from "./time.ts";

export type CreditObjection =
  | "documentMissing"
  | "wrongClass"
  | "inTheFuture"
  | "alreadyOver"
  | "basisMissing"
  | "notByNationalRule"
  | "measureWithoutLaw";
export type CreditRefusal = CreditObjection | "notPermitted" | "unknownFirm";

/** Why a body doesn't put this on record; undefined where it does [CR4]. */
export function objectionToCredit(
  record: Omit<CreditRecord, "recordId" | "repair">,
  today: PlainDate,
): CreditObjection | undefined {
  const { kind, decidedOn, measures, basis, docNo } = record;
  if (!areSaid(docNo)) return "documentMissing";
  if (!isOfRightClass(record)) return "wrongClass";
  if (decidedOn > today) return "inTheFuture";
  if (lastDayOf(record) < today) return "alreadyOver";
  if (!isSaidBasis(basis)) return "basisMissing";
  // Lists of the seriously dishonest are made by national rules alone.
  if (kind === "seriouslyDishonest" && !isNational(basis))
    return "notByNationalRule";
  return measures.every(
    ({ words, basis: lawOf }) =>
      areSaid(words) && isNational(lawOf) && isSaidBasis(lawOf),
  )
    ? undefined
    : "measureWithoutLaw";
}

export type PersonCreditObjection = CreditObjection | "ofMinor" | "notByLaw";
export type PersonCreditRefusal =
  PersonCreditObjection | "notPermitted" | "unknownPerson";

/** The same of a natural person: what could be displayed to nobody doesn't come on record [CR5, CR9]. */
export function objectionToPersonCredit(
  record: Omit<CreditRecord, "recordId" | "repair">,
  today: PlainDate,
  birthDate: PlainDate,
): PersonCreditObjection | undefined {
  const refused = objectionToCredit(record, today);
  if (refused !== undefined) return refused;
  if (isOfMinor(record, today, birthDate)) return "ofMinor";
  return record.kind === "honour" || namesLaw(record.basis)
    ? undefined
    : "notByLaw";
}

export type RepairRefusal =
  | "notPermitted"
  | "unknownRecord"
  | "notYours"
  | "alreadyRepaired"
  | "alreadyOver"
  | "tooEarly"
  | "dutiesOpen"
  | "undertakingMissing"
  | "reasonMissing";

/** What somebody who repairs says of it. */
export interface SaidOfRepair {
  /** What was wrong is put right, and what was owed is done. */
  dutiesDone: boolean;
  /** The undertaking to keep one's word (信用承诺) was made, in public. */
  undertakingMade: boolean;
  docNo: string;
  words: string;
}

/** Why a body doesn't repair it; undefined where it does [CR3]. An honour is taken back at any time. */
export function objectionToRepair(
  record: CreditRecord | null,
  said: SaidOfRepair,
  { body, today }: { body: string; today: PlainDate },
): RepairRefusal | undefined {
  if (record === null) return "unknownRecord";
  if (record.decidedBy !== body) return "notYours";
  if (record.repair !== null) return "alreadyRepaired";
  if (lastDayOf(record) < today) return "alreadyOver";
  if (today < repairableFrom(record)) return "tooEarly";
  if (record.kind !== "honour") {
    if (!said.dutiesDone) return "dutiesOpen";
    if (!said.undertakingMade) return "undertakingMissing";
  }
  return areSaid(said.docNo) && areSaid(said.words)
    ? undefined
    : "reasonMissing";
}

function isOfRightClass({
  kind,
  class: of,
}: Pick<CreditRecord, "kind" | "class">): boolean {
  if (kind === "honour") return of === null;
  return kind === "seriouslyDishonest" ? of === "serious" : of !== null;
}

/** Laws, regulations of the State Council and rules of its departments. */
function isNational({ rank }: BasisOfLaw): boolean {
  return rank === "law" || rank === "admin_regulation" || rank === "dept_rule";
}

/** What is displayed stays as it is for years, and is stored for good: no numbers of people in it. */
function isSaidBasis(basis: BasisOfLaw): boolean {
  const { title, docNo, article } = basis;
  return (
    canBeLookedUp(basis) &&
    areSaid(title) &&
    [docNo, article].every((words) => words === null || areSaid(words))
  );
}

function areSaid(words: string): boolean {
  return words.trim() !== "" && areRecordableWords(words);
}

import {
  CREDIT_CLASSES,
  CREDIT_KINDS,
  type CreditClass,
  type CreditKind,
} from "@onedoor/domain/creditRecord";
import type { CreditSays } from "@onedoor/domain/creditSaysOf";
import type {
  CreditRefusal,
  PersonCreditRefusal,
  RepairRefusal,
} from "@onedoor/domain/decideCredit";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";
import { inGraph } from "../supervision/inGraph.ts";

export interface ListedCredit {
  recordId: string;
  kind: CreditKind;
  class: CreditClass | null;
  docNo: string;
  basis: Basis;
  decidedOn: PlainDate;
  /** Credit code of the body that recognised it, and repairs it. */
  body: string;
  measures: readonly { words: string; basis: Basis }[];
  repairableFrom: PlainDate;
  lastDay: PlainDate;
}

export interface Basis {
  title: string;
  docNo: string | null;
  article: string | null;
}

const BASIS = "basis { title docNo article }";
/** What is asked of a record. */
export const CREDIT = `recordId kind class docNo ${BASIS} decidedOn body
  measures { words ${BASIS} } repairableFrom lastDay`;

const CREDIT_REFUSALS = [
  "notPermitted",
  "unknownFirm",
  "documentMissing",
  "wrongClass",
  "inTheFuture",
  "alreadyOver",
  "basisMissing",
  "notByNationalRule",
  "measureWithoutLaw",
  "alreadyOnRecord",
  "unknownPerson",
  "ofMinor",
  "notByLaw",
] as const satisfies readonly (
  CreditRefusal | PersonCreditRefusal | "alreadyOnRecord"
)[];
export type NotRecorded = (typeof CREDIT_REFUSALS)[number];

/** Null where it is on record now. */
export const RECORD_CREDIT: GraphQuestion<NotRecorded | null> = {
  document: `mutation RecordCredit($input: RecordCreditInput!) {
  recordCredit(input: $input) { __typename ... on CreditRefused { reason } }
}`,
  parse(data) {
    const { reason } = (data as { recordCredit: { reason?: string } })
      .recordCredit;
    return reason === undefined ? null : named(CREDIT_REFUSALS, reason);
  },
};

/** The same of the applicant of a case. */
export const RECORD_PERSON_CREDIT: GraphQuestion<NotRecorded | null> = {
  document: `mutation RecordPersonCredit($input: RecordPersonCreditInput!) {
  recordPersonCredit(input: $input) { __typename ... on PersonCreditRefused { reason } }
}`,
  parse(data) {
    const { reason } = (data as { recordPersonCredit: { reason?: string } })
      .recordPersonCredit;
    return reason === undefined ? null : named(CREDIT_REFUSALS, reason);
  },
};

const REPAIR_REFUSALS = [
  "notPermitted",
  "unknownRecord",
  "notYours",
  "alreadyRepaired",
  "alreadyOver",
  "tooEarly",
  "dutiesOpen",
  "undertakingMissing",
  "reasonMissing",
] as const satisfies readonly RepairRefusal[];

/** Null where it is repaired now. */
export const REPAIR_CREDIT: GraphQuestion<RepairRefusal | null> = {
  document: `mutation RepairCredit($input: RepairCreditInput!) {
  repairCredit(input: $input) { __typename ... on RepairRefused { reason } }
}`,
  parse(data) {
    const { reason } = (data as { repairCredit: { reason?: string } })
      .repairCredit;
    return reason === undefined ? null : named(REPAIR_REFUSALS, reason);
  },
};

/** The same of a person's. */
export const REPAIR_PERSON_CREDIT: GraphQuestion<RepairRefusal | null> = {
  document: `mutation RepairPersonCredit($input: RepairCreditInput!) {
  repairPersonCredit(input: $input) { __typename ... on RepairRefused { reason } }
}`,
  parse(data) {
    const { reason } = (data as { repairPersonCredit: { reason?: string } })
      .repairPersonCredit;
    return reason === undefined ? null : named(REPAIR_REFUSALS, reason);
  },
};

/** Whose credit is recorded and repaired: a firm's by its code, or that of the person who applies in a case. */
export type CreditOf = { creditCode: string } | { caseId: string };

export interface ShownCredit {
  says: CreditSays["deferral"];
  credit: readonly ListedCredit[];
}

/** What is displayed of the person who applies in a case; null where the register doesn't know him. */
export const APPLICANT_CREDIT: GraphQuestion<ShownCredit | null> = {
  document: `query ApplicantCredit($caseId: ID!) {
  case(caseId: $caseId) {
    applicant { ... on Person { creditSays creditRecords { ${CREDIT} } } }
  }
}`,
  parse(data) {
    const applicant = (data as { case: CaseOnTheWire | null }).case?.applicant;
    return applicant?.creditSays === undefined
      ? null
      : {
          says: saysIn(applicant.creditSays),
          credit: (applicant.creditRecords ?? []).map(creditIn),
        };
  },
};

interface CaseOnTheWire {
  applicant: {
    creditSays?: string;
    creditRecords?: readonly CreditOnTheWire[];
  } | null;
}

export type CreditOnTheWire = Omit<
  ListedCredit,
  "kind" | "class" | "decidedOn" | "repairableFrom" | "lastDay"
> & {
  kind: string;
  class: string | null;
  decidedOn: string;
  repairableFrom: string;
  lastDay: string;
};

export function creditIn(record: CreditOnTheWire): ListedCredit {
  return {
    ...record,
    kind: named(CREDIT_KINDS, record.kind),
    class: record.class === null ? null : named(CREDIT_CLASSES, record.class),
    decidedOn: dateIn(record.decidedOn),
    repairableFrom: dateIn(record.repairableFrom),
    lastDay: dateIn(record.lastDay),
  };
}

export function saysIn(inTheGraph: string): CreditSays["deferral"] {
  return named(["asUsual", "withCaution", "favoured"], inTheGraph);
}

/** The domain's word for the graph's. */
export function named<Name extends string>(
  names: readonly Name[],
  inTheGraph: string,
): Name {
  const name = names.find((one) => inGraph(one) === inTheGraph);
  if (name === undefined) throw new Error(`nobody knows ${inTheGraph}`);
  return name;
}

export function dateIn(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new Error(`no date: ${text}`);
  return date.value;
}

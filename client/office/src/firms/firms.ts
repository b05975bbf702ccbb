import {
  CREDIT_CLASSES,
  CREDIT_KINDS,
  type CreditClass,
  type CreditKind,
} from "@onedoor/domain/creditRecord";
import type { CreditSays } from "@onedoor/domain/creditSaysOf";
import type {
  CreditRefusal,
  RepairRefusal,
} from "@onedoor/domain/decideCredit";
import { FIRM_EVENT_KINDS, type FirmMoment } from "@onedoor/domain/firmLife";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";
import { inGraph } from "../supervision/inGraph.ts";

/** A firm as its page shows it: what is public of it. */
export interface ListedFirm {
  creditCode: string;
  name: string;
  address: string | null;
  status: FirmStatus;
  says: CreditSays["deferral"];
  credit: readonly ListedCredit[];
  life: readonly ListedMoment[];
}

export type FirmStatus = "registered" | "cancelled" | "revoked";

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

export interface ListedMoment {
  kind: FirmMoment["kind"];
  on: PlainDate;
  docNo: string;
  before: string | null;
  after: string | null;
}

const BASIS = "basis { title docNo article }";

/** Null where the register has no such firm. */
export const FIRM: GraphQuestion<ListedFirm | null> = {
  document: `query Firm($creditCode: ID!) {
  legalEntity(creditCode: $creditCode) {
    creditCode name address status creditSays
    creditRecords {
      recordId kind class docNo ${BASIS} decidedOn body
      measures { words ${BASIS} } repairableFrom lastDay
    }
    history { kind on docNo before after }
  }
}`,
  parse(data) {
    const { legalEntity: firm } = data as { legalEntity: FirmOnTheWire | null };
    if (firm === null) return null;
    const { status, creditSays, creditRecords, history, ...rest } = firm;
    return {
      ...rest,
      status: named(STATUSES, status),
      says: named(SAYS, creditSays),
      credit: creditRecords.map((record) => ({
        ...record,
        kind: named(CREDIT_KINDS, record.kind),
        class:
          record.class === null ? null : named(CREDIT_CLASSES, record.class),
        decidedOn: dateIn(record.decidedOn),
        repairableFrom: dateIn(record.repairableFrom),
        lastDay: dateIn(record.lastDay),
      })),
      life: history.map((moment) => ({
        ...moment,
        kind: named(MOMENTS, moment.kind),
        on: dateIn(moment.on),
      })),
    };
  },
};

/** A day on which any firm began or ended. */
export interface FirmsOfDay {
  on: PlainDate;
  registered: number;
  ended: number;
}

export const NEW_FIRMS: GraphQuestion<readonly FirmsOfDay[]> = {
  document: `query NewFirms($from: Date!, $to: Date!) {
  newFirms(from: $from, to: $to) { on registered ended }
}`,
  parse: (data) =>
    (
      data as { newFirms: readonly (Omit<FirmsOfDay, "on"> & { on: string })[] }
    ).newFirms.map((day) => ({ ...day, on: dateIn(day.on) })),
};

export const CREDIT_REFUSALS = [
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
] as const satisfies readonly (CreditRefusal | "alreadyOnRecord")[];
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

interface FirmOnTheWire {
  creditCode: string;
  name: string;
  address: string | null;
  status: string;
  creditSays: string;
  creditRecords: readonly (Omit<
    ListedCredit,
    "kind" | "class" | "decidedOn" | "repairableFrom" | "lastDay"
  > & {
    kind: string;
    class: string | null;
    decidedOn: string;
    repairableFrom: string;
    lastDay: string;
  })[];
  history: readonly (Omit<ListedMoment, "kind" | "on"> & {
    kind: string;
    on: string;
  })[];
}

const STATUSES = ["registered", "cancelled", "revoked"] as const;
const SAYS = ["asUsual", "withCaution", "favoured"] as const;
const MOMENTS = [...FIRM_EVENT_KINDS, "abnormalList"] as const;

function named<Name extends string>(
  names: readonly Name[],
  inTheGraph: string,
): Name {
  const name = names.find((one) => inGraph(one) === inTheGraph);
  if (name === undefined) throw new Error(`nobody knows ${inTheGraph}`);
  return name;
}

function dateIn(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new Error(`no date: ${text}`);
  return date.value;
}

import { type CreditCode, kindOfCreditCode } from "./creditCode.ts";
import type { CreditRecord } from "./creditRecord.ts";
import { displayedOf } from "./creditSaysOf.ts";
import type { PlainDate } from "./time.ts";

/** 设立, 名称变更, 代表人变更, 住所变更, 吊销, 注销. */
export const FIRM_EVENT_KINDS = [
  "registered",
  "nameChanged",
  "representativeChanged",
  "addressChanged",
  "revoked",
  "cancelled",
] as const;
export type FirmEventKind = (typeof FIRM_EVENT_KINDS)[number];

export const FIRM_KINDS = [
  "company",
  "soleTrader",
  "cooperative",
  "institution",
  "association",
  "other",
] as const;
export type FirmKind = (typeof FIRM_KINDS)[number];

/** What a code says of its holder by its first two characters. */
export function firmKindOf(code: CreditCode): FirmKind {
  switch (kindOfCreditCode(code)) {
    case "company":
      return "company";
    case "householdBusiness":
      return "soleTrader";
    case "farmersCooperative":
      return "cooperative";
    case "publicInstitution":
      return "institution";
    case "association":
      return "association";
    default:
      return "other";
  }
}

export const FIRM_STATUSES = ["registered", "cancelled", "revoked"] as const;
export type FirmStatus = (typeof FIRM_STATUSES)[number];

/** A legal person (法人) as the register holds it, unmasked. */
export interface Firm {
  creditCode: string;
  name: string;
  kind: FirmKind;
  representative: string;
  phone: string;
  address: string;
  /** 12 digits. */
  division: string;
  status: FirmStatus;
  /** Credit code of the body that registered it (登记机关); null where the register came without it. */
  registeredBy: string | null;
}

/** What happened to a firm. Never changed. */
export interface FirmEvent {
  creditCode: string;
  kind: FirmEventKind;
  on: PlainDate;
  /** The document that says so. */
  docNo: string;
  /** The case that it came from; null for one that came with the register. */
  caseId: string | null;
  /** What it was and became: names and addresses, which are public; of representatives nothing. */
  before: string | null;
  after: string | null;
}

/** A moment of its life as it is told: what happened to it, or that it was put on the list of abnormal operation. */
export interface FirmMoment extends Omit<FirmEvent, "kind"> {
  kind: FirmEventKind | "abnormalList";
}

/**
 * The life of a firm, the oldest first [CR8]. That it stood on a list is told only as long as the record is displayed:
 * else a repair would end nothing.
 */
export function lifeOf(
  creditCode: string,
  {
    events,
    records,
    today,
  }: {
    events: readonly FirmEvent[];
    records: readonly CreditRecord[];
    today: PlainDate;
  },
): FirmMoment[] {
  const listed = displayedOf(records, today, { type: "firm", creditCode })
    .filter(({ kind }) => kind === "abnormalList")
    .map(({ decidedOn, docNo }): FirmMoment => {
      const nothing = { caseId: null, before: null, after: null };
      return {
        creditCode,
        kind: "abnormalList",
        on: decidedOn,
        docNo,
        ...nothing,
      };
    });
  const own = events.filter((event) => event.creditCode === creditCode);
  return [...own.map(withoutPeople), ...listed].sort(
    (a, b) =>
      compare(a.on, b.on) ||
      ON_A_DAY.indexOf(a.kind) - ON_A_DAY.indexOf(b.kind),
  );
}

/** What can happen on one day, in the order in which it can: nothing before it is registered, nothing after it is cancelled. */
const ON_A_DAY: readonly FirmMoment["kind"][] = [
  ...FIRM_EVENT_KINDS.slice(0, -2),
  "abnormalList",
  ...FIRM_EVENT_KINDS.slice(-2),
];

function withoutPeople(event: FirmEvent): FirmEvent {
  return event.kind === "representativeChanged"
    ? { ...event, before: null, after: null }
    : event;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

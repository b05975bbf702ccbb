import type { CreditSays } from "@onedoor/domain/creditSaysOf";
import {
  FIRM_EVENT_KINDS,
  FIRM_STATUSES,
  type FirmMoment,
  type FirmStatus,
} from "@onedoor/domain/firmLife";
import type { PlainDate } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";
import {
  CREDIT,
  creditIn,
  type CreditOnTheWire,
  dateIn,
  type ListedCredit,
  named,
  saysIn,
} from "../credit/credit.ts";

/** A firm as its page shows it: what is public of it. */
export interface ListedFirm {
  creditCode: string;
  name: string;
  address: string | null;
  status: FirmStatus;
  /** Credit code of the body that registered it; null where nobody knows. */
  registeredBy: string | null;
  says: CreditSays["deferral"];
  credit: readonly ListedCredit[];
  life: readonly ListedMoment[];
}

export interface ListedMoment {
  kind: FirmMoment["kind"];
  on: PlainDate;
  docNo: string;
  before: string | null;
  after: string | null;
}

/** Null where the register has no such firm. */
export const FIRM: GraphQuestion<ListedFirm | null> = {
  document: `query Firm($creditCode: ID!) {
  legalEntity(creditCode: $creditCode) {
    creditCode name address status registrar { creditCode } creditSays
    creditRecords { ${CREDIT} }
    history { kind on docNo before after }
  }
}`,
  parse(data) {
    const { legalEntity: firm } = data as { legalEntity: FirmOnTheWire | null };
    if (firm === null) return null;
    const { status, registrar, creditSays, creditRecords, history, ...rest } =
      firm;
    return {
      ...rest,
      status: named(FIRM_STATUSES, status),
      registeredBy: registrar?.creditCode ?? null,
      says: saysIn(creditSays),
      credit: creditRecords.map(creditIn),
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

interface FirmOnTheWire {
  creditCode: string;
  name: string;
  address: string | null;
  status: string;
  registrar: { creditCode: string } | null;
  creditSays: string;
  creditRecords: readonly CreditOnTheWire[];
  history: readonly (Omit<ListedMoment, "kind" | "on"> & {
    kind: string;
    on: string;
  })[];
}

const MOMENTS = [...FIRM_EVENT_KINDS, "abnormalList"] as const;

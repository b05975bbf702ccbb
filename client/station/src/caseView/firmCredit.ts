import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";

/** What the county says of a firm's credit, as far as a window tells it: it informs, and decides nothing. */
export interface FirmCredit {
  says: "asUsual" | "withCaution" | "favoured";
  /** What it says so by, the newest first. */
  because: readonly FirmCreditRecord[];
}

export interface FirmCreditRecord {
  kind: CreditWord;
  decidedOn: PlainDate;
  /** The body that recognised it. */
  body: { name: string; nameEn: string };
}

/** As the graph calls them. */
export type CreditWord =
  | "PENALTY"
  | "ABNORMAL_LIST"
  | "SERIOUSLY_DISHONEST"
  | "BROKEN_PROMISE"
  | "HONOUR";

/** Asked when a material may follow; firms aren't kept at stations. */
export const FIRM_CREDIT = `query FirmCredit($creditCode: ID!) {
  legalEntity(creditCode: $creditCode) {
    creditSays
    creditRecords { recordId kind decidedOn body department { name nameEn } }
  }
}`;

const MOST_MS = 8000;

/** Null where the county's register has no such firm. Throws when nobody is reached, or nobody answers in time. */
export async function readFirmCredit(
  graphUrl: string,
  token: string | null,
  creditCode: string,
): Promise<FirmCredit | null> {
  const response = await fetch(graphUrl, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: FIRM_CREDIT, variables: { creditCode } }),
    signal: AbortSignal.timeout(MOST_MS),
  });
  return parseFirmCredit(await response.json());
}

/** Throws on an answer of another shape. */
export function parseFirmCredit(answer: unknown): FirmCredit | null {
  const { data } = answer as {
    data?: { legalEntity: OnTheWire | null } | null;
  };
  if (data === undefined || data === null)
    throw new Error("the county didn't answer");
  const firm = data.legalEntity;
  if (firm === null) return null;
  const says = SAYS[firm.creditSays];
  return {
    says,
    because: firm.creditRecords
      .filter(({ kind }) => (kind === "HONOUR") === (says === "favoured"))
      .map(({ kind, decidedOn, body, department }) => {
        const day = parsePlainDate(decidedOn);
        if (!day.ok) throw new Error(`a record of the day ${decidedOn}`);
        const named = department ?? { name: body, nameEn: body };
        return { kind, decidedOn: day.value, body: named };
      }),
  };
}

interface OnTheWire {
  creditSays: keyof typeof SAYS;
  creditRecords: readonly {
    kind: CreditWord;
    decidedOn: string;
    body: string;
    department: { name: string; nameEn: string } | null;
  }[];
}

const SAYS = {
  AS_USUAL: "asUsual",
  WITH_CAUTION: "withCaution",
  FAVOURED: "favoured",
} as const;

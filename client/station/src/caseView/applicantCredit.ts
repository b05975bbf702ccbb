import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";

/** What the county says of an applicant's credit, as far as a window tells it: it informs, and decides nothing. */
export interface ApplicantCredit {
  says: "asUsual" | "withCaution" | "favoured";
  /** What it says so by, the newest first. */
  because: readonly ToldCredit[];
}

export interface ToldCredit {
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

/** By what the county has who applies: a firm's credit code, or the register's id of a person. */
export interface ApplicantKey {
  kind: "firm" | "person";
  id: string;
}

const TOLD = `creditSays
    creditRecords { recordId kind decidedOn body department { name nameEn } }`;

/** Asked when a material may follow; credit isn't kept at stations. */
export const FIRM_CREDIT = `query FirmCredit($creditCode: ID!) {
  legalEntity(creditCode: $creditCode) {
    ${TOLD}
  }
}`;
export const PERSON_CREDIT = `query PersonCredit($personId: ID!) {
  person(personId: $personId) {
    ${TOLD}
  }
}`;

const MOST_MS = 8000;

/** Null where the county's registers have no such firm or person. Throws when nobody is reached, or nobody answers in time. */
export async function readApplicantCredit(
  graphUrl: string,
  token: string | null,
  { kind, id }: ApplicantKey,
): Promise<ApplicantCredit | null> {
  const response = await fetch(graphUrl, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(
      kind === "firm"
        ? { query: FIRM_CREDIT, variables: { creditCode: id } }
        : { query: PERSON_CREDIT, variables: { personId: id } },
    ),
    signal: AbortSignal.timeout(MOST_MS),
  });
  return parseApplicantCredit(await response.json());
}

/** Throws on an answer of another shape. */
export function parseApplicantCredit(answer: unknown): ApplicantCredit | null {
  const { data } = answer as {
    data?: {
      legalEntity?: OnTheWire | null;
      person?: OnTheWire | null;
    } | null;
  };
  if (data === undefined || data === null)
    throw new Error("the county didn't answer");
  const told = data.legalEntity ?? data.person ?? null;
  if (told === null) return null;
  const says = SAYS[told.creditSays];
  return {
    says,
    because: told.creditRecords
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

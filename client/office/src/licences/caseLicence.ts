import {
  LICENCE_STATES,
  type LicenceState,
} from "@onedoor/domain/licenceStates";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** A case's licence, as the county tells it. */
export interface ShownLicence {
  state: LicenceState;
  title: string | null;
  identifier: string | null;
  version: number | null;
  holder: string | null;
  issuer: string;
  issuedOn: PlainDate | null;
  validUntil: PlainDate | null;
  sha256: string | null;
  seal: {
    algorithm: string;
    label: string;
    labelEn: string;
    publicKey: string;
    signature: string;
  } | null;
}

export interface ShownExtract {
  text: string;
  purpose: string;
  caseNumber: string;
  signedAt: Instant;
  until: PlainDate;
  licence: ShownLicence;
}

export const EXTRACT_REFUSALS = [
  "NO_LICENCE",
  "NOT_VALID",
  "WORDS_MISSING",
  "BAD_CASE_NUMBER",
] as const;
export type ExtractRefusal = (typeof EXTRACT_REFUSALS)[number];

const FIELDS = `state title identifier version holder issuer { creditCode } issuedOn validUntil sha256 seal { algorithm label labelEn publicKey signature }`;

type InGraph = Omit<ShownLicence, "state" | "issuer"> & {
  state: string;
  issuer: { creditCode: string };
};

/** Null for a case out of reach, and one that gave none. */
export const CASE_LICENCE: GraphQuestion<ShownLicence | null> = {
  document: `query CaseLicence($caseId: ID!) {
  case(caseId: $caseId) { caseId licence { ${FIELDS} } }
}`,
  parse(data) {
    const { case: found } = data as {
      case: { licence: InGraph | null } | null;
    };
    const licence = found?.licence ?? null;
    return licence === null ? null : shownOf(licence);
  },
};

export const EXTRACT_LICENCE: GraphQuestion<
  ShownExtract | { refused: ExtractRefusal }
> = {
  document: `mutation ExtractLicence($input: ExtractLicenceInput!) {
  extractLicence(input: $input) {
    __typename
    ... on LicenceExtract { text purpose caseNumber signedAt until licence { ${FIELDS} } }
    ... on LicenceExtractRefused { reason }
  }
}`,
  parse(data) {
    const { extractLicence: answer } = data as {
      extractLicence:
        | (Omit<ShownExtract, "licence"> & { licence: InGraph })
        | { reason: string };
    };
    if ("text" in answer)
      return { ...answer, licence: shownOf(answer.licence) };
    const refused = EXTRACT_REFUSALS.find((one) => one === answer.reason);
    if (refused === undefined)
      throw new Error(`an extract was refused for ${answer.reason}`);
    return { refused };
  },
};

function shownOf(licence: InGraph): ShownLicence {
  const state = LICENCE_STATES.find(
    (one) => one.toUpperCase() === licence.state,
  );
  if (state === undefined)
    throw new Error(`a licence is in state ${licence.state}`);
  return { ...licence, state, issuer: licence.issuer.creditCode };
}

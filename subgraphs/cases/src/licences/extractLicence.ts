import { parseCaseNumber } from "@onedoor/domain/caseNumber";
import { areRecordableWords } from "@onedoor/domain/decideReveal";
import {
  extractUntil,
  type LicenceProof,
  signLicenceProof,
} from "@onedoor/domain/licenceProof";
import { MOST_PURPOSE } from "@onedoor/domain/licenceStates";
import { licenceHash } from "@onedoor/domain/licenceText";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { Context } from "../Context.ts";
import { type CaseLicence, caseLicence } from "./caseLicence.ts";

/** Why a licence is used: its holder agreed, or a law asks for it. */
export type LicenceGround = "consent" | "law";

export interface LicenceUse {
  caseId: string;
  purpose: string;
  /** Null: the licence's own case. */
  forCaseNumber: string | null;
  ground: LicenceGround;
  words: string;
}

/** An extract for one use. */
export interface Extract extends Pick<
  LicenceProof,
  "purpose" | "caseNumber" | "signedAt" | "until"
> {
  /** For the QR code. */
  text: string;
  licence: CaseLicence;
}

export type ExtractOutcome =
  | { extract: Extract }
  | { refused: "noLicence" | "notValid" | "wordsMissing" | "badCaseNumber" };

/**
 * Signs what a print says of a licence, for an official in whose reach its case is. First the record, then the extract:
 * throws where nothing can be put on record [EL7].
 */
export async function extractLicence(
  context: Pick<Context, "hub" | "loaders"> & {
    licences: NonNullable<Context["licences"]>;
  },
  reader: Claims,
  use: LicenceUse,
): Promise<ExtractOutcome> {
  const [purpose, words] = [use.purpose.trim(), use.words.trim()];
  if (!isSaid(purpose, MOST_PURPOSE) || !isSaid(words, MOST_WORDS))
    return { refused: "wordsMissing" };
  const row = await context.loaders.caseInReach.load(use.caseId);
  const licence = row === null ? undefined : await caseLicence(context, row);
  if (row === null || licence === undefined) return { refused: "noLicence" };
  const { version } = licence;
  if (licence.state !== "valid" || version === null)
    return { refused: "notValid" };
  const number = parseCaseNumber(use.forCaseNumber ?? row.caseNumber ?? "");
  if (!number.ok) return { refused: "badCaseNumber" };
  const { hub, licences } = context;
  await licences.recordUse({
    reader,
    personId: row.applicantPersonId,
    caseId: use.caseId,
    paper: recordWords(version.name, { ...use, purpose, words }, number.value),
  });
  const signedAt = hub.now();
  const said = {
    purpose,
    caseNumber: number.value,
    signedAt,
    until: extractUntil(signedAt),
  };
  const text = signLicenceProof(
    {
      identifier: version.identifier,
      title: version.name,
      holder: licence.holderMasked ?? "*",
      version: version.version,
      hash: licenceHash(version),
      state: licence.state,
      validUntil: version.validUntil,
      ...said,
    },
    hub.key,
  );
  return { extract: { ...said, text, licence } };
}

const MOST_WORDS = 200;

/** It stays on record, and the purpose in the code: no numbers of people. */
function isSaid(words: string, most: number): boolean {
  return words !== "" && words.length <= most && areRecordableWords(words);
}

/** As the holder reads it. */
function recordWords(
  title: string,
  { purpose, ground, words }: LicenceUse,
  caseNumber: string,
): string {
  const why = ground === "consent" ? "持证人同意" : "法定需要";
  return `用证：${title}；仅用于${purpose}；办件 ${caseNumber}；${why}：${words}`;
}

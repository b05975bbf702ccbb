import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64UrlOf, bytesOfBase64Url } from "./base64Url.ts";
import type { Hash } from "./hash.ts";
import { LICENCE_STATES, type LicenceState } from "./licenceStates.ts";
import { type ParseResult, parsed, unparsed } from "./parseResult.ts";
import {
  parseSignature,
  type PublicKey,
  type Signature,
} from "./signatures.ts";
import {
  addDays,
  dateOf,
  type Instant,
  parseInstant,
  parsePlainDate,
  type PlainDate,
} from "./time.ts";
import type { HubIdentity } from "./treeHead.ts";

/** What a printed extract says of a licence (用证), for somebody who has the print and no line. */
export interface LicenceProof {
  identifier: string | null;
  /** 证照名称. */
  title: string;
  /** Masked: enough to see that the print's holder is another. */
  holder: string;
  version: number;
  /** Of the version's text. */
  hash: Hash;
  state: LicenceState;
  /** Last day of the licence; null for one without. */
  validUntil: PlainDate | null;
  /** 仅用于…. */
  purpose: string;
  /** Of the case that it is used for. */
  caseNumber: string;
  /** When the state was as it says. */
  signedAt: Instant;
  /** Last day of the extract. */
  until: PlainDate;
}

/** How long an extract is taken for one: whoever needs it later gets another, of that day's state [P]. */
export const EXTRACT_DAYS = 30;

/** Last day of an extract that is made now. */
export function extractUntil(now: Instant): PlainDate {
  return addDays(dateOf(now), EXTRACT_DAYS);
}

/** The text for the QR code: what it is, what it says, and the county's signature; letters, digits, `.`, `-` and `_`. */
export function signLicenceProof(
  proof: LicenceProof,
  hub: HubIdentity & { sign(text: string): Signature },
): string {
  const payload = base64UrlOf(utf8ToBytes(JSON.stringify(partsOf(proof))));
  return [MARK, payload, hub.sign(proofText(hub.hubId, payload))].join(".");
}

/** Why a text is no extract of this county; undefined where it is one. */
export type ProofFault = "notAnExtract" | "notSigned";

/** `false`: it isn't the county's, and nothing that it says counts. `expired`: the extract, or the licence. */
export type LicenceFinding =
  | { verdict: "false"; fault: ProofFault }
  | { verdict: "true" | "expired"; proof: LicenceProof };

/**
 * What is to be held of a scanned text, with the county's key and nothing else [EL6]. The state is that of `signedAt`: it
 * may have changed since, and only the county knows.
 */
export async function findLicence(
  text: string,
  { hub, today }: { hub: HubIdentity; today: PlainDate },
  verify: (
    publicKey: PublicKey,
    text: string,
    signature: Signature,
  ) => boolean | Promise<boolean>,
): Promise<LicenceFinding> {
  const read = parseLicenceProof(text);
  if (!read.ok) return { verdict: "false", fault: "notAnExtract" };
  const { proof, payload, signature } = read.value;
  const signed = proofText(hub.hubId, payload);
  if (!(await verify(hub.publicKey, signed, signature)))
    return { verdict: "false", fault: "notSigned" };
  const { until, validUntil } = proof;
  const isOver = until < today || (validUntil !== null && validUntil < today);
  return { verdict: isOver ? "expired" : "true", proof };
}

/** What it says, whoever wrote it. Spaces at its ends, as scanners leave them, are no part of it. */
export function parseLicenceProof(
  text: string,
): ParseResult<
  { proof: LicenceProof; payload: string; signature: Signature },
  "malformed"
> {
  const [mark, payload = "", sealed = "", ...rest] = text.trim().split(".");
  const signature = parseSignature(sealed);
  if (mark !== MARK || rest.length > 0 || !signature.ok)
    return unparsed("malformed");
  const proof = proofIn(payload);
  return proof === undefined
    ? unparsed("malformed")
    : parsed({ proof, payload, signature: signature.value });
}

const MARK = "ODL1";
/** Far more than any extract has. */
const MOST_PAYLOAD = 3000;

/** By the hub: for which county, and what. */
function proofText(hubId: string, payload: string): string {
  return ["onedoor-licence-proof-1", hubId, payload].join("\n");
}

/** Without names of fields: each character makes the code's squares smaller. */
function partsOf(proof: LicenceProof) {
  return [
    proof.identifier,
    proof.title,
    proof.holder,
    proof.version,
    proof.hash,
    proof.state,
    proof.validUntil,
    proof.purpose,
    proof.caseNumber,
    proof.signedAt,
    proof.until,
  ];
}

function proofIn(payload: string): LicenceProof | undefined {
  const parts = listIn(payload);
  if (parts === undefined || parts.length !== 11) return undefined;
  const [identifier, title, holder, version, hash, named, ...more] = parts;
  const [validUntil, purpose, caseNumber, signed, until] = more;
  const state = LICENCE_STATES.find((one) => one === named);
  const signedAt =
    typeof signed === "string" ? parseInstant(signed) : undefined;
  const last = dayIn(until);
  const licenceEnds = validUntil === null ? null : dayIn(validUntil);
  if (
    (typeof identifier !== "string" && identifier !== null) ||
    typeof title !== "string" ||
    typeof holder !== "string" ||
    !Number.isSafeInteger(version) ||
    typeof hash !== "string" ||
    state === undefined ||
    licenceEnds === undefined ||
    typeof purpose !== "string" ||
    typeof caseNumber !== "string" ||
    signedAt?.ok !== true ||
    last === undefined
  )
    return undefined;
  return {
    identifier,
    title,
    holder,
    version: Number(version),
    hash,
    state,
    validUntil: licenceEnds,
    purpose,
    caseNumber,
    signedAt: signedAt.value,
    until: last,
  };
}

function dayIn(value: unknown): PlainDate | undefined {
  const day = typeof value === "string" ? parsePlainDate(value) : undefined;
  return day?.ok === true ? day.value : undefined;
}

function listIn(payload: string): readonly unknown[] | undefined {
  if (payload.length > MOST_PAYLOAD) return undefined;
  try {
    const value: unknown = JSON.parse(textOf(bytesOfBase64Url(payload)));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The domain has no decoder of its own: what stands in a URL is one everywhere. */
function textOf(bytes: Uint8Array): string {
  const escaped = Array.from(
    bytes,
    (byte) => `%${byte.toString(16).padStart(2, "0")}`,
  );
  return decodeURIComponent(escaped.join(""));
}

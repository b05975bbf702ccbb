import { ACCOUNT_ACTS } from "./accountActs.ts";
import type { GraphRole } from "./graphAccess.ts";
import { type Hash, hashText, NO_PREVIOUS } from "./hash.ts";
import type { Instant } from "./time.ts";

/** What somebody may be shown of a person. `application` is what a case says of him, on a machine that holds it. */
export const REVEALED_FIELDS = [
  "name",
  "residentId",
  "phone",
  "address",
  "birthDate",
  "application",
] as const;
export type RevealedField = (typeof REVEALED_FIELDS)[number];

/** What officials do about a person's family and contact: he reads of it as of a look at his data. */
export const FAMILY_ACTS = [
  "guardianAppointed",
  "guardianEnded",
  "householdChanged",
  "contactCorrected",
] as const;

/**
 * `revealed`: values in the clear of one person. `materialRead`: a page of a paper that he gave with an earlier case,
 * with the paper's name as words. `pulled`: a page of people for a station's replica. `logRead`: these
 * records themselves. Then what the law has erased of a person, asked for by one official and settled by another; and what was
 * done about officials' accounts, with the account as the reason; and what was done about who is who in the register, with the other
 * person of a merge as the reason; and what a body recognised of his credit, with the record as the reason. Then what was done about
 * a person's family and contact [WD4]: who became or is no longer his guardian, with that guardian as the reason; in which household he
 * is what, with the household; and which fields were corrected. Then looks at the file of a household, with the household as the
 * reason, at a page of a list of them, and a page of them for a station's replica.
 */
export const ACCESS_KINDS = [
  "revealed",
  "materialRead",
  "pulled",
  "logRead",
  "erasureAsked",
  "erasureDeclined",
  "erased",
  ...ACCOUNT_ACTS,
  "personRegistered",
  "personsMerged",
  "personsSplit",
  "villageFileRead",
  "villageFilesListed",
  "villageFilesPulled",
  ...FAMILY_ACTS,
  "creditRecorded",
  "creditRepaired",
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Whose eyes: never more of him than his office. */
export interface AccessReader {
  accountId: string;
  role: GraphRole;
  staffId: string | null;
  postId: string | null;
  stationId: string | null;
  /** Unified social credit code. */
  body: string | null;
  deviceId: string | null;
}

/** That personal data were read. Says whose by id alone: a record outlives what was read. */
export interface AccessFacts {
  at: Instant;
  kind: AccessKind;
  reader: AccessReader;
  personId: string | null;
  caseId: string | null;
  fields: readonly RevealedField[];
  reason: string | null;
  words: string;
  /** Of a page: how many rows, and the first and last of their numbers. */
  span: { count: number; from: number; to: number } | null;
}

/** Written once, numbered without holes, and linked to the one before. */
export interface AccessRecord extends AccessFacts {
  seq: number;
  prev: Hash;
  hash: Hash;
}

/** The end of a chain of records. */
export interface AccessHead {
  seq: number;
  hash: Hash;
}

export const NO_ACCESS: AccessHead = { seq: 0, hash: NO_PREVIOUS };

/** The record that follows `head`. */
export function accessRecordAfter(
  head: AccessHead,
  facts: AccessFacts,
): AccessRecord {
  const linked = { ...facts, seq: head.seq + 1, prev: head.hash };
  return { ...linked, hash: hashText(accessText(linked)) };
}

export type AccessVerdict =
  | { ok: true; head: AccessHead }
  /** `seq`: of the first record that is wrong. */
  | { ok: false; seq: number; why: "missing" | "notLinked" | "changed" };

/**
 * Whether records follow `head` as they were written, in their order. Goes on from the head of the part before, so that
 * a long chain is verified a page at a time. An end that was cut off whole shows only against a head kept elsewhere.
 */
export function verifyAccessRecords(
  records: readonly AccessRecord[],
  head: AccessHead = NO_ACCESS,
): AccessVerdict {
  let last = head;
  for (const record of records) {
    const seq = last.seq + 1;
    if (record.seq !== seq) return { ok: false, seq, why: "missing" };
    if (record.prev !== last.hash) return { ok: false, seq, why: "notLinked" };
    if (record.hash !== hashText(accessText(record)))
      return { ok: false, seq, why: "changed" };
    last = { seq, hash: record.hash };
  }
  return { ok: true, head: last };
}

/** What is hashed: every field, in this order. */
function accessText(record: Omit<AccessRecord, "hash">): string {
  const { seq, prev, at, kind, reader, personId, caseId } = record;
  const { fields, reason, words, span } = record;
  return JSON.stringify([
    "onedoor-access-1",
    seq,
    prev,
    at,
    kind,
    [
      reader.accountId,
      reader.role,
      reader.staffId,
      reader.postId,
      reader.stationId,
      reader.body,
      reader.deviceId,
    ],
    personId,
    caseId,
    fields,
    reason,
    words,
    span === null ? null : [span.count, span.from, span.to],
  ]);
}

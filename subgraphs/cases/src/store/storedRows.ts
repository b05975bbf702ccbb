import type { Acknowledgement, SetAsideReason } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import type {
  CaseRow,
  HeldReason,
  PlaceOutcome,
  StoredEntry,
} from "./CaseStore.ts";

// Columns as the queries name them. What this process wrote itself is trusted: the casts here are its parse functions.

export const ACKNOWLEDGEMENT_COLUMNS =
  "f.epoch, f.seq::float8 AS seq, f.verdict, f.reason, f.effective_at, f.received_at";

export type AcknowledgementColumns = {
  epoch: number | null;
  seq: number | null;
  verdict: string | null;
  reason: string | null;
  effective_at: string | null;
  received_at: string | null;
};

export function acknowledgementFrom(
  row: AcknowledgementColumns,
): Acknowledgement | null {
  if (row.epoch === null || row.seq === null) return null;
  return {
    epoch: row.epoch,
    seq: row.seq,
    verdict: row.verdict as Acknowledgement["verdict"],
    reason: row.reason as SetAsideReason | null,
    effectiveAt: row.effective_at as Instant,
    receivedAt: row.received_at as Instant,
  };
}

export type EntryColumns = AcknowledgementColumns & {
  entry_id: string;
  case_id: string;
  chain: string;
  header: string;
  body: string | null;
  held_reason: string | null;
};

export function storedEntryFrom(row: EntryColumns): StoredEntry {
  return {
    entryId: row.entry_id,
    caseId: row.case_id,
    chain: row.chain,
    headerText: row.header,
    bodyText: row.body,
    acknowledgement: acknowledgementFrom(row),
    held: row.held_reason !== null,
  };
}

export function placeOutcomeFrom(
  row: AcknowledgementColumns & {
    held_reason: string | null;
    quarantined: string | null;
  },
): PlaceOutcome {
  if (row.quarantined !== null)
    return { status: "quarantined", reason: row.quarantined };
  const acknowledgement = acknowledgementFrom(row);
  if (acknowledgement !== null)
    return { status: "acknowledged", acknowledgement };
  return {
    status: "held",
    reason: (row.held_reason ?? "unknownCase") as HeldReason,
  };
}

export const CASE_ROW_COLUMNS = `case_id AS "caseId", item_code AS "itemCode", item_version AS "itemVersion",
  item_name AS "itemName", implementing_body AS "implementingBody", stage, division, station_id AS "stationId",
  assignee, channel, applicant_kind AS "applicantKind", applicant_person_id AS "applicantPersonId",
  applicant_credit_code AS "applicantCreditCode", applicant_name_masked AS "applicantNameMasked",
  case_number AS "caseNumber", submitted_at AS "submittedAt", accepted_on::text AS "acceptedOn",
  due_on::text AS "dueOn", calendar_version AS "calendarVersion", decided_on::text AS "decidedOn", outcome,
  delivered_on::text AS "deliveredOn", last_seq::float8 AS "lastSeq", updated_at AS "updatedAt",
  erased_at AS "erasedAt", erasure_record::float8 AS "erasureRecord"`;

export type CaseRowColumns = {
  [Field in keyof CaseRow]: CaseRow[Field];
};

/** 256 bits as text, as the database shows them, in hexadecimal. */
export function hexOfBits(bits: string): string {
  let hex = "";
  for (let at = 0; at < bits.length; at += 4)
    hex += Number.parseInt(bits.slice(at, at + 4), 2).toString(16);
  return hex;
}

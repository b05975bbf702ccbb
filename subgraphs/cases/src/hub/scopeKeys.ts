import type { CaseState } from "@onedoor/domain/caseState";
import type { ActorRef } from "@onedoor/domain/entries";
import { hashText } from "@onedoor/domain/hash";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { CaseOpening } from "../store/CaseStore.ts";
import { divisionPrefix, levelPrefixes } from "./divisionPrefix.ts";

/** Under which every case stands: for those who see the whole county. */
export const WHOLE_COUNTY = "*";

/**
 * The keys under which a case is seen. Divisions stand with each level above them, so that a subtree is one key.
 * `person` and `firm` are the applicant's own.
 */
export function keysOfCase(
  state: CaseState,
  applicant: Pick<
    CaseOpening,
    "applicantPersonId" | "applicantCreditCode"
  > | null,
): readonly string[] {
  const { opened, assignee } = state;
  if (opened === null) return [];
  const personId = applicant?.applicantPersonId ?? null;
  const creditCode = applicant?.applicantCreditCode ?? null;
  return [
    ...new Set([
      WHOLE_COUNTY,
      ...levelPrefixes(opened.division).map(divisionKey),
      bodyKey(opened.terms.implementingBody),
      ...state.grants
        .filter(({ over }) => !over)
        .map(({ stationId }) => grantKey(stationId)),
      ...(opened.stationId === null ? [] : [stationKey(opened.stationId)]),
      ...(assignee === null ? [] : [assigneeKey(assignee.staffId)]),
      ...(personId === null ? [] : [personKey(personId)]),
      ...(creditCode === null ? [] : [firmKey(creditCode)]),
    ]),
  ];
}

/** A case that was never opened is seen by whoever wrote about it, so that he learns what became of it. */
export function keysOfAuthor(actor: ActorRef): readonly string[] {
  if (actor.type !== "staff") return [WHOLE_COUNTY];
  return [
    WHOLE_COUNTY,
    actor.stationId === null
      ? assigneeKey(actor.staffId)
      : stationKey(actor.stationId),
  ];
}

type Seeing = Pick<
  Claims,
  | "role"
  | "body"
  | "staffId"
  | "division"
  | "stationId"
  | "personId"
  | "creditCode"
>;

/** What a session sees; empty for one that sees nothing. */
export function keysOfReader(claims: Seeing | null): readonly string[] {
  if (claims === null) return [];
  switch (claims.role) {
    case "securityAdministrator":
    case "auditAdministrator":
      return [];
    case "supervisor":
    case "operator":
    case "service":
      return [WHOLE_COUNTY];
    case "reviewer":
    case "approver":
      return [
        ...(claims.body === null ? [] : [bodyKey(claims.body)]),
        ...(claims.staffId === null ? [] : [assigneeKey(claims.staffId)]),
      ];
    case "windowClerk":
    case "townOfficer":
      return [
        ...(claims.division === null
          ? []
          : [divisionKey(divisionPrefix(claims.division))]),
        ...(claims.stationId === null
          ? []
          : [stationKey(claims.stationId), grantKey(claims.stationId)]),
        // A town decides what the town itself implements, wherever the applicant lives.
        ...(claims.role === "townOfficer" && claims.body !== null
          ? [bodyKey(claims.body)]
          : []),
      ];
    case "citizen":
      return claims.personId === null ? [] : [personKey(claims.personId)];
    case "company":
      return claims.creditCode === null ? [] : [firmKey(claims.creditCode)];
  }
}

/**
 * Changes when the reader's keys do, or the hands by which he writes: a cursor of another scope walks from the
 * beginning. A chain more changes nothing, since nobody has seen a case by it.
 */
export function scopeEpochOf(
  keys: readonly string[],
  { staffId, deviceId }: Pick<Claims, "staffId" | "deviceId">,
): string {
  const hands = staffId === null ? [] : [`w:${staffId}@${deviceId}`];
  return hashText([...keys, ...hands].sort().join("|")).slice(0, 16);
}

/** Under which an author hears that something was added to his own entries. */
export const chainKey = (chain: string) => `chain:${chain}`;

const divisionKey = (prefix: string) => `d:${prefix}`;
const stationKey = (stationId: string) => `s:${stationId}`;
const grantKey = (stationId: string) => `g:${stationId}`;
const bodyKey = (creditCode: string) => `b:${creditCode}`;
const assigneeKey = (staffId: string) => `a:${staffId}`;
const personKey = (personId: string) => `p:${personId}`;
const firmKey = (creditCode: string) => `e:${creditCode}`;

import { isWithinDivision } from "./divisionCode.ts";
import type { StaffRole } from "./entries.ts";
import type { GraphRole } from "./graphAccess.ts";
import { PERSONAL_FIELDS } from "./personalFields.ts";

/** What of a thing decides whose it is. A thing may be several stations': that took it in, that were let into it. */
export interface Owners {
  /** 12 digits: where it is, or where its people live. */
  divisions?: readonly string[];
  stations?: readonly string[];
  /** Credit codes of bodies of government. */
  bodies?: readonly string[];
  /** Ids of officials. */
  staff?: readonly string[];
  people?: readonly string[];
  /** Credit codes. */
  firms?: readonly string[];
  accounts?: readonly string[];
}

/** Who reads, as his session says it. */
export interface ScopeReader {
  role: GraphRole;
  accountId: string;
  division: string | null;
  stationId: string | null;
  body: string | null;
  staffId: string | null;
  personId: string | null;
  creditCode: string | null;
}

/** By what a thing is a reader's: `any` needs nothing, `division` lies in his subtree, `village` is his own division and a village, the others are his own. */
type Tie =
  | "any"
  | "division"
  | "village"
  | "station"
  | "body"
  | "staff"
  | "person"
  | "firm"
  | "account";

export type Scope =
  | "caseInReach"
  | "handledCase"
  | "journalInReach"
  | "knownPerson"
  | "nearPerson"
  | "replicaPerson"
  | "villageFile"
  | "personHimself"
  | "firmItself"
  | "ownAccount"
  | "ownRecord"
  | "ownChain"
  | "deviceInSight"
  | "deviceOffice"
  | "deviceRecord"
  | "heldWork"
  | "ownItems"
  | "delegation"
  | "keptList"
  | "handlers"
  | "noOne";

type Ties = Partial<Record<GraphRole, readonly Tie[]>>;

const ofEach = (roles: readonly GraphRole[], ties: readonly Tie[]): Ties =>
  Object.fromEntries(roles.map((role) => [role, ties]));
const WINDOWS: readonly StaffRole[] = ["windowClerk", "townOfficer"];
const DEPARTMENTS: readonly StaffRole[] = ["reviewer", "approver"];
const COUNTY: readonly GraphRole[] = ["supervisor", "operator", "service"];
const STAFF: readonly StaffRole[] = [
  ...WINDOWS,
  ...DEPARTMENTS,
  "supervisor",
  "operator",
];
const ADMINISTRATORS_WITHOUT_CASES: readonly StaffRole[] = [
  "securityAdministrator",
  "auditAdministrator",
];

const HANDLED: Ties = {
  windowClerk: ["division", "station"],
  // A town decides what the town itself implements, wherever the applicant lives.
  townOfficer: ["division", "station", "body"],
  ...ofEach(DEPARTMENTS, ["body", "staff"]),
};
const OFFICIALS_CASES: Ties = { ...HANDLED, ...ofEach(COUNTY, ["any"]) };

const withTie = (ties: Ties, more: Tie): Ties =>
  Object.fromEntries(
    Object.entries(ties).map(([role, some]) => [role, [...some, more]]),
  );

/** Whose each scope is, role by role; a role that isn't named has nothing in it. Any of the ties is enough. */
export const SCOPES: Readonly<Record<Scope, Ties>> = {
  // H15, A1: his division, his station's, his body's, his own.
  caseInReach: { ...OFFICIALS_CASES, citizen: ["person"], company: ["firm"] },
  handledCase: HANDLED,
  // An applicant asks about his case, he doesn't replicate it. What an official wrote himself comes back to him [H9].
  journalInReach: withTie(OFFICIALS_CASES, "account"),
  // Whoever comes by a person's id in something of his own scope sees him masked.
  knownPerson: ofEach([...STAFF, "citizen", "company", "service"], ["any"]),
  // Supervisors and operators have nobody: their duty needs nobody's data (PIPL art. 6, 34).
  nearPerson: {
    ...ofEach([...WINDOWS, ...DEPARTMENTS], ["division"]),
    citizen: ["person"],
  },
  replicaPerson: ofEach(WINDOWS, ["division"]),
  // Health and income of the household (PIPL art. 28): its village, its town and itself [VF4].
  villageFile: {
    windowClerk: ["village"],
    townOfficer: ["division"],
    citizen: ["person"],
  },
  personHimself: { citizen: ["person"] },
  firmItself: { company: ["firm"] },
  ownAccount: {
    ...ofEach(
      [...STAFF, ...ADMINISTRATORS_WITHOUT_CASES, "citizen", "company"],
      ["account"],
    ),
    service: ["any"],
  },
  ownRecord: { citizen: ["person"] },
  ownChain: ofEach(STAFF, ["account"]),
  deviceInSight: {
    windowClerk: ["station"],
    townOfficer: ["station", "division"],
    ...ofEach(DEPARTMENTS, ["body"]),
    ...ofEach(COUNTY, ["any"]),
  },
  deviceOffice: { townOfficer: ["division"], ...ofEach(COUNTY, ["any"]) },
  deviceRecord: {
    townOfficer: ["division"],
    ...ofEach([...COUNTY, "auditAdministrator"], ["any"]),
  },
  heldWork: { townOfficer: ["division"], ...ofEach(COUNTY, ["any"]) },
  delegation: {
    ...ofEach(WINDOWS, ["station"]),
    ...ofEach(DEPARTMENTS, ["body"]),
    ...ofEach(COUNTY, ["any"]),
  },
  // Drafts of the own body's items.
  ownItems: ofEach(["townOfficer", ...DEPARTMENTS], ["body"]),
  keptList: { approver: ["body"] },
  handlers: ofEach([...WINDOWS, ...DEPARTMENTS], ["any"]),
  noOne: {},
};

/** Whether the thing is in this scope of the reader's; null for who isn't signed in. */
export function isInScope(
  scope: Scope,
  owners: Owners,
  reader: ScopeReader | null,
): boolean {
  if (reader === null) return false;
  const ties = SCOPES[scope][reader.role] ?? [];
  return ties.some((tie) => isTied(tie, owners, reader));
}

function isTied(tie: Tie, owners: Owners, reader: ScopeReader): boolean {
  const has = (own: string | null, of: readonly string[] = []) =>
    own !== null && of.includes(own);
  switch (tie) {
    case "any":
      return true;
    case "division":
      return (owners.divisions ?? []).some((one) =>
        isWithinDivision(reader.division ?? "", one),
      );
    case "village":
      return has(reader.division, owners.divisions);
    case "station":
      return has(reader.stationId, owners.stations);
    case "body":
      return has(reader.body, owners.bodies);
    case "staff":
      return has(reader.staffId, owners.staff);
    case "person":
      return has(reader.personId, owners.people);
    case "firm":
      return has(reader.creditCode, owners.firms);
    case "account":
      return has(reader.accountId, owners.accounts);
  }
}

/**
 * Questions and acts that reach less far than the types that they answer with, as `Type.field`: the scope in which the
 * thing has to be that they are about.
 */
export const REACHED_BY: Readonly<Record<string, Scope>> = {
  "Query.person": "nearPerson",
  "Query.people": "nearPerson",
  "Mutation.revealPerson": "handledCase",
  "Mutation.askDepartment": "handledCase",
  "Mutation.createDeviceCode": "deviceOffice",
  "Mutation.reportDeviceLost": "deviceOffice",
  "Mutation.releaseHeld": "heldWork",
  "Mutation.settleHeld": "heldWork",
  "Mutation.signDelegation": "delegation",
  "Mutation.withdrawDelegation": "delegation",
  "Mutation.saveItemDraft": "ownItems",
  "Mutation.publishListRows": "keptList",
  "Mutation.leaseSerials": "ownChain",
  "Mutation.returnSerials": "ownChain",
  "Mutation.pushEntries": "ownChain",
  // The people's part has them erased, and no other part of the county.
  "Mutation.eraseCases": "noOne",
  "Mutation.recordMaterialRead": "noOne",
  "Query.applicantNumberHash": "noOne",
  "Query.casesOfApplicant": "noOne",
};

/** A field that fewer see than its type: to others it comes `masked`, or `empty`: null, or a list of nothing. */
export interface NarrowerField {
  to: Scope;
  others: "masked" | "empty";
}

const NARROWER: Readonly<Record<string, NarrowerField>> = {
  "Person.household": { to: "nearPerson", others: "empty" },
  "Person.householdSince": { to: "nearPerson", others: "empty" },
  "Person.leftHouseholds": { to: "nearPerson", others: "empty" },
  "Person.guardians": { to: "nearPerson", others: "empty" },
  "Person.wards": { to: "nearPerson", others: "empty" },
  "Person.registered": { to: "nearPerson", others: "empty" },
  "Device.label": { to: "deviceInSight", others: "masked" },
  "Device.users": { to: "deviceOffice", others: "empty" },
  // Supervision watches what was done and when, operators keep it running: neither needs what is personal.
  "CaseDocumentEntry.body": { to: "handlers", others: "empty" },
  "FeedPageRow.body": { to: "handlers", others: "empty" },
  "DataRequest.facts": { to: "handlers", others: "empty" },
  "DataRequest.validUntil": { to: "handlers", others: "empty" },
  "RecoveredRow.body": { to: "handlers", others: "empty" },
};

/** The scope within which a field is shown as it is; undefined for one that is shown to whoever sees its type. */
export function narrowerField(field: string): NarrowerField | undefined {
  const personal = PERSONAL_FIELDS[field];
  switch (personal?.shown) {
    case "masked":
      return {
        to: HOLDERS[field.split(".")[0] ?? ""] ?? "noOne",
        others: "masked",
      };
    case "inReach":
      return { to: "nearPerson", others: "empty" };
    default:
      return NARROWER[field];
  }
}

/** Who sees masked fields of a type in the clear. A case's name of its applicant stays masked for all. */
const HOLDERS: Readonly<Record<string, Scope>> = {
  Person: "personHimself",
  LegalEntity: "firmItself",
};

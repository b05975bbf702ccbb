import type { SetAsideReason, StaffActor, StaffRole } from "./entries.ts";
import type { EntryKind } from "./facts.ts";
import {
  type Matter,
  objectionOfPermits,
  parsePermit,
  type Permission,
  PERMISSIONS,
  type Permit,
} from "./permit.ts";

/** What an entry of each kind needs; null for what only the hub writes. */
export const PERMISSION_OF: Readonly<Record<EntryKind, Permission | null>> = {
  submitted: "case.submit",
  takenIn: "case.takeIn",
  correctedOnSpot: "case.takeIn",
  correctionRequested: "case.takeIn",
  supplemented: "case.takeIn",
  voided: "case.takeIn",
  deferredMaterialSupplied: "case.takeIn",
  acceptanceRefused: "case.accept",
  accepted: "case.accept",
  acceptedWithDeferral: "case.accept",
  decidedOnSpot: "case.decideOnSpot",
  stepPassed: "case.review",
  stepReturned: "case.review",
  specialProcedureStarted: "case.examine",
  specialProcedureEnded: "case.examine",
  siteVisited: "case.examine",
  consulted: "case.examine",
  answered: "case.examine",
  approved: "case.decide",
  refused: "case.decide",
  confirmed: "case.confirm",
  extended: "case.extend",
  transferred: "case.transfer",
  terminated: "case.terminate",
  closed: "case.close",
  licenceIssued: "case.issue",
  delivered: "case.deliver",
  withdrawn: "case.withdraw",
  rated: "case.rate",
  accessGranted: "case.share",
  accessEnded: "case.share",
  materialAdded: "case.addMaterial",
  materialReferenced: "case.addMaterial",
  originalRequested: "case.examine",
  referenceResolved: null,
  noteAdded: "case.note",
  setAsideSettled: "case.settle",
  licenceRevoked: "licence.govern",
  licenceChanged: "licence.govern",
  licenceSuspended: "licence.govern",
  licenceCancelled: "licence.govern",
  correctionExpired: null,
  deemedAccepted: null,
  assigned: null,
  specialProcedureOverran: null,
  deferralExpired: null,
  numberMapped: null,
  recovered: null,
  bodiesErased: null,
};

/** Cases of the own subtree, those that the own station took or was let into, and those of the own body. */
const REACH = "division=mine | station=mine | station=granted | body=mine";
/** A department's post reaches what its body decides, and single cases; it has no subtree. */
const DESK_REACH = "body=mine | station=mine | station=granted";
const MAY_ACCEPT = "level=accepting | item=delegated | decider=mine";
/** Judging is for somebody else (回避); papers are taken and handed over by whoever stands at the window. */
const JUDGING: ReadonlySet<string> = new Set<Permission>([
  "case.accept",
  "case.decideOnSpot",
  "case.review",
  "case.examine",
  "case.decide",
  "case.confirm",
  "case.extend",
  "case.terminate",
  "case.settle",
  "licence.govern",
]);

const ON_ANY_CASE = [
  "case.confirm",
  "case.addMaterial",
  "case.note",
  "case.settle",
];
const AT_A_WINDOW = [
  "case.submit",
  "case.takeIn",
  "case.deliver",
  "case.withdraw",
  "case.rate",
  "case.share",
];
const AT_A_DESK = [
  "case.takeIn",
  "case.accept",
  "case.decideOnSpot",
  "case.review",
  "case.examine",
  "case.transfer",
  "case.close",
  "case.issue",
  "case.deliver",
  "case.withdraw",
  "case.rate",
  "case.share",
];
const BY_AN_APPROVER = ["case.extend", "case.terminate", "licence.govern"];

/** Of one's own body's items, and never what one has written oneself. */
const CATALOGUE_KEEPING = [
  "item.draft[body=mine]",
  "item.publish[body=mine, drafter=other]",
];

const WINDOW = [
  ...each(AT_A_WINDOW, REACH),
  ...each(ON_ANY_CASE, REACH),
  ...each(["case.accept", "case.decideOnSpot"], `${REACH}, ${MAY_ACCEPT}`),
  // A department may let a station do the first review.
  ...each(["case.review"], `${REACH}, item=delegated`),
];

const desk = (reach: string) => [
  ...each(ON_ANY_CASE, reach),
  ...each(AT_A_DESK, `${reach}, decider=mine`),
  ...each(["case.decide"], `${reach}, decider=mine, acceptor=other`),
];

/**
 * What each office may do, and where: the whole of it, as text. A town's officer decides what the town itself
 * implements; of the departments' items he runs the window.
 */
export const OFFICE_PERMITS: Readonly<Record<StaffRole, readonly string[]>> = {
  windowClerk: WINDOW,
  townOfficer: [
    ...WINDOW,
    ...desk(REACH),
    ...each(BY_AN_APPROVER, `${REACH}, decider=mine`),
    ...CATALOGUE_KEEPING,
  ],
  reviewer: [
    ...desk(DESK_REACH),
    "item.draft[body=mine]",
    "credit.keep[body=mine]",
    "firm.keep[body=mine]",
  ],
  approver: [
    ...desk(DESK_REACH),
    ...each(BY_AN_APPROVER, `${DESK_REACH}, decider=mine`),
    "delegation.sign[body=mine]",
    ...CATALOGUE_KEEPING,
    "list.publish[body=mine]",
    "credit.keep[body=mine]",
    "firm.keep[body=mine]",
  ],
  supervisor: ["case.note"],
  // Held work of no town is the operator's to look after.
  operator: ["case.note", "case.settle[applicant=other]"],
  // They keep accounts and records, and have no business with cases.
  securityAdministrator: [],
  auditAdministrator: [],
};

/** What an applicant may do in his own case, through a channel without a device. */
export const APPLICANTS_KINDS: ReadonlySet<EntryKind> = new Set([
  "submitted",
  "supplemented",
  "withdrawn",
  "rated",
  "materialAdded",
  "deferredMaterialSupplied",
]);

const PARSED = new Map(
  Object.entries(OFFICE_PERMITS).map(([role, texts]) => [
    role,
    byPermission(texts.map(parsePermit)),
  ]),
);

/** The permits of an office for one permission; none where it may never do it. */
export function permitsOf(
  role: StaffRole,
  permission: Permission,
): readonly Permit[] {
  return PARSED.get(role)?.get(permission) ?? [];
}

/** Why the actor may not do this to what is a body's own and no case; undefined where he may. */
export function objectionToKeeping(
  permission:
    | "item.draft"
    | "item.publish"
    | "list.publish"
    | "delegation.sign"
    | "credit.keep"
    | "firm.keep",
  actor: StaffActor,
  item: Pick<Matter, "body" | "draftedBy">,
): SetAsideReason | undefined {
  return objectionOfPermits(permitsOf(actor.role, permission), actor, {
    division: "",
    stationId: null,
    acceptLevels: [],
    acceptedBy: null,
    isGrantedTo: () => false,
    isOwnOf: () => false,
    ...item,
  });
}

/** Whether the office gives delegations at all: of its own body's items. */
export function mayDelegate({ role }: { role: StaffRole }): boolean {
  return permitsOf(role, "delegation.sign").length > 0;
}

/** Whether the office writes items at all: its own body's. */
export function maySeeDrafts({ role }: { role: StaffRole }): boolean {
  return permitsOf(role, "item.draft").length > 0;
}

/** Whether the office keeps rows of the county's lists: those of its own body. */
export function mayKeepLists({ role }: { role: StaffRole }): boolean {
  return permitsOf(role, "list.publish").length > 0;
}

/** Whether the official may change a row of this body's in the county's lists. */
export function mayPublishRow(actor: StaffActor, body: string): boolean {
  const row = { body, draftedBy: null };
  return objectionToKeeping("list.publish", actor, row) === undefined;
}

/** Whether the office recognises and repairs anything of anybody's credit: for its own body. */
export function mayKeepCredit({ role }: { role: StaffRole }): boolean {
  return permitsOf(role, "credit.keep").length > 0;
}

/** Whether the office writes in the register of firms at all: what its own body decided. */
export function mayKeepFirms({ role }: { role: StaffRole }): boolean {
  return permitsOf(role, "firm.keep").length > 0;
}

function byPermission(
  permits: readonly Permit[],
): ReadonlyMap<Permission, readonly Permit[]> {
  return new Map(
    PERMISSIONS.map((permission) => [
      permission,
      permits.filter((one) => one.permission === permission),
    ]),
  );
}

function each(permissions: readonly string[], conditions: string): string[] {
  return permissions.map((permission) =>
    JUDGING.has(permission)
      ? `${permission}[${conditions}, applicant=other]`
      : `${permission}[${conditions}]`,
  );
}

import type { StaffRole } from "./entries.ts";

/** Who asks the graph: an official by his post, an applicant, or a part of the county itself. */
export type GraphRole = StaffRole | "citizen" | "company" | "service";

/** Whom a question is for at all. What of the answer he sees is decided by his scope, below it. */
export type Audience = "anybody" | "signedIn" | readonly GraphRole[];

export type Access = "granted" | "signInFirst" | "notForThisAccount";

/** Officials who serve applicants: the duty for which people's data may be looked up (PIPL art. 6, 34). */
export const HANDLERS = [
  "windowClerk",
  "townOfficer",
  "reviewer",
  "approver",
] as const;
const OFFICIALS = [...HANDLERS, "supervisor", "operator"] as const;
/** They see the whole county, and nobody's personal data. */
const WATCHERS = ["supervisor", "operator", "service"] as const;
/** Whoever has an office: they have computers, passwords and authenticators. */
const STAFF = [
  ...OFFICIALS,
  "securityAdministrator",
  "auditAdministrator",
] as const;
/** They write their own body's items. */
const CATALOGUE_KEEPERS = ["townOfficer", "reviewer", "approver"] as const;
/** They recognise, and repair, what their own body says of somebody's credit. */
const CREDIT_KEEPERS = ["reviewer", "approver"] as const;
/** Of a village, and of its town. */
const VILLAGE_FILE_READERS = ["windowClerk", "townOfficer"] as const;
/** They write in the register of firms what their own body decided. */
const FIRM_KEEPERS = ["reviewer", "approver"] as const;
const LANE_READERS = ["townOfficer", "supervisor", "operator"] as const;
const LANE_KEEPERS = ["townOfficer", "operator"] as const;

/**
 * Every question and act of the graph, as `Type.field`. One that stands nowhere here is nobody's: the graph isn't
 * composed then. `anybody` is also for those that refuse by an answer of their own.
 */
export const GRAPH_ACCESS: Readonly<Record<string, Audience>> = {
  "Query.department": "anybody",
  "Query.departments": "anybody",
  "Query.station": "anybody",
  "Query.stations": "anybody",
  "Query.legalEntity": "signedIn",
  "Query.legalEntities": "signedIn",
  "Query.newFirms": [...OFFICIALS, "service"],
  "Mutation.recordCredit": CREDIT_KEEPERS,
  "Mutation.repairCredit": CREDIT_KEEPERS,
  "Query.gridCells": VILLAGE_FILE_READERS,
  "Mutation.keepGridCell": ["townOfficer"],
  "Mutation.assignGridStaff": ["townOfficer"],
  "Mutation.endGridStaff": ["townOfficer"],
  "Mutation.placeHouseholds": ["townOfficer"],
  "Mutation.recordFirmEvent": FIRM_KEEPERS,
  "Query.thisDevice": "signedIn",
  "Query.devices": LANE_READERS,
  "Query.deviceActs": [...LANE_READERS, "auditAdministrator"],
  "Query.deviceStanding": ["service"],
  "Query.lostDevices": ["service"],
  "Mutation.challengeDevice": STAFF,
  "Mutation.enrolDevice": "anybody",
  "Mutation.renewDevice": "anybody",
  "Mutation.createDeviceCode": LANE_KEEPERS,
  "Mutation.revokeEnrolment": ["service"],

  "Query.demonstrationAccounts": "anybody",
  "Query.me": "anybody",
  "Query.accountOfSubject": ["service"],
  "Query.officeHolders": ["service"],
  "Query.person": "signedIn",
  "Query.people": HANDLERS,
  "Query.pullPeople": HANDLERS,
  "Query.accessRecords": ["supervisor", "auditAdministrator"],
  "Query.myAccessRecords": ["citizen"],
  "Query.erasures": ["supervisor", "operator"],
  "Mutation.revealPerson": "anybody",
  "Mutation.recordMaterialRead": ["service"],
  "Mutation.askErasure": ["operator"],
  "Mutation.settleErasure": ["supervisor"],
  "Query.duplicates": ["townOfficer"],
  "Query.personMerges": ["townOfficer"],
  "Mutation.registerPerson": HANDLERS,
  "Mutation.mergePeople": ["townOfficer"],
  "Mutation.splitPeople": ["townOfficer"],
  "Query.villageFiles": VILLAGE_FILE_READERS,
  "Query.villageFile": [...VILLAGE_FILE_READERS, "citizen"],
  "Query.villageFileCounts": VILLAGE_FILE_READERS,
  "Query.villageHelpers": ["townOfficer"],
  "Query.pullVillageFiles": VILLAGE_FILE_READERS,
  "Mutation.recordVillageFile": VILLAGE_FILE_READERS,
  "Mutation.appointGuardian": ["townOfficer"],
  "Mutation.endGuardianship": ["townOfficer"],
  "Mutation.moveToHousehold": ["townOfficer"],
  "Mutation.correctContact": ["townOfficer"],
  "Mutation.recordPersonCredit": CREDIT_KEEPERS,
  "Mutation.repairPersonCredit": CREDIT_KEEPERS,
  "Mutation.signIn": "anybody",
  "Mutation.renewSession": "anybody",
  "Mutation.enrolSecondFactor": STAFF,
  "Mutation.confirmSecondFactor": STAFF,
  "Query.officialAccounts": ["securityAdministrator"],
  "Mutation.openAccount": ["securityAdministrator"],
  "Mutation.changePost": ["securityAdministrator"],
  "Mutation.identifyOfficial": ["securityAdministrator"],
  "Mutation.closeAccount": ["securityAdministrator"],
  "Mutation.resetPassword": ["securityAdministrator"],
  "Mutation.removeSecondFactor": ["securityAdministrator"],

  "Query.item": "anybody",
  "Query.itemVersion": "anybody",
  "Query.items": "anybody",
  "Query.bundles": "anybody",
  "Query.workCalendar": "anybody",
  "Query.workCalendarDocument": "anybody",
  "Query.pullItems": "signedIn",
  "Query.itemDrafts": CATALOGUE_KEEPERS,
  "Query.itemDraft": CATALOGUE_KEEPERS,
  "Mutation.saveItemDraft": CATALOGUE_KEEPERS,
  "Mutation.discardItemDraft": CATALOGUE_KEEPERS,
  "Mutation.publishItemDraft": CATALOGUE_KEEPERS,
  "Query.lists": "anybody",
  "Query.listRows": "anybody",
  "Query.listRow": "anybody",
  "Query.itemCounts": "anybody",
  "Mutation.publishListRows": ["approver"],

  "Query.case": "signedIn",
  "Query.caseInReachOf": ["service"],
  "Query.applicantNumberHash": ["service"],
  "Query.casesOfApplicant": ["service"],
  "Query.cases": "signedIn",
  "Query.caseProgress": "anybody",
  "Query.pullCases": [...OFFICIALS, "service"],
  "Query.pullFeed": WATCHERS,
  "Query.feedEvidence": WATCHERS,
  "Query.chains": OFFICIALS,
  "Query.chainEntries": OFFICIALS,
  "Query.hub": "anybody",
  "Query.treeConsistency": "signedIn",
  "Query.inclusionProofs": "signedIn",
  "Query.heldWork": LANE_READERS,
  "Query.quarantine": ["supervisor", "operator"],
  "Query.quarantinedDevices": ["supervisor", "operator"],
  "Query.laneActs": ["supervisor", "operator"],
  "Query.delegations": OFFICIALS,
  "Mutation.signDelegation": ["approver"],
  "Mutation.withdrawDelegation": ["approver"],
  "Mutation.extractLicence": ["reviewer", "approver"],
  "Mutation.openChain": "anybody",
  "Mutation.leaseSerials": OFFICIALS,
  "Mutation.returnSerials": OFFICIALS,
  "Mutation.pushEntries": "anybody",
  "Mutation.offerRows": OFFICIALS,
  "Mutation.eraseCases": ["service"],
  "Mutation.askDepartment": "anybody",
  "Mutation.releaseDevice": ["operator"],
  "Mutation.settleQuarantined": ["operator"],
  "Query.deviceHoldings": LANE_READERS,
  "Mutation.reportDeviceLost": LANE_KEEPERS,
  "Mutation.releaseHeld": LANE_KEEPERS,
  "Mutation.settleHeld": LANE_KEEPERS,
  "Subscription.streamCases": "signedIn",

  "Query.alerts": WATCHERS,
  "Query.statistics": WATCHERS,
  "Query.scores": WATCHERS,
  "Query.integrityAlerts": WATCHERS,
  "Query.watch": "anybody",
};

/** `role`: null for who isn't signed in. */
export function accessTo(audience: Audience, role: GraphRole | null): Access {
  if (audience === "anybody") return "granted";
  if (role === null) return "signInFirst";
  if (audience === "signedIn") return "granted";
  return audience.includes(role) ? "granted" : "notForThisAccount";
}

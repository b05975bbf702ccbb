import type { openChain } from "@onedoor/cases/commands/openChain";
import type { StaffActor, StaffRole } from "@onedoor/domain/entries";

export type Claims = NonNullable<Parameters<typeof openChain>[1]>;

/** An official with a device of his own. */
export interface Official {
  name: string;
  actor: StaffActor;
  claims: Claims;
}

export const COUNTY_BODY = "1199010100TE5T1175";
export const TOWN_BODY = "1199010100TE5T010R";
const VILLAGE_BODY = "54990101MFTE5T0159";
const COUNTY = "990101000000";

/** Divisions that applicants live in; the last one lies in a town without an officer. */
export const VILLAGES = ["990101100201", "990101100202", "990101101201"];

/**
 * Two windows of one village share its station; a second village belongs to the same town and a third to another.
 * The reviewers and the approver sit in the county's department.
 */
export const OFFICIALS: readonly Official[] = [
  official("clerk-a", "windowClerk", VILLAGE_BODY, "990101100201"),
  official("clerk-b", "windowClerk", VILLAGE_BODY, "990101100201"),
  official("clerk-c", "windowClerk", VILLAGE_BODY, "990101100202"),
  official("clerk-d", "windowClerk", VILLAGE_BODY, "990101101201"),
  official("town-a", "townOfficer", TOWN_BODY, "990101100000"),
  official("reviewer-a", "reviewer", COUNTY_BODY, COUNTY),
  official("reviewer-b", "reviewer", COUNTY_BODY, COUNTY),
  official("approver-a", "approver", COUNTY_BODY, COUNTY),
];

/** Where a clerk may work: a village, or after a merger all of a town. */
export const POSTS = [...VILLAGES, "990101100000"].map((division) => ({
  postId: `post-at-${division}`,
  stationId: stationIdOf(division),
  division,
}));

/** Keeps the hub running, and looks at devices that wrote twice. */
export const OPERATOR = official("operator", "operator", COUNTY_BODY, COUNTY);

/** Supervision reads the whole feed, without bodies. */
export const SUPERVISION: Claims = {
  accountId: "service:supervision",
  role: "service",
  staffId: null,
  postId: null,
  stationId: null,
  body: null,
  division: null,
  deviceId: null,
  personId: null,
  creditCode: null,
};

export function stationIdOf(division: string): string {
  return `st-${division}`;
}

function official(
  name: string,
  role: StaffRole,
  body: string,
  division: string,
): Official {
  const staffId = `staff-${name}`;
  const postId = `post-${name}`;
  const stationId = division === COUNTY ? null : stationIdOf(division);
  return {
    name,
    actor: {
      type: "staff",
      staffId,
      postId,
      role,
      stationId,
      body,
      division,
      delegation: null,
    },
    claims: {
      accountId: `account-${name}`,
      role,
      staffId,
      postId,
      stationId,
      body,
      division,
      deviceId: `device-${name}`,
      personId: null,
      creditCode: null,
    },
  };
}

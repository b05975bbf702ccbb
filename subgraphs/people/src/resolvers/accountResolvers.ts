import { closePeople } from "../closePeople.ts";
import type {
  AccountResolvers,
  AccountRole,
  StaffResolvers,
} from "../generated/graphql.ts";
import type { AccountRecord } from "../store/AccountStore.ts";

export const accountResolvers: AccountResolvers = {
  role: ({ role }) => roleInGraph(role),
  person: ({ personId }, _, { loaders }) =>
    personId === null ? null : loaders.person.load(personId),
  async closeTo({ staffPersonId }, _, context) {
    if (staffPersonId === null) return [];
    const close = await closePeople(context, [staffPersonId]);
    return (close.get(staffPersonId) ?? []).map(({ personId }) => personId);
  },
};

/** Officials act in their own name, so that it isn't masked; only for readers who are signed in. */
export const staffResolvers: StaffResolvers = {
  __resolveReference: async ({ staffId }, { reader, loaders }) =>
    reader === null ? null : loaders.staff.load(staffId),
};

export function roleInGraph(role: AccountRecord["role"]): AccountRole {
  return ROLES[role];
}

export function roleOf(role: AccountRole): AccountRecord["role"] {
  const found = ROLES_IN_GRAPH.get(role);
  if (found === undefined) throw new Error(`${role} is no role`);
  return found;
}

const ROLES: Record<AccountRecord["role"], AccountRole> = {
  windowClerk: "WINDOW_CLERK",
  townOfficer: "TOWN_OFFICER",
  reviewer: "REVIEWER",
  approver: "APPROVER",
  supervisor: "SUPERVISOR",
  operator: "OPERATOR",
  securityAdministrator: "SECURITY_ADMINISTRATOR",
  auditAdministrator: "AUDIT_ADMINISTRATOR",
  citizen: "CITIZEN",
  company: "COMPANY",
};

const ROLES_IN_GRAPH = new Map(
  Object.entries(ROLES).map(([role, inGraph]) => [
    inGraph,
    role as AccountRecord["role"],
  ]),
);

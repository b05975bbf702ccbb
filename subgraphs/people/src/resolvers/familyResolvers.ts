import type { ContactRefusal as DomainContact } from "@onedoor/domain/decideContact";
import type { GuardianshipRefusal as DomainGuardian } from "@onedoor/domain/decideGuardianship";
import type { HouseholdRefusal as DomainHousehold } from "@onedoor/domain/decideHousehold";
import {
  type GuardianshipKind as DomainKind,
  isGuardianOn,
} from "@onedoor/domain/guardianship";
import {
  dateOf,
  instantOfEpochMs,
  parsePlainDate,
  type PlainDate,
} from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { GraphQLError } from "graphql";
import { forbidden } from "../accessErrors.ts";
import {
  appointGuardian,
  correctContact,
  endGuardianship,
  moveToHousehold,
} from "../commands/familyActs.ts";
import type { Context } from "../Context.ts";
import type {
  ContactRefusal,
  FamilyActDoneResolvers,
  GuardianRefusal,
  GuardianshipKind,
  GuardianshipResolvers,
  HouseholdRefusal,
  MutationResolvers,
} from "../generated/graphql.ts";
import type { GuardianshipRecord } from "../store/Guardianships.ts";
import type { PersonRecord } from "../store/PeopleStore.ts";

/** About whom something was done. */
export interface DoneAbout {
  personId: string;
}

export const familyMutations: Pick<
  MutationResolvers,
  "appointGuardian" | "endGuardianship" | "moveToHousehold" | "correctContact"
> = {
  async appointGuardian(_, { input }, context) {
    const refused = await appointGuardian(context, officialOf(context), {
      ...input,
      kind: KINDS[input.kind],
      from: dayOf(input.from),
    });
    return refused === undefined
      ? done(input.wardId)
      : {
          __typename: "GuardianRefused",
          reason: GUARDIAN_REFUSALS[refused],
        };
  },
  async endGuardianship(_, { input }, context) {
    const ended = await endGuardianship(context, officialOf(context), {
      ...input,
      until: dayOf(input.until),
    });
    return "refused" in ended
      ? {
          __typename: "GuardianRefused",
          reason: GUARDIAN_REFUSALS[ended.refused],
        }
      : done(ended.wardId);
  },
  async moveToHousehold(_, { input }, context) {
    const refused = await moveToHousehold(context, officialOf(context), {
      ...input,
      householdId: input.householdId ?? null,
      relations: input.relations ?? [],
    });
    return refused === undefined
      ? done(input.personId)
      : {
          __typename: "HouseholdRefused",
          reason: HOUSEHOLD_REFUSALS[refused],
        };
  },
  async correctContact(_, { input }, context) {
    const refused = await correctContact(context, officialOf(context), {
      ...input,
      phone: input.phone ?? null,
      address: input.address ?? null,
      division: input.division ?? null,
    });
    return refused === undefined
      ? done(input.personId)
      : { __typename: "ContactRefused", reason: CONTACT_REFUSALS[refused] };
  },
};

export const familyActDoneResolvers: FamilyActDoneResolvers = {
  person: ({ personId }, _, { loaders }) => personOf(personId, loaders),
};

export const guardianshipResolvers: GuardianshipResolvers = {
  ward: ({ wardId }, _, { loaders }) => personOf(wardId, loaders),
  guardian: ({ guardianId }, _, { loaders }) => personOf(guardianId, loaders),
  kind: ({ kind }) => GUARDIANSHIP_KINDS_IN_GRAPH[kind],
  inForce: (one, _, { now }) => isInForce(one, now()),
  by: ({ staffId }, _, { loaders }) =>
    staffId === null ? null : loaders.staff.load(staffId),
};

export function isInForce(one: GuardianshipRecord, nowMs: number): boolean {
  return isGuardianOn(one, one.birthOfWard, dateOf(instantOfEpochMs(nowMs)));
}

async function personOf(
  personId: string,
  loaders: Context["loaders"],
): Promise<PersonRecord> {
  const person = await loaders.person.load(personId);
  if (person === null) throw new Error(`nobody is ${personId} in the register`);
  return person;
}

function officialOf({ reader }: Context): Claims {
  if (reader === null) throw forbidden();
  return reader;
}

function done(personId: string) {
  return { __typename: "FamilyActDone" as const, personId };
}

/** Null where none was named. */
function dayOf(text: unknown): PlainDate | null {
  if (text === null || text === undefined) return null;
  const day = parsePlainDate(typeof text === "string" ? text : "");
  if (day.ok) return day.value;
  throw new GraphQLError("A day is written as YYYY-MM-DD.", {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

const KINDS: Record<GuardianshipKind, DomainKind> = {
  PARENT: "parent",
  BY_LAW: "byLaw",
  APPOINTED_BY_COMMITTEE: "appointedByCommittee",
  APPOINTED_BY_COURT: "appointedByCourt",
};

export const GUARDIANSHIP_KINDS_IN_GRAPH: Record<DomainKind, GuardianshipKind> =
  {
    parent: "PARENT",
    byLaw: "BY_LAW",
    appointedByCommittee: "APPOINTED_BY_COMMITTEE",
    appointedByCourt: "APPOINTED_BY_COURT",
  };

const GUARDIAN_REFUSALS: Record<DomainGuardian, GuardianRefusal> = {
  unknownPerson: "UNKNOWN_PERSON",
  samePerson: "SAME_PERSON",
  guardianLacksCapacity: "GUARDIAN_LACKS_CAPACITY",
  wardIsOfAge: "WARD_IS_OF_AGE",
  alreadyGuardian: "ALREADY_GUARDIAN",
  ring: "RING",
  badDay: "BAD_DAY",
  unknownGuardianship: "UNKNOWN_GUARDIANSHIP",
  alreadyEnded: "ALREADY_ENDED",
  reasonMissing: "REASON_MISSING",
  ownMatter: "OWN_MATTER",
};

const HOUSEHOLD_REFUSALS: Record<DomainHousehold, HouseholdRefusal> = {
  unknownPerson: "UNKNOWN_PERSON",
  unknownHousehold: "UNKNOWN_HOUSEHOLD",
  nothingChanges: "NOTHING_CHANGES",
  badRelation: "BAD_RELATION",
  hasHead: "HAS_HEAD",
  needsHead: "NEEDS_HEAD",
  relationsMissing: "RELATIONS_MISSING",
  reasonMissing: "REASON_MISSING",
  ownMatter: "OWN_MATTER",
};

const CONTACT_REFUSALS: Record<DomainContact, ContactRefusal> = {
  unknownPerson: "UNKNOWN_PERSON",
  badPhone: "BAD_PHONE",
  badAddress: "BAD_ADDRESS",
  badDivision: "BAD_DIVISION",
  nothingChanges: "NOTHING_CHANGES",
  reasonMissing: "REASON_MISSING",
  ownMatter: "OWN_MATTER",
};

import type { ContactRefusal } from "@onedoor/domain/decideContact";
import type { GuardianshipRefusal } from "@onedoor/domain/decideGuardianship";
import type { HouseholdRefusal } from "@onedoor/domain/decideHousehold";
import {
  GUARDIANSHIP_KINDS,
  type GuardianshipKind,
} from "@onedoor/domain/guardianship";
import { inGraph } from "../supervision/inGraph.ts";
import type { GraphQuestion } from "../supervision/Graph.ts";
import type { ListedPerson } from "./whoIsWho.ts";

const PERSON = "personId name residentId address birthDate";
const GUARDIANSHIP = `guardianshipId kind basis from until inForce by { name }`;

/** Of the town's people, by name, initials or number. */
export const FIND_PEOPLE: GraphQuestion<readonly ListedPerson[]> = {
  document: `query FindPeople($search: String!) { people(search: $search, first: 8) { ${PERSON} } }`,
  parse: (data) => (data as { people: readonly ListedPerson[] }).people,
};

export interface ListedGuardianship {
  guardianshipId: string;
  kind: GuardianshipKind;
  basis: string;
  from: string;
  until: string | null;
  inForce: boolean;
  by: string | null;
  /** The guardian of a ward, the ward of a guardian. */
  person: ListedPerson;
}

export interface ListedMember {
  person: ListedPerson;
  relation: string;
}

/** A person with his family, masked, and the villages of the county that he may live in. */
export interface Family {
  person: ListedPerson & { phone: string | null; division: string };
  householdId: string | null;
  householdSince: string | null;
  members: readonly ListedMember[];
  left: readonly {
    householdId: string;
    relation: string;
    from: string | null;
    until: string;
  }[];
  guardians: readonly ListedGuardianship[];
  wards: readonly ListedGuardianship[];
  villages: readonly { name: string; nameEn: string; division: string }[];
}

/** Null where nobody of the town has the id any more. */
export const FAMILY: GraphQuestion<Family | null> = {
  document: `query Family($personId: ID!) {
  person(personId: $personId) {
    ${PERSON} phone division householdSince
    household { householdId members { relation person { ${PERSON} } } }
    leftHouseholds { householdId relation from until }
    guardians { ${GUARDIANSHIP} guardian { ${PERSON} } }
    wards { ${GUARDIANSHIP} ward { ${PERSON} } }
  }
  stations { name nameEn division level }
}`,
  parse(data) {
    const { person: found, stations } = data as OnTheWire;
    if (found === null) return null;
    const { household, householdSince, leftHouseholds, ...rest } = found;
    const { guardians, wards, ...person } = rest;
    return {
      person,
      householdId: household?.householdId ?? null,
      householdSince,
      members: household?.members ?? [],
      left: leftHouseholds ?? [],
      guardians: (guardians ?? []).map(({ guardian, ...one }) =>
        listed(one, guardian),
      ),
      wards: (wards ?? []).map(({ ward, ...one }) => listed(one, ward)),
      villages: stations.filter(({ level }) => level === "VILLAGE"),
    };
  },
};

interface OnTheWire {
  person:
    | (Family["person"] & {
        householdSince: string | null;
        household: {
          householdId: string;
          members: readonly ListedMember[];
        } | null;
        leftHouseholds: Family["left"] | null;
        guardians:
          | readonly (GuardianshipOnTheWire & { guardian: ListedPerson })[]
          | null;
        wards:
          readonly (GuardianshipOnTheWire & { ward: ListedPerson })[] | null;
      })
    | null;
  stations: readonly {
    name: string;
    nameEn: string;
    division: string;
    level: string;
  }[];
}

type GuardianshipOnTheWire = Omit<
  ListedGuardianship,
  "kind" | "by" | "person"
> & { kind: string; by: { name: string } | null };

function listed(
  { kind, by, ...one }: GuardianshipOnTheWire,
  person: ListedPerson,
): ListedGuardianship {
  const known = GUARDIANSHIP_KINDS.find((it) => inGraph(it) === kind);
  if (known === undefined) throw new Error(`nobody knows a guardian ${kind}`);
  return { ...one, kind: known, by: by?.name ?? null, person };
}

export type FamilyRefusal =
  GuardianshipRefusal | HouseholdRefusal | ContactRefusal;

/** Null where it was done. */
export type FamilyAnswer = FamilyRefusal | null;

export type FamilyAct = GraphQuestion<FamilyAnswer>;

export const APPOINT_GUARDIAN = act(
  "AppointGuardian",
  "appointGuardian",
  "GuardianRefused",
);
export const END_GUARDIANSHIP = act(
  "EndGuardianship",
  "endGuardianship",
  "GuardianRefused",
);
export const MOVE_TO_HOUSEHOLD = act(
  "MoveToHousehold",
  "moveToHousehold",
  "HouseholdRefused",
);
export const CORRECT_CONTACT = act(
  "CorrectContact",
  "correctContact",
  "ContactRefused",
);

function act(name: string, field: string, refused: string): FamilyAct {
  return {
    document: `mutation ${name}($input: ${name}Input!) {
  ${field}(input: $input) { __typename ... on ${refused} { reason } }
}`,
    parse(data) {
      const { reason } =
        (data as Record<string, { reason?: string } | undefined>)[field] ?? {};
      if (reason === undefined) return null;
      const known = FAMILY_REFUSALS.find((one) => inGraph(one) === reason);
      if (known === undefined)
        throw new Error(`it was refused for ${reason}, which nobody knows`);
      return known;
    },
  };
}

const FAMILY_REFUSALS: readonly FamilyRefusal[] = [
  "unknownPerson",
  "samePerson",
  "guardianLacksCapacity",
  "wardIsOfAge",
  "alreadyGuardian",
  "ring",
  "badDay",
  "unknownGuardianship",
  "alreadyEnded",
  "unknownHousehold",
  "nothingChanges",
  "badRelation",
  "hasHead",
  "needsHead",
  "relationsMissing",
  "badPhone",
  "badAddress",
  "badDivision",
  "reasonMissing",
  "ownMatter",
];

import {
  maskAddress,
  maskName,
  maskPhone,
  maskResidentId,
} from "@onedoor/domain/masking";
import type { Context } from "../Context.ts";
import type {
  HouseholdMemberResolvers,
  HouseholdResolvers,
  PersonResolvers,
} from "../generated/graphql.ts";
import { isNear, sightOf } from "../sightOf.ts";
import { personCreditResolvers } from "./personCreditResolvers.ts";
import type { PersonRecord } from "../store/PeopleStore.ts";

export const personResolvers: PersonResolvers = {
  __resolveReference: async ({ personId }, { reader, loaders }) =>
    reader === null ? null : loaders.person.load(personId),
  name: masked(({ name }) => name, maskName),
  residentId: masked(({ residentId }) => residentId, maskResidentId),
  phone: masked(({ phone }) => phone, maskPhone),
  address: masked(({ address }) => address, maskAddress),
  birthDate: (person, _, { reader }) =>
    isNear(reader, person) ? person.birthDate : null,
  sex: ({ sex }) =>
    sex === null ? null : sex === "female" ? "FEMALE" : "MALE",
  household: (person, _, { reader, loaders }) =>
    isNear(reader, person) && person.householdId !== null
      ? loaders.household.load(person.householdId)
      : null,
  householdSince: (person, _, { reader }) =>
    isNear(reader, person) ? (person.householdSince ?? null) : null,
  leftHouseholds: (person, _, { reader, loaders }) =>
    isNear(reader, person)
      ? loaders.leftHouseholds.load(person.personId)
      : null,
  guardians: (person, _, { reader, loaders }) =>
    isNear(reader, person) ? loaders.guardians.load(person.personId) : null,
  wards: (person, _, { reader, loaders }) =>
    isNear(reader, person) ? loaders.wards.load(person.personId) : null,
  ...personCreditResolvers,
  registered: async (person, _, { reader, merges }) =>
    isNear(reader, person) && person.registeredSeq !== undefined
      ? ((await merges.registrations([person.registeredSeq]))[0] ?? null)
      : null,
};

export const householdResolvers: HouseholdResolvers = {
  async __resolveReference({ householdId }, { reader, loaders }) {
    const members = await loaders.members.load(householdId);
    return members.some((member) => isNear(reader, member))
      ? loaders.household.load(householdId)
      : null;
  },
  gridCell: ({ gridCell }) =>
    gridCell === null ? null : { cellCode: gridCell },
  members: ({ householdId }, _, { loaders }) =>
    loaders.members.load(householdId),
};

export const householdMemberResolvers: HouseholdMemberResolvers = {
  person: (member) => member,
  relation: ({ relation }) => relation ?? "",
};

function masked(
  clear: (person: PersonRecord) => string,
  mask: (text: string) => string,
) {
  return (person: PersonRecord, _: unknown, { reader }: Context) =>
    sightOf(reader, person) === "whole" ? clear(person) : mask(clear(person));
}

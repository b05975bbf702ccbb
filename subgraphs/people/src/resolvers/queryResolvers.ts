import {
  accounts,
  DEMONSTRATION_PASSWORD,
} from "@onedoor/demonstration/accounts";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import { OWN_ISSUER } from "@onedoor/subgraph-host/claims";
import type { QueryResolvers } from "../generated/graphql.ts";
import { parsePeopleSearch } from "../parsePeopleSearch.ts";
import { peopleReaderOf, reachOf, sightOf } from "../sightOf.ts";
import { accessQueries } from "./accessResolvers.ts";
import { roleInGraph } from "./accountResolvers.ts";
import { erasureQuery } from "./erasureResolvers.ts";
import { mergeQueries } from "./mergeResolvers.ts";
import { officialAccountQuery } from "./officialAccountResolvers.ts";
import { officeHolders } from "./officeHolders.ts";
import { villageFileQueries } from "./villageFileResolvers.ts";
import { pullPeople } from "./pullPeople.ts";

const MOST_FOUND = 50;

export const queryResolvers: QueryResolvers = {
  async person(_, { personId }, { reader, loaders }) {
    const person = await loaders.person.load(personId);
    if (person === null) return null;
    const sight = sightOf(reader, person);
    return sight === "whole" || sight === "inReach" ? person : null;
  },

  async people(
    _,
    { search, first },
    { reader, peopleStore, demonstration, now },
  ) {
    const reach = reachOf(reader);
    const parsed = parsePeopleSearch(search, {
      today: dateOf(instantOfEpochMs(now())),
      allowTestRegion: demonstration,
    });
    if (reach === undefined || parsed === undefined) return [];
    return peopleStore
      .readingAs(peopleReaderOf(reader))
      .findPeople(parsed, reach, Math.min(Math.max(first, 0), MOST_FOUND));
  },

  me: async (_, __, { reader, accountStore }) =>
    reader === null
      ? null
      : ((await accountStore.findAccount(reader.accountId)) ?? null),

  // The county's own issuer names accounts by what they are called here.
  accountOfSubject: async (_, { issuer, subject }, context) =>
    (issuer === (context.issuer ?? OWN_ISSUER)
      ? await context.accountStore.findAccount(subject)
      : await context.accountStore.findLinkedAccount(issuer, subject)) ?? null,

  officeHolders: (_, { salt }, context) => officeHolders(salt, context),

  pullPeople: (_, args, context) => pullPeople(args, context),

  ...accessQueries,
  ...erasureQuery,
  ...mergeQueries,
  ...officialAccountQuery,
  ...villageFileQueries,

  demonstrationAccounts: (_, __, { demonstration }) =>
    demonstration
      ? accounts.map(({ account, displayName, role, about, aboutEn }) => ({
          account,
          displayName,
          about,
          aboutEn,
          password: DEMONSTRATION_PASSWORD,
          role: roleInGraph(role),
        }))
      : [],
};

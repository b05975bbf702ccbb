import type { AccountRefusal as DomainRefusal } from "@onedoor/domain/accountActs";
import type { StaffRole } from "@onedoor/domain/entries";
import { parseResidentId } from "@onedoor/domain/residentId";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import { accessReaderOf } from "../accessReaderOf.ts";
import { forbidden } from "../accessErrors.ts";
import {
  type AccountOutcome,
  changePost,
  closeAccount,
  identifyOfficial,
  openAccount,
  removeSecondFactor,
  resetPassword,
} from "../commands/keepAccounts.ts";
import type { Context } from "../Context.ts";
import type {
  AccountActInput,
  AccountRefusal,
  MutationResolvers,
  OfficePostInput,
  OfficialAccountResolvers,
  QueryResolvers,
  ResolversTypes,
} from "../generated/graphql.ts";
import { placeOf } from "../placeOf.ts";
import { roleInGraph, roleOf } from "./accountResolvers.ts";

const MOST_ACCOUNTS = 100;

export const officialAccountQuery: Pick<QueryResolvers, "officialAccounts"> = {
  async officialAccounts(_, { search, first, after }, { officialAccounts }) {
    const limit = Math.min(Math.max(first, 1), MOST_ACCOUNTS);
    const found = await officialAccounts.list(
      search.trim(),
      after ?? null,
      limit + 1,
    );
    return {
      accounts: found.slice(0, limit),
      hasMore: found.length > limit,
    };
  },
};

export const accountMutations: Pick<
  MutationResolvers,
  | "openAccount"
  | "changePost"
  | "identifyOfficial"
  | "closeAccount"
  | "resetPassword"
  | "removeSecondFactor"
> = {
  async openAccount(_, { input }, context) {
    const { accountId, words } = input;
    const displayName = input.name.trim();
    const post = await postOf(context, input.at);
    if (post === undefined || displayName === "" || displayName.length > 50)
      return refusal("badPost");
    const personId = await personOf(context, input.residentId ?? null);
    if (personId === undefined)
      return { __typename: "AccountActRefused", reason: "UNKNOWN_PERSON" };
    return presented(
      await openAccount(context, keeperOf(context), {
        accountId,
        account: { ...post, displayName, personId },
        words,
      }),
    );
  },

  async changePost(_, { input: { accountId, to, words } }, context) {
    const post = await postOf(context, to);
    if (post === undefined) return refusal("badPost");
    return presented(
      await changePost(context, keeperOf(context), {
        accountId,
        to: post,
        words,
      }),
    );
  },

  async identifyOfficial(_, { input }, context) {
    const { accountId, residentId, words } = input;
    const personId = await personOf(context, residentId);
    return typeof personId === "string"
      ? presented(
          await identifyOfficial(context, keeperOf(context), {
            accountId,
            personId,
            words,
          }),
        )
      : { __typename: "AccountActRefused", reason: "UNKNOWN_PERSON" };
  },

  closeAccount: done(closeAccount),
  resetPassword: done(resetPassword),
  removeSecondFactor: done(removeSecondFactor),
};

export const officialAccountResolvers: OfficialAccountResolvers = {
  role: ({ role }) => roleInGraph(role),
  station: ({ stationId }) => (stationId === null ? null : { stationId }),
  body: ({ body }) => ({ creditCode: body }),
  isPerson: ({ personId }) => personId !== null,
};

function done(command: typeof closeAccount) {
  return async (
    _: unknown,
    { input }: { input: AccountActInput },
    context: Context,
  ) => presented(await command(context, keeperOf(context), input));
}

function keeperOf({ reader }: Context) {
  if (reader === null) throw forbidden();
  return accessReaderOf(reader);
}

/** Undefined for a place that nobody knows, and for a role that is no office. */
async function postOf(
  { askGraph }: Context,
  { role: asked, stationId, body, ...names }: OfficePostInput,
) {
  const role = roleOf(asked);
  const place = await placeOf(askGraph, {
    stationId: stationId ?? null,
    body: body ?? null,
  });
  const post = names.post.trim();
  const postEn = names.postEn.trim();
  if (place === undefined || !isOffice(role) || post === "" || postEn === "")
    return undefined;
  if (post.length > 80 || postEn.length > 80) return undefined;
  return { ...place, role, post, postEn };
}

function isOffice(role: ReturnType<typeof roleOf>): role is StaffRole {
  return role !== "citizen" && role !== "company";
}

/** Null where no number was given; undefined where it is nobody's. */
async function personOf(
  { peopleStore, demonstration, now }: Context,
  residentId: string | null,
): Promise<string | null | undefined> {
  if (residentId === null || residentId.trim() === "") return null;
  const parsed = parseResidentId(residentId, {
    today: dateOf(instantOfEpochMs(now())),
    allowTestRegion: demonstration,
  });
  return parsed.ok
    ? peopleStore.readingAs("county").personWithNumber(parsed.value)
    : undefined;
}

function presented(
  outcome: AccountOutcome,
): ResolversTypes["AccountActResult"] {
  return "refused" in outcome
    ? refusal(outcome.refused)
    : { __typename: "AccountActDone", ...outcome };
}

function refusal(reason: DomainRefusal): {
  __typename: "AccountActRefused";
  reason: AccountRefusal;
} {
  return { __typename: "AccountActRefused", reason: REFUSALS[reason] };
}

const REFUSALS: Record<DomainRefusal, AccountRefusal> = {
  badAccount: "BAD_ACCOUNT",
  accountTaken: "ACCOUNT_TAKEN",
  unknownAccount: "UNKNOWN_ACCOUNT",
  accountClosed: "ACCOUNT_CLOSED",
  ownAccount: "OWN_ACCOUNT",
  administratorsPost: "ADMINISTRATORS_POST",
  samePerson: "SAME_PERSON",
  badPost: "BAD_POST",
  nothingToRemove: "NOTHING_TO_REMOVE",
  reasonMissing: "REASON_MISSING",
};

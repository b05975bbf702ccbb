import { creditSaysOf, displayedOf } from "@onedoor/domain/creditSaysOf";
import { lifeOf } from "@onedoor/domain/firmLife";
import {
  dateOf,
  daysBetween,
  instantOfEpochMs,
  type PlainDate,
} from "@onedoor/domain/time";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import {
  badInput,
  creditFromGraph,
  creditRecordFields,
  dateFromGraph,
  REPAIR_REFUSALS,
  SAYS,
} from "@onedoor/subgraph-host/creditInGraph";
import { recordCredit } from "../commands/recordCredit.ts";
import { repairCredit } from "../commands/repairCredit.ts";
import type { Context } from "../Context.ts";
import type {
  CreditRecordResolvers,
  FirmMomentResolvers,
  LegalEntityResolvers,
  MutationResolvers,
  QueryResolvers,
} from "../generated/graphql.ts";
import { CREDIT_REFUSALS, MOMENTS } from "./creditEnums.ts";

const MOST_DAYS = 366;

/** What of a firm's credit and life is told: what is displayed today, whoever asks. */
export const firmCreditResolvers: Pick<
  LegalEntityResolvers,
  "creditRecords" | "creditSays" | "history"
> = {
  creditRecords: async ({ creditCode }, _, { loaders, now }) =>
    displayedOf(
      await loaders.creditRecords.load(creditCode),
      todayOf(now),
      firm(creditCode),
    ),
  creditSays: async ({ creditCode }, _, { loaders, now }) =>
    SAYS[
      creditSaysOf(
        await loaders.creditRecords.load(creditCode),
        todayOf(now),
        firm(creditCode),
      ).deferral
    ],
  history: async ({ creditCode }, _, { loaders, now }) =>
    lifeOf(creditCode, {
      events: await loaders.firmEvents.load(creditCode),
      records: await loaders.creditRecords.load(creditCode),
      today: todayOf(now),
    }),
};

export const creditRecordResolvers: CreditRecordResolvers = {
  ...creditRecordFields,
  department: ({ decidedBy }, _, { loaders }) =>
    loaders.department.load(decidedBy),
};

export const firmMomentResolvers: FirmMomentResolvers = {
  kind: ({ kind }) => MOMENTS[kind],
};

export const newFirms: NonNullable<QueryResolvers["newFirms"]> = (
  _,
  { from, to },
  { creditStore },
) => {
  const [first, last] = [dateFromGraph(from), dateFromGraph(to)];
  if (last < first) return [];
  if (daysBetween(first, last) >= MOST_DAYS)
    throw badInput(`No more than ${MOST_DAYS} days at once.`);
  return creditStore.firmsPerDay(first, last);
};

export const creditMutations: Required<
  Pick<MutationResolvers, "recordCredit" | "repairCredit">
> = {
  async recordCredit(_, { input }, context) {
    const outcome = await recordCredit(context, actorIn(context), {
      creditCode: input.creditCode,
      ...creditFromGraph(input),
    });
    return "refused" in outcome
      ? {
          __typename: "CreditRefused",
          reason: CREDIT_REFUSALS[outcome.refused],
        }
      : { __typename: "CreditRecorded", ...outcome };
  },
  async repairCredit(_, { input }, context) {
    const outcome = await repairCredit(context, actorIn(context), input);
    return "refused" in outcome
      ? {
          __typename: "RepairRefused",
          reason: REPAIR_REFUSALS[outcome.refused],
        }
      : { __typename: "CreditRepaired", ...outcome };
  },
};

function firm(creditCode: string) {
  return { type: "firm" as const, creditCode };
}

function todayOf(now: () => number): PlainDate {
  return dateOf(instantOfEpochMs(now()));
}

function actorIn({ reader }: Pick<Context, "reader">) {
  const actor = reader === null ? null : actorOf(reader satisfies Claims);
  if (actor === null) throw new Error("credit is recorded by officials alone");
  return actor;
}

import { lastDayOf, repairableFrom } from "@onedoor/domain/creditRecord";
import { creditSaysOf, displayedOf } from "@onedoor/domain/creditSaysOf";
import { lifeOf } from "@onedoor/domain/firmLife";
import type { BasisOfLaw } from "@onedoor/domain/legalBasis";
import {
  dateOf,
  daysBetween,
  instantOfEpochMs,
  parsePlainDate,
  type PlainDate,
} from "@onedoor/domain/time";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import { GraphQLError } from "graphql";
import { recordCredit } from "../commands/recordCredit.ts";
import { repairCredit } from "../commands/repairCredit.ts";
import type { Context } from "../Context.ts";
import type {
  CreditBasisInput,
  CreditRecordResolvers,
  FirmMomentResolvers,
  LegalEntityResolvers,
  MutationResolvers,
  QueryResolvers,
} from "../generated/graphql.ts";
import {
  CLASSES,
  CREDIT_REFUSALS,
  KINDS,
  MOMENTS,
  REPAIR_REFUSALS,
  SAYS,
  wordOf,
} from "./creditEnums.ts";

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
  kind: ({ kind }) => KINDS[kind],
  class: ({ class: of }) => (of === null ? null : CLASSES[of]),
  body: ({ decidedBy }) => decidedBy,
  department: ({ decidedBy }, _, { loaders }) =>
    loaders.department.load(decidedBy),
  measures: ({ measures }) => [...measures],
  repairableFrom,
  lastDay: lastDayOf,
};

export const firmMomentResolvers: FirmMomentResolvers = {
  kind: ({ kind }) => MOMENTS[kind],
};

export const newFirms: NonNullable<QueryResolvers["newFirms"]> = (
  _,
  { from, to },
  { creditStore },
) => {
  const [first, last] = [dateFrom(from), dateFrom(to)];
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
      kind: wordOf(KINDS, input.kind),
      class:
        input.class === null || input.class === undefined
          ? null
          : wordOf(CLASSES, input.class),
      isNeeded: input.isNeeded ?? false,
      docNo: input.docNo.trim(),
      basis: basisFrom(input.basis),
      decidedOn: dateFrom(input.decidedOn),
      measures: (input.measures ?? []).map(({ words, basis }) => ({
        words: words.trim(),
        basis: basisFrom(basis),
      })),
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

function basisFrom({
  title,
  docNo,
  article,
  rank,
}: CreditBasisInput): BasisOfLaw {
  return {
    title: title.trim(),
    docNo: docNo?.trim() ?? null,
    article: article?.trim() ?? null,
    rank,
    certainty: "stated",
  };
}

function dateFrom(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw badInput(`${text.slice(0, 40)} is no date.`);
  return date.value;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

import { creditSaysOf, displayedOf } from "@onedoor/domain/creditSaysOf";
import type { PersonCreditRefusal as DomainRefusal } from "@onedoor/domain/decideCredit";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import {
  creditFromGraph,
  creditRecordFields,
  REPAIR_REFUSALS,
  SAYS,
} from "@onedoor/subgraph-host/creditInGraph";
import { forbidden } from "../accessErrors.ts";
import {
  recordPersonCredit,
  repairPersonCredit,
} from "../commands/recordPersonCredit.ts";
import type { Context } from "../Context.ts";
import type {
  CreditRecordResolvers,
  MutationResolvers,
  PersonCreditRefusal,
  PersonResolvers,
} from "../generated/graphql.ts";
import { isNear } from "../sightOf.ts";
import { birthDateOf, type PersonRecord } from "../store/PeopleStore.ts";

/** What of a person's credit is told to those who are near him: what is displayed today. */
export const personCreditResolvers: Pick<
  PersonResolvers,
  "creditRecords" | "creditSays"
> = {
  creditRecords: async (person, _, context) =>
    displayedOf(
      await recordsOf(person, context),
      todayOf(context),
      subjectOf(person),
    ),
  creditSays: async (person, _, context) =>
    SAYS[
      creditSaysOf(
        await recordsOf(person, context),
        todayOf(context),
        subjectOf(person),
      ).deferral
    ],
};

export const creditRecordResolvers: CreditRecordResolvers = {
  ...creditRecordFields,
  department: ({ decidedBy }) => ({ creditCode: decidedBy }),
};

export const creditMutations: Pick<
  MutationResolvers,
  "recordPersonCredit" | "repairPersonCredit"
> = {
  async recordPersonCredit(_, { input }, context) {
    const { reader } = context;
    if (reader === null) throw forbidden();
    const outcome = await recordPersonCredit(context, reader, {
      caseId: input.caseId,
      ...creditFromGraph(input),
    });
    return "refused" in outcome
      ? {
          __typename: "PersonCreditRefused",
          reason: REFUSALS[outcome.refused],
        }
      : { __typename: "PersonCreditRecorded", ...outcome };
  },
  async repairPersonCredit(_, { input }, context) {
    const { reader } = context;
    if (reader === null) throw forbidden();
    const outcome = await repairPersonCredit(context, reader, input);
    return "refused" in outcome
      ? {
          __typename: "RepairRefused",
          reason: REPAIR_REFUSALS[outcome.refused],
        }
      : { __typename: "CreditRepaired", ...outcome };
  },
};

async function recordsOf(
  person: PersonRecord,
  { reader, loaders }: Pick<Context, "reader" | "loaders">,
) {
  return isNear(reader, person) ? loaders.credit.load(person.personId) : [];
}

function subjectOf(person: PersonRecord) {
  const { personId } = person;
  return { type: "person" as const, personId, birthDate: birthDateOf(person) };
}

function todayOf({ now }: Pick<Context, "now">) {
  return dateOf(instantOfEpochMs(now()));
}

const REFUSALS: Record<DomainRefusal | "alreadyOnRecord", PersonCreditRefusal> =
  {
    notPermitted: "NOT_PERMITTED",
    unknownPerson: "UNKNOWN_PERSON",
    documentMissing: "DOCUMENT_MISSING",
    wrongClass: "WRONG_CLASS",
    inTheFuture: "IN_THE_FUTURE",
    alreadyOver: "ALREADY_OVER",
    basisMissing: "BASIS_MISSING",
    notByNationalRule: "NOT_BY_NATIONAL_RULE",
    measureWithoutLaw: "MEASURE_WITHOUT_LAW",
    ofMinor: "OF_MINOR",
    notByLaw: "NOT_BY_LAW",
    alreadyOnRecord: "ALREADY_ON_RECORD",
  };

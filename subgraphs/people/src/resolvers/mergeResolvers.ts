import type { MergeRefusal as DomainRefusal } from "@onedoor/domain/decideMerge";
import type { DuplicateGround as DomainGround } from "@onedoor/domain/duplicateGrounds";
import type { IdentityDocumentKind as DomainKind } from "@onedoor/domain/identityDocument";
import { parsePlainDate } from "@onedoor/domain/time";
import { forbidden } from "../accessErrors.ts";
import {
  type MergeOutcome,
  mergePeople,
  splitPeople,
} from "../commands/mergePeople.ts";
import {
  registerPerson,
  type RegistrationRefusal,
} from "../commands/registerPerson.ts";
import type {
  DuplicateGround,
  DuplicatePairResolvers,
  IdentityDocumentKind,
  MergeRefusal,
  MergeResultResolvers,
  MutationResolvers,
  PersonMergeResolvers,
  PersonRegistrationResolvers,
  QueryResolvers,
  RegisterPersonRefusal,
  ResolversTypes,
} from "../generated/graphql.ts";
import { peopleReaderOf, reachOf } from "../sightOf.ts";

const MOST = 100;

export const mergeQueries: Pick<QueryResolvers, "duplicates" | "personMerges"> =
  {
    async duplicates(_, { first }, { reader, peopleStore }) {
      const reach = reachOf(reader);
      return reach === undefined
        ? []
        : peopleStore
            .readingAs(peopleReaderOf(reader))
            .alikeWithin(reach, Math.min(Math.max(first, 0), MOST));
    },
    async personMerges(_, { first }, { reader, merges }) {
      const reach = reachOf(reader);
      return reach === undefined
        ? []
        : merges.latest(reach, Math.min(Math.max(first, 0), MOST));
    },
  };

export const mergeMutations: Pick<
  MutationResolvers,
  "registerPerson" | "mergePeople" | "splitPeople"
> = {
  async registerPerson(_, { input }, context) {
    const { reader } = context;
    if (reader === null) throw forbidden();
    const birthDate = parsePlainDate(String(input.birthDate ?? ""));
    const outcome = await registerPerson(context, reader, {
      ...input,
      documentKind: KINDS[input.documentKind],
      birthDate: birthDate.ok ? birthDate.value : null,
      sex:
        input.sex === "FEMALE"
          ? "female"
          : input.sex === "MALE"
            ? "male"
            : null,
    });
    return "refused" in outcome
      ? {
          __typename: "RegisterPersonRefused",
          reason: NOT_REGISTERED[outcome.refused],
        }
      : { __typename: "PersonRegistered", ...outcome };
  },
  async mergePeople(_, { input }, context) {
    const { reader } = context;
    if (reader === null) throw forbidden();
    return presented(await mergePeople(context, reader, input));
  },
  async splitPeople(_, { input: { mergeId, words } }, context) {
    const { reader } = context;
    if (reader === null) throw forbidden();
    const mergedSeq = Number(mergeId);
    return presented(
      Number.isSafeInteger(mergedSeq)
        ? await splitPeople(context, reader, { mergedSeq, words })
        : { refused: "unknownMerge" },
    );
  },
};

export const duplicatePairResolvers: DuplicatePairResolvers = {
  grounds: ({ grounds }) => grounds.map((one) => GROUNDS[one]),
};

export const personMergeResolvers: PersonMergeResolvers = {
  mergeId: ({ mergedSeq }) => mergedSeq.toString(),
  async kept({ keptId }, _, { loaders }) {
    const kept = await loaders.row.load(keptId);
    if (kept === null) throw new Error(`nobody is ${keptId}, who was merged`);
    return kept;
  },
  grounds: ({ grounds }) => grounds.map((one) => GROUNDS[one]),
  by: ({ staffId }, _, { loaders }) =>
    staffId === null ? null : loaders.staff.load(staffId),
};

export const mergeResultResolvers: MergeResultResolvers = {
  __resolveType: (result) =>
    "mergedSeq" in result ? "PersonMerge" : "MergeRefused",
};

export const personRegistrationResolvers: PersonRegistrationResolvers = {
  case: ({ caseId }) => {
    if (caseId === null) throw new Error("somebody came by no case");
    return { caseId };
  },
  staff: ({ reader: { staffId } }, _, { loaders }) =>
    staffId === null ? null : loaders.staff.load(staffId),
};

function presented(outcome: MergeOutcome): ResolversTypes["MergeResult"] {
  return "refused" in outcome ? { reason: REFUSALS[outcome.refused] } : outcome;
}

const KINDS: Record<IdentityDocumentKind, DomainKind> = {
  RESIDENT_ID: "residentId",
  HMT_RESIDENCE: "hmtResidence",
  FOREIGN_PERMANENT: "foreignPermanent",
  PASSPORT: "passport",
};

const GROUNDS: Record<DomainGround, DuplicateGround> = {
  sameNumber: "SAME_NUMBER",
  sameNameBirthVillage: "SAME_NAME_BIRTH_VILLAGE",
};

const NOT_REGISTERED: Record<RegistrationRefusal, RegisterPersonRefusal> = {
  notInScope: "NOT_IN_SCOPE",
  applicantKnown: "APPLICANT_KNOWN",
  badName: "BAD_NAME",
  badNumber: "BAD_NUMBER",
  otherNumber: "OTHER_NUMBER",
  caseUsed: "CASE_USED",
  birthMissing: "BIRTH_MISSING",
  badDivision: "BAD_DIVISION",
};

const REFUSALS: Record<DomainRefusal, MergeRefusal> = {
  unknownPerson: "UNKNOWN_PERSON",
  samePerson: "SAME_PERSON",
  alreadyMerged: "ALREADY_MERGED",
  noGround: "NO_GROUND",
  accountIsLost: "ACCOUNT_IS_LOST",
  erasureAsked: "ERASURE_ASKED",
  unknownMerge: "UNKNOWN_MERGE",
  alreadySplit: "ALREADY_SPLIT",
  reasonMissing: "REASON_MISSING",
};

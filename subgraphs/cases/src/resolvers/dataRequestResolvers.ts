import type { DataClass, DataFact } from "@onedoor/domain/dataClass";
import type { DataRequestState } from "@onedoor/domain/dataRequest";
import type { DataRequestRefusal } from "@onedoor/domain/decideDataRequest";
import { HANDLERS } from "@onedoor/domain/graphAccess";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { askDepartment } from "../commands/askDepartment.ts";
import type {
  DataClass as ClassInGraph,
  DataFact as FactInGraph,
  DataRequestRefusal as RefusalInGraph,
  DataRequestResolvers,
  DataRequestState as StateInGraph,
  MutationResolvers,
} from "../generated/graphql.ts";

export const dataRequestMutations: Pick<MutationResolvers, "askDepartment"> = {
  async askDepartment(_, { input }, { hub, reader, loaders, sharing }) {
    const { caseId, materialCode } = input;
    const outcome = await askDepartment(hub, reader, {
      openedFor: await loaders.caseInReach.load(caseId),
      materialCode,
      isJoined: sharing !== null,
    });
    if ("refused" in outcome)
      return {
        __typename: "DataRequestRefused",
        reason: REFUSALS[outcome.refused],
      };
    // A department takes its time: what it says is read from the case.
    void sharing?.wake();
    return { __typename: "DataRequest", ...outcome.asked };
  },
};

export const dataRequestResolvers: DataRequestResolvers = {
  dataClass: ({ dataClass }) => CLASSES[dataClass],
  state: ({ state }) => STATES[state],
  facts: ({ answer }, _, { reader }) =>
    (handles(reader) ? (answer?.facts ?? []) : []).map(({ fact, holds }) => ({
      fact: FACTS[fact],
      holds,
    })),
  validUntil: ({ answer }, _, { reader }) =>
    handles(reader) ? (answer?.validUntil ?? null) : null,
};

/** What a department says of somebody is for those who decide about his case [O4]. */
function handles(reader: Claims | null): boolean {
  return HANDLERS.some((role) => role === reader?.role);
}

const CLASSES: Record<DataClass, ClassInGraph> = {
  population: "POPULATION",
  household: "HOUSEHOLD",
  marriage: "MARRIAGE",
  birth: "BIRTH",
  legalEntity: "LEGAL_ENTITY",
  realEstate: "REAL_ESTATE",
  socialInsurance: "SOCIAL_INSURANCE",
  disability: "DISABILITY",
  education: "EDUCATION",
  tax: "TAX",
};

const STATES: Record<DataRequestState, StateInGraph> = {
  asked: "ASKED",
  handedOff: "HANDED_OFF",
  answered: "ANSWERED",
  notFound: "NOT_FOUND",
  refused: "REFUSED",
  failed: "FAILED",
};

const FACTS: Record<DataFact, FactInGraph> = {
  identityMatches: "IDENTITY_MATCHES",
  isOnRegister: "IS_ON_REGISTER",
  isHouseholder: "IS_HOUSEHOLDER",
  isMarried: "IS_MARRIED",
  hasChildOnRecord: "HAS_CHILD_ON_RECORD",
  registrationStands: "REGISTRATION_STANDS",
  holdsTitle: "HOLDS_TITLE",
  isInsured: "IS_INSURED",
  certificateStands: "CERTIFICATE_STANDS",
  hasSchoolRecord: "HAS_SCHOOL_RECORD",
  isTaxpayer: "IS_TAXPAYER",
};

const REFUSALS: Record<DataRequestRefusal, RefusalInGraph> = {
  notSignedIn: "NOT_SIGNED_IN",
  notInScope: "NOT_IN_SCOPE",
  noOpenCase: "NO_OPEN_CASE",
  unknownMaterial: "UNKNOWN_MATERIAL",
  notShared: "NOT_SHARED",
  notOfApplicant: "NOT_OF_APPLICANT",
  underWay: "UNDER_WAY",
  answeredToday: "ANSWERED_TODAY",
  notJoined: "NOT_JOINED",
};

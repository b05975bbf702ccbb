import type {
  ErasureBasis as DomainBasis,
  ErasureRefusal as DomainRefusal,
} from "@onedoor/domain/decideErasure";
import { forbidden } from "../accessErrors.ts";
import { BASES_IN_GRAPH } from "../basesInGraph.ts";
import {
  askErasure,
  type ErasureOutcome,
  settleErasure,
} from "../commands/eraseByLaw.ts";
import type {
  ErasureBasis,
  ErasureRefusal,
  ErasureResolvers,
  ErasureResultResolvers,
  ErasureState,
  MutationResolvers,
  QueryResolvers,
  ResolversTypes,
} from "../generated/graphql.ts";
import type { ErasureRequest } from "../store/Erasures.ts";

export const erasureQuery: Pick<QueryResolvers, "erasures"> = {
  erasures: (_, { first }, { erasures }) =>
    erasures.latest(Math.min(Math.max(first, 1), 200)),
};

export const erasureMutations: Pick<
  MutationResolvers,
  "askErasure" | "settleErasure"
> = {
  async askErasure(_, { input }, context) {
    const { reader } = context;
    if (reader === null) throw forbidden();
    const { personId, words } = input;
    const basis = BASES[input.basis];
    return presented(
      await askErasure(context, reader, { personId, basis, words }),
    );
  },
  async settleErasure(_, { input }, context) {
    const { reader } = context;
    if (reader === null) throw forbidden();
    const { erasureId, erase, words } = input;
    const askedSeq = Number(erasureId);
    if (!Number.isSafeInteger(askedSeq))
      return presented({ refused: "unknownRequest" });
    return presented(
      await settleErasure(context, reader, { askedSeq, erase, words }),
    );
  },
};

export const erasureResolvers: ErasureResolvers = {
  erasureId: ({ askedSeq }) => askedSeq.toString(),
  basis: ({ basis }) => BASES_IN_GRAPH[basis],
  askedBy: ({ askedBy }, _, { loaders }) =>
    askedBy.staffId === null ? null : loaders.staff.load(askedBy.staffId),
  state: ({ state }) => STATES[state],
};

export const erasureResultResolvers: ErasureResultResolvers = {
  __resolveType: (result) =>
    "askedSeq" in result ? "Erasure" : "ErasureRefused",
};

function presented(outcome: ErasureOutcome): ResolversTypes["ErasureResult"] {
  return "refused" in outcome ? { reason: REFUSALS[outcome.refused] } : outcome;
}

const BASES: Record<ErasureBasis, DomainBasis> = {
  PURPOSE_REACHED: "purposeReached",
  CONSENT_WITHDRAWN: "consentWithdrawn",
  UNLAWFULLY_COLLECTED: "unlawfullyCollected",
  ORDERED: "ordered",
};

const STATES: Record<ErasureRequest["state"], ErasureState> = {
  asked: "ASKED",
  declined: "DECLINED",
  erased: "ERASED",
};

const REFUSALS: Record<DomainRefusal, ErasureRefusal> = {
  unknownPerson: "UNKNOWN_PERSON",
  alreadyAsked: "ALREADY_ASKED",
  unknownRequest: "UNKNOWN_REQUEST",
  alreadySettled: "ALREADY_SETTLED",
  samePerson: "SAME_PERSON",
  openCase: "OPEN_CASE",
  reasonMissing: "REASON_MISSING",
};

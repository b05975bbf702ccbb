import type { ErasureBasis as DomainBasis } from "@onedoor/domain/decideErasure";
import { serviceClaims } from "@onedoor/subgraph-host/claims";
import { eraseCases } from "../commands/eraseCases.ts";
import { leaseSerials } from "../commands/leaseSerials.ts";
import { MOST_OFFERS, offerRows } from "../commands/offerRows.ts";
import { openChain } from "../commands/openChain.ts";
import { pushEntries } from "../commands/pushEntries.ts";
import { returnSerials } from "../commands/returnSerials.ts";
import type { ErasureBasis, MutationResolvers } from "../generated/graphql.ts";
import { forbidden, tooMany } from "./accessErrors.ts";
import { dataRequestMutations } from "./dataRequestResolvers.ts";
import { delegationMutations } from "./delegationResolvers.ts";
import { laneMutations } from "./laneResolvers.ts";
import { licenceMutations } from "./licenceResolvers.ts";
import { OFFER_OUTCOMES, parseOffer } from "./offers.ts";

export const mutationResolvers: MutationResolvers = {
  async pushEntries(_, { segment, cases }, { hub, reader, lost }) {
    if (reader !== null || lost === null)
      return pushEntries(hub, reader, { segment: segment ?? null, cases });
    // Whoever has the machine now may bring what is on it [N6], and reads nothing by it.
    const pushed = await pushEntries(hub, lost, {
      segment: segment ?? null,
      cases: [],
    });
    return { ...pushed, masters: async () => [] };
  },
  async openChain(_, { input }, { hub, reader, lost }) {
    const opened = await openChain(hub, reader ?? lost, input);
    if (opened.ok) hub.hints.chainOpened(reader, opened.chain.chain);
    return opened.ok
      ? { __typename: "Chain", ...opened.chain }
      : { __typename: "ChainRefused", reason: opened.reason };
  },
  async offerRows(_, { rows }, { hub }) {
    if (rows.length > MOST_OFFERS) throw tooMany(MOST_OFFERS);
    const outcomes = await offerRows(hub, rows.map(parseOffer));
    return outcomes.map((outcome) => OFFER_OUTCOMES[outcome]);
  },
  async eraseCases(_, { input }, { hub, reader, eraseFiles }) {
    if (reader?.accountId !== PEOPLE) throw forbidden();
    const basis = BASES[input.basis];
    const erasure = await eraseCases(hub, { ...input, basis });
    await eraseFiles();
    return { ...erasure, kept: [...erasure.kept] };
  },
  ...laneMutations,
  ...delegationMutations,
  ...dataRequestMutations,
  ...licenceMutations,
  leaseSerials: (_, args, { hub, reader }) => leaseSerials(hub, reader, args),
  async returnSerials(_, { chain, from, to }, { hub, reader }) {
    const outcome = await returnSerials(hub, reader, { chain, from, to });
    return outcome.ok
      ? { __typename: "SerialsReturned", from, to }
      : { __typename: "SerialsRefused", reason: outcome.reason };
  },
};

/** The part in which two officials agree to an erasure: no other part's word is one. */
const PEOPLE = serviceClaims("people").accountId;

const BASES: Record<ErasureBasis, DomainBasis> = {
  PURPOSE_REACHED: "purposeReached",
  CONSENT_WITHDRAWN: "consentWithdrawn",
  UNLAWFULLY_COLLECTED: "unlawfullyCollected",
  ORDERED: "ordered",
};

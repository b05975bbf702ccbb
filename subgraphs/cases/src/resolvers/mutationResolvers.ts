import { leaseSerials } from "../commands/leaseSerials.ts";
import { MOST_OFFERS, offerRows } from "../commands/offerRows.ts";
import { openChain } from "../commands/openChain.ts";
import { pushEntries } from "../commands/pushEntries.ts";
import type { MutationResolvers } from "../generated/graphql.ts";
import { tooMany } from "./accessErrors.ts";
import { delegationMutations } from "./delegationResolvers.ts";
import { laneMutations } from "./laneResolvers.ts";
import { OFFER_OUTCOMES, parseOffer } from "./offers.ts";

export const mutationResolvers: MutationResolvers = {
  pushEntries: (_, { segment, cases }, { hub, reader }) =>
    pushEntries(hub, reader, { segment: segment ?? null, cases }),
  async openChain(_, { input }, { hub, reader }) {
    const opened = await openChain(hub, reader, input);
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
  ...laneMutations,
  ...delegationMutations,
  leaseSerials: (_, args, { hub, reader }) => leaseSerials(hub, reader, args),
};

import { dateOf, parsePlainDate } from "@onedoor/domain/time";
import { actorOf } from "@onedoor/subgraph-host/claims";
import { GraphQLError } from "graphql";
import {
  type DelegationOutcome,
  signDelegation,
  withdrawDelegation,
} from "../commands/signDelegation.ts";
import type {
  DelegatedAct as DelegatedActInGraph,
  DelegationRefusal,
  DelegationResolvers,
  MutationResolvers,
  QueryResolvers,
} from "../generated/graphql.ts";
import { forbidden } from "./accessErrors.ts";
import { atMost } from "./atMost.ts";

export const delegationQueries: Pick<QueryResolvers, "delegations"> = {
  async delegations(_, { first }, { hub, reader }) {
    const actor = reader === null ? null : actorOf(reader);
    if (actor === null) throw forbidden();
    const seesAll = actor.role === "supervisor" || actor.role === "operator";
    const { stationId, body } = actor;
    const part = seesAll
      ? "all"
      : stationId === null
        ? { body }
        : { stationId };
    return [
      ...(await hub.store.delegations({
        part,
        today: dateOf(hub.now()),
        limit: atMost(first ?? 500),
      })),
    ];
  },
};

export const delegationMutations: Pick<
  MutationResolvers,
  "signDelegation" | "withdrawDelegation"
> = {
  async signDelegation(_, { input }, { hub, reader }) {
    if (reader === null) throw forbidden();
    const { stationId, itemCode, itemVersion } = input;
    if (!STATION_ID.test(stationId))
      throw badInput(
        "A station's id has at most 64 letters, digits and dashes.",
      );
    const [from, until] = [dateIn(input.from), dateIn(input.until)];
    const acts = [...new Set(input.acts.map((act) => ACTS[act]))];
    return presented(
      await signDelegation(hub, reader, {
        stationId,
        itemCode,
        itemVersion,
        acts,
        from,
        until,
      }),
    );
  },
  async withdrawDelegation(_, { delegationId, reason }, { hub, reader }) {
    if (reader === null) throw forbidden();
    const words = reason.trim();
    if (words === "") throw badInput("A withdrawal says why.");
    if (words.length > MOST_WORDS)
      throw badInput(`A withdrawal says why in ${MOST_WORDS} characters.`);
    return presented(
      await withdrawDelegation(hub, reader, { delegationId, reason: words }),
    );
  },
};

export const delegationResolvers: DelegationResolvers = {
  acts: ({ acts }) => acts.map((act) => IN_GRAPH[act]),
};

function presented(outcome: DelegationOutcome) {
  return "signed" in outcome
    ? { __typename: "Delegation" as const, ...outcome.signed }
    : {
        __typename: "DelegationRefused" as const,
        reason: REFUSALS[outcome.refused],
      };
}

const STATION_ID = /^[A-Za-z0-9-]{1,64}$/;
const MOST_WORDS = 500;

function dateIn(text: string) {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw badInput("A day is written YYYY-MM-DD.");
  return parsed.value;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

const ACTS = { ACCEPT: "accept", FIRST_REVIEW: "firstReview" } as const;
const IN_GRAPH = {
  accept: "ACCEPT",
  firstReview: "FIRST_REVIEW",
} as const satisfies Record<string, DelegatedActInGraph>;

const REFUSALS = {
  notPermitted: "NOT_PERMITTED",
  notYourItem: "NOT_YOUR_ITEM",
  nothingDelegated: "NOTHING_DELEGATED",
  badPeriod: "BAD_PERIOD",
  unknownDelegation: "UNKNOWN_DELEGATION",
  alreadyWithdrawn: "ALREADY_WITHDRAWN",
} as const satisfies Record<string, DelegationRefusal>;

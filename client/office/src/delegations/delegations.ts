import type { DelegatedAct } from "@onedoor/domain/delegation";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { Wording } from "@onedoor/ui/words/wording";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** A delegation of the own body, as the county tells it. */
export interface GivenDelegation {
  delegationId: string;
  stationId: string;
  itemCode: string;
  itemVersion: number;
  acts: readonly DelegatedAct[];
  from: PlainDate;
  until: PlainDate;
  signedAt: Instant;
  withdrawn: { at: Instant; reason: string } | null;
}

/** An item of the own body that may be delegated, in its version that stands. */
export interface OwnItem {
  itemCode: string;
  version: number;
  name: Wording;
  /** Credit code of the body that decides it: the field's department in charge may be another. */
  body: string;
}

export interface OwnDelegations {
  delegations: readonly GivenDelegation[];
  items: readonly OwnItem[];
}

export type DelegationRefusal =
  | "NOT_PERMITTED"
  | "NOT_YOUR_ITEM"
  | "NOTHING_DELEGATED"
  | "BAD_PERIOD"
  | "UNKNOWN_DELEGATION"
  | "ALREADY_WITHDRAWN";

const ACTS = { ACCEPT: "accept", FIRST_REVIEW: "firstReview" } as const;

/** Whose `$body` it is. */
export const OWN_DELEGATIONS: GraphQuestion<OwnDelegations> = {
  document: `query OfficeDelegations($body: ID!) {
  delegations { delegationId stationId itemCode itemVersion acts from until signedAt withdrawn { at reason } }
  items(filter: { department: $body }, first: 200) { nodes { itemCode current { version name nameEn state department { creditCode } } } }
}`,
  parse(data) {
    const { delegations, items } = data as {
      delegations: (Omit<GivenDelegation, "acts"> & {
        acts: (keyof typeof ACTS)[];
      })[];
      items: {
        nodes: {
          itemCode: string;
          current: {
            version: number;
            name: string;
            nameEn: string;
            state: string;
            department: { creditCode: string };
          };
        }[];
      };
    };
    return {
      delegations: delegations.map((one) => ({
        ...one,
        acts: one.acts.map((act) => ACTS[act]),
      })),
      items: items.nodes
        .filter(({ current }) => current.state === "IN_FORCE")
        .map(({ itemCode, current }) => ({
          itemCode,
          version: current.version,
          name: { zh: current.name, en: current.nameEn },
          body: current.department.creditCode,
        })),
    };
  },
};

export interface DelegationToSign {
  stationId: string;
  itemCode: string;
  itemVersion: number;
  acts: readonly DelegatedAct[];
  from: PlainDate;
  until: PlainDate;
}

/** As `signDelegation` takes it. */
export function inputOf(asked: DelegationToSign) {
  const names = { accept: "ACCEPT", firstReview: "FIRST_REVIEW" } as const;
  return { ...asked, acts: asked.acts.map((act) => names[act]) };
}

/** Null where it was done, else why not. */
type Done = DelegationRefusal | null;

const outcomeOf = (answer: unknown): Done => {
  const { reason } = answer as { reason?: DelegationRefusal };
  return reason ?? null;
};

export const SIGN_DELEGATION: GraphQuestion<Done> = {
  document: `mutation SignDelegation($input: SignDelegationInput!) {
  signDelegation(input: $input) { __typename ... on DelegationRefused { reason } }
}`,
  parse: (data) =>
    outcomeOf((data as { signDelegation: unknown }).signDelegation),
};

export const WITHDRAW_DELEGATION: GraphQuestion<Done> = {
  document: `mutation WithdrawDelegation($delegationId: ID!, $reason: String!) {
  withdrawDelegation(delegationId: $delegationId, reason: $reason) { __typename ... on DelegationRefused { reason } }
}`,
  parse: (data) =>
    outcomeOf((data as { withdrawDelegation: unknown }).withdrawDelegation),
};

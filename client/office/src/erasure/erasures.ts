import {
  ERASURE_BASES,
  type ErasureBasis,
  type ErasureRefusal,
} from "@onedoor/domain/decideErasure";
import {
  type Instant,
  parseInstant,
  type PlainDate,
} from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** An erasure as the two officials see it: of whom by his id alone. */
export interface ListedErasure {
  erasureId: string;
  personId: string;
  /** Null for a ground that this version of the app doesn't know. */
  basis: ErasureBasis | null;
  words: string;
  askedAt: Instant;
  askedBy: string | null;
  state: "ASKED" | "DECLINED" | "ERASED";
  /** Null before they have answered. */
  cases: {
    erased: number;
    kept: number;
    keptUntil: PlainDate | null;
  } | null;
}

/** Null where it was done. */
export type ErasureAnswer = ErasureRefusal | null;

export const ERASURES: GraphQuestion<readonly ListedErasure[]> = {
  document: `query Erasures {
  erasures(first: 50) { erasureId personId basis words askedAt askedBy { name } state
    cases { erased kept keptUntil } }
}`,
  parse(data) {
    const { erasures } = data as { erasures: readonly OnTheWire[] };
    return erasures.map(({ basis, askedAt, askedBy, ...rest }) => {
      const at = parseInstant(askedAt);
      if (!at.ok) throw new Error(`erasure ${rest.erasureId} is of no moment`);
      return {
        ...rest,
        basis: ERASURE_BASES.find((one) => inGraph(one) === basis) ?? null,
        askedAt: at.value,
        askedBy: askedBy?.name ?? null,
      };
    });
  },
};

export const ASK_ERASURE = act("AskErasure", "AskErasureInput", "askErasure");
export const SETTLE_ERASURE = act(
  "SettleErasure",
  "SettleErasureInput",
  "settleErasure",
);

/** As the graph writes it. */
export function basisInGraph(basis: ErasureBasis): string {
  return inGraph(basis);
}

function act(
  name: string,
  input: string,
  field: string,
): GraphQuestion<ErasureAnswer> {
  return {
    document: `mutation ${name}($input: ${input}!) {
  ${field}(input: $input) { __typename ... on ErasureRefused { reason } }
}`,
    parse(data) {
      const answer = (data as Record<string, { reason?: string }>)[field];
      if (answer?.reason === undefined) return null;
      const refused = REFUSALS.find((one) => inGraph(one) === answer.reason);
      if (refused === undefined)
        throw new Error(`an erasure was refused for ${answer.reason}`);
      return refused;
    },
  };
}

interface OnTheWire extends Omit<
  ListedErasure,
  "basis" | "askedAt" | "askedBy"
> {
  basis: string;
  askedAt: string;
  askedBy: { name?: string | null } | null;
}

const REFUSALS: readonly ErasureRefusal[] = [
  "unknownPerson",
  "alreadyAsked",
  "unknownRequest",
  "alreadySettled",
  "samePerson",
  "openCase",
  "reasonMissing",
];

function inGraph(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}

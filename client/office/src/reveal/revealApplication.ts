import {
  REVEAL_REASONS,
  type RevealReason,
  type RevealRefusal,
} from "@onedoor/domain/decideReveal";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** What the county said: the number under which it is on record, or why not. */
export type RevealAnswer = { recordSeq: number } | { refused: RevealRefusal };

/** That this officer looks at what the case says in the clear. The values are on this machine; the record isn't. */
export const REVEAL_APPLICATION: GraphQuestion<RevealAnswer> = {
  document: `mutation RevealApplication($input: RevealPersonInput!) {
  revealPerson(input: $input) {
    __typename
    ... on Revealed { recordSeq }
    ... on RevealRefused { reason }
  }
}`,
  parse(data) {
    const { revealPerson: answer } = data as {
      revealPerson: { recordSeq: number } | { reason: string };
    };
    if ("recordSeq" in answer) return { recordSeq: answer.recordSeq };
    const refused = REFUSALS[answer.reason];
    if (refused === undefined)
      throw new Error(`a reveal was refused for ${answer.reason}`);
    return { refused };
  },
};

/** The variables of the question. */
export function revealInput(
  caseId: string,
  personId: string | null,
  reason: RevealReason,
  words: string,
): Readonly<Record<string, unknown>> {
  return {
    input: {
      caseId,
      personId,
      fields: ["APPLICATION"],
      reason: inGraph(reason),
      words,
    },
  };
}

export function parseRevealReason(text: unknown): RevealReason | null {
  return REVEAL_REASONS.find((reason) => inGraph(reason) === text) ?? null;
}

function inGraph(reason: RevealReason): string {
  return reason.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}

const REFUSALS: Readonly<Record<string, RevealRefusal>> = {
  NOT_SIGNED_IN: "notSignedIn",
  NOT_IN_SCOPE: "notInScope",
  NO_OPEN_CASE: "noOpenCase",
  REASON_MISSING: "reasonMissing",
  TOO_MANY: "tooMany",
};

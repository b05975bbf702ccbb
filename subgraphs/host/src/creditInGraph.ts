import {
  type CreditClass,
  type CreditKind,
  type CreditRecord,
  lastDayOf,
  repairableFrom,
} from "@onedoor/domain/creditRecord";
import type { CreditSays } from "@onedoor/domain/creditSaysOf";
import type { RepairRefusal } from "@onedoor/domain/decideCredit";
import type { BasisOfLaw } from "@onedoor/domain/legalBasis";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import { GraphQLError } from "graphql";

// Credit of firms and of people is said by two subgraphs in the same words.

export const KINDS = {
  penalty: "PENALTY",
  abnormalList: "ABNORMAL_LIST",
  seriouslyDishonest: "SERIOUSLY_DISHONEST",
  brokenPromise: "BROKEN_PROMISE",
  honour: "HONOUR",
} as const satisfies Record<CreditKind, string>;

export const CLASSES = {
  minor: "MINOR",
  ordinary: "ORDINARY",
  serious: "SERIOUS",
} as const satisfies Record<CreditClass, string>;

export const SAYS = {
  asUsual: "AS_USUAL",
  withCaution: "WITH_CAUTION",
  favoured: "FAVOURED",
} as const satisfies Record<CreditSays["deferral"], string>;

export const REPAIR_REFUSALS = {
  notPermitted: "NOT_PERMITTED",
  unknownRecord: "UNKNOWN_RECORD",
  notYours: "NOT_YOURS",
  alreadyRepaired: "ALREADY_REPAIRED",
  alreadyOver: "ALREADY_OVER",
  tooEarly: "TOO_EARLY",
  dutiesOpen: "DUTIES_OPEN",
  undertakingMissing: "UNDERTAKING_MISSING",
  reasonMissing: "REASON_MISSING",
} as const satisfies Record<RepairRefusal, string>;

/** Resolvers of a record's fields that aren't the domain's own. */
export const creditRecordFields = {
  kind: ({ kind }: CreditRecord) => KINDS[kind],
  class: ({ class: of }: CreditRecord) => (of === null ? null : CLASSES[of]),
  body: ({ decidedBy }: CreditRecord) => decidedBy,
  measures: ({ measures }: CreditRecord) => [...measures],
  repairableFrom,
  lastDay: lastDayOf,
};

/** What is said of a record that comes, whoever it is of. */
export type SaidOfAnyCredit = Omit<
  CreditRecord,
  "recordId" | "subject" | "decidedBy" | "repair"
>;

interface BasisInput {
  title: string;
  docNo?: string | null | undefined;
  article?: string | null | undefined;
  rank: string;
}

interface CreditInput {
  kind: (typeof KINDS)[CreditKind];
  class?: (typeof CLASSES)[CreditClass] | null | undefined;
  isNeeded?: boolean | null | undefined;
  docNo: string;
  basis: BasisInput;
  decidedOn: string;
  measures?: readonly { words: string; basis: BasisInput }[] | null | undefined;
}

/** Throws `BAD_USER_INPUT` for what is no date. */
export function creditFromGraph(input: CreditInput): SaidOfAnyCredit {
  return {
    kind: wordOf(KINDS, input.kind),
    class:
      input.class === null || input.class === undefined
        ? null
        : wordOf(CLASSES, input.class),
    isNeeded: input.isNeeded ?? false,
    docNo: input.docNo.trim(),
    basis: basisFrom(input.basis),
    decidedOn: dateFromGraph(input.decidedOn),
    measures: (input.measures ?? []).map(({ words, basis }) => ({
      words: words.trim(),
      basis: basisFrom(basis),
    })),
  };
}

/** Throws `BAD_USER_INPUT` for what is no date. */
export function dateFromGraph(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw badInput(`${text.slice(0, 40)} is no date.`);
  return date.value;
}

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

function basisFrom({ title, docNo, article, rank }: BasisInput): BasisOfLaw {
  return {
    title: title.trim(),
    docNo: docNo?.trim() ?? null,
    article: article?.trim() ?? null,
    rank,
    certainty: "stated",
  };
}

/** The domain's word for one of the graph's. */
function wordOf<Word extends string>(
  names: Record<Word, string>,
  name: string,
): Word {
  for (const word in names) if (names[word] === name) return word;
  throw new Error(`the graph has no ${name}`);
}

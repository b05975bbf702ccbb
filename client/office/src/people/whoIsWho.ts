import type { MergeRefusal } from "@onedoor/domain/decideMerge";
import {
  DUPLICATE_GROUNDS,
  type DuplicateGround,
} from "@onedoor/domain/duplicateGrounds";
import { type Instant, parseInstant } from "@onedoor/domain/time";
import { inGraph } from "../supervision/inGraph.ts";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** A person as the page shows him: masked. */
export interface ListedPerson {
  personId: string;
  name: string;
  residentId: string;
  address: string | null;
  birthDate: string | null;
}

export interface ListedPair {
  one: ListedPerson;
  other: ListedPerson;
  grounds: readonly DuplicateGround[];
}

export interface ListedMerge {
  mergeId: string;
  kept: ListedPerson;
  mergedId: string;
  words: string;
  at: Instant;
  by: string | null;
  undone: boolean;
}

export interface WhoIsWho {
  pairs: readonly ListedPair[];
  merges: readonly ListedMerge[];
}

const PERSON = "personId name residentId address birthDate";

export const WHO_IS_WHO: GraphQuestion<WhoIsWho> = {
  document: `query WhoIsWho {
  duplicates(first: 50) { one { ${PERSON} } other { ${PERSON} } grounds }
  personMerges(first: 20) { mergeId kept { ${PERSON} } mergedId words at by { name } undoneAt }
}`,
  parse(data) {
    const { duplicates, personMerges } = data as OnTheWire;
    return {
      pairs: duplicates.map(({ grounds, ...pair }) => ({
        ...pair,
        grounds: DUPLICATE_GROUNDS.filter((one) =>
          grounds.includes(inGraph(one)),
        ),
      })),
      merges: personMerges.map(({ at, by, undoneAt, ...merge }) => {
        const moment = parseInstant(at);
        if (!moment.ok) throw new Error(`merge ${merge.mergeId} has no moment`);
        return {
          ...merge,
          at: moment.value,
          by: by?.name ?? null,
          undone: undoneAt !== null,
        };
      }),
    };
  },
};

interface OnTheWire {
  duplicates: readonly {
    one: ListedPerson;
    other: ListedPerson;
    grounds: readonly string[];
  }[];
  personMerges: readonly {
    mergeId: string;
    kept: ListedPerson;
    mergedId: string;
    words: string;
    at: string;
    by: { name: string } | null;
    undoneAt: string | null;
  }[];
}

/** Null where it was done. */
export type MergeAnswer = MergeRefusal | null;

export const MERGE_PEOPLE = act(
  "MergePeople",
  "MergePeopleInput",
  "mergePeople",
);
export const SPLIT_PEOPLE = act(
  "SplitPeople",
  "SplitPeopleInput",
  "splitPeople",
);

function act(
  name: string,
  input: string,
  field: string,
): GraphQuestion<MergeAnswer> {
  return {
    document: `mutation ${name}($input: ${input}!) {
  ${field}(input: $input) { __typename ... on MergeRefused { reason } }
}`,
    parse(data) {
      const { reason } =
        (data as Record<string, { reason?: string } | undefined>)[field] ?? {};
      if (reason === undefined) return null;
      const refused = REFUSALS.find((one) => inGraph(one) === reason);
      if (refused === undefined)
        throw new Error(`a merge was refused for ${reason}`);
      return refused;
    },
  };
}

const REFUSALS: readonly MergeRefusal[] = [
  "unknownPerson",
  "samePerson",
  "alreadyMerged",
  "noGround",
  "accountIsLost",
  "erasureAsked",
  "unknownMerge",
  "alreadySplit",
  "reasonMissing",
];

const NOT_REGISTERED = [
  "notInScope",
  "applicantKnown",
  "badName",
  "badNumber",
  "otherNumber",
  "caseUsed",
  "birthMissing",
  "badDivision",
] as const;
export type NotRegistered = (typeof NOT_REGISTERED)[number];

export type RegistrationAnswer =
  { isNew: boolean } | { refused: NotRegistered };

export const REGISTER_PERSON: GraphQuestion<RegistrationAnswer> = {
  document: `mutation RegisterPerson($input: RegisterPersonInput!) {
  registerPerson(input: $input) { __typename
    ... on PersonRegistered { isNew } ... on RegisterPersonRefused { reason } }
}`,
  parse(data) {
    const { isNew, reason } = (
      data as { registerPerson: { isNew?: boolean; reason?: string } }
    ).registerPerson;
    if (isNew !== undefined) return { isNew };
    const refused = NOT_REGISTERED.find((one) => inGraph(one) === reason);
    if (refused === undefined)
      throw new Error(`a registration was refused for ${reason}`);
    return { refused };
  },
};

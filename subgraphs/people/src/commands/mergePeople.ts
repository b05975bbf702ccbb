import type { AccessFacts } from "@onedoor/domain/accessRecord";
import {
  type MergeRefusal,
  objectionToMerge,
  objectionToSplit,
} from "@onedoor/domain/decideMerge";
import { duplicateGrounds } from "@onedoor/domain/duplicateGrounds";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { accessReaderOf } from "../accessReaderOf.ts";
import type { Services } from "../Context.ts";
import { reachOf } from "../sightOf.ts";
import type { MergeRecord, RowToMerge } from "../store/Merges.ts";
import { comparedOf } from "../store/sqlPeopleStore.ts";

type Deps = Pick<Services, "merges" | "peopleStore" | "now">;
export type MergeOutcome = MergeRecord | { refused: MergeRefusal };

/** From now on the one row stands for both [Z4]. */
export async function mergePeople(
  deps: Deps,
  reader: Claims,
  input: { keepId: string; mergeId: string; words: string },
): Promise<MergeOutcome> {
  let refused: MergeRefusal = "unknownPerson";
  const merged = await deps.merges.merge(
    { keptId: input.keepId, mergedId: input.mergeId },
    (first, second) => {
      const kept = inReach(reader, first);
      const lost = inReach(reader, second);
      const grounds =
        kept === null || lost === null
          ? []
          : duplicateGrounds(comparedOf(kept.person), comparedOf(lost.person));
      const { words } = input;
      const objection = objectionToMerge({ kept, lost, grounds, words });
      if (objection !== undefined) {
        refused = objection;
        return undefined;
      }
      const facts = factsOf(deps, reader, "personsMerged", {
        keptId: input.keepId,
        mergedId: input.mergeId,
        words,
      });
      return { facts, grounds };
    },
  );
  return merged ?? { refused };
}

/** Both are again as they were [Z5]. */
export async function splitPeople(
  deps: Deps,
  reader: Claims,
  input: { mergedSeq: number; words: string },
): Promise<MergeOutcome> {
  const { mergedSeq, words } = input;
  const known = await deps.merges.find(mergedSeq);
  const [kept] =
    known === undefined
      ? []
      : await deps.peopleStore
          .readingAs("county")
          .peopleWithIds([known.keptId]);
  const isReached = kept !== undefined && isInReach(reader, kept.division);
  let refused: MergeRefusal = "unknownMerge";
  const split = await deps.merges.split(mergedSeq, (found) => {
    const merge =
      found === null || !isReached
        ? null
        : {
            isUndone: found.undoneAt !== null,
            isErased: found.isErased,
            hasErasure: found.hasErasure,
          };
    const objection = objectionToSplit({ merge, words });
    if (objection === undefined && found !== null)
      return factsOf(deps, reader, "personsSplit", { ...found, words });
    refused = objection ?? "unknownMerge";
    return undefined;
  });
  return split ?? { refused };
}

function inReach(reader: Claims, row: RowToMerge | null): RowToMerge | null {
  return row !== null && isInReach(reader, row.person.division) ? row : null;
}

function isInReach(reader: Claims, division: string): boolean {
  return isWithinDivision(reachOf(reader) ?? "", division);
}

function factsOf(
  { now }: Deps,
  reader: Claims,
  kind: AccessFacts["kind"],
  about: { keptId: string; mergedId: string; words: string },
): AccessFacts {
  return {
    at: instantOfEpochMs(now()),
    kind,
    reader: accessReaderOf(reader),
    personId: about.keptId,
    caseId: null,
    fields: [],
    reason: about.mergedId,
    words: about.words.trim(),
    span: null,
  };
}

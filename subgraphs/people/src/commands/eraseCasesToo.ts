import {
  dateOf,
  instantOfEpochMs,
  nextDay,
  type PlainDate,
} from "@onedoor/domain/time";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { BASES_IN_GRAPH } from "../basesInGraph.ts";
import type { Services } from "../Context.ts";
import type { DueErasure, ErasedCases } from "../store/Erasures.ts";

type Deps = Pick<Services, "erasures" | "askGraph" | "now" | "tell">;

const MOST_A_ROUND = 100;

/**
 * Asks the cases to erase what they say of those whom the law has erased [W9], as far as they haven't. Where they can't be
 * reached it stays outstanding, and a later round asks again.
 */
export async function eraseCasesToo(deps: Deps): Promise<void> {
  const today = dateOf(instantOfEpochMs(deps.now()));
  for (const erasure of await deps.erasures.due(today, MOST_A_ROUND))
    try {
      await eraseCasesOf(deps, erasure, today);
    } catch (error) {
      deps.tell(
        `people: the cases of erasure ${erasure.askedSeq} are still to be erased: ${failureWords(error)}`,
      );
    }
}

async function eraseCasesOf(
  { erasures, askGraph }: Deps,
  { askedSeq, personId, mergedIds, caseIds, basis, settledSeq }: DueErasure,
  today: PlainDate,
): Promise<void> {
  let erased = 0;
  const kept: Answer["kept"][number][] = [];
  for (const id of [personId, ...mergedIds]) {
    const { eraseCases } = await askGraph<{ eraseCases: Answer }>(ERASE_CASES, {
      input: {
        personId: id,
        caseIds: id === personId ? caseIds : [],
        basis: BASES_IN_GRAPH[basis],
        record: settledSeq,
      },
    });
    // Each answers with all that went by this record.
    erased = Math.max(erased, eraseCases.erased);
    kept.push(...eraseCases.kept);
  }
  const ends = kept.flatMap(({ until }) => until ?? []).sort();
  const goesOn = ends.length < kept.length;
  const cases: ErasedCases = {
    erased,
    kept: kept.length,
    keptUntil: goesOn ? null : (ends.at(-1) ?? null),
  };
  await erasures.noteCases(askedSeq, cases, dueAfter(today, ends, goesOn));
}

/** One that goes on may have ended by tomorrow. */
function dueAfter(
  today: PlainDate,
  ends: readonly PlainDate[],
  goesOn: boolean,
): PlainDate | null {
  if (goesOn) return nextDay(today);
  const [first] = ends;
  return first === undefined ? null : nextDay(first);
}

interface Answer {
  erased: number;
  kept: readonly { until: PlainDate | null }[];
}

const ERASE_CASES = `mutation EraseCases($input: EraseCasesInput!) {
  eraseCases(input: $input) { erased kept { until } }
}`;

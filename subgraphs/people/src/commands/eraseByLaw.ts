import type { AccessFacts } from "@onedoor/domain/accessRecord";
import {
  decideErasureAsked,
  decideErasureSettled,
  type ErasureBasis,
  type ErasureRefusal,
} from "@onedoor/domain/decideErasure";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { accessReaderOf } from "../accessReaderOf.ts";
import { casesOfNumber, hasOpenCase, isOpen } from "../hasOpenCase.ts";
import { eraseCasesToo } from "./eraseCasesToo.ts";
import type { ErasureRequest, Erasures } from "../store/Erasures.ts";
import type { PeopleStore } from "../store/PeopleStore.ts";

export interface ErasureDeps {
  erasures: Erasures;
  peopleStore: PeopleStore;
  askGraph: AskGraph;
  now: () => number;
  tell: (line: string) => void;
}

export type ErasureOutcome = ErasureRequest | { refused: ErasureRefusal };

/** The first of two acts: that somebody's data be erased. */
export async function askErasure(
  deps: ErasureDeps,
  reader: Claims,
  input: { personId: string; basis: ErasureBasis; words: string },
): Promise<ErasureOutcome> {
  const { personId, basis, words } = input;
  const cases = await casesOf(deps, personId);
  let refused: ErasureRefusal = "unknownPerson";
  const asked = await deps.erasures.ask(personId, basis, (subject) => {
    const decision = decideErasureAsked({
      ...subject,
      hasOpenCase: cases.anyOpen,
      words,
    });
    if (decision.ok)
      return factsOf(deps, reader, "erasureAsked", { personId, basis, words });
    refused = decision.reason;
    return undefined;
  });
  return asked ?? { refused };
}

/** The second, by somebody else: it is erased now, or declined. The cases are asked at once, and if need be later. */
export async function settleErasure(
  deps: ErasureDeps,
  reader: Claims,
  input: { askedSeq: number; erase: boolean; words: string },
): Promise<ErasureOutcome> {
  const { askedSeq, erase, words } = input;
  const known = await deps.erasures.find(askedSeq);
  const cases =
    known === undefined ? NO_CASES : await casesOf(deps, known.personId);
  let refused: ErasureRefusal = "unknownRequest";
  const settled = await deps.erasures.settle(
    askedSeq,
    erase ? "erased" : "declined",
    (request) => {
      const decision = decideErasureSettled({
        asked:
          request === null
            ? null
            : { by: request.askedBy, isSettled: request.state !== "asked" },
        by: reader,
        erase,
        hasOpenCase: cases.anyOpen,
        words,
      });
      if (decision.ok && request !== null)
        return factsOf(deps, reader, erase ? "erased" : "erasureDeclined", {
          ...request,
          words,
        });
      if (!decision.ok) refused = decision.reason;
      return undefined;
    },
    cases.withoutId,
  );
  if (settled?.state !== "erased") return settled ?? { refused };
  await eraseCasesToo(deps);
  return (await deps.erasures.find(askedSeq)) ?? settled;
}

const NO_CASES = { anyOpen: false, withoutId: [] };

/**
 * As the county itself: neither operator nor supervisor has to see the cases for it. Also of his cases that name him by no
 * id, which are found by his number as long as the register has it.
 */
async function casesOf(
  { askGraph, erasures, peopleStore }: ErasureDeps,
  personId: string,
): Promise<{ anyOpen: boolean; withoutId: readonly string[] }> {
  const ids = await erasures.idsOf(personId);
  const rows = await peopleStore.readingAs("county").peopleWithIds(ids);
  const withoutId = new Set(await erasures.casesOf(ids));
  for (const { residentId } of rows)
    if (residentId !== "")
      for (const caseId of await casesOfNumber(askGraph, residentId))
        withoutId.add(caseId);
  let anyOpen = false;
  for (const id of ids) anyOpen ||= await hasOpenCase(askGraph, id);
  for (const caseId of withoutId) anyOpen ||= await isOpen(askGraph, caseId);
  return { anyOpen, withoutId: [...withoutId] };
}

function factsOf(
  { now }: ErasureDeps,
  reader: Claims,
  kind: AccessFacts["kind"],
  about: { personId: string; basis: ErasureBasis; words: string },
): AccessFacts {
  return {
    at: instantOfEpochMs(now()),
    kind,
    reader: accessReaderOf(reader),
    personId: about.personId,
    caseId: null,
    fields: [],
    reason: about.basis,
    words: about.words.trim(),
    span: null,
  };
}

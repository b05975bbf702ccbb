import { submittedBody, submittedFacts } from "@onedoor/domain/testing";
import type { EntryKind, FactsOf } from "@onedoor/domain/facts";
import { filter, firstValueFrom, type Observable } from "rxjs";
import type { ActResult, CaseView, Replica } from "../src/Replica.ts";

/** Opens a case at this replica's own station; `name` is the applicant's. */
export function submit(
  replica: Replica,
  caseId: string,
  name = "王演示",
  facts: Partial<FactsOf<"submitted">> = {},
): Promise<ActResult> {
  const body = submittedBody();
  const { stationId, division } = replica.actor;
  return replica.act(
    "submitted",
    caseId,
    submittedFacts({ stationId, division, ...facts }),
    { ...body, applicant: { ...body.applicant, name } },
  );
}

export function takeIn(replica: Replica, caseId: string): Promise<ActResult> {
  return replica.act(
    "takenIn",
    caseId,
    { documentNumber: null },
    { presented: [] },
  );
}

export function accept(replica: Replica, caseId: string): Promise<ActResult> {
  return replica.act("accepted", caseId, { documentNumber: null }, {});
}

export function note(
  replica: Replica,
  caseId: string,
  words = "记录",
): Promise<ActResult> {
  return replica.act("noteAdded", caseId, {}, { note: words });
}

/** The first value that fits, however long it takes; the test's own time limit ends the wait. */
export function until<T>(
  values: Observable<T>,
  fits: (value: T) => boolean,
): Promise<T> {
  return firstValueFrom(values.pipe(filter(fits)));
}

export function caseIn(
  replica: Replica,
  caseId: string,
  fits: (view: CaseView) => boolean,
): Promise<CaseView> {
  return until(
    replica.case(caseId),
    (view): view is CaseView => view !== null && fits(view),
  ) as Promise<CaseView>;
}

export function arrivedEverything(replica: Replica) {
  return until(replica.syncStatus(), (status) => status.waiting === 0);
}

export function kindsOf(view: CaseView): readonly (EntryKind | undefined)[] {
  return view.journal.map((entry) => entry.header?.kind);
}

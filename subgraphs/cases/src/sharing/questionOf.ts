import { needsApplicant } from "@onedoor/domain/decideReveal";
import { bodyOf, toJournalEntry } from "@onedoor/domain/parseEntry";
import type { CaseStore } from "../store/CaseStore.ts";
import type { DataRequest } from "../store/DataRequestStore.ts";
import type { DepartmentQuestion } from "./DepartmentSystem.ts";

/**
 * What a department is told, with the applicant as the case names him now. Undefined where the case has ended or was
 * erased: there is no purpose left to ask for (PIPL art. 6).
 */
export async function questionOf(
  store: Pick<CaseStore, "statesOf" | "journalsOf">,
  request: DataRequest,
): Promise<DepartmentQuestion | undefined> {
  const { caseId, requestId, dataClass, askedAt } = request;
  const state = (await store.statesOf([caseId])).get(caseId);
  if (state === undefined || state.stage === null || state.erased !== null)
    return undefined;
  if (!needsApplicant(state.stage)) return undefined;
  const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
  const submitted = journal
    .filter(({ acknowledgement }) => acknowledgement?.verdict === "counted")
    .map((entry) => bodyOf(toJournalEntry(entry), "submitted"))
    .find((body) => body !== undefined);
  const subject = submitted && subjectOf(submitted.applicant);
  if (subject === undefined) return undefined;
  const { itemCode, itemVersion, materialCode, askedBy } = request;
  return {
    requestId,
    dataClass,
    subject,
    purpose: { caseId, itemCode, itemVersion, materialCode },
    askedBy: { staffId: askedBy.staffId, body: askedBy.body },
    askedAt,
  };
}

type Applicant = NonNullable<
  ReturnType<typeof bodyOf<"submitted">>
>["applicant"];

function subjectOf(
  applicant: Applicant,
): DepartmentQuestion["subject"] | undefined {
  const { name } = applicant;
  if (applicant.kind === "person")
    return { kind: "person", name, residentId: applicant.residentId };
  const { creditCode } = applicant;
  return creditCode === null
    ? undefined
    : { kind: "legalEntity", name, creditCode };
}

import { dataSubjectOf } from "@onedoor/domain/dataClass";
import { needsApplicant } from "@onedoor/domain/decideReveal";
import type { ApplicantBody } from "@onedoor/domain/facts";
import type { CaseStore } from "../store/CaseStore.ts";
import type { DataRequest } from "../store/DataRequestStore.ts";
import { applicantOf } from "./applicantOf.ts";
import type { DepartmentQuestion } from "./DepartmentSystem.ts";

/**
 * What a department is told, with the applicant as the case names him now. Undefined where the case has ended or was
 * erased: there is no purpose left to ask for (PIPL art. 6); and where departments don't know him by his number.
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
  const applicant = await applicantOf(store, caseId);
  const subject = applicant && subjectOf(applicant);
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

function subjectOf(
  applicant: ApplicantBody,
): DepartmentQuestion["subject"] | undefined {
  if (dataSubjectOf(applicant) === null) return undefined;
  const { name } = applicant;
  if (applicant.kind === "person")
    return { kind: "person", name, residentId: applicant.residentId };
  const { creditCode } = applicant;
  return creditCode === null
    ? undefined
    : { kind: "legalEntity", name, creditCode };
}

import { dataSubjectOf } from "@onedoor/domain/dataClass";
import { newDataRequest } from "@onedoor/domain/dataRequest";
import {
  type DataRequestRefusal,
  decideDataRequest,
} from "@onedoor/domain/decideDataRequest";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import type { HubParts } from "../hub/HubParts.ts";
import { uuidV7 } from "../hub/uuidV7.ts";
import { applicantOf } from "../sharing/applicantOf.ts";
import type { CaseRow } from "../store/CaseStore.ts";
import type { DataRequest } from "../store/DataRequestStore.ts";

export type AskedDepartment =
  { asked: DataRequest } | { refused: DataRequestRefusal };

/**
 * Has the department asked that has a paper of the case on record. `openedFor`: the case as the reader himself is shown
 * it. Nothing goes out here: it is put on record, and due.
 */
export async function askDepartment(
  hub: Pick<HubParts, "store" | "catalogue" | "now" | "random">,
  reader: Claims | null,
  about: {
    openedFor: CaseRow | null;
    materialCode: string;
    isJoined: boolean;
  },
): Promise<AskedDepartment> {
  const { openedFor, materialCode, isJoined } = about;
  const [version, earlier, applicant] =
    openedFor === null
      ? [undefined, [], undefined]
      : await Promise.all([
          hub.catalogue.findVersion(openedFor.itemCode, openedFor.itemVersion),
          hub.store.dataRequestsOf([openedFor.caseId]),
          applicantOf(hub.store, openedFor.caseId),
        ]);
  const now = hub.now();
  const decided = decideDataRequest({
    reader,
    openedFor: openedFor && {
      stage: openedFor.stage,
      subject: applicant === undefined ? null : dataSubjectOf(applicant),
      isErased: openedFor.erasedAt !== null,
    },
    material:
      version?.elements.materials.find(({ code }) => code === materialCode) ??
      null,
    earlier: earlier.filter((one) => one.materialCode === materialCode),
    isJoined,
    now,
  });
  if (!decided.ok) return { refused: decided.reason };
  const askedBy = reader === null ? null : actorOf(reader);
  if (openedFor === null || askedBy === null) return { refused: "notInScope" };
  const { caseId, itemCode, itemVersion } = openedFor;
  const asked: DataRequest = {
    ...newDataRequest(now),
    requestId: uuidV7(now, hub.random(10)),
    caseId,
    itemCode,
    itemVersion,
    materialCode,
    dataClass: decided.dataClass,
    askedBy,
    askedAt: now,
  };
  // Somebody else may just have asked.
  return (await hub.store.addDataRequest(asked))
    ? { asked }
    : { refused: "underWay" };
}

import { randomUUID } from "node:crypto";
import type { CreditRecord } from "@onedoor/domain/creditRecord";
import {
  type CreditRefusal,
  objectionToCredit,
} from "@onedoor/domain/decideCredit";
import type { StaffActor } from "@onedoor/domain/entries";
import { objectionToKeeping } from "@onedoor/domain/officePermits";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import type { CreditStore } from "../store/CreditStore.ts";
import type { EntityStore } from "../store/EntityStore.ts";

export interface CreditDeps {
  creditStore: CreditStore;
  entityStore: EntityStore;
  now: () => number;
}

/** What somebody says who records: his body is the one that recognised it. */
export interface SaidOfCredit extends Omit<
  CreditRecord,
  "recordId" | "subject" | "decidedBy" | "repair"
> {
  creditCode: string;
}

export type RecordCreditOutcome =
  { record: CreditRecord } | { refused: CreditRefusal | "alreadyOnRecord" };

/** Puts on record what the official's own body has recognised of a firm's credit. */
export async function recordCredit(
  { creditStore, entityStore, now }: CreditDeps,
  actor: StaffActor,
  { creditCode, ...said }: SaidOfCredit,
): Promise<RecordCreditOutcome> {
  const { body, staffId } = actor;
  if (objectionToKeeping("credit.keep", actor, { body, draftedBy: null }))
    return { refused: "notPermitted" };
  const [firm] = await entityStore
    .readingAs("signedIn")
    .legalEntitiesWithCodes([creditCode]);
  if (firm === undefined) return { refused: "unknownFirm" };
  const record: CreditRecord = {
    ...said,
    recordId: randomUUID(),
    subject: { type: "firm", creditCode },
    decidedBy: body,
    repair: null,
  };
  const at = now();
  const refused = objectionToCredit(record, dateOf(instantOfEpochMs(at)));
  if (refused !== undefined) return { refused };
  const { subject: _, repair: __, ...row } = record;
  const isNew = await creditStore.record({
    ...row,
    creditCode,
    recordedBy: staffId,
    recordedAt: at,
  });
  return isNew ? { record } : { refused: "alreadyOnRecord" };
}

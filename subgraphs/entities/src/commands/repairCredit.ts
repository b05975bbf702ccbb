import {
  objectionToRepair,
  type RepairRefusal,
  type SaidOfRepair,
} from "@onedoor/domain/decideCredit";
import type { StaffActor } from "@onedoor/domain/entries";
import { objectionToKeeping } from "@onedoor/domain/officePermits";
import { dateOf, instantOfEpochMs, type PlainDate } from "@onedoor/domain/time";
import type { CreditDeps } from "./recordCredit.ts";

export type RepairCreditOutcome =
  { recordId: string; repairedOn: PlainDate } | { refused: RepairRefusal };

/** Repairs what the official's own body has recognised; the record and its repair both stay. */
export async function repairCredit(
  { creditStore, now }: Pick<CreditDeps, "creditStore" | "now">,
  actor: StaffActor,
  { recordId, ...said }: SaidOfRepair & { recordId: string },
): Promise<RepairCreditOutcome> {
  const { body, staffId } = actor;
  if (objectionToKeeping("credit.keep", actor, { body, draftedBy: null }))
    return { refused: "notPermitted" };
  const at = now();
  const today = dateOf(instantOfEpochMs(at));
  const record = (await creditStore.find(recordId)) ?? null;
  const refused = objectionToRepair(record, said, { body, today });
  if (refused !== undefined) return { refused };
  const isDone = await creditStore.repair({
    recordId,
    repairedOn: today,
    docNo: said.docNo,
    words: said.words,
    repairedBy: staffId,
    repairedAt: at,
  });
  return isDone
    ? { recordId, repairedOn: today }
    : { refused: "alreadyRepaired" };
}

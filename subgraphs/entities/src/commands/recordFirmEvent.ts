import {
  decideFirmEvent,
  type FirmEventDecision,
  type SaidOfFirmEvent,
} from "@onedoor/domain/decideFirmEvent";
import { identifierText } from "@onedoor/domain/identifierText";
import { objectionToKeeping } from "@onedoor/domain/officePermits";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import { caseOfFirm } from "../caseOfFirm.ts";
import type { Services } from "../Context.ts";

/** Writes what became of a firm, by the word of an official and the case that his body approved [CR10–CR12]. */
export async function recordFirmEvent(
  {
    firmRegister,
    askGraph,
    now,
  }: Pick<Services, "firmRegister" | "askGraph" | "now">,
  reader: Claims,
  said: SaidOfFirmEvent,
): Promise<FirmEventDecision> {
  const actor = actorOf(reader);
  if (
    actor === null ||
    objectionToKeeping("firm.keep", actor, {
      body: actor.body,
      draftedBy: null,
    }) !== undefined
  )
    return { ok: false, reason: "notPermitted" };
  const { caseId } = said;
  const broughtBy =
    caseId === null ? null : await caseOfFirm(askGraph, reader, caseId);
  const at = now();
  const { body, division, staffId } = actor;
  return firmRegister.record(
    { creditCode: identifierText(said.creditCode), caseId },
    { body, staffId, at },
    (known) =>
      decideFirmEvent(said, {
        ...known,
        broughtBy,
        body,
        division,
        today: dateOf(instantOfEpochMs(at)),
      }),
  );
}

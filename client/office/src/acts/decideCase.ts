import type { CaseState } from "@onedoor/domain/caseState";
import type { SetAsideReason } from "@onedoor/domain/entries";
import type { BodyOf } from "@onedoor/domain/facts";
import { dateOf } from "@onedoor/domain/time";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import { documentSeries } from "@onedoor/ui/papers/documentSeries";

export type DecisionToMake =
  | { outcome: "approved"; words: BodyOf<"approved"> }
  | { outcome: "refused"; words: BodyOf<"refused"> };

export type DecisionMade =
  | { ok: true; documentNumber: string | null; closed: boolean }
  | { ok: false; reason: SetAsideReason };

/**
 * Decides a case and closes it in the same go, unless it still needs something. The number of the decision comes from
 * the block leased to this device; a device without one decides all the same, and its paper says so.
 */
export async function decideCase(
  replica: Replica,
  view: CaseView,
  decision: DecisionToMake,
): Promise<DecisionMade> {
  const objection = replica.objection(view, decision.outcome, {
    documentNumber: null,
  });
  if (objection !== undefined) return { ok: false, reason: objection };
  const today = dateOf(replica.now());
  const documentNumber = await replica.takeDocumentNumber(
    documentSeries[decision.outcome],
    today,
  );
  const { caseId } = view;
  const decided =
    decision.outcome === "approved"
      ? await replica.act(
          "approved",
          caseId,
          { documentNumber },
          decision.words,
        )
      : await replica.act(
          "refused",
          caseId,
          { documentNumber },
          decision.words,
        );
  if (!decided.ok) return decided;
  if (decision.outcome === "approved" && stillNeeded(view.state).length > 0)
    return { ok: true, documentNumber, closed: false };
  const closed = await replica.act("closed", caseId, {}, {});
  return { ok: true, documentNumber, closed: closed.ok };
}

/** What keeps an approved case from being closed: the result is handed out only when deferred material is here. */
export function stillNeeded(
  state: CaseState,
): readonly ("deferredMaterial" | "openConsultation")[] {
  return [
    ...(state.deferred.some((one) => !one.supplied)
      ? (["deferredMaterial"] as const)
      : []),
    ...(state.consultations.some((one) => !one.answered)
      ? (["openConsultation"] as const)
      : []),
  ];
}

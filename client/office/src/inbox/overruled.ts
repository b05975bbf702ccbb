import type { Decision } from "@onedoor/domain/caseState";
import type { ActorRef, AnyHeader } from "@onedoor/domain/entries";
import type { CaseView } from "@onedoor/replica/Replica";

/** An own decision that has no effect because another one reached the county first. */
export interface Overruled {
  view: CaseView;
  /** The own entry that was set aside. */
  own: AnyHeader;
  decision: Decision;
  decidedBy: ActorRef;
}

/**
 * The decisions of this official that were set aside and are not settled. Told as soon as this replica sees it;
 * settling has to wait for the hub's word (`recorded`).
 */
export function overruledOf(
  views: readonly CaseView[],
  staffId: string,
): readonly Overruled[] {
  return views.flatMap((view) => {
    const { decision } = view.state;
    if (decision === null) return [];
    const decidedBy = headerOf(view, decision.entryId)?.actor;
    if (decidedBy === undefined) return [];
    return view.state.setAside.flatMap(({ entryId, settled, reason }) => {
      const own = headerOf(view, entryId);
      const isOwn =
        own?.actor.type === "staff" && own.actor.staffId === staffId;
      const isDecision = own?.kind === "approved" || own?.kind === "refused";
      return settled === null &&
        reason === "alreadyDecided" &&
        isOwn &&
        isDecision
        ? [{ view, own, decision, decidedBy }]
        : [];
    });
  });
}

export function headerOf(
  view: CaseView,
  entryId: string,
): AnyHeader | undefined {
  return (
    view.journal.find((one) => one.entryId === entryId)?.header ?? undefined
  );
}

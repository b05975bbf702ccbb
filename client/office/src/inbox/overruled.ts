import type { Decision, SetAsideEntry } from "@onedoor/domain/caseState";
import type { ActorRef, AnyHeader } from "@onedoor/domain/entries";
import type { CaseView } from "@onedoor/replica/Replica";

/** An own decision that has no effect because another one reached the county first. */
export interface Overruled {
  view: CaseView;
  /** The own entry that was set aside. */
  own: AnyHeader;
  /** What went with the decision and fell with it: the closing. */
  alongside: readonly SetAsideEntry[];
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
        ? [
            {
              view,
              own,
              decision,
              decidedBy,
              alongside: closingsOf(view, staffId),
            },
          ]
        : [];
    });
  });
}

function closingsOf(view: CaseView, staffId: string): readonly SetAsideEntry[] {
  return view.state.setAside.filter(({ entryId, kind, settled }) => {
    const actor = headerOf(view, entryId)?.actor;
    return (
      kind === "closed" &&
      settled === null &&
      actor?.type === "staff" &&
      actor.staffId === staffId
    );
  });
}

function headerOf(view: CaseView, entryId: string): AnyHeader | undefined {
  return (
    view.journal.find((one) => one.entryId === entryId)?.header ?? undefined
  );
}

import { clocksOf, nextDayOf } from "@onedoor/domain/caseClocks";
import { isBeingHandled, isEnded } from "@onedoor/domain/caseState";
import type { StaffActor } from "@onedoor/domain/entries";
import { workingDaysLeft } from "@onedoor/domain/legalClock";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView } from "@onedoor/replica/Replica";

/** Something that needs this station today, with the one thing to do about it. */
export type TodayTask = { view: CaseView; dueOn: PlainDate | null } & (
  | { need: "setAside"; act: string }
  | { need: "deferred"; count: number }
  | { need: "reference"; paper: string }
  | {
      need: "answer" | "correction" | "deliver" | "decide" | "close" | "due";
    }
);

/** Working days before the due date from which a case is named here. */
export const SOON_DAYS = 3;

/** What needs the station, the most pressing first; one sentence a case. */
export function todayTasks(
  views: readonly CaseView[],
  context: { actor: StaffActor; today: PlainDate; calendar: WorkCalendar },
): TodayTask[] {
  return views
    .flatMap((view) => taskOf(view, context) ?? [])
    .sort(
      (a, b) =>
        RANK[a.need] - RANK[b.need] ||
        compare(a.dueOn ?? LAST, b.dueOn ?? LAST) ||
        // Who came first is first.
        compare(a.view.state.submittedAt ?? "", b.view.state.submittedAt ?? ""),
    );
}

/** True for a case whose next day is near or past. */
export function isDueSoon(
  view: CaseView,
  context: { today: PlainDate; calendar: WorkCalendar },
): boolean {
  const dueOn = dueOnOf(view, context.calendar);
  return (
    dueOn !== null &&
    workingDaysLeft(context.today, dueOn, context.calendar) <= SOON_DAYS
  );
}

export function isLate(
  view: CaseView,
  context: { today: PlainDate; calendar: WorkCalendar },
): boolean {
  const dueOn = dueOnOf(view, context.calendar);
  return dueOn !== null && context.today > dueOn;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LAST = "9999-12-31";

const RANK: Record<TodayTask["need"], number> = {
  setAside: 0,
  answer: 1,
  decide: 2,
  deliver: 3,
  close: 4,
  reference: 4,
  due: 5,
  deferred: 6,
  correction: 7,
};

function taskOf(
  view: CaseView,
  context: { actor: StaffActor; today: PlainDate; calendar: WorkCalendar },
): TodayTask | undefined {
  const { state } = view;
  const dueOn = dueOnOf(view, context.calendar);
  const common = { view, dueOn };
  const open = state.setAside.find(
    (one) =>
      one.recorded &&
      one.settled === null &&
      isOurs(view, one.entryId, context.actor),
  );
  if (open !== undefined)
    return { ...common, need: "setAside", act: open.kind };
  if (isEnded(state)) return undefined;
  if (state.stage === "closed" || state.stage === "issuing")
    return { ...common, need: "deliver" };
  const failed = failedReference(view);
  if (failed !== undefined)
    return { ...common, need: "reference", paper: failed };
  if (state.stage === "submitted" || state.stage === "takenIn")
    return { ...common, need: "answer" };
  const owed = state.deferred.filter(({ supplied }) => !supplied).length;
  if (owed > 0 && isBeingHandled(state))
    return { ...common, need: "deferred", count: owed };
  const ours =
    context.actor.role === "townOfficer" &&
    context.actor.body === state.terms?.implementingBody;
  if (ours && state.stage === "inReview") return { ...common, need: "decide" };
  if (ours && (state.stage === "approved" || state.stage === "refused"))
    return { ...common, need: "close" };
  const soon = isDueSoon(view, context);
  if (state.stage === "correcting")
    return soon ? { ...common, need: "correction" } : undefined;
  return soon && isBeingHandled(state) ? { ...common, need: "due" } : undefined;
}

/** A paper that the county had nothing to refer to, and that nobody has brought since [Y4]. */
function failedReference({ state, presented }: CaseView): string | undefined {
  if (state.decision !== null) return undefined;
  return state.references?.find(
    ({ resolved, materialCode }) =>
      resolved !== null &&
      resolved.outcome !== "found" &&
      !presented.some((one) => one.materialCode === materialCode),
  )?.paper;
}

/** Whoever made an entry is told what became of it; a town officer settles for the whole town. */
function isOurs(view: CaseView, entryId: string, actor: StaffActor): boolean {
  if (actor.role === "townOfficer") return true;
  const entry = view.journal.find((one) => one.entryId === entryId);
  const author = entry?.header?.actor;
  return (
    author?.type === "staff" &&
    (author.staffId === actor.staffId ||
      (author.stationId !== null && author.stationId === actor.stationId))
  );
}

function dueOnOf(view: CaseView, calendar: WorkCalendar): PlainDate | null {
  return nextDayOf(view.state, clocksOf(view.state, calendar));
}

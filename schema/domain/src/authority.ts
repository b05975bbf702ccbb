import type { CaseState } from "./caseState.ts";
import { isWithinDivision } from "./divisionCode.ts";
import type { ActorRef, SetAsideReason, StaffActor } from "./entries.ts";
import { type EntryKind, type FactsOf, HUB_KINDS } from "./facts.ts";
import type { PlainDate } from "./time.ts";

const WINDOW_KINDS: ReadonlySet<EntryKind> = new Set([
  "submitted",
  "takenIn",
  "correctedOnSpot",
  "correctionRequested",
  "supplemented",
  "acceptanceRefused",
  "accepted",
  "acceptedWithDeferral",
  "decidedOnSpot",
  "delivered",
  "withdrawn",
  "voided",
  "rated",
  "deferredMaterialSupplied",
  "accessGranted",
  "accessEnded",
]);

const APPLICANT_KINDS: ReadonlySet<EntryKind> = new Set([
  "submitted",
  "supplemented",
  "withdrawn",
  "rated",
  "materialAdded",
  "deferredMaterialSupplied",
]);

/** Any official who may work on the case may add these. */
const EVERYBODYS_KINDS: ReadonlySet<EntryKind> = new Set([
  "materialAdded",
  "noteAdded",
  "setAsideSettled",
  "confirmed",
]);

const APPROVER_KINDS: ReadonlySet<EntryKind> = new Set([
  "approved",
  "refused",
  "extended",
  "terminated",
  "licenceRevoked",
  "licenceChanged",
  "licenceSuspended",
  "licenceCancelled",
]);

/**
 * Whether this actor may make an entry of this kind in this case, from what the entry says and the case
 * is; undefined when he may. `opening` is the case that a `submitted` would open, `on` the day of the act.
 */
export function objectionToActor(
  state: CaseState,
  kind: EntryKind,
  actor: ActorRef,
  opening: FactsOf<"submitted"> | null,
  on: PlainDate,
): SetAsideReason | undefined {
  if (actor.type === "hub") return undefined;
  if (HUB_KINDS.has(kind)) return "hubOnly";
  if (actor.type === "applicant")
    return APPLICANT_KINDS.has(kind) ? undefined : "notPermitted";
  if (actor.role === "operator" || actor.role === "supervisor") {
    return kind === "noteAdded" || isOperatorsWord(kind, actor)
      ? undefined
      : "notPermitted";
  }
  const opened = state.opened ?? opening;
  if (opened === null) return undefined;
  if (!isInReach(state, opened, actor, on)) return "outsideScope";
  return mayByOffice(opened, kind, actor) ? undefined : "notPermitted";
}

// Held work of no town is the operator's to look after.
function isOperatorsWord(kind: EntryKind, { role }: StaffActor): boolean {
  return role === "operator" && kind === "setAsideSettled";
}

function isInReach(
  state: CaseState,
  opened: FactsOf<"submitted">,
  actor: StaffActor,
  on: PlainDate,
): boolean {
  if (actor.body === opened.terms.implementingBody) return true;
  if (actor.stationId !== null) {
    if (actor.stationId === opened.stationId) return true;
    const granted = state.grants.some(
      ({ stationId, until }) =>
        stationId === actor.stationId && (until === null || on <= until),
    );
    if (granted) return true;
  }
  return (
    isWithinDivision(actor.division, opened.division) &&
    actor.role !== "reviewer" &&
    actor.role !== "approver"
  );
}

function mayByOffice(
  opened: FactsOf<"submitted">,
  kind: EntryKind,
  actor: StaffActor,
): boolean {
  if (EVERYBODYS_KINDS.has(kind)) return true;
  const decides = actor.body === opened.terms.implementingBody;
  switch (actor.role) {
    case "windowClerk":
      return WINDOW_KINDS.has(kind);
    case "townOfficer":
      // A town decides what the town itself implements; of the departments' items it runs the window.
      return WINDOW_KINDS.has(kind) || decides;
    case "reviewer":
      return (
        decides &&
        kind !== "submitted" &&
        (!APPROVER_KINDS.has(kind) || kind === "approved" || kind === "refused")
      );
    case "approver":
      return decides && kind !== "submitted";
    case "supervisor":
    case "operator":
      return false;
  }
}

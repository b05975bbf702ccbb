import { type IsOwnCase, NOBODYS_OWN, objectionToActor } from "./authority.ts";
import {
  type CaseState,
  isBeingHandled,
  isEnded,
  type Stage,
} from "./caseState.ts";
import type { AnyHeader, SetAsideReason } from "./entries.ts";
import { compareLimits } from "./timeLimit.ts";
import { dateOf, type Instant, type PlainDate } from "./time.ts";
import { unreachable } from "./unreachable.ts";

/**
 * Whether an entry counts in this state: undefined, or the reason why it is set aside. The hub asks it under
 * its locks and records the answer; a replica asks it for its own pending entries; a screen asks it
 * before it offers an act. `effectiveAt` is the time that the rule of times gives the entry; `isOwn` what is known of
 * who is close to whom.
 */
export function judgeEntry(
  state: CaseState,
  header: AnyHeader,
  effectiveAt: Instant,
  isOwn: IsOwnCase = NOBODYS_OWN,
): SetAsideReason | undefined {
  if (!needsNoCase(header.kind) && state.opened === null)
    return "caseNotOpened";
  const opening = header.kind === "submitted" ? header.facts : null;
  return (
    objectionToActor(
      state,
      header.kind,
      header.actor,
      opening,
      dateOf(effectiveAt),
      isOwn,
    ) ?? objectionOfCourse(state, header, effectiveAt)
  );
}

// What was held of a case that never came is settled all the same.
function needsNoCase(kind: AnyHeader["kind"]): boolean {
  return kind === "submitted" || kind === "setAsideSettled";
}

function objectionOfCourse(
  state: CaseState,
  header: AnyHeader,
  effectiveAt: Instant,
): SetAsideReason | undefined {
  const by = header.actor.type === "staff" ? header.actor.staffId : null;
  const on = dateOf(effectiveAt);
  switch (header.kind) {
    case "submitted":
      return state.opened === null ? undefined : "alreadyOpened";
    case "takenIn":
      return stageIs(state, "submitted");
    case "correctedOnSpot":
      return stageIs(state, "submitted", "takenIn");
    case "correctionRequested":
      if (displacesPresumption(state, on)) return undefined;
      if (
        state.correctionsRequested > 0 &&
        header.facts.secondReason === null
      ) {
        return stageIs(state, "takenIn") ?? "secondCorrectionNeedsReason";
      }
      return stageIs(state, "takenIn");
    case "supplemented":
      return supplementDisplacesExpiry(state, on)
        ? undefined
        : stageIs(state, "correcting");
    case "correctionExpired":
      return stageIs(state, "correcting");
    case "deemedAccepted":
      return stageIs(state, "submitted", "takenIn");
    case "acceptanceRefused":
      return displacesPresumption(state, on)
        ? undefined
        : stageIs(state, "takenIn");
    case "accepted":
    case "acceptedWithDeferral":
      if (displacesPresumption(state, on))
        return deferralObjection(state, header);
      if (state.acceptance !== null && !isEnded(state))
        return "alreadyAccepted";
      return stageIs(state, "takenIn") ?? deferralObjection(state, header);
    case "decidedOnSpot":
      if (state.decision !== null) return "alreadyDecided";
      return stageIs(state, "takenIn");
    case "assigned":
      return isBeingHandled(state) ? undefined : whyNot(state);
    case "stepPassed":
    case "stepReturned":
      return stageIs(state, "inReview");
    case "specialProcedureStarted":
      return (
        stageIs(state, "inReview") ?? procedureObjection(state, header.facts)
      );
    case "specialProcedureOverran":
    case "specialProcedureEnded":
      return state.pauses.some(
        (one) => one.entryId === header.facts.started && one.to === null,
      )
        ? undefined
        : "notAwaited";
    case "extended":
      return (
        stageIs(state, "inReview") ?? extensionObjection(state, header.facts.by)
      );
    case "siteVisited":
    case "consulted":
      return isBeingHandled(state) ? undefined : whyNot(state);
    case "answered":
      return state.consultations.some(
        (one) => one.entryId === header.facts.consulted && !one.answered,
      )
        ? undefined
        : "notAwaited";
    case "approved":
    case "refused":
      return decisionObjection(state);
    case "closed":
      return stageIs(state, "approved", "refused");
    case "licenceIssued":
      return state.decision?.outcome === "approved"
        ? stageIs(state, "closed")
        : (stageIs(state, "closed") ?? "wrongStage");
    case "delivered":
      return stageIs(state, "closed", "issuing");
    case "withdrawn":
      return state.decision === null && !isEnded(state)
        ? undefined
        : whyNot(state);
    case "terminated":
      return isBeingHandled(state) ? undefined : whyNot(state);
    case "transferred":
      return state.decision === null && !isEnded(state)
        ? undefined
        : whyNot(state);
    case "voided":
      return stageIs(state, "submitted", "takenIn");
    case "rated":
      return state.closedOn !== null && state.rating === null
        ? undefined
        : "wrongStage";
    case "licenceRevoked":
    case "licenceCancelled":
    case "licenceChanged":
    case "licenceSuspended":
      return state.licence === "none" ||
        state.licence === "revoked" ||
        state.licence === "cancelled"
        ? "wrongStage"
        : undefined;
    case "confirmed": {
      const awaited = state.awaitingConfirmation.find(
        (one) => one.entryId === header.facts.confirms,
      );
      if (awaited === undefined) return "confirmsNothing";
      return awaited.by === by ? "sameOfficer" : undefined;
    }
    case "deferredMaterialSupplied": {
      const deferred = state.deferred.find(
        (one) => one.materialCode === header.facts.materialCode,
      );
      if (deferred === undefined || deferred.supplied) return "notAwaited";
      return deferred.expired && state.deliveredOn !== null
        ? "alreadyDelivered"
        : undefined;
    }
    case "deferralExpired":
      return state.deferred.some(
        (one) =>
          one.materialCode === header.facts.materialCode &&
          !one.supplied &&
          !one.expired,
      )
        ? undefined
        : "notAwaited";
    case "materialAdded":
    case "materialReferenced":
      return state.decision === null && !isEnded(state)
        ? undefined
        : whyNot(state);
    case "referenceResolved":
      return waitingReference(state, header.facts.referenced) === undefined
        ? "notAwaited"
        : undefined;
    case "setAsideSettled":
      return state.setAside.some(
        (one) =>
          one.entryId === header.facts.entryId &&
          one.recorded &&
          one.settled === null,
      ) ||
        state.contradictions.some(
          (one) => one.entryId === header.facts.entryId && one.settled === null,
        )
        ? undefined
        : "notAwaited";
    case "accessEnded":
      return header.facts.ground === "limitPassed" && by !== null
        ? "hubOnly"
        : undefined;
    case "numberMapped":
    case "noteAdded":
    case "originalRequested":
    case "accessGranted":
    case "recovered":
    case "bodiesErased":
      return undefined;
    default:
      return unreachable(header);
  }
}

function waitingReference(state: CaseState, entryId: string) {
  return state.references?.find(
    (one) => one.entryId === entryId && one.resolved === null,
  );
}

function stageIs(
  state: CaseState,
  ...wanted: readonly Stage[]
): SetAsideReason | undefined {
  return state.stage !== null && wanted.includes(state.stage)
    ? undefined
    : whyNot(state);
}

/** The most telling reason why the case has moved on. */
function whyNot(state: CaseState): SetAsideReason {
  if (state.deliveredOn !== null) return "alreadyDelivered";
  if (state.decision !== null) return "alreadyDecided";
  if (isEnded(state)) return "caseEnded";
  return "wrongStage";
}

// Art. 32: a case nobody answered is presumed accepted. An answer that was given in time, and only
// arrives later, is the truth that the presumption stood in for, until a decision was delivered.
function displacesPresumption(state: CaseState, on: PlainDate): boolean {
  return (
    state.acceptance?.presumed === true &&
    state.deliveredOn === null &&
    !isEnded(state) &&
    state.acceptance.limitEndedOn !== null &&
    on <= state.acceptance.limitEndedOn
  );
}

function supplementDisplacesExpiry(state: CaseState, on: PlainDate): boolean {
  return (
    state.ended?.kind === "correctionExpired" &&
    state.ended.limitEndedOn !== null &&
    on <= state.ended.limitEndedOn
  );
}

function deferralObjection(
  state: CaseState,
  header: AnyHeader,
): SetAsideReason | undefined {
  if (header.kind !== "acceptedWithDeferral") return undefined;
  const allowed = state.terms?.deferrable ?? [];
  const all = header.facts.deferred.every((one) =>
    allowed.some(
      (rule) => rule.materialCode === one.materialCode && one.days <= rule.days,
    ),
  );
  return all ? undefined : "notDeferrable";
}

function extensionObjection(
  state: CaseState,
  by: { value: number; unit: "WD" | "CD" | "H" | "INSTANT" },
): SetAsideReason | undefined {
  if (state.extension !== null) return "extensionUsed";
  const allowed = state.terms?.extension?.limit;
  if (allowed === undefined) return "extensionTooLong";
  const order = compareLimits(by, allowed);
  return order === "incomparable" || order > 0 ? "extensionTooLong" : undefined;
}

// Whether a procedure stops the clock is the item's word, not the officer's.
function procedureObjection(
  state: CaseState,
  facts: { procedure: string; pausesClock: boolean },
): SetAsideReason | undefined {
  const listed = state.terms?.specialProcedures.find(
    (one) => one.kind === facts.procedure,
  );
  return facts.pausesClock === (listed?.pausesClock ?? false)
    ? undefined
    : "termsDiffer";
}

function decisionObjection(state: CaseState): SetAsideReason | undefined {
  const objection = stageIs(state, "inReview");
  if (objection !== undefined) return objection;
  return state.awaitingConfirmation.length > 0
    ? "awaitingConfirmation"
    : undefined;
}

import type { CaseState, Stage } from "./caseState.ts";
import type { AnyHeader } from "./entries.ts";
import type { FactsOf } from "./facts.ts";
import { copying, type ListChanges } from "./listChanges.ts";
import { dateOf, type Instant } from "./time.ts";
import { unreachable } from "./unreachable.ts";

/**
 * The effect of an entry that counts. Total: a recorded verdict is obeyed in any state,
 * also where this version of the software would have judged otherwise.
 */
export function applyEntry(
  state: CaseState,
  header: AnyHeader,
  effectiveAt: Instant,
  lists: ListChanges = copying,
): CaseState {
  const applied = effectOf(state, header, effectiveAt, lists);
  return {
    ...applied,
    counted: lists.append(state.counted, header.entryId),
    lastAt: header.at,
  };
}

function effectOf(
  state: CaseState,
  header: AnyHeader,
  effectiveAt: Instant,
  lists: ListChanges,
): CaseState {
  const on = dateOf(effectiveAt);
  const by = header.actor.type === "staff" ? header.actor.staffId : null;
  const at = { entryId: header.entryId, on };
  switch (header.kind) {
    case "submitted":
      return {
        ...state,
        opened: header.facts,
        terms: header.facts.terms,
        stage: "submitted",
        caseNumber: header.facts.caseNumber ?? header.facts.provisionalNumber,
        openedBy: by,
        submittedAt: effectiveAt,
        receivedOn: on,
      };
    case "takenIn":
      return { ...state, stage: "takenIn", takenInOn: on };
    case "correctionRequested":
      return {
        ...withoutAcceptance(state),
        stage: "correcting",
        correction: at,
        correctionsRequested: state.correctionsRequested + 1,
      };
    case "supplemented":
      // An incomplete supplement is on record, and the applicant's time runs on.
      return header.facts.complete
        ? {
            ...state,
            stage: "takenIn",
            ended: null,
            correction: null,
            receivedOn: on,
          }
        : state;
    case "deemedAccepted":
      return {
        ...state,
        stage: "accepted",
        acceptance: {
          entryId: header.entryId,
          at: effectiveAt,
          on: header.facts.receivedOn,
          by: null,
          presumed: true,
          limitEndedOn: header.facts.limitEndedOn,
        },
      };
    case "accepted":
      return {
        ...state,
        stage: stageAfterAcceptance(state),
        acceptance: {
          ...at,
          at: effectiveAt,
          by,
          presumed: false,
          limitEndedOn: null,
        },
      };
    case "acceptedWithDeferral":
      return {
        ...state,
        stage: stageAfterAcceptance(state),
        acceptance: {
          ...at,
          at: effectiveAt,
          by,
          presumed: false,
          limitEndedOn: null,
        },
        deferred: header.facts.deferred.map((one) => ({
          ...one,
          supplied: false,
          expired: false,
        })),
      };
    case "acceptanceRefused":
      return {
        ...withoutAcceptance(state),
        stage: "notAccepted",
        ended: { ...at, kind: header.kind, limitEndedOn: null },
      };
    case "decidedOnSpot":
      return {
        ...state,
        stage: "closed",
        acceptance: {
          ...at,
          at: effectiveAt,
          by,
          presumed: false,
          limitEndedOn: null,
        },
        decision: {
          ...at,
          at: effectiveAt,
          by,
          outcome: header.facts.outcome,
          onSpot: true,
        },
        closedOn: on,
      };
    case "assigned":
      return {
        ...state,
        stage: state.stage === "accepted" ? "inReview" : state.stage,
        assignee: {
          staffId: header.facts.staffId,
          postId: header.facts.postId,
        },
      };
    case "stepPassed":
      return { ...state, step: header.facts.step + 1 };
    case "stepReturned":
      return { ...state, step: Math.max(0, header.facts.step - 1) };
    case "specialProcedureStarted":
      return {
        ...awaiting(state, header, lists),
        stage: header.facts.pausesClock ? "suspended" : state.stage,
        pauses: lists.append(state.pauses, {
          entryId: header.entryId,
          procedure: header.facts.procedure,
          basis: header.facts.basis,
          from: on,
          to: null,
          pausesClock: header.facts.pausesClock,
          expectedUntil: header.facts.expectedUntil,
          overran: false,
        }),
      };
    case "specialProcedureEnded": {
      const pauses = lists.change(state.pauses, header.facts.started, {
        to: on,
      });
      const stillPaused = pauses.some(
        (one) => one.to === null && one.pausesClock,
      );
      return {
        ...state,
        pauses,
        stage:
          state.stage === "suspended" && !stillPaused
            ? "inReview"
            : state.stage,
      };
    }
    case "extended":
      return { ...state, extension: { ...at, by: header.facts.by } };
    case "siteVisited":
      return awaiting(state, header, lists);
    case "consulted":
      return {
        ...state,
        consultations: lists.append(state.consultations, {
          entryId: header.entryId,
          body: header.facts.body,
          answered: false,
        }),
      };
    case "answered":
      return {
        ...state,
        consultations: lists.change(
          state.consultations,
          header.facts.consulted,
          { answered: true },
        ),
      };
    case "approved":
    case "refused":
      return {
        ...state,
        stage: header.kind,
        decision: {
          ...at,
          at: effectiveAt,
          by,
          outcome: header.kind,
          onSpot: false,
        },
      };
    case "closed":
      return { ...state, stage: "closed", closedOn: on };
    case "licenceIssued":
      return { ...state, stage: "issuing", licence: "issued" };
    case "delivered":
      return { ...state, stage: "delivered", deliveredOn: on };
    case "withdrawn":
    case "terminated":
    case "transferred":
    case "voided":
      return {
        ...state,
        stage: header.kind,
        ended: { ...at, kind: header.kind, limitEndedOn: null },
      };
    case "correctionExpired":
      return {
        ...state,
        stage: "terminated",
        ended: {
          ...at,
          kind: header.kind,
          limitEndedOn: header.facts.limitEndedOn,
        },
      };
    case "rated":
      return { ...state, rating: header.facts.level };
    case "licenceRevoked":
      return { ...state, licence: "revoked" };
    case "licenceChanged":
      return { ...state, licence: "changed" };
    case "licenceSuspended":
      return { ...state, licence: "suspended" };
    case "licenceCancelled":
      return { ...state, licence: "cancelled" };
    case "confirmed":
      return {
        ...state,
        awaitingConfirmation: state.awaitingConfirmation.filter(
          (one) => one.entryId !== header.facts.confirms,
        ),
      };
    case "deferredMaterialSupplied":
      return withDeferred(state, header.facts.materialCode, {
        supplied: true,
        expired: false,
      });
    case "deferralExpired":
      return withDeferred(state, header.facts.materialCode, {
        supplied: false,
        expired: true,
      });
    case "materialAdded":
      return {
        ...state,
        materials: lists.append(state.materials, header.facts.materialId),
      };
    case "originalRequested":
      return {
        ...state,
        requestedOriginals: lists.append(
          state.requestedOriginals ?? [],
          header.facts.materialId,
        ),
      };
    case "materialReferenced": {
      const { materialCode, paper, consentBy } = header.facts;
      return {
        ...state,
        references: [
          ...(state.references ?? []),
          {
            entryId: header.entryId,
            materialCode,
            paper,
            consentBy,
            on: dateOf(effectiveAt),
            resolved: null,
          },
        ],
      };
    }
    case "referenceResolved": {
      const { referenced, ...resolved } = header.facts;
      return {
        ...state,
        references: (state.references ?? []).map((one) =>
          one.entryId === referenced ? { ...one, resolved } : one,
        ),
      };
    }
    case "setAsideSettled": {
      const { entryId, as: settled } = header.facts;
      return {
        ...state,
        setAside: lists.change(state.setAside, entryId, { settled }),
        contradictions: lists.change(state.contradictions, entryId, {
          settled,
        }),
      };
    }
    case "numberMapped":
      return { ...state, caseNumber: header.facts.caseNumber };
    case "accessGranted":
      return {
        ...state,
        grants: [
          ...state.grants.filter(
            (one) => one.stationId !== header.facts.stationId,
          ),
          {
            stationId: header.facts.stationId,
            until: header.facts.until,
            over: false,
          },
        ],
      };
    case "accessEnded": {
      const { stationId, ground } = header.facts;
      return {
        ...state,
        grants:
          ground === "withdrawn"
            ? state.grants.filter((one) => one.stationId !== stationId)
            : state.grants.map((one) =>
                one.stationId === stationId ? { ...one, over: true } : one,
              ),
      };
    }
    case "specialProcedureOverran":
      return {
        ...state,
        pauses: lists.change(state.pauses, header.facts.started, {
          overran: true,
        }),
      };
    case "bodiesErased":
      return { ...state, erased: erasureOf(state, header.facts, effectiveAt) };
    case "correctedOnSpot":
    case "noteAdded":
    case "recovered":
      return state;
    default:
      return unreachable(header);
  }
}

// A late acceptance replaces a presumed one, and what was done under the presumption stands.
function stageAfterAcceptance(state: CaseState): Stage {
  return state.acceptance?.presumed === true && state.stage !== null
    ? state.stage
    : "accepted";
}

// A correction or a refusal that was made in time displaces the presumption, with all that rested on it.
function withoutAcceptance(state: CaseState): CaseState {
  return {
    ...state,
    acceptance: null,
    assignee: null,
    step: 0,
    decision: null,
    closedOn: null,
  };
}

// What is named late belongs to the erasure that was ordered: acts of office from between the two stay.
function erasureOf(
  { erased: before }: CaseState,
  { basis, record }: FactsOf<"bodiesErased">,
  effectiveAt: Instant,
): NonNullable<CaseState["erased"]> {
  const isKnown = before?.record === record && before.at < effectiveAt;
  return { at: isKnown ? before.at : effectiveAt, basis, record };
}

function awaiting(
  state: CaseState,
  header: AnyHeader,
  lists: ListChanges,
): CaseState {
  const by = header.actor.type === "staff" ? header.actor.staffId : null;
  return {
    ...state,
    awaitingConfirmation: lists.append(state.awaitingConfirmation, {
      entryId: header.entryId,
      kind: header.kind,
      by,
    }),
  };
}

function withDeferred(
  state: CaseState,
  materialCode: string,
  change: { supplied: boolean; expired: boolean },
): CaseState {
  return {
    ...state,
    deferred: state.deferred.map((one) =>
      one.materialCode === materialCode ? { ...one, ...change } : one,
    ),
  };
}

import type { SetAsideReason } from "@onedoor/domain/entries";
import type { EntryKind, FactsOf } from "@onedoor/domain/facts";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import type { ChecklistLine } from "@onedoor/domain/checklist";
import { documentSeries } from "@onedoor/ui/papers/documentSeries";
import { dateOf } from "@onedoor/domain/time";
import type { PaperKind } from "@onedoor/ui/papers/PaperKind";

/** What a window can do with a case; one button each. */
export const CASE_ACTS = [
  "takeIn",
  "accept",
  "acceptWithDeferral",
  "requestCorrection",
  "decideOnSpot",
  "refuseAcceptance",
  "supplement",
  "supplyDeferred",
  "firstReview",
  "approve",
  "refuse",
  "close",
  "deliver",
  "rate",
  "takeOver",
  "note",
  "withdraw",
  "voidCase",
] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** Why an act can't be done now: by the domain's word, or because something is missing at the window. */
export type ActObjection =
  | { by: "domain"; reason: SetAsideReason }
  | {
      by: "window";
      message:
        | "notInstant"
        | "deferInstead"
        | "nothingToDefer"
        | "nothingOwed"
        | "alreadyHere";
    }
  | { by: "missing"; count: number };

export interface OfferedAct {
  act: CaseAct;
  objection: ActObjection | undefined;
}

/** The acts that are worth naming on this case, each with what stands against it. */
export function offeredActs(
  replica: Replica,
  view: CaseView,
  lines: readonly ChecklistLine[],
): OfferedAct[] {
  const { actor } = replica;
  const { state } = view;
  const decides =
    actor.role === "townOfficer" &&
    actor.body === state.terms?.implementingBody;
  return CASE_ACTS.filter((act) => {
    if (act === "approve" || act === "refuse" || act === "close")
      return decides;
    if (act === "takeIn") return state.stage === "submitted";
    // A department's own step, but for who has its delegation.
    if (act === "firstReview")
      return (
        state.stage === "inReview" &&
        state.step === 0 &&
        replica.objection(view, "stepPassed", { step: 0 }) === undefined
      );
    if (act === "takeOver") return actor.role === "townOfficer";
    if (act === "supplyDeferred") return state.deferred.length > 0;
    return true;
  }).map((act) => ({ act, objection: objectionTo(act, replica, view, lines) }));
}

function objectionTo(
  act: CaseAct,
  replica: Replica,
  view: CaseView,
  lines: readonly ChecklistLine[],
): ActObjection | undefined {
  const { state } = view;
  const ask = <K extends EntryKind>(
    kind: K,
    facts: FactsOf<K>,
  ): ActObjection | undefined => {
    const reason = replica.objection(view, kind, facts);
    return reason === undefined ? undefined : { by: "domain", reason };
  };
  const inState = (wanted: ChecklistLine["state"]) =>
    lines.filter((line) => line.required && line.state === wanted).length;
  const missing = inState("missing");
  const deferrable = inState("deferrable");
  const numbered = { documentNumber: null };
  switch (act) {
    case "takeIn":
      return ask("takenIn", numbered);
    case "accept":
      return (
        ask("accepted", numbered) ??
        (missing > 0
          ? { by: "missing", count: missing }
          : deferrable > 0
            ? { by: "window", message: "deferInstead" }
            : undefined)
      );
    case "acceptWithDeferral": {
      const first = state.terms?.deferrable[0];
      if (first === undefined)
        return { by: "window", message: "nothingToDefer" };
      return (
        ask("acceptedWithDeferral", {
          ...numbered,
          deferred: [{ materialCode: first.materialCode, days: first.days }],
        }) ??
        (missing > 0
          ? { by: "missing", count: missing }
          : deferrable === 0
            ? { by: "window", message: "nothingToDefer" }
            : undefined)
      );
    }
    case "requestCorrection":
      return ask("correctionRequested", {
        ...numbered,
        defects: 1,
        // Whether a second one is worded is for the panel: here the question is whether any may be sent.
        secondReason: state.correctionsRequested > 0 ? "?" : null,
      });
    case "decideOnSpot":
      return (
        ask("decidedOnSpot", { ...numbered, outcome: "approved" }) ??
        (state.terms?.handlingType === "instant"
          ? missing + deferrable > 0
            ? { by: "missing", count: missing + deferrable }
            : undefined
          : { by: "window", message: "notInstant" })
      );
    case "refuseAcceptance":
      return ask("acceptanceRefused", { ...numbered, ground: "other" });
    case "supplement":
      return ask("supplemented", { complete: true });
    case "supplyDeferred": {
      const owed = state.deferred.find((one) => !one.supplied);
      return owed === undefined
        ? { by: "window", message: "nothingOwed" }
        : ask("deferredMaterialSupplied", { materialCode: owed.materialCode });
    }
    case "firstReview":
      return ask("stepPassed", { step: 0 });
    case "approve":
      return ask("approved", numbered);
    case "refuse":
      return ask("refused", numbered);
    case "close":
      return ask("closed", {});
    case "deliver":
      return ask("delivered", { how: "window" });
    case "rate":
      return ask("rated", { level: "good", channel: "window" });
    case "takeOver": {
      const { stationId } = replica.actor;
      const here =
        stationId === null ||
        state.opened?.stationId === stationId ||
        state.grants.some((one) => one.stationId === stationId && !one.over);
      return here
        ? { by: "window", message: "alreadyHere" }
        : ask("accessGranted", { stationId, until: null, ground: "takeOver" });
    }
    case "note":
      return ask("noteAdded", {});
    case "withdraw":
      return ask("withdrawn", {});
    case "voidCase":
      return ask("voided", {});
  }
}

/** The paper that an act brings forth, and that is offered for printing after it. */
export const paperAfter: Partial<Record<CaseAct, PaperKind>> = {
  takeIn: "receipt",
  accept: "acceptanceNotice",
  acceptWithDeferral: "acceptanceNotice",
  requestCorrection: "correctionNotice",
  refuseAcceptance: "acceptanceRefusal",
  decideOnSpot: "onSpotDecision",
  approve: "decision",
  refuse: "decision",
  close: "closingCertificate",
  deliver: "deliveryReceipt",
  withdraw: "withdrawalConfirmation",
};

/** A number for a paper that carries one; null when this machine has none left, and the paper goes without. */
export function takeNumber(
  replica: Replica,
  paper: keyof typeof documentSeries,
): Promise<string | null> {
  return replica.takeDocumentNumber(
    documentSeries[paper],
    dateOf(replica.now()),
  );
}

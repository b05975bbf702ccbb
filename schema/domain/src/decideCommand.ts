import type { CaseState } from "./caseState.ts";
import type { ActorRef, AnyHeader, SetAsideReason } from "./entries.ts";
import type { BodyOf, EntryKind, FactsOf } from "./facts.ts";
import { NO_PREVIOUS } from "./hash.ts";
import { judgeEntry } from "./judgeEntry.ts";
import type { Instant } from "./time.ts";
import { versionOf } from "./upcasts.ts";

/** What somebody wants to put on record, before it has a place in a chain. */
export interface Act<K extends EntryKind> {
  actor: ActorRef;
  at: Instant;
  facts: FactsOf<K>;
  content: BodyOf<K>;
}

export type CommandDecision =
  | { ok: true }
  /** The case, the office or the time doesn't allow it. */
  | { ok: false; reason: SetAsideReason }
  /** The law asks for words that are missing: the names of the empty fields. */
  | { ok: false; reason: "wordsMissing"; missing: readonly string[] };

type Decider<K extends EntryKind> = (
  state: CaseState,
  act: Act<K>,
) => CommandDecision;

/**
 * Whether an act may be put on record now. The same question as the hub will answer under its locks, asked
 * earlier: at a window, in a mock, in a simulation.
 */
export function decideCommand<K extends EntryKind>(
  kind: K,
  state: CaseState,
  act: Act<K>,
): CommandDecision {
  const reason = judgeEntry(state, previewOf(kind, state.caseId, act), act.at);
  if (reason !== undefined) return { ok: false, reason };
  const missing = missingWords(kind, act.content);
  return missing.length === 0
    ? { ok: true }
    : { ok: false, reason: "wordsMissing", missing };
}

const decider =
  <K extends EntryKind>(kind: K): Decider<K> =>
  (state, act) =>
    decideCommand(kind, state, act);

export const decideSubmission = decider("submitted");
export const decideTakingIn = decider("takenIn");
export const decideCorrectionOnSpot = decider("correctedOnSpot");
export const decideCorrectionRequest = decider("correctionRequested");
export const decideSupplement = decider("supplemented");
export const decideAcceptance = decider("accepted");
export const decideAcceptanceWithDeferral = decider("acceptedWithDeferral");
export const decideRefusalOfAcceptance = decider("acceptanceRefused");
export const decideOnSpot = decider("decidedOnSpot");
export const decideStepPassed = decider("stepPassed");
export const decideStepReturned = decider("stepReturned");
export const decideSpecialProcedureStart = decider("specialProcedureStarted");
export const decideSpecialProcedureEnd = decider("specialProcedureEnded");
export const decideExtension = decider("extended");
export const decideSiteVisit = decider("siteVisited");
export const decideConsultation = decider("consulted");
export const decideAnswer = decider("answered");
export const decideApproval = decider("approved");
export const decideRefusal = decider("refused");
export const decideClosing = decider("closed");
export const decideLicenceIssue = decider("licenceIssued");
export const decideDelivery = decider("delivered");
export const decideWithdrawal = decider("withdrawn");
export const decideTermination = decider("terminated");
export const decideTransfer = decider("transferred");
export const decideRating = decider("rated");
export const decideLicenceRevocation = decider("licenceRevoked");
export const decideLicenceChange = decider("licenceChanged");
export const decideLicenceSuspension = decider("licenceSuspended");
export const decideLicenceCancellation = decider("licenceCancelled");
export const decideConfirmation = decider("confirmed");
export const decideDeferredMaterial = decider("deferredMaterialSupplied");
export const decideMaterial = decider("materialAdded");
export const decideReference = decider("materialReferenced");
export const decideVoiding = decider("voided");
export const decideNote = decider("noteAdded");
export const decideSettlement = decider("setAsideSettled");
export const decideAccessGrant = decider("accessGranted");
export const decideAccessEnd = decider("accessEnded");

/** An entry as it would be, for rules that read one. */
export function previewOf<K extends EntryKind>(
  kind: K,
  caseId: string,
  act: Pick<Act<K>, "actor" | "at" | "facts">,
): AnyHeader {
  return {
    entryId: "preview",
    caseId,
    kind,
    version: versionOf(kind),
    at: { wall: act.at, counter: 0 },
    witness: null,
    actor: act.actor,
    chain: "preview",
    chainNo: 1,
    prev: NO_PREVIOUS,
    facts: act.facts,
    body: NO_PREVIOUS,
  } as unknown as AnyHeader;
}

// What a notice to the applicant must say (Administrative License Law, art. 32 and 38), by field of the body.
const REQUIRED_WORDS: Partial<Record<EntryKind, readonly string[]>> = {
  acceptanceRefused: ["reason", "basis", "remedies"],
  refused: ["facts", "reason", "basis", "remedies"],
  acceptedWithDeferral: ["undertaking"],
  specialProcedureStarted: ["reason"],
  extended: ["reason"],
  terminated: ["reason"],
  voided: ["reason"],
  licenceRevoked: ["reason"],
  licenceCancelled: ["reason"],
  noteAdded: ["note"],
  setAsideSettled: ["reason"],
};

function missingWords(kind: EntryKind, content: object): readonly string[] {
  const words = new Map<string, unknown>(Object.entries(content));
  return (REQUIRED_WORDS[kind] ?? []).filter((field) => {
    const value = words.get(field);
    return typeof value !== "string" || value.trim() === "";
  });
}

import type { ErasureBasis } from "./decideErasure.ts";
import type { Hlc, SetAsideReason } from "./entries.ts";
import type { EntryKind, FactsOf } from "./facts.ts";
import type { ItemTerms } from "./itemTerms.ts";
import type { Instant, PlainDate } from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";

export const STAGES = [
  "submitted",
  "takenIn",
  "correcting",
  "notAccepted",
  "accepted",
  "inReview",
  "suspended",
  "approved",
  "refused",
  "closed",
  "issuing",
  "delivered",
  "withdrawn",
  "terminated",
  "transferred",
  "voided",
] as const;
export type Stage = (typeof STAGES)[number];

/** An entry that stays on record without effect, and what became of it. */
export interface SetAsideEntry {
  entryId: string;
  /** Text, since an owner may settle an entry of a kind that this version doesn't know. */
  kind: string;
  reason: SetAsideReason;
  /** False while only this replica thinks so: the hub has the word. */
  recorded: boolean;
  settled: FactsOf<"setAsideSettled">["as"] | null;
}

/**
 * A counted entry that no longer fits behind one that came back after a restore. The later one stands, and an
 * officer settles what that means.
 */
export interface Contradiction {
  entryId: string;
  kind: EntryKind;
  reason: SetAsideReason;
  settled: FactsOf<"setAsideSettled">["as"] | null;
}

export interface Acceptance {
  entryId: string;
  at: Instant;
  /** The day from which the limits run: of a presumption, the day of receipt. */
  on: PlainDate;
  by: string | null;
  /** True when nobody answered in time, and the law takes the case as accepted (art. 32). */
  presumed: boolean;
  /** Of a presumption: an answer given up to this day still displaces it. */
  limitEndedOn: PlainDate | null;
}

export interface Decision {
  entryId: string;
  outcome: "approved" | "refused";
  at: Instant;
  on: PlainDate;
  by: string | null;
  onSpot: boolean;
}

/** A time in which the handling clock stands still. `to` is null while it does. */
export interface Pause {
  entryId: string;
  procedure: string;
  basis: string;
  from: PlainDate;
  to: PlainDate | null;
  pausesClock: boolean;
  expectedUntil: PlainDate | null;
  /** The hub has put on record that it took longer than announced. */
  overran: boolean;
}

export interface DeferredMaterial {
  materialCode: string;
  days: number;
  supplied: boolean;
  expired: boolean;
}

/** A paper that stands here as a reference, and what the hub has found for it. */
export interface MaterialReference {
  entryId: string;
  materialCode: string;
  paper: string;
  consentBy: FactsOf<"materialReferenced">["consentBy"];
  on: PlainDate;
  /** Null until the hub has looked. */
  resolved: Omit<FactsOf<"referenceResolved">, "referenced"> | null;
}

/** What a case is, folded from its journal. Holds no personal data and never "now". */
export interface CaseState {
  caseId: string;
  /** Null until a counted `submitted`. */
  opened: FactsOf<"submitted"> | null;
  stage: Stage | null;
  terms: ItemTerms | null;
  caseNumber: string | null;
  openedBy: string | null;
  submittedAt: Instant | null;
  /** The day whose next working day is day 1 of the limit for an answer; moved by a supplement. */
  receivedOn: PlainDate | null;
  takenInOn: PlainDate | null;
  correction: { entryId: string; on: PlainDate } | null;
  correctionsRequested: number;
  acceptance: Acceptance | null;
  deferred: readonly DeferredMaterial[];
  assignee: { staffId: string; postId: string } | null;
  step: number;
  pauses: readonly Pause[];
  extension: { entryId: string; by: TimeLimit; on: PlainDate } | null;
  decision: Decision | null;
  closedOn: PlainDate | null;
  licence:
    "none" | "issued" | "revoked" | "changed" | "suspended" | "cancelled";
  deliveredOn: PlainDate | null;
  /** How the case ended without a decision. */
  ended: {
    kind: EntryKind;
    entryId: string;
    on: PlainDate;
    limitEndedOn: PlainDate | null;
  } | null;
  rating: FactsOf<"rated">["level"] | null;
  materials: readonly string[];
  /** Pages of which the original was asked for, by `materialId`; not there in states of older builds. */
  requestedOriginals?: readonly string[];
  /** Papers that were taken from what the applicant gave before; not there in states of older builds. */
  references?: readonly MaterialReference[];
  consultations: readonly {
    entryId: string;
    body: string;
    answered: boolean;
  }[];
  /** Acts that need a second officer and have not had one yet. */
  awaitingConfirmation: readonly {
    entryId: string;
    kind: EntryKind;
    by: string | null;
  }[];
  /** `over`: its last day has passed. What was done before stays within it, also when it arrives later. */
  grants: readonly {
    stationId: string;
    until: PlainDate | null;
    over: boolean;
  }[];
  setAside: readonly SetAsideEntry[];
  /** Only in a case with an entry that came back after a restore. */
  contradictions: readonly Contradiction[];
  /** Counted entries in the order in which they took effect. */
  counted: readonly string[];
  /** Entries of this replica that the hub has not acknowledged. */
  pending: readonly string[];
  held: readonly string[];
  lastAt: Hlc | null;
  /** When the law had what its entries say erased, the last time; null while nothing was. */
  erased: { at: Instant; basis: ErasureBasis; record: number } | null;
}

export function unopenedCase(caseId: string): CaseState {
  return {
    caseId,
    opened: null,
    stage: null,
    terms: null,
    caseNumber: null,
    openedBy: null,
    submittedAt: null,
    receivedOn: null,
    takenInOn: null,
    correction: null,
    correctionsRequested: 0,
    acceptance: null,
    deferred: [],
    assignee: null,
    step: 0,
    pauses: [],
    extension: null,
    decision: null,
    closedOn: null,
    licence: "none",
    deliveredOn: null,
    ended: null,
    rating: null,
    materials: [],
    consultations: [],
    awaitingConfirmation: [],
    grants: [],
    setAside: [],
    contradictions: [],
    counted: [],
    pending: [],
    held: [],
    lastAt: null,
    erased: null,
  };
}

/** A state as text, for who keeps one. Its terms are those of the facts that opened the case, and stand in it once. */
export function stateText(state: CaseState): string {
  return JSON.stringify({ ...state, terms: undefined });
}

/** A state that was kept. What an older version folded lacks what has come since: that is as in a case unopened. */
export function readState(text: string): CaseState {
  return storedState(
    JSON.parse(text) as Pick<CaseState, "caseId"> & Partial<CaseState>,
  );
}

/** The same of a state that the database keeps as JSON. */
export function storedState(
  stored: Pick<CaseState, "caseId"> & Partial<CaseState>,
): CaseState {
  return {
    ...unopenedCase(stored.caseId),
    terms: stored.opened?.terms ?? null,
    ...stored,
  };
}

const ENDS: ReadonlySet<Stage> = new Set([
  "notAccepted",
  "withdrawn",
  "terminated",
  "transferred",
  "voided",
]);

/** True once nothing can change the outcome any more: delivered, or ended without a decision. */
export function isEnded(state: CaseState): boolean {
  return state.stage !== null && ENDS.has(state.stage);
}

/** Accepted in any way, and neither decided nor ended. */
export function isBeingHandled(state: CaseState): boolean {
  return (
    state.stage === "accepted" ||
    state.stage === "inReview" ||
    state.stage === "suspended"
  );
}

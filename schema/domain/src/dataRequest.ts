import type { DataFact } from "./dataClass.ts";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
  type PlainDate,
} from "./time.ts";

/**
 * Where a question to a department stands. `asked`: nothing has gone out yet. `handedOff`: something has, and there is
 * no final word. The others are final: it was `answered`, the department has nothing on record (`notFound`), it doesn't
 * answer this (`refused`), or nobody asks any more (`failed`).
 */
export const DATA_REQUEST_STATES = [
  "asked",
  "handedOff",
  "answered",
  "notFound",
  "refused",
  "failed",
] as const;
export type DataRequestState = (typeof DATA_REQUEST_STATES)[number];

/** Facts that the department confirms or denies, and the last day on which its record holds. */
export interface DataAnswer {
  facts: readonly { fact: DataFact; holds: boolean }[];
  validUntil: PlainDate | null;
}

/** What became of an attempt. */
export const ATTEMPT_OUTCOMES = [
  /** The department has it, and answers later. */
  "taken",
  "answered",
  "notFound",
  "refused",
  "unreachable",
  "late",
  "tooLarge",
  "malformed",
  "badSignature",
  /** It answered another question than this one. */
  "otherRequest",
  /** The case has ended, or the law had it erased: there is no purpose left to ask for. */
  "purposeGone",
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

export type AttemptResult =
  | { outcome: "answered"; answer: DataAnswer }
  | { outcome: Exclude<AttemptOutcome, "answered"> };

export interface DataRequestProgress {
  state: DataRequestState;
  attempts: number;
  /** Null once there is a final word. */
  nextAttemptAt: Instant | null;
  /** Whether the department may have it already: it is looked for there before it is sent again. */
  inDoubt: boolean;
  answer: DataAnswer | null;
  settledAt: Instant | null;
}

/** With pauses of a minute that double up to six hours, about a day. */
export const MOST_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

export function newDataRequest(askedAt: Instant): DataRequestProgress {
  return {
    state: "asked",
    attempts: 0,
    nextAttemptAt: askedAt,
    inDoubt: false,
    answer: null,
    settledAt: null,
  };
}

/**
 * Where the request stands after an attempt, which `attempts` counts already. `jitter`: 0 up to 1, drawn by the caller,
 * so that a thousand that failed together don't come back together. A final word stays what it is [O5].
 */
export function afterAttempt(
  before: DataRequestProgress,
  result: AttemptResult,
  { at, jitter }: { at: Instant; jitter: number },
): DataRequestProgress {
  if (before.nextAttemptAt === null) return before;
  const settled = {
    ...before,
    nextAttemptAt: null,
    inDoubt: false,
    settledAt: at,
  };
  switch (result.outcome) {
    case "answered":
      return { ...settled, state: "answered", answer: result.answer };
    case "notFound":
    case "refused":
      return { ...settled, state: result.outcome };
    case "purposeGone":
      return { ...settled, state: "failed" };
    default:
      return before.attempts >= MOST_ATTEMPTS
        ? { ...settled, state: "failed", inDoubt: before.inDoubt }
        : {
            ...before,
            state: "handedOff",
            nextAttemptAt: instantOfEpochMs(
              epochMsOf(at) + pauseAfter(before.attempts, jitter),
            ),
          };
  }
}

/** Milliseconds: doubles with each attempt up to six hours, less up to a half of it by chance. */
export function pauseAfter(attempts: number, jitter: number): number {
  const whole = Math.min(
    LONGEST_PAUSE_MS,
    FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1),
  );
  return Math.round(whole * (1 - jitter / 2));
}

/** What differs between our list of a day and the department's. */
export interface DayComparison {
  /** Handed off, without a final word, and unknown there: sent again. */
  sendAgain: readonly string[];
  /** Has a final word here, and isn't known there. */
  missingThere: readonly string[];
  /** Known there and not here: a restore has lost it, or somebody asks in our name. */
  unknownHere: readonly string[];
}

/** Compares by request ids what was asked on one day. What never went out isn't missed there [O8]. */
export function compareDay(
  ours: readonly { requestId: string; state: DataRequestState }[],
  theirs: readonly string[],
): DayComparison {
  const there = new Set(theirs);
  const here = new Set(ours.map(({ requestId }) => requestId));
  const missing = (states: readonly DataRequestState[]) =>
    ours
      .filter(
        ({ requestId, state }) =>
          states.includes(state) && !there.has(requestId),
      )
      .map(({ requestId }) => requestId);
  return {
    sendAgain: missing(["handedOff"]),
    missingThere: missing(["answered", "notFound", "refused"]),
    unknownHere: [...there].filter((requestId) => !here.has(requestId)),
  };
}

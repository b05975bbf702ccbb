import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterAttempt,
  ATTEMPT_OUTCOMES,
  type AttemptResult,
  compareDay,
  type DataRequestProgress,
  MOST_ATTEMPTS,
  newDataRequest,
  pauseAfter,
} from "./dataRequest.ts";
import { isUnderWay } from "./decideDataRequest.ts";
import type { Instant } from "./time.ts";

const AT = "2026-10-12T02:00:00.000Z" as Instant;
const answer = {
  facts: [{ fact: "isHouseholder" as const, holds: true }],
  validUntil: null,
};

/** As the store counts it at the beginning of each attempt. */
function attempt(
  before: DataRequestProgress,
  result: AttemptResult,
  jitter = 0,
) {
  const begun =
    before.nextAttemptAt === null
      ? before
      : { ...before, attempts: before.attempts + 1, inDoubt: true };
  return afterAttempt(begun, result, { at: AT, jitter });
}

const resultOf = (outcome: AttemptResult["outcome"]): AttemptResult =>
  outcome === "answered" ? { outcome, answer } : { outcome };

test("[O5] an answer is final, whatever comes later", () => {
  const answered = attempt(newDataRequest(AT), { outcome: "answered", answer });
  expect(answered).toMatchObject({
    state: "answered",
    answer,
    nextAttemptAt: null,
    settledAt: AT,
  });
  expect(attempt(answered, { outcome: "notFound" })).toEqual(answered);
});

test("[O6] pauses double up to six hours, and chance takes at most a half", () => {
  expect([1, 2, 3, 4].map((n) => pauseAfter(n, 0) / 60_000)).toEqual([
    1, 2, 4, 8,
  ]);
  expect(pauseAfter(11, 0)).toBe(6 * 3_600_000);
  expect(pauseAfter(3, 0.999)).toBeGreaterThanOrEqual(2 * 60_000);
});

test("[O6] a department that never answers is asked so often, and then no more", () => {
  let request = newDataRequest(AT);
  let attempts = 0;
  while (request.nextAttemptAt !== null) {
    request = attempt(request, { outcome: "late" });
    attempts += 1;
  }
  expect(attempts).toBe(MOST_ATTEMPTS);
  expect(request.state).toBe("failed");
});

test("[O5] whatever happens, a request ends, with one final word and an answer only where one came", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ATTEMPT_OUTCOMES), {
        minLength: MOST_ATTEMPTS,
        maxLength: 20,
      }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (outcomes, jitter) => {
        let request = newDataRequest(AT);
        const finals: string[] = [];
        for (const outcome of outcomes) {
          const before = request;
          request = attempt(request, resultOf(outcome), jitter);
          if (before.nextAttemptAt !== null && request.nextAttemptAt === null)
            finals.push(request.state);
          expect(isUnderWay(request.state)).toBe(
            request.nextAttemptAt !== null,
          );
        }
        expect(finals).toHaveLength(1);
        expect(request.answer !== null).toBe(request.state === "answered");
      },
    ),
  );
});

test("[O8] the lists of a day are compared: what is missing there is sent again, the rest is told", () => {
  expect(
    compareDay(
      [
        { requestId: "new", state: "asked" },
        { requestId: "lost", state: "handedOff" },
        { requestId: "kept", state: "handedOff" },
        { requestId: "done", state: "answered" },
        { requestId: "given-up", state: "failed" },
      ],
      ["kept", "stranger"],
    ),
  ).toEqual({
    sendAgain: ["lost"],
    missingThere: ["done"],
    unknownHere: ["stranger"],
  });
});

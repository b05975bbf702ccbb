import { expect, test } from "vitest";
import { renewal } from "./renewal.ts";
import type { SessionRecord } from "./store/SessionStore.ts";

const MINUTE = 60_000;
const FRESH: SessionRecord = {
  sessionId: "session-1",
  accountId: "cun1",
  deviceId: null,
  current: null,
  currentSince: 0,
  replaced: [],
  offered: ["first"],
  expiresAt: 720 * MINUTE,
  endedAt: null,
};

/** Presents tokens one after the other: `[what is presented, what is given for it, when]`. */
function presentedOneByOne(
  ...steps: readonly (readonly [string, string, number])[]
): string[] {
  let session = FRESH;
  return steps.map(([presented, next, now]) => {
    const result = renewal(session, { presented, next, now });
    if (result.outcome !== "ended") session = result.session;
    return result.outcome;
  });
}

test("each token gives the next one", () => {
  expect(
    presentedOneByOne(
      ["first", "second", 10 * MINUTE],
      ["second", "third", 20 * MINUTE],
      ["third", "fourth", 30 * MINUTE],
    ),
  ).toEqual(["renewed", "renewed", "renewed"]);
});

test("one whose answer was lost holds until its successor comes, however long that takes", () => {
  expect(
    presentedOneByOne(
      ["first", "lost", MINUTE],
      ["first", "lost too", 300 * MINUTE],
      ["first", "second", 700 * MINUTE],
      ["second", "third", 701 * MINUTE],
    ),
  ).toEqual(["renewed", "renewed", "renewed", "renewed"]);
});

test("two tabs at the same moment are no reuse", () => {
  expect(
    presentedOneByOne(
      ["first", "of one tab", 0],
      ["first", "of the other", 1],
      ["of one tab", "next of the one", 15 * MINUTE],
      ["of the other", "next of the other", 15 * MINUTE + 1],
    ),
  ).toEqual(["renewed", "renewed", "renewed", "renewed"]);
});

test("[A8] a token whose place another has taken for more than a minute ends the session, for both hands", () => {
  expect(
    presentedOneByOne(
      ["first", "second", 0],
      ["second", "third", 15 * MINUTE],
      ["first", "stolen", 17 * MINUTE],
      ["third", "fourth", 18 * MINUTE],
    ),
  ).toEqual(["renewed", "renewed", "reused", "ended"]);
});

test("of two hands with the same token the later one ends the session", () => {
  expect(
    presentedOneByOne(
      ["first", "of the thief", 0],
      ["first", "of the owner", 5 * MINUTE],
      ["of the thief", "next of the thief", 15 * MINUTE],
      ["of the owner", "next of the owner", 20 * MINUTE],
      ["next of the thief", "more", 30 * MINUTE],
    ),
  ).toEqual(["renewed", "renewed", "renewed", "reused", "ended"]);
});

test("a token that was never given out ends the session whose name it bears", () => {
  expect(presentedOneByOne(["invented", "x", 0])).toEqual(["reused"]);
});

test("[A8] nothing holds at the session's end", () => {
  expect(presentedOneByOne(["first", "second", 720 * MINUTE])).toEqual([
    "ended",
  ]);
});

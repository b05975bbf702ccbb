import { expect, test } from "vitest";
import {
  aCase,
  type JournalTeller,
  reviewer,
  townOfficer,
  villageClerk,
} from "../testing/builders.ts";
import { stateCouncilCalendar } from "../testing/stateCouncilCalendar.ts";
import { clocksOf } from "./caseClocks.ts";
import { findingsOf } from "./superviseCase.ts";
import type { PlainDate } from "./time.ts";

const found = (teller: JournalTeller, today: string) =>
  findingsOf(
    teller.state,
    clocksOf(teller.state, stateCouncilCalendar),
    today as PlainDate,
    stateCouncilCalendar,
  ).map(({ rule, lamp, since }) => `${rule} ${lamp} ${since}`);

test("[V1] a case within its limits shows nothing", () => {
  expect(found(aCase({ stage: "inReview" }), "2026-10-12")).toEqual([]);
});

test("[V2] A01: nobody answered, and the law took it as accepted", () => {
  const teller = aCase({ stage: "takenIn" });
  teller.told("deemedAccepted", { type: "hub" }, "2026-09-28", {
    receivedOn: "2026-09-18" as PlainDate,
    limitEndedOn: "2026-09-24" as PlainDate,
  });
  expect(found(teller, "2026-09-28")).toEqual(["A01 red 2026-09-25"]);
});

test("[V3] A04: past the promise, then past the law", () => {
  expect(found(aCase({ stage: "inReview" }), "2026-10-13")).toEqual([
    "A04 red 2026-10-13",
  ]);
  expect(found(aCase({ stage: "inReview" }), "2026-10-27")).toEqual([
    "A04 red 2026-10-13",
    "A04 black 2026-10-27",
  ]);
});

test("[V4] A07: a promise kept within a minute of its acceptance", () => {
  const teller = aCase({ stage: "takenIn" });
  teller.told("accepted", townOfficer, "2026-09-21T02:00:00.000Z", {
    documentNumber: null,
  });
  teller.told("assigned", { type: "hub" }, "2026-09-21T02:00:01.000Z", {
    staffId: "s",
    postId: "p",
    method: "random",
  });
  teller.told("approved", reviewer, "2026-09-21T02:00:30.000Z", {
    documentNumber: null,
  });
  expect(found(teller, "2026-09-22")).toEqual(["A07 yellow 2026-09-21"]);
});

test("[V5] A08: who accepted tried to approve", () => {
  const teller = aCase({ stage: "takenIn" });
  teller.told("accepted", reviewer, "2026-09-21", { documentNumber: null });
  teller.told("assigned", { type: "hub" }, "2026-09-21", {
    staffId: "s",
    postId: "p",
    method: "random",
  });
  teller.told("approved", reviewer, "2026-09-24", { documentNumber: null });
  expect(found(teller, "2026-09-25")).toEqual(["A08 yellow 2026-09-21"]);
});

test("[V6] A12 and A13: delivered late, rated badly", () => {
  const teller = aCase({ stage: "closed" });
  expect(found(teller, "2026-10-20")).toEqual(["A12 yellow 2026-10-17"]);
  teller.told("delivered", villageClerk, "2026-09-29", { how: "window" });
  teller.told("rated", villageClerk, "2026-09-29", {
    level: "bad",
    channel: "window",
  });
  expect(found(teller, "2026-10-20")).toEqual(["A13 red 2026-09-28"]);
});

test("[V7] A14: withdrawn on the eve of the promised day", () => {
  const teller = aCase({ stage: "inReview" });
  teller.told("withdrawn", villageClerk, "2026-10-10", {});
  expect(found(teller, "2026-10-20")).toEqual(["A14 yellow 2026-10-10"]);
});

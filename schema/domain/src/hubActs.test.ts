import { expect, test } from "vitest";
import {
  aCase,
  type JournalTeller,
  reviewer,
  villageClerk,
} from "../testing/builders.ts";
import { stateCouncilCalendar } from "../testing/stateCouncilCalendar.ts";
import { clocksOf } from "./caseClocks.ts";
import { dueHubActs } from "./hubActs.ts";
import type { PlainDate } from "./time.ts";

const dueOn = (teller: JournalTeller, today: string) =>
  dueHubActs(
    teller.state,
    clocksOf(teller.state, stateCouncilCalendar),
    today as PlainDate,
    stateCouncilCalendar,
  );

test("[T1] a case nobody answered within five working days is deemed accepted as of receipt", () => {
  const teller = aCase({ stage: "takenIn" });
  expect(dueOn(teller, "2026-09-24")).toEqual([]);
  expect(dueOn(teller, "2026-09-28")).toEqual([
    {
      kind: "deemedAccepted",
      facts: { receivedOn: "2026-09-18", limitEndedOn: "2026-09-24" },
    },
  ]);
});

test("[T2] a correction that never came ends the case", () => {
  const teller = aCase({ stage: "takenIn" });
  teller.told("correctionRequested", villageClerk, "2026-09-21", {
    documentNumber: null,
    defects: 1,
    secondReason: null,
  });
  expect(dueOn(teller, "2026-10-19")).toEqual([]);
  expect(dueOn(teller, "2026-10-20")).toMatchObject([
    { kind: "correctionExpired", facts: { limitEndedOn: "2026-10-19" } },
  ]);
});

test("[T3] a special procedure past its announced end is put on record once", () => {
  const teller = aCase({ stage: "inReview" });
  const started = teller.told(
    "specialProcedureStarted",
    reviewer,
    "2026-09-24",
    {
      procedure: "公示",
      pausesClock: true,
      expectedUntil: "2026-10-08" as PlainDate,
      basis: "",
    },
  );
  const due = dueOn(teller, "2026-10-09");
  expect(due).toEqual([
    {
      kind: "specialProcedureOverran",
      facts: { started, expectedUntil: "2026-10-08" },
    },
  ]);
  teller.told("specialProcedureOverran", { type: "hub" }, "2026-10-09", {
    started,
    expectedUntil: "2026-10-08" as PlainDate,
  });
  expect(dueOn(teller, "2026-10-12")).toEqual([]);
});

test("[T4] a deferred paper that never came is put on record when its days are over", () => {
  const teller = aCase({ stage: "takenIn" });
  const deferred = [{ materialCode: "M0002", days: 3 }];
  teller.told("acceptedWithDeferral", villageClerk, "2026-09-21", {
    documentNumber: null,
    deferred,
  });
  expect(dueOn(teller, "2026-09-24")).toEqual([]);
  expect(dueOn(teller, "2026-09-28")).toMatchObject([
    { kind: "deferralExpired", facts: { limitEndedOn: "2026-09-24" } },
  ]);
});

test("[T5] nothing is due in a case that is decided", () => {
  expect(dueOn(aCase({ stage: "approved" }), "2027-06-01")).toEqual([]);
});

test("[T6] an access ends after its last day, also in a case that is long closed, and once", () => {
  const teller = aCase({ stage: "closed" });
  const stationId = "st-990101100202";
  const until = "2026-10-09" as PlainDate;
  const granted = { stationId, until, ground: "consent" as const };
  teller.told("accessGranted", villageClerk, "2026-09-28", granted);
  expect(dueOn(teller, "2026-10-09")).toEqual([]);
  const due = [
    { kind: "accessEnded", facts: { stationId, ground: "limitPassed" } },
  ];
  expect(dueOn(teller, "2026-10-10")).toEqual(due);
  teller.told("accessEnded", { type: "hub" }, "2026-10-10", {
    stationId,
    ground: "limitPassed",
  });
  expect(dueOn(teller, "2026-10-11")).toEqual([]);
  teller.told("accessGranted", villageClerk, "2026-10-12", {
    ...granted,
    until: "2026-10-20" as PlainDate,
  });
  expect(dueOn(teller, "2026-10-21")).toEqual(due);
});

import { describe, expect, test } from "vitest";
import {
  at,
  hub,
  JournalTeller,
  reviewer,
  submittedBody,
  submittedFacts,
  villageClerk,
} from "../testing/index.ts";
import { dayLedger, ledgerTotals } from "./dayLedger.ts";
import type { StaffActor } from "./entries.ts";
import type { PlainDate } from "./time.ts";

const STATION = "st-990101100201";
const ON = "2026-09-18" as PlainDate;
const colleague: StaffActor = { ...villageClerk, staffId: "staff-colleague" };
const elsewhere: StaffActor = { ...villageClerk, stationId: "st-other" };

/** A case taken in at this hour of the county's day, accepted an hour later. */
function aCase(caseId: string, hour: number, by = villageClerk): JournalTeller {
  const teller = new JournalTeller(caseId);
  teller.told("submitted", by, moment(hour), submittedFacts());
  teller.told("takenIn", by, moment(hour + 1), { documentNumber: null });
  return teller;
}

/** On that day, `hour` of the county's clock. */
function moment(hour: number): string {
  return at(
    new Date(Date.parse("2026-09-17T16:00:00.000Z") + hour * 3_600_000)
      .toISOString()
      .replace(/\.\d+Z$/, ".000Z"),
  );
}

function ledger(...tellers: readonly JournalTeller[]) {
  return dayLedger(
    new Map(tellers.map(({ caseId, entries }) => [caseId, entries])),
    { stationId: STATION, on: ON },
  );
}

describe("[LD1] the ledger of a day", () => {
  test("has the station's cases by when it did something first, each with its acts in order", () => {
    const lines = ledger(aCase("second", 11), aCase("first", 9));
    expect(
      lines.map(({ caseId, acts }) => [caseId, acts.map(({ kind }) => kind)]),
    ).toEqual([
      ["first", ["submitted", "takenIn"]],
      ["second", ["submitted", "takenIn"]],
    ]);
  });

  test("has nothing of other stations, of departments and of the hub", () => {
    const own = aCase("own", 9);
    own.told("noteAdded", reviewer, moment(12), {});
    own.told("assigned", hub, moment(13), {
      staffId: "s",
      postId: "p",
      method: "random",
    });
    const lines = ledger(own, aCase("other", 9, elsewhere));
    expect(lines.map(({ caseId }) => caseId)).toEqual(["own"]);
    expect(lines[0]?.acts.map(({ kind }) => kind)).toEqual([
      "submitted",
      "takenIn",
    ]);
  });

  test("begins and ends with the county's day", () => {
    const late = aCase("late", 22.5);
    const lines = ledger(late, aCase("yesterday", -3));
    expect(lines.map(({ caseId }) => caseId)).toEqual(["late"]);
    expect(ledger(aCase("over midnight", 23))[0]?.acts).toHaveLength(1);
  });

  test("has what wasn't acknowledged yet", () => {
    const teller = new JournalTeller("offline");
    teller.pending(
      "submitted",
      villageClerk,
      moment(9),
      submittedFacts(),
      submittedBody(),
    );
    expect(ledger(teller)[0]?.acts).toMatchObject([{ counts: true }]);
  });
});

describe("[LD2] its totals", () => {
  test("count acts by kind and by who did them, and cases once each", () => {
    const totals = ledgerTotals(
      ledger(aCase("one", 9), aCase("two", 10), aCase("three", 11, colleague)),
    );
    expect(totals.cases).toBe(3);
    expect(totals.byKind.get("takenIn")).toBe(3);
    expect(totals.byStaff).toEqual(
      new Map([
        ["staff-clerk", { cases: 2, acts: 4 }],
        ["staff-colleague", { cases: 1, acts: 2 }],
      ]),
    );
  });

  test("leave out what was set aside, which the ledger shows", () => {
    const teller = aCase("one", 9);
    teller.told("takenIn", villageClerk, moment(12), { documentNumber: null });
    const lines = ledger(teller);
    expect(lines[0]?.acts.map(({ counts }) => counts)).toEqual([
      true,
      true,
      false,
    ]);
    expect(ledgerTotals(lines).byKind.get("takenIn")).toBe(1);
  });
});

import { describe, expect, test } from "vitest";
import { unopenedCase } from "./caseState.ts";
import { objectionToActor } from "./authority.ts";
import type { SetAsideReason, StaffActor } from "./entries.ts";
import { ENTRY_KINDS, type EntryKind, HUB_KINDS } from "./facts.ts";
import { OFFICE_PERMITS, PERMISSION_OF } from "./officePermits.ts";
import { parsePermit, permitText } from "./permit.ts";
import { parsePlainDate, type PlainDate } from "./time.ts";
import {
  reviewer,
  someTerms,
  submittedFacts,
  townOfficer,
  villageClerk,
} from "../testing/builders.ts";

describe("a permit as text", () => {
  test("names a permission, and conditions of which all have to hold", () => {
    expect(parsePermit("case.accept[division=mine, item=delegated]")).toEqual({
      permission: "case.accept",
      conditions: [["division=mine"], ["item=delegated"]],
    });
  });

  test("may give alternatives, and may hold everywhere", () => {
    expect(parsePermit("case.note").conditions).toEqual([]);
    expect(
      parsePermit("case.review[body=mine | station=mine]").conditions,
    ).toEqual([["body=mine", "station=mine"]]);
  });

  test.each([
    "case.fly",
    "case.accept[]",
    "case.accept[division=yours]",
    "case.accept[division=mine",
    "case.accept[division=mine,]",
    "case.accept[toString]",
    "",
  ])("%j is none", (text) => {
    expect(() => parsePermit(text)).toThrow(/no (permit|condition)/);
  });

  test("each of the offices' permits is written as it is read", () => {
    for (const text of Object.values(OFFICE_PERMITS).flat())
      expect(permitText(parsePermit(text))).toBe(text);
  });

  test("every kind of entry needs a permission, but for the hub's", () => {
    expect(
      ENTRY_KINDS.filter((kind) => PERMISSION_OF[kind] === null).sort(),
    ).toEqual([...HUB_KINDS].sort());
  });
});

describe("[A1] [A2] [A6] who may act in a case", () => {
  const VILLAGE = "990101100201";
  const clerkNextDoor: StaffActor = {
    ...villageClerk,
    staffId: "staff-next",
    stationId: "st-990101100202",
    division: "990101100202",
  };
  const clerkOfTheHall: StaffActor = {
    ...villageClerk,
    staffId: "staff-hall",
    stationId: "st-990101000000",
    division: "990101000000",
  };
  const otherBody: StaffActor = {
    ...reviewer,
    staffId: "staff-other",
    body: "11990101MFTE5T0300",
  };
  const approver: StaffActor = {
    ...reviewer,
    staffId: "staff-approver",
    role: "approver",
  };
  const supervisor: StaffActor = { ...reviewer, role: "supervisor" };
  const operator: StaffActor = { ...reviewer, role: "operator" };
  const delegated: StaffActor = { ...villageClerk, delegation: "d-1" };
  const delegatedNextDoor: StaffActor = { ...clerkNextDoor, delegation: "d-1" };

  const asked = (
    actor: StaffActor,
    kind: EntryKind,
    given: {
      levels?: string[];
      acceptedBy?: string;
      granted?: string;
      until?: PlainDate;
      /** The applicant's household has this official. */
      own?: string;
    } = {},
  ) =>
    objectionToActor(
      {
        ...unopenedCase("case-1"),
        opened: submittedFacts({
          division: VILLAGE,
          terms: someTerms({ acceptLevels: given.levels ?? ["5", "6"] }),
        }),
        acceptance:
          given.acceptedBy === undefined
            ? null
            : {
                entryId: "e",
                at: "2026-03-02T02:00:00.000Z" as never,
                on: day("2026-03-02"),
                by: given.acceptedBy,
                presumed: false,
                limitEndedOn: null,
              },
        grants:
          given.granted === undefined
            ? []
            : [
                {
                  stationId: given.granted,
                  until: given.until ?? null,
                  over: false,
                },
              ],
      },
      kind,
      actor,
      null,
      day("2026-03-03"),
      (staffId) => staffId === given.own,
    );

  test.each<[string, StaffActor, EntryKind, Parameters<typeof asked>[2]?]>([
    ["a clerk takes in his village's case", villageClerk, "takenIn"],
    ["a clerk accepts what villages may accept", villageClerk, "accepted"],
    ["a clerk asks for a correction", villageClerk, "correctionRequested"],
    ["a clerk decides on the spot", villageClerk, "decidedOnSpot"],
    ["a clerk delivers", villageClerk, "delivered"],
    ["a clerk lets another station in", villageClerk, "accessGranted"],
    [
      "a clerk accepts a town's item that is delegated to him",
      delegated,
      "accepted",
      { levels: ["5"] },
    ],
    ["a clerk does a delegated first review", delegated, "stepPassed"],
    [
      "a clerk next door takes part where he was let in",
      clerkNextDoor,
      "supplemented",
      { granted: "st-990101100202" },
    ],
    [
      "a grant holds on its last day",
      clerkNextDoor,
      "noteAdded",
      { granted: "st-990101100202", until: day("2026-03-03") },
    ],
    ["a town's officer takes over in his villages", townOfficer, "takenIn"],
    [
      "a town's officer accepts what towns may",
      townOfficer,
      "accepted",
      { levels: ["5"] },
    ],
    ["the hall takes in any village's case", clerkOfTheHall, "submitted"],
    ["a reviewer passes a step of his body's case", reviewer, "stepPassed"],
    ["a reviewer approves", reviewer, "approved"],
    [
      "a reviewer accepts whatever the level",
      reviewer,
      "accepted",
      { levels: [] },
    ],
    ["an approver extends", approver, "extended"],
    ["an approver terminates", approver, "terminated"],
    ["an approver revokes a licence", approver, "licenceRevoked"],
    ["a supervisor notes", supervisor, "noteAdded"],
    ["an operator settles what was set aside", operator, "setAsideSettled"],
    [
      "a clerk takes in her own household's case",
      villageClerk,
      "takenIn",
      { own: "staff-clerk" },
    ],
    [
      "a clerk hands over what was decided to her own household",
      villageClerk,
      "delivered",
      { own: "staff-clerk" },
    ],
    [
      "a reviewer decides what is a colleague's own",
      reviewer,
      "approved",
      { own: "staff-other" },
    ],
    [
      "somebody else accepted: he may decide",
      reviewer,
      "refused",
      { acceptedBy: "staff-clerk" },
    ],
  ])("%s", (_, actor, kind, given) => {
    expect(asked(actor, kind, given)).toBeUndefined();
  });

  test.each<
    [
      SetAsideReason,
      string,
      StaffActor,
      EntryKind,
      Parameters<typeof asked>[2]?,
    ]
  >([
    [
      "outsideScope",
      "a clerk takes in next door's case",
      clerkNextDoor,
      "takenIn",
    ],
    [
      "outsideScope",
      "a delegation opens no other village",
      delegatedNextDoor,
      "accepted",
    ],
    [
      "outsideScope",
      "a grant of yesterday",
      clerkNextDoor,
      "noteAdded",
      { granted: "st-990101100202", until: day("2026-03-02") },
    ],
    [
      "outsideScope",
      "a grant to another station",
      clerkNextDoor,
      "noteAdded",
      { granted: "st-990101100203" },
    ],
    [
      "notDelegated",
      "a village accepts a town's item",
      villageClerk,
      "accepted",
      { levels: ["5"] },
    ],
    [
      "notDelegated",
      "a village defers for a county's item",
      villageClerk,
      "acceptedWithDeferral",
      { levels: ["4"] },
    ],
    [
      "notDelegated",
      "a village refuses to accept a town's item",
      villageClerk,
      "acceptanceRefused",
      { levels: ["5"] },
    ],
    [
      "notDelegated",
      "a village decides a town's item on the spot",
      villageClerk,
      "decidedOnSpot",
      { levels: ["5"] },
    ],
    [
      "notDelegated",
      "the hall accepts what villages and towns accept",
      clerkOfTheHall,
      "accepted",
    ],
    ["notDelegated", "a clerk reviews", villageClerk, "stepPassed"],
    [
      "notDelegated",
      "a town's officer reviews a department's case",
      townOfficer,
      "stepPassed",
    ],
    ["notPermitted", "a clerk approves", villageClerk, "approved"],
    [
      "notPermitted",
      "a clerk approves under a delegation",
      delegated,
      "approved",
    ],
    ["notPermitted", "a clerk refuses", villageClerk, "refused"],
    ["notPermitted", "a clerk extends", villageClerk, "extended"],
    ["notPermitted", "a clerk terminates", villageClerk, "terminated"],
    ["notPermitted", "a clerk closes", villageClerk, "closed"],
    ["notPermitted", "a clerk issues a licence", villageClerk, "licenceIssued"],
    ["notPermitted", "a clerk visits", villageClerk, "siteVisited"],
    ["notPermitted", "a clerk transfers", villageClerk, "transferred"],
    [
      "notPermitted",
      "a town's officer decides for a department",
      townOfficer,
      "approved",
    ],
    [
      "notPermitted",
      "a town's officer extends for a department",
      townOfficer,
      "extended",
    ],
    ["notPermitted", "a reviewer submits", reviewer, "submitted"],
    ["notPermitted", "a reviewer extends", reviewer, "extended"],
    ["notPermitted", "a reviewer terminates", reviewer, "terminated"],
    [
      "notPermitted",
      "a reviewer revokes a licence",
      reviewer,
      "licenceRevoked",
    ],
    ["outsideScope", "another body reviews", otherBody, "stepPassed"],
    ["outsideScope", "another body decides", otherBody, "approved"],
    ["outsideScope", "another body notes", otherBody, "noteAdded"],
    ["notPermitted", "an approver submits", approver, "submitted"],
    [
      "acceptorMayNotApprove",
      "who accepted decides",
      reviewer,
      "approved",
      { acceptedBy: "staff-reviewer" },
    ],
    [
      "acceptorMayNotApprove",
      "who accepted refuses",
      approver,
      "refused",
      { acceptedBy: "staff-approver" },
    ],
    ["notPermitted", "a supervisor takes in", supervisor, "takenIn"],
    ["notPermitted", "a supervisor decides", supervisor, "approved"],
    ["notPermitted", "a supervisor settles", supervisor, "setAsideSettled"],
    ["notPermitted", "an operator takes in", operator, "takenIn"],
    ["notPermitted", "an operator decides", operator, "approved"],
    ["notPermitted", "an operator lets in", operator, "accessGranted"],
    ["hubOnly", "an operator numbers", operator, "numberMapped"],
    ["hubOnly", "a reviewer assigns", reviewer, "assigned"],
    [
      "hubOnly",
      "a clerk presumes an acceptance",
      villageClerk,
      "deemedAccepted",
    ],
    ["hubOnly", "an approver ends a deferral", approver, "deferralExpired"],
  ])("%s: %s", (reason, _, actor, kind, given) => {
    expect(asked(actor, kind, given)).toBe(reason);
  });

  test.each<[string, StaffActor, EntryKind]>([
    ["a clerk accepts", villageClerk, "accepted"],
    ["a clerk refuses to accept", villageClerk, "acceptanceRefused"],
    ["a clerk decides on the spot", villageClerk, "decidedOnSpot"],
    ["a clerk reviews under a delegation", delegated, "stepPassed"],
    ["a clerk confirms", villageClerk, "confirmed"],
    ["a clerk settles", villageClerk, "setAsideSettled"],
    ["a reviewer passes a step", reviewer, "stepPassed"],
    ["a reviewer approves", reviewer, "approved"],
    ["a reviewer visits", reviewer, "siteVisited"],
    ["an approver refuses", approver, "refused"],
    ["an approver extends", approver, "extended"],
    ["an approver terminates", approver, "terminated"],
    ["an approver suspends the licence", approver, "licenceSuspended"],
  ])("[A9] %s, in his own household's case: not he", (_, actor, kind) => {
    expect(asked(actor, kind, { own: actor.staffId })).toBe(
      "conflictOfInterest",
    );
  });
});

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

import { describe, expect, test } from "vitest";
import {
  actingUnder,
  type Delegation,
  delegationText,
  objectionOfRegister,
  objectionToDelegation,
  objectionToSigning,
} from "./delegation.ts";
import { type CaseState, unopenedCase } from "./caseState.ts";
import type { PlainDate } from "./time.ts";
import {
  at,
  someTerms,
  submittedFacts,
  TEST_BODY,
  villageClerk,
} from "../testing/builders.ts";

const day = (text: string) => text as PlainDate;

const delegation: Delegation = {
  delegationId: "d-1",
  body: TEST_BODY,
  stationId: "st-990101100201",
  itemCode: someTerms().itemCode,
  itemVersion: 1,
  acts: ["accept", "firstReview"],
  from: day("2026-03-01"),
  until: day("2026-03-31"),
  signedBy: { staffId: "staff-approver" },
  signedAt: at("2026-02-27"),
  signature: "s" as Delegation["signature"],
  withdrawn: null,
};

const takenIn: CaseState = {
  ...unopenedCase("case-1"),
  opened: submittedFacts({ terms: someTerms({ acceptLevels: ["5"] }) }),
};

const deed = {
  state: takenIn,
  kind: "accepted",
  actor: { ...villageClerk, delegation: "d-1" },
  at: at("2026-03-31"),
} as const;

describe("[A7] a delegation", () => {
  test("carries what it names, at its station, up to its last day", () => {
    expect(objectionToDelegation(delegation, deed)).toBeUndefined();
    expect(
      objectionToDelegation(delegation, { ...deed, kind: "stepPassed" }),
    ).toBeUndefined();
  });

  test.each<[string, Partial<Delegation>]>([
    ["another station", { stationId: "st-990101100202" }],
    ["another body", { body: "11990101MFTE5T0300" }],
    ["another item", { itemCode: "1199010100TE5T11754990511015001" }],
    ["another version", { itemVersion: 2 }],
    ["another act", { acts: ["firstReview"] }],
    ["later days", { from: day("2026-04-01"), until: day("2026-04-30") }],
  ])("that is for %s carries nothing here", (_, changes) => {
    expect(objectionToDelegation({ ...delegation, ...changes }, deed)).toBe(
      "notDelegated",
    );
  });

  test.each(["approved", "refused", "closed", "extended"] as const)(
    "carries no %s",
    (kind) => {
      expect(objectionToDelegation(delegation, { ...deed, kind })).toBe(
        "notDelegated",
      );
    },
  );

  test("carries the first step of a review, and no second", () => {
    const state = { ...takenIn, step: 1 };
    expect(
      objectionToDelegation(delegation, { ...deed, state, kind: "stepPassed" }),
    ).toBe("notDelegated");
  });

  test("that nobody knows carries nothing", () => {
    expect(objectionToDelegation(undefined, deed)).toBe("notDelegated");
  });

  test("has ended the day after its last", () => {
    expect(
      objectionToDelegation(delegation, { ...deed, at: at("2026-04-01") }),
    ).toBe("delegationEnded");
  });

  test("carries nothing that is dated before it was signed, whatever day it begins on", () => {
    const late = { ...delegation, signedAt: at("2026-03-05") };
    const on = (text: string) =>
      objectionToDelegation(late, { ...deed, at: at(text) });
    expect(on("2026-03-04")).toBe("notDelegated");
    expect(on("2026-03-05")).toBeUndefined();
  });

  test("that is withdrawn carries what took effect before, also when it arrives later, and nothing after", () => {
    const withdrawn = {
      by: delegation.signedBy,
      at: at("2026-03-10"),
      reason: "另行安排",
      signature: delegation.signature,
    };
    const ended = { ...delegation, withdrawn };
    const on = (text: string) =>
      objectionToDelegation(ended, { ...deed, at: at(text) });
    expect(on("2026-03-09")).toBeUndefined();
    expect(on("2026-03-10")).toBe("delegationEnded");
    expect(on("2026-03-11")).toBe("delegationEnded");
  });
});

describe("[A7] an entry that names a delegation", () => {
  const entry = { kind: "accepted", actor: deed.actor } as const;
  const register = new Map([["d-1", delegation]]);

  test("is judged by the register", () => {
    expect(
      objectionOfRegister(register, takenIn, entry, deed.at),
    ).toBeUndefined();
    expect(objectionOfRegister(new Map(), takenIn, entry, deed.at)).toBe(
      "notDelegated",
    );
  });

  test("and doesn't need it counts without", () => {
    const state = { ...takenIn, opened: submittedFacts() };
    expect(
      objectionOfRegister(new Map(), state, entry, deed.at),
    ).toBeUndefined();
  });
});

describe("[A7] at the window", () => {
  const alone = { ...deed, actor: villageClerk };

  test("an official acts under the delegation that his deed needs", () => {
    expect(actingUnder([delegation], alone).delegation).toBe("d-1");
  });

  test("and under none where he may do it anyway, or none carries it", () => {
    const anyway = { ...takenIn, opened: submittedFacts() };
    expect(
      actingUnder([delegation], { ...alone, state: anyway }).delegation,
    ).toBeNull();
    expect(
      actingUnder([delegation], { ...alone, at: at("2026-05-01") }).delegation,
    ).toBeNull();
    expect(
      actingUnder([delegation], { ...alone, kind: "approved" }).delegation,
    ).toBeNull();
  });
});

describe("[A7] a delegation is signed", () => {
  const today = day("2026-03-01");
  const asked = {
    from: today,
    until: day("2029-03-01"),
    acts: ["accept"],
  } as const;
  const own = { body: TEST_BODY, itemBody: TEST_BODY };

  test("by the body that implements the item, for three years at most", () => {
    expect(objectionToSigning(asked, own, today)).toBeUndefined();
  });

  test.each([
    ["notYourItem", asked, { ...own, itemBody: "11990101MFTE5T0300" }],
    ["notYourItem", asked, { ...own, itemBody: undefined }],
    ["nothingDelegated", { ...asked, acts: [] }, own],
    ["badPeriod", { ...asked, until: day("2029-03-02") }, own],
    ["badPeriod", { ...asked, until: day("2026-02-28") }, own],
    [
      "badPeriod",
      { ...asked, from: day("2025-01-01"), until: day("2026-02-28") },
      own,
    ],
  ] as const)("else it is %s", (reason, given, who) => {
    expect(objectionToSigning(given, who, today)).toBe(reason);
  });

  test("in words in which every part of it stands", () => {
    const text = delegationText("hub", delegation);
    for (const changes of [
      { stationId: "st-2" },
      { itemVersion: 2 },
      { acts: ["accept"] },
      { until: day("2027-03-31") },
      { body: "x" },
    ] as const)
      expect(delegationText("hub", { ...delegation, ...changes })).not.toBe(
        text,
      );
    expect(delegationText("another", delegation)).not.toBe(text);
  });
});

import { describe, expect, test } from "vitest";
import { STAGES } from "./caseState.ts";
import {
  decideReveal,
  MOST_REVEALS_AN_HOUR,
  type RevealQuestion,
  type RevealRefusal,
} from "./decideReveal.ts";
import type { GraphRole } from "./graphAccess.ts";

const allowed: RevealQuestion = {
  reader: { role: "reviewer" },
  personId: "person-1",
  fields: ["residentId", "phone"],
  reason: "examineApplication",
  words: "",
  openedFor: { stage: "inReview", applicantPersonId: "person-1" },
  recent: 0,
};

const answerTo = (changed: Partial<RevealQuestion>) => {
  const decision = decideReveal({ ...allowed, ...changed });
  return decision.ok ? "shown" : decision.reason;
};

describe("[W2] a person's data in the clear", () => {
  test("are shown on duty, for an open case in reach, with a reason", () => {
    expect(answerTo({})).toBe("shown");
    expect(answerTo({ personId: null })).toBe("shown");
  });

  const REFUSED: readonly [string, Partial<RevealQuestion>, RevealRefusal][] = [
    ["nobody", { reader: null }, "notSignedIn"],
    ["a case out of reach", { openedFor: null }, "notInScope"],
    ["another person's case", { personId: "person-2" }, "noOpenCase"],
    [
      "a firm's case",
      {
        personId: null,
        openedFor: { stage: "inReview", applicantPersonId: null },
      },
      "noOpenCase",
    ],
    ["no reason", { reason: null }, "reasonMissing"],
    ["no field", { fields: [] }, "reasonMissing"],
    ["a story for a reason", { words: "长".repeat(201) }, "reasonMissing"],
    ["a number in the words", { words: "打 138 0000-0000" }, "reasonMissing"],
    ["a whole list, one by one", { recent: MOST_REVEALS_AN_HOUR }, "tooMany"],
  ];
  test.each(REFUSED)("aren't for %s", (_, changed, reason) => {
    expect(answerTo(changed)).toBe(reason);
  });

  test("aren't for who watches, keeps the machines, or applies", () => {
    const roles: readonly GraphRole[] = [
      "supervisor",
      "operator",
      "service",
      "citizen",
      "company",
    ];
    expect(roles.map((role) => answerTo({ reader: { role } }))).toEqual(
      roles.map(() => "notInScope"),
    );
  });

  test("of an applicant without a place in the register are what the application says", () => {
    const firm = { stage: "inReview", applicantPersonId: null } as const;
    expect(
      answerTo({ personId: null, fields: ["application"], openedFor: firm }),
    ).toBe("shown");
  });

  test("stay covered once nothing is left to do for him", () => {
    expect(
      STAGES.filter(
        (stage) =>
          answerTo({ openedFor: { stage, applicantPersonId: "person-1" } }) ===
          "noOpenCase",
      ),
    ).toEqual([
      "notAccepted",
      "delivered",
      "withdrawn",
      "terminated",
      "transferred",
      "voided",
    ]);
  });
});

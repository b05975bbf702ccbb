import { describe, expect, test } from "vitest";
import { decideErasureAsked, decideErasureSettled } from "./decideErasure.ts";

const reasonOf = (decision: ReturnType<typeof decideErasureAsked>) =>
  decision.ok ? "allowed" : decision.reason;

describe("[W8] erasing a person by law", () => {
  const asking = {
    isKnown: true,
    isAsked: false,
    hasOpenCase: false,
    words: "演示〔2026〕1号",
  };
  test.each([
    ["who is in the register", {}, "allowed"],
    ["nobody's id", { isKnown: false }, "unknownPerson"],
    ["twice", { isAsked: true }, "alreadyAsked"],
    ["who still applies for something", { hasOpenCase: true }, "openCase"],
    ["without saying why", { words: " " }, "reasonMissing"],
    ["with his number", { words: "13800000000" }, "reasonMissing"],
  ])("is asked for: %s", (_, changed, answer) => {
    expect(reasonOf(decideErasureAsked({ ...asking, ...changed }))).toBe(
      answer,
    );
  });

  const operator = { accountId: "yunwei", staffId: "staff-1" };
  const supervisor = { accountId: "jiandu", staffId: "staff-2" };
  const settling = {
    asked: { by: operator, isSettled: false },
    by: supervisor,
    erase: true,
    hasOpenCase: false,
    words: "同意",
  };
  test.each([
    ["a second official", {}, "allowed"],
    ["nobody's request", { asked: null }, "unknownRequest"],
    [
      "settled already",
      { asked: { by: operator, isSettled: true } },
      "alreadySettled",
    ],
    ["who asked", { by: operator }, "samePerson"],
    [
      "who asked, by his other account",
      { by: { accountId: "other", staffId: "staff-1" } },
      "samePerson",
    ],
    ["a case begun meanwhile", { hasOpenCase: true }, "openCase"],
    ["declined in spite of it", { hasOpenCase: true, erase: false }, "allowed"],
    ["without a word", { words: "" }, "reasonMissing"],
  ])("is settled: %s", (_, changed, answer) => {
    expect(reasonOf(decideErasureSettled({ ...settling, ...changed }))).toBe(
      answer,
    );
  });
});

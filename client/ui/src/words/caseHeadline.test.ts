import { clocksOf } from "@onedoor/domain/caseClocks";
import { aCase, stateCouncilCalendar } from "@onedoor/domain/testing";
import type { PlainDate } from "@onedoor/domain/time";
import { expect, test } from "vitest";
import { caseHeadline } from "./caseHeadline.ts";
import type { Language } from "./wording.ts";

function headline(
  stage: Parameters<typeof aCase>[0]["stage"],
  today: string,
  language: Language = "zh",
): string {
  const { state } = aCase({ stage });
  return caseHeadline(state, clocksOf(state, stateCouncilCalendar), {
    body: language === "zh" ? "民政局" : "Civil Affairs",
    today: today as PlainDate,
    calendar: stateCouncilCalendar,
    language,
  });
}

test("a case in time says by when; one that is late says so, and by how many working days", () => {
  expect(headline("inReview", "2026-09-21")).toMatch(
    /^民政局审查中，预计 \d+月\d+日前办结$/,
  );
  expect(headline("inReview", "2026-12-28")).toMatch(
    /^民政局审查中，应于 \d+月\d+日前办结，已超 \d+ 个工作日$/,
  );
  expect(headline("inReview", "2026-12-28", "en")).toMatch(
    /^In review at Civil Affairs; was due by .+, \d+ working days late$/,
  );
});

test("an answer and a delivery that are late are told as late", () => {
  expect(headline("takenIn", "2026-09-21")).toContain("须在 9月24日前答复");
  expect(headline("takenIn", "2026-10-09")).toContain(
    "应于 9月24日前答复，已超 5 个工作日",
  );
  expect(headline("closed", "2026-12-28")).toMatch(/应于 .+前送达，已超/);
});

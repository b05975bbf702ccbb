import { instantOfEpochMs, type PlainDate } from "@onedoor/domain/time";
import { readClock } from "@onedoor/domain/legalClock";
import { expect, test } from "vitest";
import { wordDate, wordDaysLeft, wordSpan } from "./dateWords.ts";
import { wordStep } from "./explanationWords.ts";

const day = (text: string) => text as PlainDate;
const calendar = {
  version: "test",
  years: {
    "2026": {
      notice: "test",
      holidays: [
        { date: day("2026-10-01"), name: "国庆节" },
        { date: day("2026-10-02"), name: "国庆节" },
      ],
      makeUpDays: [day("2026-09-20")],
    },
  },
};

test("a date is said in the order of its language", () => {
  expect(wordDate(day("2026-11-09"), "zh")).toBe("2026年11月9日");
  expect(wordDate(day("2026-11-09"), "en")).toBe("9 Nov 2026");
});

test("days left are working days, and lateness is told", () => {
  const left = (today: string, language: "zh" | "en") =>
    wordDaysLeft(day("2026-11-09"), day(today), calendar, language);
  expect(left("2026-10-30", "zh")).toBe("还剩 6 个工作日");
  expect(left("2026-11-09", "zh")).toBe("今天到期");
  expect(left("2026-11-11", "zh")).toBe("已超 2 个工作日");
  expect(left("2026-11-06", "en")).toBe("1 working day left");
});

test("a span is told in its largest unit", () => {
  const at = (minutes: number) => instantOfEpochMs(minutes * 60_000);
  expect(wordSpan(at(0), at(0), "zh")).toBe("不到 1 分钟");
  expect(wordSpan(at(0), at(125), "zh")).toBe("2 小时");
  expect(wordSpan(at(0), at(3 * 1440), "en")).toBe("3 days");
});

test("every step of an explanation is a sentence in both languages", () => {
  const reading = readClock({
    startOn: day("2026-09-18"),
    limit: { value: 10, unit: "WD" },
    pauses: [
      { from: day("2026-09-22"), to: day("2026-09-24"), kind: "hearing" },
    ],
    calendar,
  });
  const zh = reading.steps.map((step) => wordStep(step, "zh"));
  expect(zh[0]).toBe("从2026年9月18日起算，当天不计");
  expect(zh).toContain("9月22日至9月24日因听证暂停，2 天不计");
  expect(zh).toContain("9月20日 是调休上班日，计入");
  expect(zh).toContain("10月1日至10月2日 国庆节，2 个工作日不计");
  for (const step of reading.steps)
    expect(wordStep(step, "en")).not.toMatch(/\p{Script=Han}/u);
});

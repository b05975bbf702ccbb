import { defineMessages } from "./messages.ts";

export const movedDatesMessages = defineMessages({
  title: {
    zh: (count: number) => `县里公布了新的工作日历，${count} 件的日期变了`,
    en: (count: number) =>
      count === 1
        ? "The county published a work calendar: the date of 1 case moved"
        : `The county published a work calendar: the dates of ${count} cases moved`,
  },
  why: {
    zh: "放假和调休的安排定了，期限按新的日历重新算。已打印的回执上写的是原来的日期，请告诉申请人。",
    en: "Holidays and make-up days are settled, and limits are counted anew. Receipts that were printed show the date before: please tell the applicants.",
  },
  moved: {
    zh: (from: string, to: string) => `原 ${from}，现 ${to}`,
    en: (from: string, to: string) => `was ${from}, is ${to}`,
  },
  provisional: { zh: "仍是暂定", en: "still provisional" },
  more: {
    zh: (count: number) => `还有 ${count} 件，打开办件可以看到`,
    en: (count: number) => `and ${count} more, as each case shows`,
  },
  gotIt: { zh: "知道了", en: "Got it" },
});

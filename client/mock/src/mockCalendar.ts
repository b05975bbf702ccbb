import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";

const date = (text: string) => text as PlainDate;

/** The National Day of 2026 and its make-up days: enough for a due date that has something to explain. */
export const MOCK_CALENDAR: WorkCalendar = {
  version: "mock-2026",
  years: {
    "2026": {
      notice: "国务院办公厅关于2026年部分节假日安排的通知",
      holidays: ["01", "02", "05", "06", "07"].map((day) => ({
        date: date(`2026-10-${day}`),
        name: "国庆节",
      })),
      makeUpDays: [date("2026-09-20"), date("2026-10-10")],
    },
  },
};

import type { ClockReading } from "@onedoor/domain/legalClock";
import { type PlainDate, weekdayOf } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { Button, Popover } from "antd";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import {
  wordDayOfYear,
  wordDaysLeft,
  wordNearDate,
} from "./words/dateWords.ts";
import { wordDay, wordStep, wordWeekday } from "./words/explanationWords.ts";
import { defineMessages } from "./words/messages.ts";

const messages = defineMessages({
  by: {
    zh: (on: string, left: string) => `${on}前（${left}）`,
    en: (on: string, left: string) => `by ${on} (${left})`,
  },
  plain: { zh: (on: string) => `${on}前`, en: (on: string) => `by ${on}` },
  paused: { zh: "暂停计时", en: "clock paused" },
  provisional: { zh: "暂定", en: "provisional" },
  why: { zh: "怎么算的", en: "how it is counted" },
  days: { zh: "逐日", en: "Day by day" },
});

/** A due date in words; a click tells why, and day by day. */
export function DueDate(props: {
  reading: ClockReading;
  today: PlainDate;
  calendar: WorkCalendar;
  /** What is due, before the date. */
  label?: string;
  /** Once the matter is settled the days left mean nothing. */
  settled?: boolean;
}) {
  const { reading, today, calendar } = props;
  const { language } = useLanguage();
  const t = useMessages(messages);
  const { dueOn } = reading;
  const words =
    dueOn === null
      ? t.paused
      : props.settled === true
        ? t.plain(wordNearDate(dueOn, today, language))
        : t.by(
            wordNearDate(dueOn, today, language),
            wordDaysLeft(dueOn, today, calendar, language),
          );
  const late = dueOn !== null && today > dueOn && props.settled !== true;
  return (
    <span className="due-date">
      {props.label === undefined ? null : (
        <span className="due-label">{props.label} </span>
      )}
      <strong className={late ? "late" : undefined}>
        {late ? "▲ " : ""}
        {words}
      </strong>
      {reading.provisional ? (
        <span className="provisional"> ◷ {t.provisional}</span>
      ) : null}{" "}
      <Popover
        trigger="click"
        placement="bottom"
        content={<ClockExplanation reading={reading} />}
      >
        <Button type="link" className="explain">
          {t.why}
        </Button>
      </Popover>
    </span>
  );
}

/** The steps of a clock in words, and each of its days. */
export function ClockExplanation({ reading }: { reading: ClockReading }) {
  const { language } = useLanguage();
  const t = useMessages(messages);
  return (
    <div className="clock-explanation">
      <ol>
        {reading.steps.map((step, index) => (
          <li key={index}>{wordStep(step, language)}</li>
        ))}
      </ol>
      <details>
        <summary>{t.days}</summary>
        <table>
          <tbody>
            {reading.days.map((day) => (
              <tr key={day.date} className={`day-${day.why}`}>
                <td>{wordDayOfYear(day.date, language)}</td>
                <td>{wordWeekday(weekdayOf(day.date), language)}</td>
                <td>{wordDay(day, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

import {
  type Instant,
  type PlainDate,
  dateOf,
  epochMsOf,
  timeOfDayOf,
} from "@onedoor/domain/time";
import { workingDaysLeft } from "@onedoor/domain/legalClock";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Language } from "./wording.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `2026年11月9日`, `9 Nov 2026`. */
export function wordDate(on: PlainDate, language: Language): string {
  return language === "zh"
    ? `${on.slice(0, 4)}年${wordDayOfYear(on, "zh")}`
    : `${wordDayOfYear(on, "en")} ${on.slice(0, 4)}`;
}

/** Without the year: `11月9日`, `9 Nov`. */
export function wordDayOfYear(on: PlainDate, language: Language): string {
  const month = Number(on.slice(5, 7));
  const day = Number(on.slice(8, 10));
  return language === "zh"
    ? `${month}月${day}日`
    : `${day} ${MONTHS[month - 1] ?? ""}`;
}

/** The year only where it is another one than today's. */
export function wordNearDate(
  on: PlainDate,
  today: PlainDate,
  language: Language,
): string {
  return on.slice(0, 4) === today.slice(0, 4)
    ? wordDayOfYear(on, language)
    : wordDate(on, language);
}

/** Legal time to the minute: `2026年11月9日 14:05`. */
export function wordMoment(at: Instant, language: Language): string {
  return `${wordDate(dateOf(at), language)} ${timeOfDayOf(at)}`;
}

/** `还剩 6 个工作日`, `今天到期`, `已超 2 个工作日`. */
export function wordDaysLeft(
  dueOn: PlainDate,
  today: PlainDate,
  calendar: WorkCalendar,
  language: Language,
): string {
  const left = workingDaysLeft(today, dueOn, calendar);
  if (today > dueOn) {
    const late = Math.max(0, 0 - left);
    // The last day was before a day off, or was one.
    if (late === 0)
      return language === "zh" ? "已过最后一天" : "past its last day";
    return language === "zh"
      ? `已超 ${late} 个工作日`
      : `${late} working ${late === 1 ? "day" : "days"} late`;
  }
  if (today === dueOn) return language === "zh" ? "今天到期" : "due today";
  if (left === 0)
    return language === "zh" ? "剩下的都不是工作日" : "no working day left";
  return language === "zh"
    ? `还剩 ${left} 个工作日`
    : `${left} working ${left === 1 ? "day" : "days"} left`;
}

/** A span in its largest unit: `2 小时`, `3 days`. */
export function wordSpan(
  from: Instant,
  to: Instant,
  language: Language,
): string {
  return wordMinutes(
    Math.max(0, Math.floor((epochMsOf(to) - epochMsOf(from)) / 60_000)),
    language,
  );
}

/** `5 分钟`, `3 小时`, `40 天`: a span in the unit that it is thought of in. */
export function wordMinutes(minutes: number, language: Language): string {
  if (minutes < 1) return language === "zh" ? "不到 1 分钟" : "under a minute";
  const [count, zh, en] =
    minutes < 60
      ? [minutes, "分钟", "minute"]
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), "小时", "hour"]
        : [Math.floor(minutes / 1440), "天", "day"];
  return language === "zh"
    ? `${count} ${zh}`
    : `${count} ${en}${count === 1 ? "" : "s"}`;
}

/** `2 小时前`, `2 hours ago`. */
export function wordAgo(from: Instant, now: Instant, language: Language) {
  const span = wordSpan(from, now, language);
  return language === "zh" ? `${span}前` : `${span} ago`;
}

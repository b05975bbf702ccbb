import type { DayLine, ExplanationStep } from "@onedoor/domain/legalClock";
import type { PlainDate, Weekday } from "@onedoor/domain/time";
import { unreachable } from "@onedoor/domain/unreachable";
import { wordDate, wordDayOfYear } from "./dateWords.ts";
import { wordLimit } from "./limitWords.ts";
import { wordProcedure } from "./procedureWords.ts";
import type { Language, Wording } from "./wording.ts";

/** One step of why a due date is what it is. */
export function wordStep(step: ExplanationStep, language: Language): string {
  const zh = language === "zh";
  const day = (on: PlainDate) => wordDayOfYear(on, language);
  switch (step.kind) {
    case "started":
      return zh
        ? `从${wordDate(step.on, "zh")}起算，当天不计`
        : `Counted from ${wordDate(step.on, "en")}; that day itself does not count`;
    case "limit":
      return zh
        ? `期限 ${wordLimit(step.limit, "zh")}`
        : `The limit is ${wordLimit(step.limit, "en")}`;
    case "extended":
      return zh
        ? `经批准延长 ${wordLimit(step.by, "zh")}`
        : `Extended with approval by ${wordLimit(step.by, "en")}`;
    case "paused":
      return wordPause(step, language);
    case "holiday": {
      const span =
        step.from === step.to
          ? day(step.from)
          : zh
            ? `${day(step.from)}至${day(step.to)}`
            : `${day(step.from)} to ${day(step.to)}`;
      const name = wordHoliday(step.name, language);
      return zh
        ? `${span} ${name}，${step.days} 个工作日不计`
        : `${span}: ${name}, ${step.days} weekday${step.days === 1 ? "" : "s"} not counted`;
    }
    case "makeUpDay":
      return zh
        ? `${day(step.on)} 是调休上班日，计入`
        : `${day(step.on)} is a make-up working day and counts`;
    case "unpublishedYear":
      return zh
        ? `${step.year} 年放假安排尚未公布，暂按周一至周五计算，公布后重算`
        : `The holidays of ${step.year} are not published yet: Monday to Friday is assumed, and it will be counted again`;
    case "rolled":
      return zh
        ? `最后一天 ${day(step.from)} 是休息日，顺延至 ${day(step.to)}`
        : `The last day, ${day(step.from)}, is a day off: moved to ${day(step.to)}`;
    case "due":
      return zh
        ? `到 ${wordDate(step.on, "zh")} 24 时为止`
        : `Ends at midnight on ${wordDate(step.on, "en")}`;
    default:
      return unreachable(step);
  }
}

/** What one day of the count was. */
export function wordDay(line: DayLine, language: Language): string {
  const zh = language === "zh";
  const nth =
    line.counted === null
      ? ""
      : zh
        ? `第 ${line.counted} 天`
        : `day ${line.counted}`;
  const why = DAY_WORDS[line.why][language];
  const name =
    line.name === undefined
      ? ""
      : zh
        ? `（${wordHoliday(line.name, language)}）`
        : ` (${wordHoliday(line.name, language)})`;
  return [nth, why + name].filter((part) => part !== "").join(zh ? "，" : ", ");
}

export function wordWeekday(day: Weekday, language: Language): string {
  return language === "zh"
    ? `周${"一二三四五六日".charAt(day - 1)}`
    : ("Mon Tue Wed Thu Fri Sat Sun".split(" ")[day - 1] ?? "");
}

/** Names of holidays come from the State Council's notice, in Chinese; several are joined by a comma. */
export function wordHoliday(name: string, language: Language): string {
  return language === "zh"
    ? name
    : name
        .split("、")
        .map((one) => HOLIDAYS[one] ?? "public holiday")
        .join(" and ");
}

function wordPause(
  step: Extract<ExplanationStep, { kind: "paused" }>,
  language: Language,
): string {
  const zh = language === "zh";
  const from = wordDayOfYear(step.from, language);
  const procedure = wordProcedure(step.pauseKind, language);
  const basis =
    step.basis === undefined
      ? ""
      : zh
        ? `（依据：${step.basis}）`
        : ` (basis: ${step.basis})`;
  if (step.to === null)
    return zh
      ? `${from}起因${procedure}暂停计时，尚未恢复${basis}`
      : `Paused since ${from} for ${procedure}${basis}`;
  const to = wordDayOfYear(step.to, language);
  return zh
    ? `${from}至${to}因${procedure}暂停，${step.days ?? 0} 天不计${basis}`
    : `Paused ${from} to ${to} for ${procedure}: ${step.days ?? 0} days not counted${basis}`;
}

const DAY_WORDS: Record<DayLine["why"], Wording> = {
  startDay: { zh: "起算日，不计", en: "start, not counted" },
  workingDay: { zh: "工作日", en: "working day" },
  makeUpDay: { zh: "调休上班", en: "make-up working day" },
  assumedWorkingDay: { zh: "暂按工作日", en: "assumed working day" },
  calendarDay: { zh: "自然日", en: "calendar day" },
  hours: { zh: "按小时计", en: "counted in hours" },
  resumeDay: { zh: "恢复计时", en: "clock resumes" },
  weekend: { zh: "休息日", en: "weekend" },
  holiday: { zh: "放假", en: "holiday" },
  assumedWeekend: { zh: "暂按休息日", en: "assumed weekend" },
  paused: { zh: "暂停计时", en: "paused" },
  rolledOver: { zh: "休息日顺延", en: "day off, moved on" },
};

const HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: "Spring Festival",
  清明节: "Qingming Festival",
  劳动节: "Labour Day",
  端午节: "Dragon Boat Festival",
  中秋节: "Mid-Autumn Festival",
  国庆节: "National Day",
};

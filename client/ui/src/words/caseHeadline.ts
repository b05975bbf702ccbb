import { type CaseClocks, dueOnOf } from "@onedoor/domain/caseClocks";
import type { CaseState } from "@onedoor/domain/caseState";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { wordDaysLeft, wordNearDate } from "./dateWords.ts";
import { stageWords } from "./stageWords.ts";
import type { Language } from "./wording.ts";

/**
 * Where a case stands, as one sentence: `演示区民政局审查中，预计 11月9日前办结`, and once that day is over
 * `…，应于 11月9日前办结，已超 2 个工作日`.
 */
export function caseHeadline(
  state: CaseState,
  clocks: CaseClocks,
  context: {
    body: string;
    today: PlainDate;
    calendar: WorkCalendar;
    language: Language;
  },
): string {
  const { body, today, calendar, language } = context;
  const zh = language === "zh";
  const near = (on: PlainDate) => wordNearDate(on, today, language);
  const late = (on: PlainDate) =>
    today <= on ? null : wordDaysLeft(on, today, calendar, language);
  const stage = state.stage;
  if (stage === null)
    return zh ? "等待申请记录" : "Waiting for the application";
  const due = dueOnOf(clocks);
  switch (stage) {
    case "submitted":
    case "takenIn": {
      const answerBy = clocks.acceptance?.dueOn ?? null;
      if (answerBy === null) return stageWords[stage][language];
      const told = stageWords[stage][language];
      const over = late(answerBy);
      if (over !== null)
        return zh
          ? `${told}，应于 ${near(answerBy)}前答复，${over}`
          : `${told}; an answer was due by ${near(answerBy)}, ${over}`;
      return zh
        ? `${told}，须在 ${near(answerBy)}前答复`
        : `${told}; an answer is due by ${near(answerBy)}`;
    }
    case "correcting": {
      const by = clocks.correction?.dueOn ?? null;
      if (by === null) return stageWords[stage][language];
      if (late(by) !== null)
        return zh
          ? `等申请人补正，${near(by)}已到期`
          : `The applicant had until ${near(by)} to correct it`;
      return zh
        ? `等申请人补正，最后一天 ${near(by)}`
        : `The applicant has until ${near(by)} to correct it`;
    }
    case "accepted":
    case "inReview": {
      const doing =
        stage === "accepted"
          ? zh
            ? `已受理，等${body}派件`
            : `Accepted; ${body} is to assign it`
          : zh
            ? `${body}审查中`
            : `In review at ${body}`;
      if (due === null) return doing;
      const over = late(due);
      if (over !== null)
        return zh
          ? `${doing}，应于 ${near(due)}前办结，${over}`
          : `${doing}; was due by ${near(due)}, ${over}`;
      return zh
        ? `${doing}，预计 ${near(due)}前办结`
        : `${doing}; expected by ${near(due)}`;
    }
    case "suspended":
      return zh
        ? `${body}办理中，计时已暂停`
        : `With ${body}; the clock is paused`;
    case "approved":
      return zh ? `${body}已准予，待办结` : `Approved by ${body}, to be closed`;
    case "refused":
      return zh ? `${body}不予批准` : `Refused by ${body}`;
    case "closed":
    case "issuing": {
      const outcome =
        state.decision?.outcome === "refused"
          ? zh
            ? "已办结：不予批准"
            : "Closed: refused"
          : zh
            ? "已办结：准予"
            : "Closed: approved";
      const by = clocks.delivery?.dueOn ?? null;
      if (by === null) return outcome;
      const over = late(by);
      if (over !== null)
        return zh
          ? `${outcome}，结果待领取，应于 ${near(by)}前送达，${over}`
          : `${outcome}; delivery was due by ${near(by)}, ${over}`;
      return zh
        ? `${outcome}，结果待领取，${near(by)}前送达`
        : `${outcome}; to be delivered by ${near(by)}`;
    }
    case "delivered":
      return state.deliveredOn === null
        ? stageWords.delivered[language]
        : zh
          ? `结果已于 ${near(state.deliveredOn)}送达`
          : `Delivered on ${near(state.deliveredOn)}`;
    case "notAccepted":
    case "withdrawn":
    case "terminated":
    case "transferred":
    case "voided":
      return state.ended === null
        ? stageWords[stage][language]
        : zh
          ? `${stageWords[stage].zh}（${near(state.ended.on)}）`
          : `${stageWords[stage].en} (${near(state.ended.on)})`;
  }
}

import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type { CreditWord } from "../caseView/applicantCredit.ts";

export const creditMessages = defineMessages({
  asking: { zh: "信用：正在查…", en: "Credit: asking…" },
  offline: {
    zh: "信用：没有网络，信用情况未查；照常办理",
    en: "Credit: no line, so it wasn't looked up; go on as usual",
  },
  unknown: {
    zh: "信用：县里的库没有这位申请人；照常办理",
    en: "Credit: the county's registers don't have this applicant; go on as usual",
  },
  asUsual: {
    zh: (on: string) => `信用：没有公示中的失信记录（县信用记录，${on}）`,
    en: (on: string) =>
      `Credit: nothing is displayed against the applicant (the county's records, ${on})`,
  },
  withCaution: {
    zh: (kind: string, body: string, on: string, others: number) =>
      `信用：${kind}公示中，容缺请从严把握，但不因此不受理（${body}，${on}${others > 0 ? `；另有 ${others} 条` : ""}）`,
    en: (kind: string, body: string, on: string, others: number) =>
      `Credit: ${kind} is displayed; be careful with deferral, and refuse nothing for it (${body}, ${on}${others > 0 ? `; ${others} more` : ""})`,
  },
  favoured: {
    zh: (kind: string, body: string, on: string, others: number) =>
      `信用：有${kind}，容缺可从宽（${body}，${on}${others > 0 ? `；另有 ${others} 条` : ""}）`,
    en: (kind: string, body: string, on: string, others: number) =>
      `Credit: ${kind}; deferral may be given freely (${body}, ${on}${others > 0 ? `; ${others} more` : ""})`,
  },
});

export const creditWords: Readonly<Record<CreditWord, Wording>> = {
  PENALTY: { zh: "行政处罚", en: "a penalty" },
  ABNORMAL_LIST: {
    zh: "经营异常名录",
    en: "a listing for abnormal operation",
  },
  SERIOUSLY_DISHONEST: {
    zh: "严重失信名单",
    en: "a listing as seriously dishonest",
  },
  BROKEN_PROMISE: { zh: "承诺违诺", en: "a broken promise" },
  HONOUR: { zh: "荣誉", en: "an honour" },
};

import type { CreditClass, CreditKind } from "@onedoor/domain/creditRecord";
import type { CreditSays } from "@onedoor/domain/creditSaysOf";
import type { RepairRefusal } from "@onedoor/domain/decideCredit";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type { NotRecorded } from "./credit.ts";

export const creditMessages = defineMessages({
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  offline: { zh: "联系不上县里", en: "The county can't be reached" },
  refused: { zh: "县里没有答应", en: "The county refused" },
  again: { zh: "重新查询", en: "Ask again" },
  credit: { zh: "信用", en: "Credit" },
  noCredit: {
    zh: "没有公示中的记录",
    en: "Nothing is displayed",
  },
  recognised: {
    zh: (docNo: string, body: string, on: string) =>
      `${docNo}，${body}，${on}作出`,
    en: (docNo: string, body: string, on: string) =>
      `${docNo}, ${body}, of ${on}`,
  },
  basis: {
    zh: (words: string) => `依据：${words}`,
    en: (words: string) => `By ${words}`,
  },
  measure: {
    zh: (words: string, basis: string) => `措施：${words}（${basis}）`,
    en: (words: string, basis: string) => `Measure: ${words} (${basis})`,
  },
  publicity: {
    zh: (last: string, from: string) =>
      `公示到${last}自动停止；${from}起，改正并作出承诺后可由认定机关修复`,
    en: (last: string, from: string) =>
      `Displayed until ${last}, then over by itself; from ${from} its body may repair it, once things are put right and the undertaking is made`,
  },
  honourUntil: {
    zh: (last: string) => `公示到${last}`,
    en: (last: string) => `Displayed until ${last}`,
  },
  repair: { zh: "信用修复", en: "Repair" },
  takeBack: { zh: "撤销荣誉", en: "Take the honour back" },
  dutiesDone: {
    zh: "失信行为已改正，义务已履行",
    en: "What was wrong is put right, and what was owed is done",
  },
  undertakingMade: {
    zh: "已公开作出信用承诺",
    en: "The undertaking was made in public",
  },
  words: {
    zh: "说明（不写证件号和电话）",
    en: "Words (no identity or telephone numbers)",
  },
  docNo: { zh: "文书号", en: "Document number" },
  fillFirst: { zh: "请先填全", en: "Fill in all of it first" },
  tooEarly: {
    zh: (on: string) => `最短公示期未满，${on}起可修复`,
    en: (on: string) => `The least time isn't over: from ${on}`,
  },
  done: { zh: "已办", en: "Done" },
  record: {
    zh: "登记本机关认定的信用",
    en: "Record what your body recognised",
  },
  kind: { zh: "种类", en: "Kind" },
  class: { zh: "轻重", en: "Class" },
  isNeeded: { zh: "确需公示", en: "Display it all the same" },
  decidedOn: { zh: "文书日期", en: "Date of the document" },
  basisTitle: { zh: "依据的法律法规", en: "Law or regulation" },
  basisArticle: { zh: "条款", en: "Article" },
  rank: { zh: "效力级别", en: "Rank" },
  measureWords: {
    zh: "按同一依据采取的措施（没有就空着）",
    en: "A measure by the same law (empty for none)",
  },
  save: { zh: "登记", en: "Record" },
  look: { zh: "查看申请人信用", en: "Look up the applicant's credit" },
  unknown: {
    zh: "人口库没有这位申请人，信用情况未查；照常办理",
    en: "The register doesn't know this applicant: go on as usual",
  },
});

export const creditKindWords: Readonly<Record<CreditKind, Wording>> = {
  penalty: { zh: "行政处罚", en: "Penalty" },
  abnormalList: { zh: "经营异常名录", en: "Abnormal operation" },
  seriouslyDishonest: { zh: "严重失信名单", en: "Seriously dishonest" },
  brokenPromise: { zh: "承诺违诺", en: "Broken promise" },
  honour: { zh: "荣誉", en: "Honour" },
};

export const creditClassWords: Readonly<Record<CreditClass, Wording>> = {
  minor: { zh: "轻微", en: "minor" },
  ordinary: { zh: "一般", en: "ordinary" },
  serious: { zh: "严重", en: "serious" },
};

export const rankWords = {
  law: { zh: "法律", en: "Law" },
  admin_regulation: { zh: "行政法规", en: "Administrative regulation" },
  dept_rule: { zh: "部门规章", en: "Departmental rule" },
  local_regulation: { zh: "地方性法规", en: "Local regulation" },
} as const satisfies Record<string, Wording>;

export const saysWords: Readonly<Record<CreditSays["deferral"], Wording>> = {
  asUsual: {
    zh: "没有公示中的失信记录，容缺、承诺照常",
    en: "Nothing is displayed against it: deferral and promises as usual",
  },
  withCaution: {
    zh: "▲ 有失信记录公示中，容缺、承诺从严把握；不得因此不受理",
    en: "▲ Something is displayed against it: be careful with deferral and promises, and refuse nothing for it",
  },
  favoured: {
    zh: "✓ 有荣誉，容缺、承诺可从宽",
    en: "✓ It has an honour: deferral and promises may be given freely",
  },
};

export const notRecordedWords: Readonly<Record<NotRecorded, Wording>> = {
  notPermitted: {
    zh: "只有认定机关的审查、审批人员能登记",
    en: "For reviewers and approvers of the body alone",
  },
  unknownFirm: {
    zh: "法人库没有这个代码",
    en: "The register has no such code",
  },
  unknownPerson: {
    zh: "人口库没有这位申请人，先登记入库",
    en: "The register doesn't know this applicant: take him in first",
  },
  ofMinor: {
    zh: "未成年人不记信用",
    en: "Of minors no credit is kept",
  },
  notByLaw: {
    zh: "记自然人的失信，要有法律的具体条款",
    en: "Against a natural person: only by a law and its article",
  },
  documentMissing: { zh: "请写文书号", en: "The document number is missing" },
  wrongClass: {
    zh: "荣誉不分轻重；严重失信名单只能是严重；其他要选轻重",
    en: "Honours have no class, lists of the dishonest are serious, all others need one",
  },
  inTheFuture: {
    zh: "文书日期在今天之后",
    en: "The document is of a later day",
  },
  alreadyOver: {
    zh: "公示期已满，不再登记",
    en: "Its publicity would be over",
  },
  basisMissing: {
    zh: "依据要写到条",
    en: "Say the law and its article",
  },
  notByNationalRule: {
    zh: "严重失信名单只能依国家规定设列",
    en: "Such lists rest on national rules alone",
  },
  measureWithoutLaw: {
    zh: "措施只能依国家规定采取",
    en: "Measures rest on national rules alone",
  },
  alreadyOnRecord: {
    zh: "这份文书已登记过",
    en: "This document is on record already",
  },
};

export const notRepairedWords: Readonly<Record<RepairRefusal, Wording>> = {
  notPermitted: notRecordedWords.notPermitted,
  unknownRecord: { zh: "没有这条记录", en: "There is no such record" },
  notYours: {
    zh: "谁认定、谁修复：不是本机关认定的",
    en: "Who recognised it repairs it: that isn't your body",
  },
  alreadyRepaired: { zh: "已经修复过", en: "It is repaired already" },
  alreadyOver: {
    zh: "公示期已满，已自动停止",
    en: "It is over by itself",
  },
  tooEarly: { zh: "最短公示期未满", en: "The least time isn't over" },
  dutiesOpen: {
    zh: "还没有改正、履行义务",
    en: "Something is still to be put right",
  },
  undertakingMissing: {
    zh: "还没有作出信用承诺",
    en: "The undertaking wasn't made",
  },
  reasonMissing: {
    zh: "文书号或说明没写、太长，或写了证件号、电话",
    en: "Number or words are missing, too long, or hold an identity or telephone number",
  },
};

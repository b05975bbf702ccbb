import { defineMessages } from "@onedoor/ui/words/messages";

export const morningMessages = defineMessages({
  title: { zh: "监察早报", en: "Supervisor's morning" },
  asking: { zh: "正在向县里查询…", en: "Asking the county…" },
  askAgain: { zh: "再查一次", en: "Ask again" },
  offline: { zh: "现在联系不上县里", en: "The county can't be reached" },
  offlineHint: {
    zh: "早报由县里的监察数据实时算出，本机不留存，离线时看不了。办件和同步不受影响",
    en: "The figures are worked out by the county as they are asked for and aren't kept here. Cases and syncing go on",
  },
  refused: {
    zh: "县里没有给出早报",
    en: "The county didn't answer the question",
  },
  refusedHint: {
    zh: "登录可能已过期，或监察服务停了。请重新登录，仍不行请联系运维",
    en: "The session may have ended, or supervision is down. Sign in again, else ask the operator",
  },
  partial: {
    zh: "有一部分服务没有回答，下面不完整",
    en: "A part of the county didn't answer: what follows is incomplete",
  },
  neverRead: {
    zh: "监察还没有读到任何办件",
    en: "Supervision hasn't read any case yet",
  },
  readUpTo: {
    zh: (at: string) => `数据截至 ${at}`,
    en: (at: string) => `As of ${at}`,
  },
  integrity: {
    zh: "记录完整性",
    en: "Are the county's records whole?",
  },
  integrityHow: {
    zh: "监察自己逐条核对全部记录，两份签名都留存为证；请先查清这里，再看下面的数字",
    en: "Supervision checks every record by itself and keeps both signatures as evidence. Clear this up before you rely on the figures below",
  },
  signedFor: {
    zh: (kept: number, seen: number) =>
      `签过名的 ${kept} 条，出示的 ${seen} 条`,
    en: (kept: number, seen: number) =>
      `${kept} records signed for, ${seen} shown`,
  },
  cutOff: {
    zh: (lost: number, missing: number) =>
      missing === 0
        ? `缺过 ${lost} 条，都已由各站送回`
        : `缺了 ${lost} 条，还有 ${missing} 条没有送回`,
    en: (lost: number, missing: number) =>
      missing === 0
        ? `${lost} were cut off; stations have brought all of them back`
        : `${lost} were cut off; ${missing} have not come back yet`,
  },
  turnedRed: {
    zh: (count: number) => `新亮红灯 ${count} 件`,
    en: (count: number) => `${count} newly red`,
  },
  span: { zh: "时间", en: "Span" },
  sinceYesterday: { zh: "昨天以来", en: "Since yesterday" },
  sinceLastWeek: { zh: "一周以来", en: "Since last week" },
  noneTurned: { zh: "没有新亮红灯的办件", en: "Nothing has turned red" },
  stillRed: {
    zh: (count: number) => `现在共有 ${count} 条红灯、黑灯提示`,
    en: (count: number) => `${count} red and black findings stand in all`,
  },
  unknownCase: { zh: "打开办件", en: "Open the case" },
  sinceDay: {
    zh: (on: string) => `${on}起`,
    en: (on: string) => `since ${on}`,
  },
  figures: { zh: "本月数字", en: "This month's figures" },
  noFigures: { zh: "监察服务没有给出数字", en: "Supervision gave no figures" },
  figure: { zh: "指标", en: "Figure" },
  thisMonth: { zh: "本月至今", en: "This month so far" },
  lastMonth: { zh: "上月同期", en: "Same days last month" },
  accepted: { zh: "受理", en: "Accepted" },
  closed: { zh: "办结", en: "Closed" },
  reused: { zh: "不再要求的材料（份）", en: "Papers taken from before" },
  onTime: { zh: "按时办结 ÷ 办结", en: "Closed in time ÷ closed" },
  closing: { zh: "办结 ÷ 受理", en: "Closed ÷ accepted" },
  rated: { zh: "评价 ÷ 办结", en: "Rated ÷ closed" },
  satisfied: { zh: "满意 ÷ 评价", en: "Satisfied ÷ rated" },
  none: { zh: "没有", en: "none" },
  silent: { zh: "没有动静的站点", en: "Silent stations" },
  noStations: { zh: "查不到站点", en: "The stations can't be listed now" },
  noneSilent: {
    zh: (of: number) => `${of} 个站点都有动静`,
    en: (of: number) => `All ${of} stations have been heard of`,
  },
  noCases: { zh: "还没有办过件", en: "has never taken a case" },
  neverHeard: {
    zh: "最近的办件里没有它的动作",
    en: "no act of theirs in their latest cases",
  },
  lastHeard: {
    zh: (ago: string) => `最近一次到县里：${ago}`,
    en: (ago: string) => `last act reached the county ${ago}`,
  },
  silentHow: {
    zh: (days: number, cases: number) =>
      `按各站最近有变动的 ${cases} 件办件推算，${days} 天没有动作的列出`,
    en: (days: number, cases: number) =>
      `Worked out from each station's ${cases} latest cases; listed after ${days} days without an act`,
  },
  back: { zh: "回到早报", en: "Back to the morning" },
  findings: { zh: "监察发现", en: "Findings" },
  noFindings: { zh: "没有发现", en: "Nothing was found" },
  history: { zh: "经过", en: "What happened" },
  applicant: { zh: "申请人", en: "Applicant" },
  dueOn: { zh: "到期", en: "Due" },
  body: { zh: "实施机关", en: "Body" },
  caseNumber: { zh: "办件编号", en: "Case number" },
  notFound: {
    zh: "没有这件，或不在您的范围",
    en: "There is no such case in your reach",
  },
  offRecord: { zh: "（未被采纳）", en: "(set aside)" },
});

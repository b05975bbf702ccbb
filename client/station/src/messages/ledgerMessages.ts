import { defineMessages } from "@onedoor/ui/words/messages";

export const ledgerMessages = defineMessages({
  title: { zh: "办件台账", en: "Day ledger" },
  back: { zh: "今天", en: "Today" },
  day: { zh: "日期", en: "Day" },
  dayBefore: { zh: "前一天", en: "The day before" },
  dayAfter: { zh: "后一天", en: "The day after" },
  print: { zh: "打印", en: "Print" },
  save: { zh: "存成表格", en: "Save as a spreadsheet" },
  reading: {
    zh: "正在翻本机的办件…",
    en: "Reading the cases on this computer…",
  },
  empty: {
    zh: "这一天本窗口没有办理",
    en: "Nothing was done at this window that day",
  },
  emptyHint: {
    zh: "收件、受理、办结、发件都会记在这里，没传到县里的也在",
    en: "What is taken in, accepted, closed and handed out stands here, also what hasn't reached the county yet",
  },
  heading: {
    zh: (station: string, on: string) => `${station} · ${on}`,
    en: (station: string, on: string) => `${station} · ${on}`,
  },
  cases: {
    zh: (count: number) => `共 ${count} 件`,
    en: (count: number) => (count === 1 ? "1 case" : `${count} cases`),
  },
  byStaff: {
    zh: (who: string, cases: number, acts: number) =>
      `${who}：${cases} 件，${acts} 次办理`,
    en: (who: string, cases: number, acts: number) =>
      `${who}: ${cases} case${cases === 1 ? "" : "s"}, ${acts} act${acts === 1 ? "" : "s"}`,
  },
  totals: { zh: "合计", en: "Totals" },
  shifts: { zh: "各人办理", en: "By who worked" },
  time: { zh: "时间", en: "Time" },
  number: { zh: "办件编号", en: "Case number" },
  applicant: { zh: "申请人", en: "Applicant" },
  item: { zh: "事项", en: "Item" },
  acts: { zh: "办理", en: "What was done" },
  who: { zh: "经办人", en: "By" },
  state: { zh: "现在", en: "Now" },
  setAside: {
    zh: (act: string) => `${act}（未采纳）`,
    en: (act: string) => `${act} (set aside)`,
  },
  notYet: { zh: "未到县里", en: "not at the county yet" },
});

import { defineMessages } from "@onedoor/ui/words/messages";

export const villageMessages = defineMessages({
  title: { zh: "户档案", en: "Households on file" },
  lead: {
    zh: "没有网也能看、能记走访；有网后自动送到县里。最久没走访的排在前面",
    en: "Read them and write visits without a line; they leave by themselves when there is one. Who was visited longest ago comes first",
  },
  notHere: {
    zh: "这个岗位没有户档案",
    en: "This post has no households on file",
  },
  notHereHint: {
    zh: "户档案由村和镇的窗口办理",
    en: "Villages and towns keep them",
  },
  none: { zh: "本村还没有在档的户", en: "No household is on file yet" },
  noneHint: {
    zh: "在下面查找一户，可以申请建档",
    en: "Look for a household below to propose a file",
  },
  opening: { zh: "正在打开…", en: "Opening…" },
  lastVisit: {
    zh: (on: string) => `最近走访 ${on}`,
    en: (on: string) => `last visit ${on}`,
  },
  never: { zh: "还没有走访", en: "not visited yet" },
  leaving: {
    zh: (count: number) => `◷ ${count} 条待上传`,
    en: (count: number) => `◷ ${count} waiting to leave`,
  },
  members: { zh: "家庭成员", en: "Members" },
  helper: { zh: "帮扶责任人", en: "Responsible helper" },
  gridStaff: { zh: "网格员", en: "Grid worker" },
  noGridStaff: { zh: "暂缺", en: "nobody now" },
  timeline: { zh: "经过", en: "What happened" },
  waiting: { zh: "◷ 待上传", en: "◷ waiting to leave" },
  arrived: { zh: "✓ 已到县里", en: "✓ arrived" },
  refused: { zh: "县里没有收下", en: "The county didn't take it" },
  refusedHere: {
    zh: (count: number) => `▲ ${count} 条县里没有收下`,
    en: (count: number) => `▲ ${count} not taken by the county`,
  },
  putAway: { zh: "知道了，删去", en: "I know: remove it" },
  back: { zh: "全部户档案", en: "All households on file" },
  noFile: {
    zh: "这户还没有档案，可以向镇里申请建档",
    en: "Nothing is on file of this household; you may propose a file to the town",
  },
  noHousehold: {
    zh: "本机没有这一户",
    en: "This household isn't on this machine",
  },
  visit: { zh: "记走访", en: "Write a visit" },
  day: { zh: "日期", en: "Day" },
  seen: {
    zh: "看到了什么（500 字以内，不写证件号和电话）",
    en: "What was seen (at most 500 characters, no identity or telephone numbers)",
  },
  income: { zh: "记收入", en: "Note an income" },
  year: { zh: "年份", en: "Year" },
  yuan: { zh: "人均元数", en: "Yuan a head" },
  propose: { zh: "申请建档", en: "Propose a file" },
  kind: { zh: "类别", en: "Kind" },
  cause: { zh: "主要致困原因", en: "Main cause" },
  choose: { zh: "请选择", en: "Choose" },
  why: {
    zh: "情况说明（不写证件号和电话）",
    en: "What is the matter (no identity or telephone numbers)",
  },
  save: { zh: "保存", en: "Save" },
  fillFirst: {
    zh: "请先填完整；不写证件号和电话",
    en: "Fill it in first, without identity and telephone numbers",
  },
  saved: {
    zh: "✓ 已存在本机，有网后送到县里",
    en: "✓ Kept on this machine; it leaves when there is a line",
  },
  search: {
    zh: "姓名或证件号",
    en: "Name or identity number",
  },
  find: { zh: "查找一户", en: "Find a household" },
  look: { zh: "查找", en: "Find" },
  noOne: {
    zh: "没有找到有户的人",
    en: "Nobody with a household was found",
  },
});

import { defineMessages } from "@onedoor/ui/words/messages";

export const inboxMessages = defineMessages({
  title: { zh: "待办", en: "Inbox" },
  mine: { zh: "派给我的", en: "Mine" },
  department: { zh: "全部门", en: "Whole department" },
  whose: { zh: "谁的", en: "Whose" },
  stage: { zh: "阶段", en: "Stage" },
  open: { zh: "全部待办", en: "All open" },
  toAccept: { zh: "待受理", en: "To accept" },
  running: { zh: "待决定", en: "To decide" },
  paused: { zh: "暂停计时", en: "Clock paused" },
  decided: { zh: "已决定，待办完", en: "Decided, to finish" },
  done: { zh: "已办完", en: "Done" },
  search: { zh: "姓名、证件号、办件编号", en: "Name, identity or case number" },
  atLeast: {
    zh: (count: number) => `${count} 件以上`,
    en: (count: number) => `${count} and more`,
  },
  more: { zh: "再显示一些", en: "Show more" },
  withheld: { zh: "申请人不可见", en: "Applicant withheld" },
  due: {
    zh: (on: string, left: string) => `${on}前，${left}`,
    en: (on: string, left: string) => `by ${on}, ${left}`,
  },
  empty: { zh: "没有待办的办件", en: "Nothing to do" },
  emptyHint: {
    zh: "窗口受理并派给您的办件会出现在这里，先到期的在前",
    en: "Cases that windows accept and that are assigned to you appear here, first due first",
  },
  seeDepartment: { zh: "看全部门的", en: "See the whole department" },
  reading: { zh: "正在读取本机的办件…", en: "Reading this machine's cases…" },
  searching: {
    zh: "正在本机的办件里找，第一次要几秒…",
    en: "Searching this machine's cases; the first search takes seconds…",
  },
  nothingFound: { zh: "没有找到", en: "Nothing found" },
  nothingFoundHint: {
    zh: "换个词，或在“全部门”里找",
    en: "Try other words, or look in the whole department",
  },
  choose: {
    zh: "从左边选一件，或按 j / k",
    en: "Choose a case on the left, or press j / k",
  },
  keys: {
    zh: "j k 上下 · Enter 打开 · a 准予 · r 不予 · e 延期 · s 特别程序 · / 查找",
    en: "j k move · Enter open · a approve · r refuse · e extend · s special procedure · / search",
  },
  doneApprove: {
    zh: (who: string) => `已准予：${who}`,
    en: (who: string) => `Approved: ${who}`,
  },
  doneRefuse: {
    zh: (who: string) => `已作不予决定：${who}`,
    en: (who: string) => `Refused: ${who}`,
  },
  doneOther: {
    zh: (what: string, who: string) => `${what}已记录：${who}`,
    en: (what: string, who: string) => `${what}, recorded: ${who}`,
  },
  closedToo: { zh: "并已办结", en: "and closed" },
  notClosed: { zh: "尚未办结", en: "not closed yet" },
  printNow: { zh: "打印决定书", en: "Print the decision" },
  next: { zh: "下一件已打开", en: "The next one is open" },
  notNow: {
    zh: (act: string, why: string) => `不能${act}：${why}`,
    en: (act: string, why: string) => `${act} isn't possible: ${why}`,
  },
  notOffered: { zh: "这一阶段不能这样办", en: "not at this stage" },
  overruledTitle: {
    zh: (count: number) => `您有 ${count} 个决定没有生效：同事先到`,
    en: (count: number) =>
      `${count} of your decisions had no effect: a colleague's came first`,
  },
  own: {
    zh: (what: string, when: string) => `您 ${when} 所作的${what}没有生效。`,
    en: (what: string, when: string) =>
      `What you did on ${when} (${what}) had no effect.`,
  },
  first: {
    zh: (what: string, when: string, who: string) =>
      `${who} 已于 ${when} 作出${what}，先到县里。`,
    en: (what: string, when: string, who: string) =>
      `${who}: ${what}, ${when}. It reached the county first.`,
  },
  overruledMeaning: {
    zh: "以先到县里的决定为准；您的记录保留备查，不用重办。若您已打印决定书，请收回。",
    en: "The decision that reached the county first stands. Yours stays on record and need not be redone; if you printed it, take it back.",
  },
  openCase: { zh: "打开办件", en: "Open the case" },
});

import { defineMessages } from "@onedoor/ui/words/messages";

export const todayMessages = defineMessages({
  title: { zh: "今天", en: "Today" },
  queue: { zh: "在办", en: "Open cases" },
  queueSubtree: { zh: "全镇在办", en: "Open cases in the town" },
  drafts: { zh: "没填完的", en: "Unfinished" },
  handOver: { zh: "交班，交给另一位", en: "Hand over to a colleague" },
  continueDraft: { zh: "接着填", en: "Continue" },
  draftNobody: { zh: "（还没填姓名）", en: "(no name yet)" },
  draftNoItem: { zh: "还没选事项", en: "no item chosen yet" },
  savedAgo: {
    zh: (ago: string) => `${ago}存下的`,
    en: (ago: string) => `kept ${ago}`,
  },
  newCase: { zh: "新办件", en: "New case" },
  keyN: { zh: "按 N", en: "press N" },
  needed: { zh: "今天要办的", en: "What needs you today" },
  nothing: { zh: "今天没有要催办的事", en: "Nothing is waiting for you today" },
  nothingHint: {
    zh: "来人了点“新办件”，或在上面搜姓名、身份证号、事项。",
    en: "When somebody comes, choose “New case”, or search above for a name, an identity number or an item.",
  },
  queueEmpty: { zh: "没有在办的件", en: "No open cases" },
  queueEmptyHint: {
    zh: "收了件会列在这里，办结送达后自动撤下。",
    en: "Cases that you take in are listed here until they are delivered.",
  },
  ledger: { zh: "办件台账", en: "Day ledger" },
  figures: { zh: "数字", en: "Figures" },
  takenToday: { zh: "今天收件", en: "Taken today" },
  openNow: { zh: "在办", en: "Open" },
  dueSoon: { zh: "三个工作日内到期", en: "Due within three working days" },
  whereIsIt: { zh: "都到县里了吗", en: "Is it all with the county?" },
  open: { zh: "打开", en: "Open" },
  taskSetAside: {
    zh: (who: string, act: string) => `${who}的“${act}”没有被采纳`,
    en: (who: string, act: string) => `“${act}” for ${who} was set aside`,
  },
  doSetAside: { zh: "看原因", en: "See why" },
  taskAnswer: {
    zh: (who: string, item: string, left: string) =>
      `${who}的${item}，还没告知是否受理，${left}`,
    en: (who: string, item: string, left: string) =>
      `${who}, ${item}: no answer on acceptance yet, ${left}`,
  },
  doAnswer: { zh: "去受理", en: "Answer" },
  taskCorrection: {
    zh: (who: string, item: string, left: string) =>
      `${who}的${item}，等补正，${left}`,
    en: (who: string, item: string, left: string) =>
      `${who}, ${item}: correction awaited, ${left}`,
  },
  doCorrection: { zh: "收补正", en: "Take it" },
  taskDeliver: {
    zh: (who: string, item: string) => `${who}的${item}办好了，等领取`,
    en: (who: string, item: string) => `${who}, ${item}: ready for pick-up`,
  },
  doDeliver: { zh: "办送达", en: "Deliver" },
  taskDecide: {
    zh: (who: string, item: string, left: string) =>
      `${who}的${item}由镇里决定，${left}`,
    en: (who: string, item: string, left: string) =>
      `${who}, ${item}: the town decides, ${left}`,
  },
  doDecide: { zh: "去审查", en: "Review" },
  taskClose: {
    zh: (who: string, item: string) => `${who}的${item}已决定，还没办结`,
    en: (who: string, item: string) => `${who}, ${item}: decided, not closed`,
  },
  doClose: { zh: "去办结", en: "Close" },
  taskDeferred: {
    zh: (who: string, count: number) => `${who}还有 ${count} 份容缺材料没交`,
    en: (who: string, count: number) =>
      `${who} still owes ${count} deferred material${count === 1 ? "" : "s"}`,
  },
  taskReference: {
    zh: (who: string, paper: string) => `${who}：没有可引用的${paper}，请补交`,
    en: (who: string, paper: string) =>
      `${who}: no ${paper} on file, please hand it in`,
  },
  doDeferred: { zh: "收材料", en: "Take them" },
  taskDue: {
    zh: (who: string, item: string, left: string) => `${who}的${item}，${left}`,
    en: (who: string, item: string, left: string) => `${who}, ${item}: ${left}`,
  },
  doDue: { zh: "看办到哪了", en: "See where it is" },
  search: {
    zh: "搜姓名、身份证号、办件编号或事项（按 /）",
    en: "Name, identity number, case number or item (press /)",
  },
  searchLabel: { zh: "搜索", en: "Search" },
  foundCases: { zh: "办件", en: "Cases" },
  foundPeople: { zh: "人员", en: "People" },
  foundBundles: { zh: "一件事", en: "Several items together" },
  foundItems: { zh: "事项", en: "Items" },
  foundNothing: {
    zh: "本机没有找到。身份证号要 18 位；事项可以打拼音首字母，例如 gllnr",
    en: "Nothing on this computer. Identity numbers have 18 characters; items can be found by pinyin initials, such as gllnr",
  },
  startFor: { zh: "给他办件", en: "new case" },
  startItem: { zh: "办这一项", en: "new case" },
});

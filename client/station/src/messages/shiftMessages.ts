import { defineMessages } from "@onedoor/ui/words/messages";

export const shiftMessages = defineMessages({
  title: { zh: "交班", en: "Change of shift" },
  toToday: { zh: "今天", en: "Today" },
  see: { zh: "看一看", en: "See" },
  offeredBy: {
    zh: (who: string, count: number, at: string) =>
      `${who}交来 ${count} 份没填完的，${at}`,
    en: (who: string, count: number, at: string) =>
      `${who} handed over ${count} draft${count === 1 ? "" : "s"}, ${at}`,
  },
  notTakenYet: {
    zh: (to: string) => `交给 ${to} 的一份，还没接`,
    en: (to: string) => `One is handed to ${to}, not taken yet`,
  },
  returned: {
    zh: (to: string) => `交给 ${to} 的一份退回来了：没有接，或已不在本站点`,
    en: (to: string) =>
      `One came back from ${to}, who didn't take it or isn't of this station any more`,
  },
  offered: { zh: "交给您的", en: "Handed over to you" },
  from: {
    zh: (who: string, at: string) => `${who}交来，${at}`,
    en: (who: string, at: string) => `from ${who}, ${at}`,
  },
  take: { zh: "接过来", en: "Take it" },
  takeAll: {
    zh: (count: number) => `${count} 份都接过来`,
    en: (count: number) => `Take all ${count}`,
  },
  decline: { zh: "不接，退回", en: "Give it back" },
  takeHint: {
    zh: "接过来就是您的草稿，以后办的都记您的名",
    en: "What you take is a draft of yours; what is done with it from then on is under your name",
  },
  calledBack: {
    zh: "已被叫回去了",
    en: "It was called back meanwhile",
  },
  taken: {
    zh: "已经接走了，叫不回来",
    en: "It was taken meanwhile, and doesn't come back",
  },
  given: { zh: "交出去、还没接的", en: "Handed over, not taken yet" },
  to: {
    zh: (to: string, at: string) => `交给 ${to}，${at}`,
    en: (to: string, at: string) => `to ${to}, ${at}`,
  },
  callBack: { zh: "叫回来", en: "Call it back" },
  give: { zh: "把草稿交给另一位", en: "Hand drafts over" },
  noDrafts: { zh: "您没有没填完的草稿", en: "You have no unfinished drafts" },
  which: { zh: "交哪些", en: "Which" },
  isOpened: {
    zh: "（已经收件，请点开做完，不能交）",
    en: "(already taken in: finish it yourself)",
  },
  toWhom: {
    zh: "交给谁（在这台电脑上有账号的）",
    en: "To whom, of those with an account on this computer",
  },
  nobody: {
    zh: "这台电脑上没有别人的账号。请他先在这里登录一次",
    en: "Nobody else has an account on this computer: a colleague signs in here once first",
  },
  notReady: {
    zh: (account: string) => `${account}（请他先在这里打开一次）`,
    en: (account: string) => `${account} (has to open it here once first)`,
  },
  giveHint: {
    zh: "不用联网。锁给他一个人，只有他的口令打得开；他接之前您随时可以叫回来",
    en: "Needs no network. Only that colleague's passphrase opens it, and until it is taken you can call it back",
  },
  giving: { zh: "正在交…", en: "Handing over…" },
  chooseDraft: { zh: "还没选草稿", en: "No draft is chosen" },
  chooseReceiver: { zh: "还没选交给谁", en: "Nobody is chosen" },
  giveNow: {
    zh: (count: number, to: string) => `交出 ${count} 份${to && `给 ${to}`}`,
    en: (count: number, to: string) => `Hand over ${count}${to && ` to ${to}`}`,
  },
  waitingStays: {
    zh: (waiting: number) =>
      waiting === 0
        ? "已经收件的不用交：都已到县里"
        : `已经收件的不交：待上传的 ${waiting} 条留在您名下，等您下次在这里打开并连上网时传，别人打开时不会传`,
    en: (waiting: number) =>
      waiting === 0
        ? "What is taken in needs no hand-over: it is all with the county"
        : `What is taken in isn't handed over: ${waiting} record${waiting === 1 ? "" : "s"} waiting to leave stay under your name, and leave when you open your work here with a line; nobody else's opening sends them`,
  },
});

import type { SyncProblem } from "@onedoor/replica/Replica";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Words } from "@onedoor/ui/words/wording";

export const syncMessages = defineMessages({
  title: { zh: "都到县里了吗", en: "Is it all with the county?" },
  cases: {
    zh: (all: number, arrived: number) => `${all} 件中 ${arrived} 件已到县里`,
    en: (all: number, arrived: number) =>
      `${arrived} of ${all} cases are with the county`,
  },
  noCases: { zh: "本窗口还没有办件", en: "This window has no cases yet" },
  entries: {
    zh: (arrived: number, waiting: number) =>
      `您的记录：已到 ${arrived} 条，待上传 ${waiting} 条`,
    en: (arrived: number, waiting: number) =>
      `Your entries: ${arrived} arrived, ${waiting} waiting`,
  },
  scans: {
    zh: (count: number) => `材料影像待上传 ${count} 页`,
    en: (count: number) =>
      `${count} scanned page${count === 1 ? "" : "s"} waiting`,
  },
  noScans: { zh: "材料影像都已上传", en: "All scanned pages are sent" },
  lastAcknowledged: {
    zh: "县里最近一次确认",
    en: "Last acknowledged by the county",
  },
  lastContact: { zh: "最近一次连上县里", en: "Last contact with the county" },
  momentAgo: {
    zh: (at: string, ago: string) => `${at}（${ago}）`,
    en: (at: string, ago: string) => `${at} (${ago})`,
  },
  whyAndAdvice: {
    zh: (why: string, advice: string) => `${why}。${advice}`,
    en: (why: string, advice: string) => `${why}. ${advice}`,
  },
  never: { zh: "还没有过", en: "not yet" },
  nextAttempt: {
    zh: (span: string) => `${span}后自动再试`,
    en: (span: string) => `tries again by itself in ${span}`,
  },
  safe: {
    zh: "没到县里的都安全存在这台电脑上，断电、重启都不会丢。",
    en: "What has not arrived is kept safely on this computer, through power cuts and restarts.",
  },
  refusedLine: {
    zh: "县里要求重新登录才继续收。办件照常，登录后自动上传。",
    en: "The county asks for a new sign-in before it takes more. Work goes on, and is sent after it.",
  },
  copyDiffers: {
    zh: "本机的数据与县里的不一致，已自动重取；仍不一致请找技术员。",
    en: "This copy differs from the county's. It was fetched again; if this stays, tell the technician.",
  },
  retry: { zh: "现在就传", en: "Send now" },
  retrying: { zh: "正在联系县里…", en: "Calling the county…" },
  answerOk: {
    zh: (sent: number, received: number) =>
      `连上了：送出 ${sent} 条，收到 ${received} 条`,
    en: (sent: number, received: number) =>
      `Reached: ${sent} sent, ${received} received`,
  },
  answerOffline: {
    zh: "没连上县里。东西都在，会自动再试",
    en: "The county was not reached. All is kept, and it is tried again",
  },
  answerRefused: {
    zh: "县里要求重新登录",
    en: "The county asks for a new sign-in",
  },
  answerBusy: { zh: "正在传，不用再点", en: "It is sending already" },
  notArrived: { zh: "还没到或没被采纳的", en: "Not arrived, or set aside" },
  allArrived: { zh: "都到了，没有要处理的", en: "Everything has arrived" },
  unknownCase: { zh: "读不出的记录", en: "An entry that can't be read" },
  openCase: { zh: "打开办件", en: "Open the case" },
  storage: { zh: "这台电脑的存储", en: "This computer's storage" },
  persisted: {
    zh: "✓ 浏览器答应不会自动清理",
    en: "✓ The browser promised not to clear it",
  },
  notPersisted: {
    zh: "▲ 浏览器没有答应长期保留，请勿清理浏览器数据",
    en: "▲ The browser did not promise to keep it: don't clear its data",
  },
  askPersist: { zh: "请浏览器长期保留", en: "Ask the browser to keep it" },
  quota: {
    zh: (used: string, all: string, share: number) =>
      `已用 ${used}，共 ${all}（${share}%）`,
    en: (used: string, all: string, share: number) =>
      `${used} of ${all} used (${share}%)`,
  },
  quotaHigh: {
    zh: "▲ 空间快满了，请告诉技术员",
    en: "▲ Nearly full: tell the technician",
  },
  handOver: { zh: "打印交接清单", en: "Print the hand-over sheet" },
  handOverTitle: { zh: "办件交接清单", en: "Hand-over sheet" },
  handOverText: {
    zh: (station: string, at: string) =>
      `${station}截至${at}，下列办件还没有全部到达县里，均已保存在本站电脑中。`,
    en: (station: string, at: string) =>
      `${station}, as of ${at}: these cases have not wholly reached the county. All are kept on this station's computer.`,
  },
  handOverNone: {
    zh: "没有未到县里的办件。",
    en: "There is nothing that has not reached the county.",
  },
  handOverBy: { zh: "交班人（签名）：", en: "Handed over by:" },
  handOverTo: { zh: "接班人（签名）：", en: "Taken over by:" },
});

/** Why an entry is not with the county, where it isn't a reason of the domain's. */
export const waitingWords: Words<Exclude<SyncProblem["arrival"], "setAside">> =
  {
    waiting: {
      zh: "等连上县里就传，不用管",
      en: "Sent as soon as the county is reached",
    },
    sending: { zh: "正在传", en: "On its way" },
    held: {
      zh: "县里收到了，等前面的记录到齐再判",
      en: "The county has it and waits for what belongs before it",
    },
    quarantined: {
      zh: "县里读不出，已隔离并有专人处理；请把清单交给技术员",
      en: "The county can't read it; somebody there deals with it. Give the sheet to the technician",
    },
  };

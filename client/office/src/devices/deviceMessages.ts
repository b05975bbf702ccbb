import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";

export const deviceMessages = defineMessages({
  title: { zh: "电脑", en: "Computers" },
  lead: {
    zh: "登记过的电脑才能断网办件。新电脑凭一次性登记码登记；丢了的，马上在这里挂失。",
    en: "Only enrolled computers work without a line. A new one is enrolled with a one-time code. Report a lost one here at once.",
  },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  askAgain: { zh: "再查一次", en: "Ask again" },
  offline: { zh: "现在联系不上县里", en: "The county can't be reached now" },
  offlineHint: {
    zh: "这一页要连上县里才能看。急需挂失的，请打电话给县里的技术员",
    en: "This page needs the county. To report a computer lost now, call the county's technician",
  },
  refused: { zh: "县里没有答复", en: "The county gave no answer" },
  refusedHint: {
    zh: "登录可能已过期，请重新登录；仍不行的请找技术员",
    en: "The session may have ended. Sign in again, else ask the technician",
  },
  newCode: { zh: "登记新电脑", en: "Enrol a new computer" },
  place: { zh: "放在哪个站点或单位", en: "Its station or body" },
  label: { zh: "电脑叫什么（可不填）", en: "What it is called (optional)" },
  giveCode: { zh: "发一个登记码", en: "Give a code" },
  placeFirst: { zh: "请先选放在哪里", en: "Choose its place first" },
  codeTitle: { zh: "电脑登记码", en: "Code for a computer" },
  codeFor: {
    zh: (place: string) => `用于：${place}`,
    en: (place: string) => `For: ${place}`,
  },
  codeHow: {
    zh: "在新电脑上打开工作台登录，按提示输入。只能用一次，用过或过时作废",
    en: "Sign in on the new computer and type it when asked. It works once",
  },
  codeUntil: {
    zh: (at: string) => `${at} 前有效`,
    en: (at: string) => `Good until ${at}`,
  },
  secondsLeft: {
    zh: (minutes: number, seconds: number) =>
      `还剩 ${minutes} 分 ${seconds} 秒`,
    en: (minutes: number, seconds: number) =>
      `${minutes} min ${seconds} s left`,
  },
  codeGone: {
    zh: "已过时，请重新发一个",
    en: "It has run out: give another",
  },
  print: { zh: "打印", en: "Print" },
  failed: {
    zh: "没有办成，请再查一次看看现状",
    en: "It was not done. Ask again to see how things stand",
  },
  count: {
    zh: (count: number) => `已登记 ${count} 台`,
    en: (count: number) => `Enrolled ${count}`,
  },
  more: {
    zh: "只列出最近登记的 200 台",
    en: "The 200 that were enrolled last",
  },
  none: { zh: "还没有登记过的电脑", en: "No computer is enrolled yet" },
  noneHint: {
    zh: "发一个登记码，在新电脑上登录时输入",
    en: "Give a code, and type it at the first sign-in on the new computer",
  },
  inUse: { zh: "在用 ✓", en: "In use ✓" },
  lost: { zh: "已挂失 ⚑", en: "Reported lost ⚑" },
  enrolledAt: {
    zh: (at: string) => `${at} 登记`,
    en: (at: string) => `enrolled ${at}`,
  },
  lastSeen: {
    zh: (ago: string) => `最近联系：${ago}`,
    en: (ago: string) => `last contact ${ago}`,
  },
  lease: {
    zh: (at: string) => `断网可用到 ${at}`,
    en: (at: string) => `without a line until ${at}`,
  },
  leaseOver: {
    zh: (at: string) => `断网可用期 ${at} 已到`,
    en: (at: string) => `its time without a line ended ${at}`,
  },
  users: {
    zh: (names: string) => `登录过：${names}`,
    en: (names: string) => `Signed in: ${names}`,
  },
  show: { zh: "里面可能有什么", en: "What it may hold" },
  hide: { zh: "收起", en: "Hide" },
  report: { zh: "挂失", en: "Report it lost" },
  reportWords: {
    zh: "写明什么时候、怎么丢的",
    en: "Say when and how it was lost",
  },
  reportHint: {
    zh: "挂失后一分钟内它不能再看任何数据，传来的一律暂存，由您核实。不能撤销",
    en: "Within a minute it reads nothing more, and what it brings is held for you. This can't be undone",
  },
  holdingsTitle: {
    zh: (label: string) => `「${label}」里可能有什么`,
    en: (label: string) => `What “${label}” may hold`,
  },
  holdsCases: {
    zh: (count: number) => `办件副本：最多 ${count} 件`,
    en: (count: number) => `Copies of cases: up to ${count}`,
  },
  holdsPeople: {
    zh: "本站登记的人员资料副本",
    en: "A copy of the people in its station's register",
  },
  holdsUsers: { zh: "登录过的人", en: "Who signed in on it" },
  holdsChains: { zh: "已到县里的记录", en: "What has arrived of its work" },
  holdsChain: {
    zh: (who: string, count: number) => `${who}：到第 ${count} 条为止`,
    en: (who: string, count: number) => `${who}: up to entry ${count}`,
  },
  holdsNothing: { zh: "从没有传来过", en: "Nothing ever came" },
  unknownSince: {
    zh: (at: string) => `${at} 以后写的还没有到县里的，县里不知道有多少`,
    en: (at: string) =>
      `What was written after ${at} and has not come is unknown to the county`,
  },
  reported: {
    zh: (who: string, at: string) => `${who} ${at} 挂失：`,
    en: (who: string, at: string) => `Reported by ${who}, ${at}: `,
  },
  sealed: {
    zh: "内容在电脑里是加密存放的",
    en: "What is on it lies there encrypted",
  },
  record: { zh: "登记记录", en: "Record" },
  noRecord: { zh: "还没有记录", en: "Nothing is on record yet" },
});

/** What was done or refused, also where only a newer county knows it. */
export function wordDeviceAct(act: string): Wording {
  return ACTS[act] ?? { zh: "其他登记操作", en: "Another act" };
}

const ACTS: Readonly<Record<string, Wording>> = {
  CODE_MADE: { zh: "发了登记码", en: "A code was given" },
  ENROLLED: { zh: "登记了电脑", en: "A computer was enrolled" },
  KEY_ADDED: { zh: "老电脑补登了密钥", en: "An older computer got its key" },
  REVOKED: { zh: "电脑被挂失", en: "A computer was reported lost" },
  CODE_REFUSED: {
    zh: "▲ 登记码不对、用过、过时或不是本站的",
    en: "▲ A code was wrong, used, too late or another station's",
  },
  TOO_MANY_ATTEMPTS: {
    zh: "▲ 登记码试得太多，已暂停",
    en: "▲ Too many codes were tried",
  },
  PROOF_REFUSED: {
    zh: "▲ 电脑没能证明是自己",
    en: "▲ A computer could not prove itself",
  },
  OTHER_KEY: {
    zh: "▲ 有人冒用已登记电脑的编号",
    en: "▲ Somebody used the id of an enrolled computer",
  },
  OTHER_STATION: {
    zh: "▲ 在别站的电脑上登录",
    en: "▲ A sign-in on another station's computer",
  },
  REVOKED_DEVICE: {
    zh: "▲ 在已挂失的电脑上登录",
    en: "▲ A sign-in on a computer that was reported lost",
  },
};

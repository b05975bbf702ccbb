import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type { HeldWork } from "./lanes.ts";

export const laneMessages = defineMessages({
  title: { zh: "没有结论的来件", en: "Work without a verdict" },
  lead: {
    zh: "县里都收下存好了，一条不丢，但还判不了或读不出。由谁管、等了多久、为什么，都在这里。",
    en: "The county has all of it and loses none, but can't judge or read it yet. Whose it is, since when and why, stands here.",
  },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  askAgain: { zh: "再查一次", en: "Ask again" },
  offline: { zh: "现在联系不上县里", en: "The county can't be reached now" },
  offlineHint: {
    zh: "这一页要连上县里才能看。来件都在县里存着，不会丢",
    en: "This page needs the county. What was sent is kept there, and nothing is lost",
  },
  refused: { zh: "县里没有答复", en: "The county gave no answer" },
  refusedHint: {
    zh: "登录可能已过期，请重新登录；仍不行的请找技术员",
    en: "The session may have ended. Sign in again, else ask the technician",
  },
  held: {
    zh: (count: number) => `暂存待判 ${count} 条`,
    en: (count: number) => `Held ${count}`,
  },
  noneHeld: { zh: "没有暂存待判的", en: "Nothing is held" },
  noneHeldHint: {
    zh: "办件没到齐、或新版本写的记录会先存在这里，能判了自动判",
    en: "Entries whose case has not come, or that a newer version wrote, wait here, and are judged as soon as they can be",
  },
  quarantine: {
    zh: (count: number) => `隔离待查 ${count} 条`,
    en: (count: number) => `In quarantine ${count}`,
  },
  noneQuarantined: { zh: "没有隔离的", en: "Nothing is in quarantine" },
  noneQuarantinedHint: {
    zh: "读不出的、编号重复内容不同的会隔离在这里，原样保存作为证据",
    en: "What can't be read, and other bytes under a used id, come here and are kept as they came, as evidence",
  },
  devices: {
    zh: (count: number) => `暂停接收的电脑 ${count} 台`,
    en: (count: number) => `Computers that nothing is taken from ${count}`,
  },
  noDevices: { zh: "没有暂停接收的电脑", en: "No computer is shut out" },
  noDevicesHint: {
    zh: "同一台电脑的记录出现两个版本时会暂停，核实后由运维放行",
    en: "One is when its records come in two versions; an operator lets it go on after a check",
  },
  deviceWhy: {
    zh: "记录出现两个版本：硬盘可能被还原、复制，或被冒用",
    en: "Its records came in two versions: the disk was set back or copied, or somebody else used it",
  },
  released: { zh: "已放行", en: "Let go on" },
  lost: {
    zh: (count: number) => `已挂失的电脑 ${count} 台`,
    en: (count: number) => `Computers reported lost ${count}`,
  },
  lostHint: {
    zh: "它们传来的一律先暂存，由所属单位核实；挂失前已到县里的不受影响",
    en: "What they bring is held until their office has made sure of it. What had arrived before keeps its verdict",
  },
  computer: { zh: "电脑", en: "Computer" },
  because: { zh: "原因", en: "Why" },
  dealtWith: { zh: "已处理", en: "Dealt with" },
  since: {
    zh: (at: string, ago: string) => `${at} 起，${ago}`,
    en: (at: string, ago: string) => `since ${at}, ${ago}`,
  },
  bytes: {
    zh: (count: number) => `${count} 字节`,
    en: (count: number) => `${count} bytes`,
  },
  place: {
    zh: (chainNo: number) => `该电脑第 ${chainNo} 条`,
    en: (chainNo: number) => `entry ${chainNo} of that computer`,
  },
  yours: { zh: "归您管", en: "Yours to look after" },
  ofTown: { zh: "归所属乡镇管", en: "Its town looks after it" },
  ofOperator: { zh: "归运维管", en: "The operator looks after it" },
  openCase: { zh: "打开办件", en: "Open the case" },
  judge: { zh: "现在判", en: "Judge it now" },
  settle: { zh: "不采纳，结掉", en: "Set aside and settle" },
  vouch: { zh: "确是本人所办，按规则判", en: "It is his own work: judge it" },
  vouchWords: {
    zh: "写明怎么核实的",
    en: "Say how you made sure of it",
  },
  revoked: { zh: "已挂失", en: "Reported lost" },
  dealWith: { zh: "记为已处理", en: "Mark as dealt with" },
  letGoOn: { zh: "核实无误，放行", en: "Checked: let it go on" },
  words: { zh: "写明原因和怎么处理的", en: "Say why, and what was done" },
  wordsFirst: { zh: "请先写明原因", en: "Say why first" },
  judgeable: {
    zh: "等的都到齐了，现在能按规则判",
    en: "What it waited for is here, and the rules can judge it",
  },
  judgeFirst: {
    zh: "按“现在判”，结论会自动回到经办人那里",
    en: "Judge it now; the verdict goes back to its author by itself",
  },
  byWhom: {
    zh: (who: string, at: string) => `${who} ${at}`,
    en: (who: string, at: string) => `${who}, ${at}`,
  },
  failed: {
    zh: "没有办成，请再查一次看看现状",
    en: "It was not done. Ask again to see how things stand",
  },
});

interface HeldWording {
  why: Wording;
  advice: Wording;
}

/** Why something is held, also for a reason that only a newer county gives. */
export function wordHeld(reason: string): HeldWording {
  return Object.hasOwn(HELD_REASONS, reason)
    ? HELD_REASONS[reason as HeldWork["reason"]]
    : HELD_REASONS.UNKNOWN_KIND;
}

const HELD_REASONS: Readonly<Record<HeldWork["reason"], HeldWording>> = {
  UNKNOWN_CASE: {
    why: {
      zh: "它所属的办件还没有到县里",
      en: "The case that it belongs to has not come",
    },
    advice: {
      zh: "问问这个站：立件的那台电脑连上后会自动判；不会再来的，写明原因结掉",
      en: "Ask the station: once the computer that opened the case is online, it is judged by itself. If that never comes, settle it and say why",
    },
  },
  UNKNOWN_KIND: {
    why: {
      zh: "是更新版本的软件写的，县里还不认识",
      en: "A newer version of the software wrote it, and the county doesn't know it yet",
    },
    advice: {
      zh: "县里升级后自动判，一般不用管；不能等的，写明原因结掉",
      en: "It is judged when the county is upgraded, so leave it as a rule. If it can't wait, settle it and say why",
    },
  },
  DEVICE_REVOKED: {
    why: {
      zh: "来自已挂失的电脑，在挂失以后才传来",
      en: "A computer that was reported lost brought it afterwards",
    },
    advice: {
      zh: "向经办人核实：确是本人所办的，写明怎么核实的，整件按规则判；不是的，写明原因结掉",
      en: "Ask its author. If it is his own work, say how you made sure, and all of the case that is held is judged; if not, settle it and say why",
    },
  },
};

/** Why the county couldn't read something, in plain words. */
export function wordQuarantine(reason: string): Wording {
  return (
    QUARANTINE_REASONS[reason] ?? {
      zh: "内容不符合格式",
      en: "Its content isn't in the right form",
    }
  );
}

const DAMAGED: Wording = {
  zh: "传来的不是完整的记录",
  en: "What came isn't a whole entry",
};

const QUARANTINE_REASONS: Readonly<Record<string, Wording>> = {
  entryIdTaken: {
    zh: "警报：编号已被另一条记录用过，内容不同",
    en: "Alarm: another entry has this id, with other content",
  },
  otherBody: {
    zh: "警报：同一条记录又传来一次，内容不同；县里以先到的为准，结论不变",
    en: "Alarm: the same entry came again with another content. The first stands, and so does its verdict",
  },
  rightBodyLate: {
    zh: "警报：先到的内容是坏的，后来才传来对的；原结论不变，要办的请经办人重新办一次",
    en: "Alarm: its content was damaged at first, and the right one came later. The verdict stands: its author has to do it anew",
  },
  notJson: DAMAGED,
  notText: {
    zh: "含有不能保存的字符",
    en: "It holds characters that nobody can store",
  },
  malformed: DAMAGED,
  tooLarge: { zh: "超过大小上限", en: "It is larger than allowed" },
  commitmentDiffers: {
    zh: "内容与签署的摘要不符",
    en: "The content does not match what was signed",
  },
};

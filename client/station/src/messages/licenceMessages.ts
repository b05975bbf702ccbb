import { defineMessages } from "@onedoor/ui/words/messages";

export const licenceMessages = defineMessages({
  title: { zh: "核验证照", en: "Check a licence" },
  toToday: { zh: "今天", en: "Today" },
  how: {
    zh: "用扫码枪扫纸上的二维码，或把码里的文字粘贴到这里。不用联网。",
    en: "Scan the code on the print, or paste its text here. No connection is needed.",
  },
  text: { zh: "二维码里的文字", en: "Text of the code" },
  check: { zh: "核验", en: "Check" },
  camera: { zh: "用摄像头扫", en: "Scan with the camera" },
  stopCamera: { zh: "关掉摄像头", en: "Stop the camera" },
  noCamera: {
    zh: "摄像头打不开，请用扫码枪或粘贴。",
    en: "The camera can't be used: scan or paste instead.",
  },
  noKey: {
    zh: "本机还没有和县里连过一次，没有县里的公钥，没法核验。",
    en: "This machine has never met the county: without its key nothing can be checked.",
  },
  true: { zh: "真", en: "True" },
  false: { zh: "假", en: "False" },
  expired: { zh: "过期", en: "Out of date" },
  trueHint: {
    zh: "是县里签发的，一个字没有改过。请看下面写的和纸上、和来人是不是一致。",
    en: "The county signed it and not a character was changed. See that what it says is what the print says, and who has come.",
  },
  notAnExtract: {
    zh: "这不是本县签发的证照摘录。请不要采信。",
    en: "This is no extract of a licence by this county. Don't rely on it.",
  },
  notSigned: {
    zh: "不是县里签的，或者被改过。请不要采信。",
    en: "The county didn't sign it, or it was changed. Don't rely on it.",
  },
  extractOver: {
    zh: "摘录的有效期已过，请让持证人重新开一份。",
    en: "The extract is past its last day: ask for a new one.",
  },
  licenceOver: {
    zh: "证照的有效期已过。",
    en: "The licence is past its last day.",
  },
  notValidThen: {
    zh: (state: string) => `签发摘录时证照的状态就是“${state}”。`,
    en: (state: string) => `The licence was ${state} when it was signed.`,
  },
  since: {
    zh: (at: string) =>
      `状态是 ${at} 的。之后可能变更、暂扣、注销或撤销，本机不知道；要紧的事请向县里问一下。`,
    en: (at: string) =>
      `The state is that of ${at}. It may have been changed, suspended or ended since, and this machine can't know: ask the county where it matters.`,
  },
  name: { zh: "证照", en: "Licence" },
  identifier: { zh: "证照标识", en: "Identifier" },
  holder: { zh: "持证人", en: "Holder" },
  state: { zh: "当时的状态", en: "State then" },
  version: { zh: "第几版", en: "Version" },
  validUntil: { zh: "有效期至", en: "Valid until" },
  noEnd: { zh: "长期", en: "no end" },
  purpose: { zh: "仅用于", en: "Only for" },
  caseNumber: { zh: "用于办件", en: "For the case" },
  until: { zh: "摘录有效至", en: "Extract until" },
  hash: { zh: "版本摘要", en: "Digest of the version" },
});

import { defineMessages } from "@onedoor/ui/words/messages";

export const licencePageMessages = defineMessages({
  title: { zh: "电子证照", en: "Electronic licence" },
  back: { zh: "返回", en: "Back" },
  loading: { zh: "正在向县里查询", en: "Asking the county" },
  offline: {
    zh: "连不上县里，证照的状态现在查不到",
    en: "The county can't be reached: how the licence stands isn't known now",
  },
  none: { zh: "这件没有电子证照", en: "The case has no electronic licence" },
  noneHint: {
    zh: "制发证照后这里可以看状态、开摘录",
    en: "Once it is issued, its state and extracts are here",
  },
  state: { zh: "状态", en: "State" },
  name: { zh: "证照名称", en: "Licence" },
  identifier: { zh: "证照标识", en: "Identifier" },
  version: { zh: "第几版", en: "Version" },
  holder: { zh: "持证人", en: "Holder" },
  issuer: { zh: "发证机关", en: "Issued by" },
  issuedOn: { zh: "发证日期", en: "Issued on" },
  validUntil: { zh: "有效期至", en: "Valid until" },
  noEnd: { zh: "长期", en: "no end" },
  sha256: { zh: "版本摘要", en: "Digest of the version" },
  seal: { zh: "印章", en: "Seal" },
  sealHint: {
    zh: "演示用，不是任何单位的印章，没有法律效力",
    en: "for demonstration: nobody's seal, and without legal force",
  },
  use: { zh: "开一份摘录", en: "Make an extract" },
  useHint: {
    zh: "用证要有持证人同意或者法定需要。谁、为什么用会先记录下来，持证人能查到。",
    en: "A licence is used with its holder's consent or for a need that law names. Who uses it and why is put on record first, for the holder to read.",
  },
  purpose: { zh: "仅用于", en: "Only for" },
  forCase: {
    zh: "用于哪个办件（编号，空着就是本件）",
    en: "For which case (its number; empty: this one)",
  },
  ground: { zh: "凭什么用", en: "On what ground" },
  consent: { zh: "持证人同意", en: "The holder agreed" },
  law: { zh: "法定需要", en: "A law asks for it" },
  words: {
    zh: "谁怎么同意的，或哪部法第几条",
    en: "Who agreed and how, or which law and article",
  },
  make: { zh: "记录并生成摘录", en: "Record it and make the extract" },
  onlyDepartments: {
    zh: "摘录由部门开具",
    en: "Extracts are made by departments",
  },
  NO_LICENCE: { zh: "县里没有这份证照", en: "The county has no such licence" },
  NOT_VALID: {
    zh: "证照现在不是有效状态，不能用",
    en: "The licence isn't valid now, and can't be used",
  },
  WORDS_MISSING: {
    zh: "请写明用途和凭什么用",
    en: "Say what it is for, and on what ground",
  },
  BAD_CASE_NUMBER: {
    zh: "办件编号不对，请核对",
    en: "No case has this number: check it",
  },
  print: { zh: "打印", en: "Print" },
  extract: { zh: "电子证照摘录", en: "Extract of an electronic licence" },
  onlyFor: {
    zh: (purpose: string) => `仅用于${purpose}`,
    en: (purpose: string) => `Only for: ${purpose}`,
  },
  caseNumber: { zh: "办件编号", en: "Case" },
  until: { zh: "摘录有效至", en: "Extract until" },
  signedAt: { zh: "状态截至", en: "State as of" },
  qr: {
    zh: "核验用的二维码",
    en: "Code for checking",
  },
  qrHint: {
    zh: "便民服务站扫码即可核验，不用联网。状态可能在此之后变更。",
    en: "Any station checks the code without a connection. The state may have changed since.",
  },
});

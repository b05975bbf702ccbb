import { defineMessages } from "@onedoor/ui/words/messages";

export const caseMessages = defineMessages({
  loading: { zh: "正在读取…", en: "Reading…" },
  notHere: { zh: "本机没有这件办件", en: "This machine doesn't hold the case" },
  notHereHint: {
    zh: "可能已移交其他机关，或不在您的经办范围",
    en: "It may have moved to another body, or be outside your reach",
  },
  withheld: {
    zh: "申请人信息对您不可见",
    en: "The applicant is withheld from you",
  },
  name: { zh: "姓名", en: "Name" },
  residentId: { zh: "身份证号", en: "Identity number" },
  creditCode: { zh: "统一社会信用代码", en: "Credit code" },
  representative: { zh: "法定代表人", en: "Representative" },
  phone: { zh: "电话", en: "Phone" },
  address: { zh: "地址", en: "Address" },
  agent: { zh: "代办人", en: "Agent" },
  minor: { zh: "未成年人", en: "Minor" },
  guardianActs: {
    zh: (age: number, isThere: boolean) =>
      `递交时 ${age} 岁，须由监护人代办：${isThere ? "✓ 有代办人，请核对监护关系" : "✗ 没有成年的代办人"}`,
    en: (age: number, isThere: boolean) =>
      `Aged ${age} when it was handed in; a guardian has to act: ${isThere ? "✓ there is an agent: check that he is one" : "✗ there is no grown agent"}`,
  },
  guardianAgrees: {
    zh: (age: number) => `递交时 ${age} 岁：不是纯获利益的事项，须有监护人同意`,
    en: (age: number) =>
      `Aged ${age} when it was handed in: a guardian agrees to what isn't merely to his benefit`,
  },
  caseNumber: { zh: "办件编号", en: "Case number" },
  form: { zh: "申请内容", en: "Application" },
  noForm: { zh: "没有填写内容", en: "Nothing was filled in" },
  formUnknown: {
    zh: "本机还没有这个事项的表单，同步后可看",
    en: "This machine doesn't hold the item's form yet; it comes with a sync",
  },
  situations: { zh: "情形", en: "Situation" },
  papers: { zh: "材料", en: "Papers" },
  noPapers: { zh: "没有交材料", en: "No papers were handed in" },
  look: { zh: "查看影像", en: "View the scan" },
  lookOnRecord: {
    zh: (page: number) => `查看第 ${page} 页（会留下记录，申请人可以看到）`,
    en: (page: number) =>
      `View page ${page} (put on record for the applicant to read)`,
  },
  hide: { zh: "收起影像", en: "Hide the scan" },
  scanNotHere: {
    zh: "影像还没有到县里，或现在联系不上",
    en: "The scan hasn't arrived, or the county can't be reached",
  },
  askOriginal: { zh: "请窗口先传原图", en: "Ask for the page itself" },
  originalAsked: {
    zh: "已请窗口先传原图，那边联网后就到",
    en: "The page was asked for: it comes when the station has a line",
  },
  smallPicture: {
    zh: "这是小图，原图还没有到县里",
    en: "A small picture: the page itself hasn't arrived",
  },
  savePdf: { zh: "存下 PDF 看", en: "Save the PDF to look at it" },
  scanOf: {
    zh: (name: string) => `${name} 的影像`,
    en: (name: string) => `Scan of ${name}`,
  },
  deferredOut: {
    zh: (days: number) => `容缺，${days} 个工作日内补交`,
    en: (days: number) => `deferred, due within ${days} working days`,
  },
  deferredIn: { zh: "容缺已补交", en: "deferred, now here" },
  deferredExpired: { zh: "容缺期满未交", en: "deferred, never came" },
  timeline: { zh: "经过", en: "What happened" },
  clock: { zh: "期限", en: "Clocks" },
  promised: { zh: "承诺期限", en: "Promised" },
  statutory: { zh: "法定期限", en: "By law" },
  delivery: { zh: "送达期限", en: "Delivery" },
  acceptance: { zh: "答复期限", en: "Answer" },
  correction: { zh: "补正期限", en: "Correction" },
  noStatutory: { zh: "没有法定期限", en: "No limit in law" },
  pausedBy: {
    zh: (name: string) => `暂停：${name}`,
    en: (name: string) => `Paused: ${name}`,
  },
  expectedUntil: {
    zh: (on: string) => `预计 ${on} 完成`,
    en: (on: string) => `expected to end on ${on}`,
  },
  extendedOnce: {
    zh: (by: string) => `已延长 ${by}`,
    en: (by: string) => `Extended by ${by}`,
  },
  step: {
    zh: (at: number, of: number, name: string) =>
      `第 ${at} / ${of} 环节：${name}`,
    en: (at: number, of: number, name: string) =>
      `Step ${at} of ${of}: ${name}`,
  },
  notes: { zh: "备注", en: "Notes" },
  contradictions: {
    zh: "恢复备份后对不上的记录",
    en: "Entries that no longer fit after a restore",
  },
  contradictionsExplain: {
    zh: "恢复备份期间这些已经生效，后来送回的记录与它们对不上。它们仍然有效，由经办人处理",
    en: "These took effect while records were missing that came back later and don't fit with them. They stand until an officer settles them",
  },
  setAside: { zh: "未被采纳的记录", en: "Entries set aside" },
  settle: { zh: "处理", en: "Settle" },
  settleAs: { zh: "处理方式", en: "How" },
  settleReason: { zh: "说明", en: "Remark" },
  settled: {
    zh: (as: string) => `已处理：${as}`,
    en: (as: string) => `Settled: ${as}`,
  },
  notRecorded: {
    zh: "县里还没有确认，同步后才能处理",
    en: "The county hasn't confirmed it yet; it can be settled after a sync",
  },
  awaiting: {
    zh: (what: string) => `等第二位人员确认：${what}`,
    en: (what: string) => `A second officer has to confirm: ${what}`,
  },
  licence: { zh: "电子证照", en: "E-licence" },
  print: { zh: "打印", en: "Print" },
  stop: { zh: "。", en: ". " },
});

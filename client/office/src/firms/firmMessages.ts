import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type {
  FirmDetail,
  FirmEventRefusal,
} from "@onedoor/domain/decideFirmEvent";
import type { FirmKind, FirmStatus } from "@onedoor/domain/firmLife";
import type { ListedMoment } from "./firms.ts";

export const firmMessages = defineMessages({
  title: { zh: "企业一码查", en: "Firms by their code" },
  back: { zh: "回到清单", en: "Back to the lists" },
  lead: {
    zh: "凭统一社会信用代码看一家企业从设立到注销，以及公示中的信用记录。到期或已修复的，谁也看不到",
    en: "The life of a firm and its displayed credit, by its unified code. What is over or repaired is shown to nobody",
  },
  code: { zh: "统一社会信用代码", en: "Unified social credit code" },
  look: { zh: "查", en: "Look up" },
  badCode: {
    zh: "不是有效的统一社会信用代码，请核对",
    en: "That is no valid code: check it",
  },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  offline: { zh: "联系不上县里", en: "The county can't be reached" },
  refused: { zh: "县里没有答应", en: "The county refused" },
  again: { zh: "重新查询", en: "Ask again" },
  noFirm: {
    zh: "法人库没有这个代码",
    en: "The register has no such code",
  },
  address: { zh: "住所", en: "Address" },
  credit: { zh: "信用", en: "Credit" },
  life: { zh: "从设立到现在", en: "Its life" },
  noLife: { zh: "没有登记过的事", en: "Nothing is on record" },
  fromTo: {
    zh: (before: string, after: string) => `${before} → ${after}`,
    en: (before: string, after: string) => `${before} → ${after}`,
  },
  done: { zh: "已办", en: "Done" },
  registeredBy: {
    zh: (body: string) => `登记机关：${body}`,
    en: (body: string) => `Registered by ${body}`,
  },
  revoke: { zh: "登记吊销", en: "Record a revocation" },
  revokeHint: {
    zh: "凭本机关的吊销决定登记。设立、变更、注销从办件里登记",
    en: "By your body's own decision. What begins, changes or cancels a firm is recorded from its case",
  },
  fromCase: { zh: "登记到法人库", en: "Enter in the register of firms" },
  fromCaseHint: {
    zh: "按准予的决定登记。法人库公开名称和住所，请核对后登记",
    en: "As your body approved it. Name and address become public: check them first",
  },
  entered: { zh: "已登记到法人库", en: "In the register of firms" },
  see: { zh: "看这家企业", en: "See the firm" },
  cancel: { zh: "先不登记", en: "Not now" },
  event: { zh: "登记什么", en: "What happened" },
  docNo: { zh: "文书号", en: "Document number" },
  on: { zh: "文书日期", en: "Date of the document" },
  enter: { zh: "登记", en: "Record" },
  fillFirst: { zh: "请先填全", en: "Fill in all of it first" },
  asApplied: {
    zh: (words: string) => `按申请书：${words}`,
    en: (words: string) => `As applied for: ${words}`,
  },
  coveredHint: {
    zh: "要改代表人或电话，先在申请人一栏查看申请内容（留痕）",
    en: "To change representative or phone, look at the application first (it goes on record)",
  },
  newFirms: { zh: "近 30 天新设企业", en: "New firms of the last 30 days" },
  noNewFirms: {
    zh: "这 30 天没有新设或注销吊销的",
    en: "None began or ended in these 30 days",
  },
  ofDay: {
    zh: (registered: number, ended: number) =>
      `新设 ${registered} 户${ended > 0 ? `，注销、吊销 ${ended} 户` : ""}`,
    en: (registered: number, ended: number) =>
      `${registered} began${ended > 0 ? `, ${ended} ended` : ""}`,
  },
  total: {
    zh: (registered: number, ended: number) =>
      `共新设 ${registered} 户，注销、吊销 ${ended} 户`,
    en: (registered: number, ended: number) =>
      `${registered} began and ${ended} ended in all`,
  },
});

export const statusWords: Readonly<Record<FirmStatus, Wording>> = {
  registered: { zh: "存续", en: "in existence" },
  cancelled: { zh: "已注销", en: "cancelled" },
  revoked: { zh: "已吊销", en: "revoked" },
};

export const momentWords: Readonly<Record<ListedMoment["kind"], Wording>> = {
  registered: { zh: "设立", en: "Registered" },
  nameChanged: { zh: "名称变更", en: "Name changed" },
  representativeChanged: {
    zh: "代表人变更",
    en: "Representative changed",
  },
  addressChanged: { zh: "住所变更", en: "Address changed" },
  abnormalList: {
    zh: "列入经营异常名录",
    en: "Listed for abnormal operation",
  },
  revoked: { zh: "吊销", en: "Revoked" },
  cancelled: { zh: "注销", en: "Cancelled" },
};

export const firmKindWords: Readonly<Record<FirmKind, Wording>> = {
  company: { zh: "公司", en: "Company" },
  soleTrader: { zh: "个体工商户", en: "Sole trader" },
  cooperative: { zh: "农民专业合作社", en: "Cooperative" },
  institution: { zh: "事业单位", en: "Public institution" },
  association: { zh: "社会团体", en: "Association" },
  other: { zh: "其他", en: "Other" },
};

export const detailWords = {
  name: { zh: "名称", en: "Name" },
  entityKind: { zh: "类型", en: "Kind" },
  representative: { zh: "法定代表人(负责人)", en: "Legal representative" },
  phone: { zh: "联系电话（可空）", en: "Phone (may be empty)" },
  address: { zh: "住所", en: "Address" },
  division: {
    zh: "区划代码（12 位）",
    en: "Division code (12 digits)",
  },
} as const satisfies Readonly<Record<FirmDetail, Wording>>;

export const notEnteredWords: Readonly<Record<FirmEventRefusal, Wording>> = {
  notPermitted: {
    zh: "只有作出决定的机关的审查、审批人员能登记",
    en: "For reviewers and approvers of the body that decided alone",
  },
  notInScope: {
    zh: "这件办件不在您的范围内",
    en: "The case isn't in your reach",
  },
  caseNeeded: {
    zh: "请从办件里登记；没有办件的，只能登记吊销",
    en: "Record it from its case; without one only a revocation can be recorded",
  },
  caseErased: {
    zh: "这件办件的内容已依法删除",
    en: "What the case says was erased by law",
  },
  notApproved: {
    zh: "本机关没有准予这件办件",
    en: "Your body hasn't approved the case",
  },
  caseUsed: {
    zh: "这件办件已经登记过这一事项",
    en: "The case has brought this before",
  },
  otherFirm: {
    zh: "不是这件办件的申请单位",
    en: "That isn't the firm that applies in the case",
  },
  notYours: {
    zh: "由登记机关登记：不是本机关登记的企业",
    en: "For the body that registered it: that isn't yours",
  },
  badCode: {
    zh: "不是有效的统一社会信用代码，请核对",
    en: "That is no valid code: check it",
  },
  alreadyRegistered: {
    zh: "法人库已有这个代码，请核对",
    en: "The register has this code already: check it",
  },
  unknownFirm: {
    zh: "法人库没有这个代码",
    en: "The register has no such code",
  },
  ended: {
    zh: "已注销的不再登记；已吊销的只能登记注销",
    en: "Nothing follows a cancellation, and only it a revocation",
  },
  documentMissing: { zh: "请写文书号", en: "The document number is missing" },
  inTheFuture: {
    zh: "文书日期在今天之后",
    en: "The document is of a later day",
  },
  beforeLastEvent: {
    zh: "文书日期早于这家企业上一次登记",
    en: "The document is from before the last event",
  },
  alreadyOnRecord: {
    zh: "这份文书已登记过",
    en: "This document is on record already",
  },
  detailsMissing: { zh: "请先填全", en: "Fill in all of it first" },
  otherDetails: {
    zh: "写了这一事项不改的内容",
    en: "Something is said that this doesn't change",
  },
  notRecordable: {
    zh: "文书号、名称、住所里不写证件号和电话，各不超过 200 字；电话只写数字",
    en: "No identity or telephone numbers in document number, name and address, at most 200 characters each; a phone has digits alone",
  },
  badName: {
    zh: "代表人姓名不对，请核对",
    en: "The representative's name is none: check it",
  },
  badDivision: {
    zh: "区划代码要 12 位，在本县范围内",
    en: "The division code has 12 digits and lies in this county",
  },
  unchanged: {
    zh: "和法人库现在的一样，没有变更",
    en: "The register says so already",
  },
};

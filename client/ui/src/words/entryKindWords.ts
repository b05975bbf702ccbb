import type { EntryKind } from "@onedoor/domain/facts";
import type { Wording, Words } from "./wording.ts";

/** What an entry says was done, as a timeline tells it. */
export const entryKindWords: Words<EntryKind> = {
  submitted: { zh: "提交申请", en: "Application submitted" },
  takenIn: { zh: "收件", en: "Materials taken in" },
  correctedOnSpot: { zh: "当场更正", en: "Corrected on the spot" },
  correctionRequested: { zh: "补正告知", en: "Correction requested" },
  supplemented: { zh: "补齐材料", en: "Materials supplemented" },
  correctionExpired: { zh: "补正期满", en: "Time to correct ran out" },
  deemedAccepted: { zh: "逾期视为受理", en: "Deemed accepted" },
  acceptanceRefused: { zh: "不予受理", en: "Acceptance refused" },
  accepted: { zh: "受理", en: "Accepted" },
  acceptedWithDeferral: { zh: "容缺受理", en: "Accepted with deferral" },
  decidedOnSpot: { zh: "当场办结", en: "Decided on the spot" },
  assigned: { zh: "派件", en: "Assigned" },
  stepPassed: { zh: "环节通过", en: "Step passed" },
  stepReturned: { zh: "退回上一环节", en: "Returned to the step before" },
  specialProcedureStarted: {
    zh: "特别程序开始",
    en: "Special procedure started",
  },
  specialProcedureEnded: { zh: "特别程序结束", en: "Special procedure ended" },
  specialProcedureOverran: {
    zh: "特别程序超期",
    en: "Special procedure overran",
  },
  extended: { zh: "延长期限", en: "Limit extended" },
  siteVisited: { zh: "现场核查", en: "Site visited" },
  consulted: { zh: "征求意见", en: "Another body consulted" },
  answered: { zh: "答复意见", en: "Consultation answered" },
  approved: { zh: "准予决定", en: "Approved" },
  refused: { zh: "不予决定", en: "Refused" },
  closed: { zh: "办结", en: "Closed" },
  licenceIssued: { zh: "制发证照", en: "Licence issued" },
  delivered: { zh: "送达", en: "Delivered" },
  withdrawn: { zh: "撤回申请", en: "Withdrawn" },
  terminated: { zh: "终止办理", en: "Terminated" },
  transferred: { zh: "转办", en: "Transferred" },
  rated: { zh: "评价", en: "Rated" },
  licenceRevoked: { zh: "撤销证照", en: "Licence revoked" },
  licenceChanged: { zh: "变更证照", en: "Licence changed" },
  licenceSuspended: { zh: "暂扣证照", en: "Licence suspended" },
  licenceCancelled: { zh: "注销证照", en: "Licence cancelled" },
  confirmed: { zh: "第二人确认", en: "Confirmed by a second officer" },
  deferredMaterialSupplied: {
    zh: "补交容缺材料",
    en: "Deferred material supplied",
  },
  deferralExpired: { zh: "容缺期满", en: "Deferral ran out" },
  materialAdded: { zh: "加入材料影像", en: "Scan added" },
  materialReferenced: {
    zh: "引用以前交过的材料",
    en: "Paper taken from what was given before",
  },
  referenceResolved: { zh: "核对引用的材料", en: "Reference checked" },
  voided: { zh: "作废", en: "Voided" },
  originalRequested: { zh: "请先传原图", en: "Page asked for ahead" },
  noteAdded: { zh: "备注", en: "Note added" },
  setAsideSettled: { zh: "处理未采纳记录", en: "Set-aside entry settled" },
  numberMapped: { zh: "换发正式编号", en: "Final number given" },
  accessGranted: { zh: "开通经办", en: "Access granted" },
  accessEnded: { zh: "结束经办", en: "Access ended" },
  recovered: { zh: "灾后找回", en: "Recovered after a restore" },
  bodiesErased: {
    zh: "个人信息已依法删除",
    en: "Personal data erased by law",
  },
};

/** Of any kind, also one that only a newer version of this software has. */
export function wordKind(kind: string): Wording {
  return isKnown(kind) ? entryKindWords[kind] : NEWER;
}

function isKnown(kind: string): kind is EntryKind {
  return Object.hasOwn(entryKindWords, kind);
}

const NEWER: Wording = {
  zh: "新版本的记录",
  en: "An entry of a newer version",
};

import type { StaffRole } from "@onedoor/domain/entries";
import type { FactsOf } from "@onedoor/domain/facts";
import type {
  MaterialState,
  PresentedMaterial,
} from "@onedoor/domain/checklist";
import type { Words } from "./wording.ts";

export const roleWords: Words<StaffRole> = {
  windowClerk: { zh: "窗口人员", en: "Window clerk" },
  townOfficer: { zh: "镇经办人员", en: "Town officer" },
  reviewer: { zh: "审查人员", en: "Reviewer" },
  approver: { zh: "审批人员", en: "Approver" },
  supervisor: { zh: "监察人员", en: "Supervisor" },
  operator: { zh: "系统管理员", en: "Operator" },
  securityAdministrator: { zh: "安全管理员", en: "Security administrator" },
  auditAdministrator: { zh: "安全审计员", en: "Audit administrator" },
};

export const materialStateWords: Words<MaterialState> = {
  present: { zh: "已有", en: "Here" },
  reusable: { zh: "可复用", en: "Reused" },
  deferrable: { zh: "可容缺", en: "May follow" },
  missing: { zh: "还缺", en: "Missing" },
  replacedByLicence: { zh: "电子证照替代", en: "E-licence stands in" },
};

export const presentedWords: Words<PresentedMaterial["how"]> = {
  original: { zh: "原件", en: "Original" },
  copy: { zh: "复印件", en: "Copy" },
  electronic: { zh: "电子件", en: "Electronic" },
  licence: { zh: "电子证照", en: "E-licence" },
  reused: { zh: "以前交过", en: "On file" },
};

export const acceptanceRefusalWords: Words<
  FactsOf<"acceptanceRefused">["ground"]
> = {
  notNeeded: { zh: "依法不需要办理", en: "No application is needed by law" },
  wrongBody: { zh: "不属于本机关职权", en: "Another body is competent" },
  notEligible: { zh: "不符合受理条件", en: "The conditions are not met" },
  other: { zh: "其他法定情形", en: "Another ground in law" },
};

export const terminationWords: Words<FactsOf<"terminated">["ground"]> = {
  death: { zh: "申请人死亡", en: "The applicant has died" },
  dissolution: { zh: "法人终止", en: "The legal entity was dissolved" },
  objectGone: { zh: "申请标的灭失", en: "What was applied for is gone" },
  notSupplied: { zh: "容缺材料未补交", en: "Deferred material never came" },
  other: { zh: "其他情形", en: "Another ground" },
};

export const ratingWords: Words<FactsOf<"rated">["level"]> = {
  veryGood: { zh: "非常满意", en: "Very satisfied" },
  good: { zh: "满意", en: "Satisfied" },
  fair: { zh: "基本满意", en: "Fairly satisfied" },
  bad: { zh: "不满意", en: "Dissatisfied" },
  veryBad: { zh: "非常不满意", en: "Very dissatisfied" },
};

export const deliveryWords: Words<FactsOf<"delivered">["how"]> = {
  window: { zh: "窗口领取", en: "At the window" },
  post: { zh: "邮寄", en: "By post" },
  electronic: { zh: "电子送达", en: "Electronically" },
};

export const settlementWords: Words<FactsOf<"setAsideSettled">["as"]> = {
  noted: { zh: "已知悉", en: "Noted" },
  redone: { zh: "已重办", en: "Done again" },
  appealed: { zh: "已申诉", en: "Appealed" },
};

export const channelWords: Words<FactsOf<"submitted">["channel"]> = {
  window: { zh: "窗口", en: "Window" },
  agent: { zh: "代办", en: "By an agent" },
  portal: { zh: "网上", en: "Portal" },
  hotline: { zh: "热线", en: "Hotline" },
};

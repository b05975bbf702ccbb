import { defineMessages } from "../words/messages.ts";

/** The forms of words of printed papers. The Chinese has legal force; the English translates it as a courtesy. */
export const paperMessages = defineMessages({
  provisional: {
    zh: "待县里确认：本件在断网时开具，县里确认后编号和内容即为正式",
    en: "PROVISIONAL: issued without a network; final once the county has acknowledged it",
  },
  provisionalNumber: {
    zh: "（临时编号，县里确认后换发正式编号）",
    en: "(provisional number; the county gives the final one)",
  },
  addressee: {
    zh: (name: string) => `${name}：`,
    en: (name: string) => `To ${name}:`,
  },
  caseNumber: { zh: "办件编号", en: "Case number" },
  fullNumber: { zh: "编号全文", en: "Full number" },
  queryCode: { zh: "查询码", en: "Query code" },
  applicant: { zh: "申请人", en: "Applicant" },
  agent: { zh: "代办人", en: "Agent" },
  body: { zh: "办理机关", en: "Deciding body" },
  window: { zh: "窗口", en: "Window" },
  officer: { zh: "经办人", en: "Officer" },
  hours: { zh: "办公时间", en: "Hours" },
  address: { zh: "地址", en: "Address" },
  windowPhone: { zh: "窗口电话", en: "Window's phone" },
  consultPhone: { zh: "咨询电话", en: "Questions" },
  supervisePhone: { zh: "监督投诉电话", en: "Complaints" },
  comma: { zh: "、", en: ", " },
  signApplicant: { zh: "申请人（签名）：", en: "Applicant (signature):" },
  signOfficer: { zh: "经办人（签名）：", en: "Officer (signature):" },
  signDate: { zh: "日期：　　　　年　　月　　日", en: "Date:" },
  materials: { zh: "收到的材料", en: "Materials received" },
  noMaterials: { zh: "（未收材料）", en: "(none)" },
  remedies: { zh: "救济途径", en: "What you can do against it" },
  factsFound: { zh: "查明的事实", en: "Facts" },
  reason: { zh: "理由", en: "Reason" },
  basis: { zh: "依据", en: "Legal basis" },
  fee: { zh: "收费", en: "Fee" },
  noFee: { zh: "不收费", en: "No fee" },
  feeCharged: {
    zh: (basis: string) => `收费，依据：${basis}`,
    en: (basis: string) => `Charged; basis: ${basis}`,
  },
  statutory: { zh: "法定时限", en: "Statutory limit" },
  promised: { zh: "承诺时限", en: "Promised limit" },
  noStatutory: { zh: "法律未规定", en: "None set by law" },
  dueOn: { zh: "预计办结", en: "Expected by" },
  before: { zh: (on: string) => `${on}前`, en: (on: string) => `by ${on}` },
  dueProvisional: {
    zh: (on: string) => `${on}前（下一年放假安排公布后重算）`,
    en: (on: string) =>
      `by ${on} (counted again when next year's holidays are published)`,
  },

  receiptTitle: { zh: "收件凭证", en: "Receipt of materials" },
  receiptText: {
    zh: (name: string, item: string) =>
      `兹收到${name}办理“${item}”的申请材料，清单如下。`,
    en: (name: string, item: string) =>
      `We have received from ${name} the following materials for “${item}”.`,
  },
  receivedAt: { zh: "收件时间", en: "Received" },
  receiptNext: {
    zh: (limit: string, on: string) =>
      `窗口将在${limit}内（${on}前）告知是否受理，需要补正的一次告知；逾期不告知的，自收到材料之日起即为受理。`,
    en: (limit: string, on: string) =>
      `Within ${limit} (by ${on}) you will be told whether the application is accepted, and once about everything to be corrected; if nobody tells you in time, it counts as accepted from the day of receipt.`,
  },
  receiptQuery: {
    zh: "凭办件编号和查询码，可到任一便民服务窗口、网上或打电话查询进度。本凭证不代表已经受理。",
    en: "With the case number and the query code you can ask about progress at any window, online or by phone. This receipt does not mean that the application is accepted.",
  },

  acceptanceTitle: { zh: "受理通知书", en: "Notice of acceptance" },
  acceptanceText: {
    zh: (on: string, item: string, basis: string) =>
      `您（单位）于${on}提出的“${item}”申请，属于本机关职权范围，申请材料齐全、符合法定形式。根据${basis}，决定予以受理。`,
    en: (on: string, item: string, basis: string) =>
      `Your application of ${on} for “${item}” is within our competence, complete and in the form that the law requires. Under ${basis} it is accepted.`,
  },
  acceptanceDeferralText: {
    zh: (on: string, item: string, basis: string) =>
      `您（单位）于${on}提出的“${item}”申请，属于本机关职权范围，主要材料齐全。根据${basis}和您（单位）的承诺，决定容缺受理。下列材料须按期补交：`,
    en: (on: string, item: string, basis: string) =>
      `Your application of ${on} for “${item}” is within our competence, and its principal materials are complete. Under ${basis} and on your undertaking it is accepted with deferral. These materials have to follow in time:`,
  },
  acceptedOn: { zh: "受理日期", en: "Accepted on" },
  counting: {
    zh: "时限自受理之日的次日起按工作日计算，法定节假日不计。",
    en: "The limit counts from the working day after acceptance; days off do not count.",
  },
  countingDays: {
    zh: "时限从受理的次日起算，按自然日计。",
    en: "The limit counts in calendar days from the day after acceptance.",
  },
  procedures: {
    zh: "下列程序所需时间依法另计：",
    en: "Time for these procedures is added as the law provides:",
  },
  deemed: {
    zh: "因逾期未告知，依法自收到材料之日起视为受理。",
    en: "Nobody answered in time: by law the application counts as accepted from the day of receipt.",
  },

  reuseTitle: { zh: "引用同意书", en: "Consent to the reuse of a paper" },
  reuseText: {
    zh: (item: string, material: string) =>
      `办理“${item}”需要的“${material}”，申请人以前已经交过。`,
    en: (item: string, material: string) =>
      `“${material}”, which “${item}” asks for, was given by the applicant before.`,
  },
  reuseHolder: { zh: "同意人（签字）", en: "Agreed by (signature)" },
  reuseGuardian: {
    zh: "监护人（签字）",
    en: "Agreed by the guardian (signature)",
  },
  deferralTitle: {
    zh: "容缺受理承诺书",
    en: "Undertaking for deferred materials",
  },
  deferralText: {
    zh: (item: string) =>
      `本人（单位）申请办理“${item}”，已清楚知道下列材料尚缺，承诺按期补交：`,
    en: (item: string) =>
      `I apply for “${item}”, know that the following materials are missing, and undertake to hand them in on time:`,
  },
  deferralItem: {
    zh: (name: string, on: string) => `${name}，${on}前补交`,
    en: (name: string, on: string) => `${name}, by ${on}`,
  },
  deferralConsequence: {
    zh: "所交材料和所述情况真实。补齐之前不发放办理结果；逾期不补的，办理机关可以终止办理，由本人（单位）承担后果，并记入办理信用记录。",
    en: "What I hand in and state is true. The result is not given out before the materials are complete; if they do not come in time, the body may terminate the case, and it is recorded.",
  },
  deferralOwnWords: { zh: "承诺内容", en: "Undertaking" },

  correctionTitle: {
    zh: "补正通知书（一次性告知）",
    en: "Request for correction (everything at once)",
  },
  correctionText: {
    zh: (on: string, item: string, basis: string) =>
      `您（单位）于${on}提出的“${item}”申请，经审查，材料不齐全或者不符合法定形式。根据${basis}，现一次性告知需要补正的全部内容：`,
    en: (on: string, item: string, basis: string) =>
      `Your application of ${on} for “${item}” is incomplete or not in the required form. Under ${basis} you are told here, once, everything that has to be corrected:`,
  },
  defectItem: {
    zh: (what: string, defect: string) => `${what}：${defect}`,
    en: (what: string, defect: string) => `${what}: ${defect}`,
  },
  defectClause: { zh: "依据", en: "Rule" },
  defectHow: { zh: "怎样补正", en: "How to correct it" },
  correctionLast: {
    zh: (on: string) =>
      `请在${on}前补正。补齐后自收到全部补正材料之日起重新计算受理期限；到期未补正的，视为放弃本次申请，可以重新申请。`,
    en: (on: string) =>
      `Please correct it by ${on}. The time to answer begins anew on the day everything has come; after that day the application counts as given up, and you may apply again.`,
  },
  secondReason: { zh: "再次告知的原因", en: "Why a second request" },

  refusalTitle: { zh: "不予受理通知书", en: "Refusal of acceptance" },
  refusalText: {
    zh: (on: string, item: string, ground: string) =>
      `您（单位）于${on}提出的“${item}”申请，经审查：${ground}，决定不予受理。`,
    en: (on: string, item: string, ground: string) =>
      `Your application of ${on} for “${item}” is not accepted: ${ground}.`,
  },
  rightBody: {
    zh: (body: string) => `请向${body}申请。`,
    en: (body: string) => `Please apply to ${body}.`,
  },
  rightBodyLabel: { zh: "有权机关", en: "Competent body" },

  onSpotTitle: { zh: "当场办结凭证", en: "Decision on the spot" },
  onSpotApproved: {
    zh: (item: string) =>
      `您（单位）申请的“${item}”，材料齐全、符合规定，当场准予，现已办结。`,
    en: (item: string) =>
      `Your application for “${item}” is complete and meets the rules. It is approved on the spot and closed.`,
  },
  onSpotRefused: {
    zh: (item: string) =>
      `您（单位）申请的“${item}”，经当场审查，不符合规定，决定不予办理。`,
    en: (item: string) =>
      `Your application for “${item}” was examined on the spot and is refused.`,
  },
  result: { zh: "办理结果", en: "Result" },

  licenceApprovalTitle: {
    zh: "准予行政许可决定书",
    en: "Decision: licence granted",
  },
  licenceRefusalTitle: {
    zh: "不予行政许可决定书",
    en: "Decision: licence refused",
  },
  approvalTitle: { zh: "准予决定书", en: "Decision: approved" },
  applicationText: {
    zh: (on: string, item: string, accepted: string) =>
      `您（单位）于${on}申请办理“${item}”${accepted === "" ? "" : `，本机关于${accepted}受理`}。`,
    en: (on: string, item: string, accepted: string) =>
      `On ${on} you applied for “${item}”${accepted === "" ? "" : `; it was accepted on ${accepted}`}.`,
  },
  approvalText: {
    zh: (laws: string, item: string) =>
      `经审查，您（单位）的申请符合法定条件。${laws === "" ? "" : `依据${laws}，`}本机关决定：准予办理“${item}”。`,
    en: (laws: string, item: string) =>
      `Your application meets the conditions. ${laws === "" ? "We" : `Under ${laws} we`} approve “${item}”.`,
  },
  resultValid: {
    zh: (name: string, validity: string) =>
      validity === "" ? name : `${name}（有效期：${validity}）`,
    en: (name: string, validity: string) =>
      validity === "" ? name : `${name} (valid: ${validity})`,
  },
  approvalDelivery: {
    zh: (on: string) => `本机关将于${on}前颁发、送达。请凭有效身份证件领取。`,
    en: (on: string) =>
      `It is issued and delivered by ${on}. Please bring your identity card to collect it.`,
  },
  decisionRefusalTitle: { zh: "不予决定书", en: "Decision: refused" },
  decisionRefusalText: {
    zh: (item: string) => `本机关决定：不予办理“${item}”。`,
    en: (item: string) => `We refuse “${item}”.`,
  },
  decidedOn: { zh: "决定日期", en: "Decided on" },
  opinion: { zh: "审查意见", en: "Opinion" },

  extensionTitle: { zh: "延期通知书", en: "Notice of extension" },
  extensionText: {
    zh: (reason: string, basis: string, by: string) =>
      `因${reason}，在规定期限内不能作出决定。${basis === "" ? "" : `依据${basis}，`}经本机关负责人批准，办理期限延长${by}。`,
    en: (reason: string, basis: string, by: string) =>
      `No decision can be made within the limit: ${reason}. ${basis === "" ? "With" : `Under ${basis}, with`} the approval of the head of this body, the limit is extended by ${by}.`,
  },
  extensionDue: {
    zh: (on: string) => `延长后，本机关将于${on}前作出决定。`,
    en: (on: string) => `The decision is now due by ${on}.`,
  },
  extensionOnce: {
    zh: "本办件的办理期限只延长这一次。",
    en: "The limit of a case is extended once only.",
  },

  procedureTitle: { zh: "特别程序告知书", en: "Notice of special procedure" },
  procedureText: {
    zh: (on: string, name: string) =>
      `因办理需要，本机关自${on}起进行“${name}”。`,
    en: (on: string, name: string) =>
      `Your case needs “${name}”, which begins on ${on}.`,
  },
  procedureOpen: {
    zh: "所需时间尚不能确定，本机关将及时告知。",
    en: "How long it takes is not known yet; you will be told.",
  },
  procedureUntil: {
    zh: (on: string) => `预计于${on}前完成。`,
    en: (on: string) => `It is expected to end by ${on}.`,
  },
  procedurePauses: {
    zh: "该程序所需时间依法不计入办理期限，程序结束后办理期限继续计算。",
    en: "By law this time does not count towards the limit, which runs on once the procedure has ended.",
  },
  procedureRunsOn: {
    zh: "该程序不影响办理期限的计算。",
    en: "The limit runs on meanwhile.",
  },

  closingTitle: { zh: "办结通知书", en: "Notice of closing" },
  closingText: {
    zh: (item: string, outcome: string) =>
      `您（单位）办理的“${item}”已经办结：${outcome}。`,
    en: (item: string, outcome: string) =>
      `Your case “${item}” is closed: ${outcome}.`,
  },
  outcomeApproved: { zh: "准予", en: "approved" },
  outcomeRefused: { zh: "不予批准", en: "refused" },
  closedOn: { zh: "办结日期", en: "Closed on" },
  closingPickUp: {
    zh: (on: string) => `办理结果将在${on}前送达，可凭本通知到窗口领取。`,
    en: (on: string) =>
      `The result is delivered by ${on}, and can be picked up at the window with this notice.`,
  },

  deliveryTitle: { zh: "送达回证", en: "Proof of delivery" },
  deliveryText: {
    zh: (item: string) => `“${item}”的办理结果已经送达。`,
    en: (item: string) => `The result of “${item}” has been delivered.`,
  },
  deliveredHow: { zh: "送达方式", en: "How" },
  receivedBy: { zh: "收件人", en: "Received by" },
  deliveredOn: { zh: "送达日期", en: "Delivered on" },

  withdrawalTitle: { zh: "撤回申请确认书", en: "Confirmation of withdrawal" },
  withdrawalText: {
    zh: (on: string, item: string) =>
      `您（单位）于${on}提出的“${item}”申请，已按您（单位）的要求撤回，办理到此为止。今后仍可重新申请。`,
    en: (on: string, item: string) =>
      `Your application of ${on} for “${item}” is withdrawn at your request. You may apply again.`,
  },

  bundleTitle: {
    zh: "一件事一次性告知书",
    en: "Notification of several items together",
  },
  bundleItems: { zh: "一起办理的事项", en: "Items" },
  bundleWaits: {
    zh: (items: string) => `须等${items}办结`,
    en: (items: string) => `after ${items}`,
  },
  bundleDone: {
    zh: (day: string) => `今天全部收件的，预计${day}前全部办结。`,
    en: (day: string) => `If all is taken in today, all is decided by ${day}.`,
  },
  bundleUses: {
    zh: (count: number) => `${count} 个事项共用，只交一次`,
    en: (count: number) => `once for ${count} items`,
  },
  bundleSaved: {
    zh: (fields: number, papers: number) =>
      `比分开办理一共少填 ${fields} 项、少交 ${papers} 份材料。`,
    en: (fields: number, papers: number) =>
      `Against the items taken apart this saves ${fields} fields and ${papers} papers.`,
  },
  bundleElsewhere: { zh: "另在别处办理", en: "Done elsewhere" },
  notificationTitle: { zh: "一次性告知书", en: "One-time notification" },
  notificationText: {
    zh: (item: string) => `您咨询的“${item}”，办理要求一次性告知如下：`,
    en: (item: string) => `This is everything you need for “${item}”:`,
  },
  itemCode: { zh: "事项编码", en: "Item code" },
  itemVersion: { zh: "事项版本", en: "Version" },
  versionFrom: {
    zh: (version: number, on: string) => `第 ${version} 版，自${on}起`,
    en: (version: number, on: string) => `${version}, from ${on}`,
  },
  situation: { zh: "您的情形", en: "Your situation" },
  conditions: { zh: "办理条件", en: "Conditions" },
  refusalGrounds: { zh: "不予办理的情形", en: "Grounds of refusal" },
  needed: { zh: "需要的材料", en: "What to bring" },
  originals: {
    zh: (count: number) => `原件 ${count} 份`,
    en: (count: number) => `${count} original${count === 1 ? "" : "s"}`,
  },
  copies: {
    zh: (count: number) => `复印件 ${count} 份`,
    en: (count: number) => `${count} ${count === 1 ? "copy" : "copies"}`,
  },
  originalChecked: { zh: "验原件", en: "original is checked" },
  filledHere: { zh: "窗口填写，可打印", en: "filled in at the window" },
  licenceReplaces: {
    zh: (name: string) => `有${name}的免交`,
    en: (name: string) => `not needed with ${name}`,
  },
  mayFollow: {
    zh: (days: number) => `可容缺，受理后 ${days} 个工作日内补交`,
    en: (days: number) => `may follow within ${days} working days`,
  },
  notRequired: { zh: "可交可不交", en: "optional" },
  paperForm: { zh: "要纸质的", en: "on paper" },
  electronicForm: { zh: "要电子的", en: "as a file" },
  eitherForm: { zh: "纸质或电子都可以", en: "on paper or as a file" },
  issuedBy: {
    zh: (who: string) => `由${who}出具`,
    en: (who: string) => `issued by: ${who}`,
  },
  stillMissing: { zh: "还缺", en: "still missing" },
  steps: { zh: "办理流程", en: "Steps" },
  limits: { zh: "办理时限", en: "Time limits" },
  correctionLimit: { zh: "补正", en: "Your time to correct" },
  extension: { zh: "可以延期一次，延长", en: "Can be extended once, by" },
  basisOf: {
    zh: (limit: string, basis: string) => `${limit}（${basis}）`,
    en: (limit: string, basis: string) => `${limit} (${basis})`,
  },
  answerLimit: { zh: "告知是否受理", en: "Answer on acceptance" },
  delivery: { zh: "送达", en: "Delivery" },
  specialTime: { zh: "特别程序", en: "Special procedures" },
  notCounted: { zh: "不计入时限", en: "not counted" },
  counted: { zh: "计入时限", en: "counted" },
  results: { zh: "办理结果", en: "Results" },
  resultTerms: { zh: "结果形式和有效期", en: "Form and validity of results" },
  licence: { zh: "证照", en: "licence" },
  approval: { zh: "批文", en: "approval" },
  certificate: { zh: "证明", en: "certificate" },
  eLicence: { zh: "有电子证照", en: "also as an e-licence" },
  visits: { zh: "到现场次数", en: "Visits" },
  legalBasis: { zh: "设定依据", en: "Legal basis" },
  exitNotRequired: {
    zh: "按您的情形，依法不需要办理本事项。",
    en: "In your situation no application is needed.",
  },
  exitRedirect: {
    zh: (item: string) => `按您的情形，应办理“${item}”。`,
    en: (item: string) => `In your situation the right item is “${item}”.`,
  },
  notificationKeep: {
    zh: "请保存本告知书。窗口再要求未列明的材料的，可以拨打监督投诉电话。",
    en: "Keep this paper. If anything that is not listed here is asked for, call the number for complaints.",
  },
});

import type { Stage } from "@onedoor/domain/caseState";
import type { Words } from "./wording.ts";

export const stageWords: Words<Stage> = {
  submitted: { zh: "已提交", en: "Submitted" },
  takenIn: { zh: "已收件，待受理", en: "Taken in, to be accepted" },
  correcting: { zh: "待申请人补正", en: "Applicant is correcting" },
  notAccepted: { zh: "不予受理", en: "Not accepted" },
  accepted: { zh: "已受理", en: "Accepted" },
  inReview: { zh: "审查中", en: "In review" },
  suspended: { zh: "暂停计时", en: "Clock paused" },
  approved: { zh: "准予", en: "Approved" },
  refused: { zh: "不予批准", en: "Refused" },
  closed: { zh: "已办结", en: "Closed" },
  issuing: { zh: "制证中", en: "Document being issued" },
  delivered: { zh: "已送达", en: "Delivered" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
  terminated: { zh: "已终止", en: "Terminated" },
  transferred: { zh: "已转办", en: "Transferred" },
  voided: { zh: "已作废", en: "Voided" },
};

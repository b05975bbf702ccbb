import type { Language, Wording } from "./wording.ts";

/** A special procedure by its kind in the catalogue; a kind that is not listed is named as it stands. */
export function wordProcedure(kind: string, language: Language): string {
  return procedureWords[kind]?.[language] ?? kind;
}

const procedureWords: Readonly<Record<string, Wording>> = {
  publicity: { zh: "公示", en: "public notice" },
  onSiteInspection: { zh: "现场核查", en: "on-site inspection" },
  consultationOrHearing: {
    zh: "征求意见或听证",
    en: "consultation or hearing",
  },
  financialCheck: { zh: "家庭经济状况核对", en: "check of household finances" },
  disabilityAssessment: { zh: "残疾评定", en: "disability assessment" },
  democraticAppraisal: { zh: "民主评议", en: "appraisal by neighbours" },
  siteSurvey: { zh: "现场踏勘", en: "site survey" },
  farmlandConversion: {
    zh: "农用地转用审批",
    en: "approval of farmland conversion",
  },
  hearing: { zh: "听证", en: "hearing" },
  testing: { zh: "检测", en: "testing" },
  inspection: { zh: "检验", en: "inspection" },
  quarantine: { zh: "检疫", en: "quarantine" },
  appraisal: { zh: "鉴定", en: "appraisal" },
  expertReview: { zh: "专家评审", en: "expert review" },
  bidding: { zh: "招标", en: "bidding" },
  auction: { zh: "拍卖", en: "auction" },
};

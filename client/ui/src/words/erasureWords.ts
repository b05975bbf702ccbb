import type { CaseState } from "@onedoor/domain/caseState";
import type { ErasureBasis } from "@onedoor/domain/decideErasure";
import { dateOf } from "@onedoor/domain/time";
import { wordDate } from "./dateWords.ts";
import { type Language, type Words } from "./wording.ts";

export const erasureBasisWords: Words<ErasureBasis> = {
  purposeReached: {
    zh: "处理目的已实现或不再必要",
    en: "The purpose is reached",
  },
  consentWithdrawn: { zh: "个人撤回同意", en: "Consent was withdrawn" },
  unlawfullyCollected: {
    zh: "违法或违约处理",
    en: "It was unlawfully collected",
  },
  ordered: { zh: "法律文书要求", en: "Ordered by law or a court" },
};

/** In the place of a name that is gone. */
export const erasedName = {
  zh: "（个人信息已删除）",
  en: "(personal data erased)",
} as const;

/** `2026年11月9日已依法删除个人信息（法律文书要求）`: what stands where a case told of its applicant. */
export function wordErased(
  { at, basis }: NonNullable<CaseState["erased"]>,
  language: Language,
): string {
  const on = wordDate(dateOf(at), language);
  const why = erasureBasisWords[basis][language];
  return language === "zh"
    ? `${on}已依法删除个人信息（${why}），办理经过仍可查核`
    : `Personal data erased by law on ${on} (${why}); what was done can still be verified`;
}

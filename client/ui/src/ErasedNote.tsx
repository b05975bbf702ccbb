import type { CaseState } from "@onedoor/domain/caseState";
import { useLanguage } from "./LanguageProvider.tsx";
import { wordErased } from "./words/erasureWords.ts";

/** Where a case told of its applicant, once the law has had it erased. */
export function ErasedNote({
  erased,
}: {
  erased: NonNullable<CaseState["erased"]>;
}) {
  const { language } = useLanguage();
  return <p className="soft">▣ {wordErased(erased, language)}</p>;
}

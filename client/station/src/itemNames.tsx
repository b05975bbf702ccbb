import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage } from "@onedoor/ui/LanguageProvider";
import { useItem } from "./itemElements.ts";
import { useStation } from "./stationContext.tsx";

/** The item's name in the language of the interface; the case itself carries the Chinese one. */
export function useItemName(view: CaseView): string {
  const { replica } = useStation();
  const { language } = useLanguage();
  const terms = view.state.terms;
  const item = useItem(
    replica,
    language === "zh" ? null : (terms?.itemCode ?? null),
    terms?.itemVersion,
  );
  return item?.elements.nameEn ?? terms?.itemName ?? "";
}

import type { ItemTerms } from "@onedoor/domain/itemTerms";
import { useLanguage } from "@onedoor/ui/LanguageProvider";
import { useItem } from "../hooks/useItem.ts";
import { Data } from "./Data.tsx";

/** The item's name; in English from the catalogue, if this machine holds that version. */
export function ItemName({ terms }: { terms: ItemTerms | null }) {
  const { language } = useLanguage();
  const item = useItem(language === "en" ? terms : null);
  if (terms === null) return null;
  return item === null || item === undefined ? (
    <Data>{terms.itemName}</Data>
  ) : (
    <>{item.elements.nameEn}</>
  );
}

import { useLanguage } from "@onedoor/ui/LanguageProvider";
import { Data } from "../case/Data.tsx";

/** The name of a row or an item in the language of the interface. */
export function ItemNameOf(props: { name: string; nameEn: string }) {
  const { language } = useLanguage();
  return language === "en" ? props.nameEn : <Data>{props.name}</Data>;
}

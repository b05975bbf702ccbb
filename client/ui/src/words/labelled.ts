import type { Language } from "./wording.ts";

/** A label and what it is about, with the colon of the language: `户：户主`, `Household: 户主`. */
export function labelled(
  label: string,
  value: string,
  language: Language,
): string {
  return language === "zh" ? `${label}：${value}` : `${label}: ${value}`;
}

import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { wordLaw } from "./paperParts.ts";

/** What a refusal most likely rests on, to begin with; the officer corrects it. */
export function refusalBasis(item: ItemVersion | null): string {
  if (item === null) return "";
  if (item.itemType.code === "01")
    return "《中华人民共和国行政许可法》第三十二条";
  const basis = item.legalBasis[0];
  return basis === undefined ? "" : wordLaw(basis);
}

/**
 * What an applicant may do against a refusal: reconsideration within 60 days (Administrative Reconsideration Law
 * art. 20), suit within 6 months (Administrative Litigation Law art. 46).
 */
export const LEGAL_REMEDIES =
  "如不服本决定，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。";

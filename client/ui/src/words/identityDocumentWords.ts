import type {
  IdentityDocumentKind,
  IdentityDocumentReason,
} from "@onedoor/domain/identityDocument";
import { residentIdWords } from "./identifierWords.ts";
import type { Wording, Words } from "./wording.ts";

export const identityDocumentWords: Words<IdentityDocumentKind> = {
  residentId: { zh: "居民身份证", en: "Resident identity card" },
  hmtResidence: {
    zh: "港澳台居民居住证",
    en: "Residence permit of Hong Kong, Macao and Taiwan residents",
  },
  foreignPermanent: {
    zh: "外国人永久居留身份证",
    en: "Foreign permanent resident card",
  },
  passport: { zh: "护照", en: "Passport" },
};

export const identityDocumentReasonWords: Words<
  "otherDocument" | "oldNumber" | "passport" | "foreignPermanent"
> = {
  otherDocument: {
    zh: "这个号码是另一种证件的，请改选证件种类",
    en: "This number is of another kind of paper: choose that kind",
  },
  oldNumber: {
    zh: "15 位旧号 2013 年起停用，请按新证填 18 位",
    en: "Numbers of 15 digits ended in 2013: take the 18 of the new card",
  },
  passport: {
    zh: "护照号是 5 至 17 位字母和数字，请对照护照再看一遍",
    en: "A passport's number has 5 to 17 letters and digits: compare it with the passport",
  },
  foreignPermanent: {
    zh: "应为 9 开头的 18 位，或旧证的 3 个字母加 12 位数字",
    en: "18 characters that begin with 9, or on older cards three letters and twelve digits",
  },
};

/** What is wrong with the number, so that it can be read again from the paper. */
export function wordPaperReason(
  kind: IdentityDocumentKind,
  reason: IdentityDocumentReason,
): Wording {
  if (reason === "otherDocument")
    return identityDocumentReasonWords.otherDocument;
  const isOfLayout = reason === "malformed" || reason === "wrongLength";
  return isOfLayout && (kind === "passport" || kind === "foreignPermanent")
    ? identityDocumentReasonWords[kind]
    : residentIdWords[reason];
}

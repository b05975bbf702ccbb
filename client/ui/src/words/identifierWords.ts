import type { CreditCodeReason } from "@onedoor/domain/creditCode";
import type { ResidentIdReason } from "@onedoor/domain/residentId";
import type { Words } from "./wording.ts";

/** What is wrong with an identity number, so that it can be read again from the card. */
export const residentIdWords: Words<ResidentIdReason> = {
  malformed: {
    zh: "只能有数字，最后一位可以是 X。请对照身份证再看一遍",
    en: "Digits only; the last may be X. Compare it with the card",
  },
  wrongLength: {
    zh: "应为 18 位，请数一数是否漏了或多了",
    en: "It has 18 characters: see whether one is missing or too many",
  },
  unknownProvince: {
    zh: "前两位不是任何省份的代码，请核对开头",
    en: "The first two digits are no province: check the beginning",
  },
  testRegion: {
    zh: "这是演示用的号码，正式业务不能用",
    en: "This number is for demonstrations only",
  },
  impossibleDate: {
    zh: "第 7 至 14 位不是真实的出生日期",
    en: "Characters 7 to 14 are not a real date of birth",
  },
  birthTooEarly: {
    zh: "出生日期早于 1900 年，请核对第 7 至 10 位",
    en: "Born before 1900: check characters 7 to 10",
  },
  futureBirth: {
    zh: "出生日期在今天之后，请核对第 7 至 14 位",
    en: "Born after today: check characters 7 to 14",
  },
  wrongCheckCharacter: {
    zh: "最后一位与前 17 位对不上：有一位抄错了，请逐位核对",
    en: "The last character does not fit the other 17: one of them is wrong",
  },
};

export const creditCodeWords: Words<CreditCodeReason> = {
  malformed: {
    zh: "有不该出现的字符（没有 I、O、S、V、Z）",
    en: "A character that can't occur (no I, O, S, V, Z)",
  },
  wrongLength: { zh: "应为 18 位", en: "It has 18 characters" },
  wrongOrganisationCode: {
    zh: "第 9 至 17 位的组织机构代码对不上，请核对",
    en: "Characters 9 to 17 (organisation code) do not fit together",
  },
  wrongCheckCharacter: {
    zh: "最后一位与前 17 位对不上，请逐位核对",
    en: "The last character does not fit the other 17",
  },
};

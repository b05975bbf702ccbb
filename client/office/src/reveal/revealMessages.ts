import type { RevealReason, RevealRefusal } from "@onedoor/domain/decideReveal";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";

export const revealMessages = defineMessages({
  look: { zh: "查看", en: "Show in the clear" },
  hide: { zh: "隐藏", en: "Hide" },
  title: { zh: "查看明文的事由", en: "Why it is shown" },
  why: { zh: "为什么要看", en: "Reason" },
  words: { zh: "补充说明（可不填）", en: "Remark (optional)" },
  wordsHint: {
    zh: "最多 200 字，不要写证件号和电话。申请人本人看得到",
    en: "At most 200 characters, no identity or telephone numbers. The applicant can read it",
  },
  confirm: { zh: "查看并留痕", en: "Show, and put on record" },
  cancel: { zh: "取消", en: "Cancel" },
  chooseFirst: { zh: "请先选事由", en: "Choose a reason first" },
  onRecord: {
    zh: (seq: number) =>
      `已留痕（第 ${seq} 号），离开这件办件即隐藏。申请人能看到哪个单位看过`,
    en: (seq: number) =>
      `On record (no. ${seq}); hidden again when you leave the case. The applicant sees which office looked`,
  },
  offline: {
    zh: "联系不上县里。明文查看须先留痕，现在不能显示",
    en: "The county can't be reached. What can't be put on record isn't shown",
  },
  refused: {
    zh: "县里没有答应这次查看，请重新登录后再试",
    en: "The county didn't allow it; sign in again and try once more",
  },
});

export const revealReasonWords: Readonly<Record<RevealReason, Wording>> = {
  checkIdentity: { zh: "核对身份", en: "Check the identity" },
  contactApplicant: { zh: "联系申请人", en: "Contact the applicant" },
  examineApplication: { zh: "审查申请内容", en: "Examine the application" },
  prepareDocument: { zh: "制作文书证照", en: "Prepare a document or licence" },
  deliver: { zh: "送达", en: "Deliver" },
  correctRecord: { zh: "更正登记信息", en: "Correct a record" },
};

export const revealRefusalWords: Readonly<Record<RevealRefusal, Wording>> = {
  notSignedIn: { zh: "请重新登录", en: "Sign in again" },
  notInScope: {
    zh: "这件办件不在您的经办范围，或您的岗位不需要看明文",
    en: "The case is out of your reach, or your post doesn't need it",
  },
  noOpenCase: {
    zh: "办件已经结束，不能再看明文",
    en: "The case has ended: nothing is shown in the clear any more",
  },
  reasonMissing: {
    zh: "说明太长，或写了证件号、电话",
    en: "The remark is too long, or holds an identity or telephone number",
  },
  tooMany: {
    zh: "您一小时内查看太多，请稍后再试",
    en: "You have looked at too many within an hour; try again later",
  },
};

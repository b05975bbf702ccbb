import type { DelegatedAct } from "@onedoor/domain/delegation";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Words } from "@onedoor/ui/words/wording";
import type { DelegationRefusal } from "./delegations.ts";

export const delegationMessages = defineMessages({
  title: { zh: "授权委托", en: "Delegations" },
  lead: {
    zh: "本部门可以书面授权窗口代为受理或初审：哪个站、哪个事项、哪一版、到哪一天。窗口断网也按它办；撤回随下次同步到站，撤回以后办的不算数，但都留着。",
    en: "The department can let a station accept or do the first review in its place: which station, which item and version, until when. Stations act by it without a line. A withdrawal reaches them with the next sync; what takes effect after it doesn't count, and is kept.",
  },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  offline: { zh: "现在联系不上县里", en: "The county can't be reached now" },
  refused: { zh: "县里没有答复", en: "The county gave no answer" },
  again: { zh: "再查一次", en: "Ask again" },
  none: { zh: "还没有授权", en: "Nothing is delegated yet" },
  noneHint: {
    zh: "在上面选好站和事项，签一份",
    en: "Choose a station and an item above, and sign one",
  },
  given: { zh: "已签的授权", en: "Signed delegations" },
  station: { zh: "授权给", en: "To" },
  item: { zh: "事项", en: "Item" },
  acts: { zh: "可以", en: "To do" },
  from: { zh: "从", en: "From" },
  until: { zh: "到（含当天，最长三年）", en: "Until (three years at most)" },
  sign: { zh: "签署授权", en: "Sign" },
  incomplete: {
    zh: "先选好站、事项、事情和起止日期",
    en: "Choose station, item, acts and days first",
  },
  signed: { zh: "已签署", en: "Signed" },
  version: {
    zh: (version: number) => `第 ${version} 版`,
    en: (version: number) => `version ${version}`,
  },
  days: {
    zh: (from: string, until: string) => `${from}至${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  ended: { zh: "已到期", en: "Has ended" },
  stands: { zh: "有效", en: "In force" },
  notYet: { zh: "还没到起始日", en: "Not begun" },
  withdrawnAt: {
    zh: (at: string, reason: string) => `已撤回（${at}）：${reason}`,
    en: (at: string, reason: string) => `Withdrawn (${at}): ${reason}`,
  },
  withdraw: { zh: "撤回", en: "Withdraw" },
  reason: { zh: "撤回的理由", en: "Why it is withdrawn" },
});

export const delegatedActWords: Words<DelegatedAct> = {
  accept: {
    zh: "受理（含容缺、不予受理）",
    en: "Accept (with deferral, or refuse acceptance)",
  },
  firstReview: { zh: "初审", en: "First review" },
};

export const delegationRefusals: Words<DelegationRefusal> = {
  NOT_PERMITTED: {
    zh: "您的岗位不能签署授权",
    en: "Your post may not sign delegations",
  },
  NOT_YOUR_ITEM: {
    zh: "这不是本部门实施的事项，或这一版没有公布",
    en: "Another body implements the item, or this version isn't published",
  },
  NOTHING_DELEGATED: { zh: "没有选授权的事情", en: "No act was chosen" },
  BAD_PERIOD: {
    zh: "起止日期不对：截止日要在今天以后，最长三年",
    en: "The days don't fit: it ends after today, and within three years",
  },
  UNKNOWN_DELEGATION: {
    zh: "县里没有这份授权",
    en: "The county has no such delegation",
  },
  ALREADY_WITHDRAWN: {
    zh: "已经撤回过了",
    en: "It was withdrawn already",
  },
};

import type { ApprovalKind } from "@onedoor/domain/itemTypes";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type { DraftRefusal, KeptItem } from "./drafts.ts";

export const itemMessages = defineMessages({
  title: { zh: "本单位事项", en: "Items of this body" },
  lead: {
    zh: "事项按版本管理：发布以后不再改动，要改就写下一版。写的人和批准发布的人不是同一个人。已受理的办件按受理时的版本办完。",
    en: "Items have versions: one that is published never changes, a change is the next version. Who writes it isn't who approves it. A case keeps the version that it was accepted under.",
  },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  offline: { zh: "现在联系不上县里", en: "The county can't be reached now" },
  refused: { zh: "县里没有答复", en: "The county gave no answer" },
  again: { zh: "再查一次", en: "Ask again" },
  newItem: { zh: "新建事项", en: "New item" },
  revise: { zh: "写下一版", en: "Write the next version" },
  unreadable: {
    zh: "这一版本用的要素本系统还不认识，请先更新",
    en: "This version has elements that this app doesn't know; update first",
  },
  drafts: { zh: "正在写的", en: "Being written" },
  noDrafts: { zh: "没有正在写的版本", en: "Nothing is being written" },
  noDraftsHint: {
    zh: "新建一个事项，或者给下面的事项写下一版",
    en: "Begin a new item, or write the next version of one below",
  },
  published: { zh: "已发布", en: "Published" },
  noItems: { zh: "本单位还没有事项", en: "This body has no items yet" },
  noItemsHint: { zh: "从新建事项开始", en: "Begin with a new item" },
  nameless: { zh: "（还没有名称）", en: "(no name yet)" },
  version: {
    zh: (version: number) => `第 ${version} 版`,
    en: (version: number) => `version ${version}`,
  },
  from: {
    zh: (day: string) => `${day}起施行`,
    en: (day: string) => `in force from ${day}`,
  },
  nextFrom: {
    zh: (version: number, day: string) => `第 ${version} 版${day}起施行`,
    en: (version: number, day: string) =>
      `version ${version} comes into force on ${day}`,
  },
  isNew: { zh: "新事项", en: "New item" },
  changedBy: {
    zh: (who: string, when: string) => `${who} ${when}改`,
    en: (who: string, when: string) => `changed by ${who}, ${when}`,
  },
  open: { zh: "打开", en: "Open" },
  back: { zh: "返回事项", en: "Back to the items" },
  nextOf: {
    zh: (name: string, version: number) => `${name} · 第 ${version} 版之后`,
    en: (name: string, version: number) => `${name} · after version ${version}`,
  },
  missing: {
    zh: "没有这份草稿，或者它是别的单位的",
    en: "There is no such draft, or it is another body's",
  },
  saved: { zh: "✓ 已保存", en: "✓ Saved" },
  saving: { zh: "正在保存…", en: "Saving…" },
  unsaved: {
    zh: "● 还没有保存：联系不上县里，会一直再试",
    en: "● Not saved: the county can't be reached; it goes on trying",
  },
  takeTheirs: { zh: "载入对方保存的", en: "Load what was saved" },
  checks: { zh: "发布前检查", en: "Checks before publishing" },
  whole: {
    zh: "✓ 没有问题，可以请另一位有权限的同事发布",
    en: "✓ Nothing stands against it: another official who may publish can approve",
  },
  problems: {
    zh: (count: number) => `▲ ${count} 处要改`,
    en: (count: number) => `▲ ${count} to mend`,
  },
  row: {
    zh: (row: number) => `第 ${row} 行`,
    en: (row: number) => `row ${row}`,
  },
  publish: { zh: "发布", en: "Publish" },
  kind: { zh: "变动类型", en: "Kind of change" },
  words: { zh: "变动原因（公开）", en: "Why (anybody may read it)" },
  ownDraft: {
    zh: "这一版最后是您写的，请另一位有权限的同事批准发布",
    en: "You were the last to write this version: another official has to approve it",
  },
  reviewersDraft: {
    zh: "发布由审批岗批准",
    en: "An approver publishes it",
  },
  publishedAs: {
    zh: (version: number) => `✓ 已发布为第 ${version} 版`,
    en: (version: number) => `✓ Published as version ${version}`,
  },
  isDiscarded: { zh: "这份草稿已作废", en: "This draft was put away" },
  discard: { zh: "作废草稿", en: "Put the draft away" },
  discardSure: {
    zh: "作废后不能再改，但仍留有记录",
    en: "It can't be changed any more then; it stays on record",
  },
  stay: { zh: "不作废", en: "Keep it" },
});

export const itemStates: Readonly<Record<KeptItem["state"], Wording>> = {
  IN_FORCE: { zh: "在用", en: "In force" },
  SUSPENDED: { zh: "暂停", en: "Suspended" },
  CANCELLED: { zh: "取消", en: "Cancelled" },
};

export const approvalKinds: Readonly<Record<ApprovalKind, Wording>> = {
  added: { zh: "新增", en: "Added" },
  adjusted: { zh: "调整", en: "Adjusted" },
  suspended: { zh: "暂停", en: "Suspended" },
  resumed: { zh: "恢复", en: "In force again" },
  cancelled: { zh: "取消", en: "Cancelled" },
  delegated: { zh: "下放", en: "Delegated down" },
  takenOver: { zh: "承接", en: "Taken over" },
  merged: { zh: "合并", en: "Merged" },
};

export const draftRefusals: Readonly<Record<DraftRefusal, Wording>> = {
  NOT_PERMITTED: {
    zh: "您的岗位不能发布事项",
    en: "Your post doesn't publish items",
  },
  OWN_DRAFT: {
    zh: "这一版最后是您写的，要由另一位同事批准",
    en: "You wrote it last: somebody else has to approve it",
  },
  UNKNOWN_DRAFT: { zh: "没有这份草稿", en: "There is no such draft" },
  UNKNOWN_VERSION: {
    zh: "要改的那一版找不到",
    en: "The version that is to be changed isn't there",
  },
  CHANGED_MEANWHILE: {
    zh: "别人刚刚保存、发布或作废了它，您这里的改动还没有保存",
    en: "Somebody else has saved, published or discarded it: your changes here aren't saved",
  },
  TOO_LARGE: { zh: "内容太长，存不下", en: "It is too long to be kept" },
  TOO_MANY: {
    zh: "本单位已有 200 份草稿，请先发布或作废一些",
    en: "The body has 200 drafts: publish or discard some first",
  },
  NOT_WHOLE: { zh: "还有问题，不能发布", en: "It can't be published yet" },
};

/** Rules by their names. One that this version of the app doesn't know is told by its name. */
export const objectionWords: Readonly<Record<string, Wording>> = {
  required: { zh: "要填", en: "has to be filled in" },
  type: { zh: "要填", en: "has to be filled in" },
  enum: { zh: "要从所列中选", en: "has to be one of those listed" },
  pattern: { zh: "写法不对", en: "isn't in the right form" },
  format: { zh: "日期不对", en: "is no date" },
  minItems: { zh: "至少选一个", en: "needs one at least" },
  maxLength: { zh: "太长", en: "is too long" },
  minimum: { zh: "太小", en: "is too small" },
  maximum: { zh: "太大", en: "is too large" },
  creditCode: { zh: "校验位对不上", en: "has a wrong check character" },
  noCondition: {
    zh: "看不懂，要写成 agent=yes 这样",
    en: "can't be read: write it like agent=yes",
  },
  repeatedKey: { zh: "代号重复", en: "has a key that is used twice" },
  inThePast: {
    zh: "不能早于今天：发布以后才能施行",
    en: "lies before today: it holds only once it is published",
  },
  malformed: { zh: "要素不完整", en: "is not whole" },
  wrongItemCode: { zh: "事项编码不合规则", en: "is no item code" },
  malformedForm: { zh: "申请表有问题", en: "is wrong in the form" },
  unresolvedReference: {
    zh: "申请表用了不存在的共用信息块",
    en: "names a shared block that isn't there",
  },
  repeatedQuestion: { zh: "情形问题代号重复", en: "is asked twice" },
  repeatedOption: { zh: "答案代号重复", en: "is an answer given twice" },
  repeatedMaterial: { zh: "材料代号重复", en: "is a material listed twice" },
  unknownQuestion: {
    zh: "条件里的问题不存在",
    en: "is a question that isn't asked",
  },
  unknownOption: {
    zh: "条件里的答案不存在",
    en: "is an answer that isn't offered",
  },
  unknownMaterial: { zh: "材料不存在", en: "is a material that isn't there" },
  unknownProcedure: {
    zh: "特别程序不存在",
    en: "is a procedure that isn't there",
  },
  asksBackward: {
    zh: "条件用了排在后面的问题",
    en: "asks about a question that comes later",
  },
  optionAddsNothing: {
    zh: "答案说要加的材料并没有加上",
    en: "says that it adds a material, and doesn't",
  },
  situationWithoutCondition: {
    zh: "材料标为“按情形”，却没写何种情形",
    en: "is a material of some situations, and doesn't say which",
  },
  unreachableQuestion: {
    zh: "问题怎么答也问不到",
    en: "is a question that is never asked",
  },
  unreachableMaterial: {
    zh: "材料怎么答也用不上",
    en: "is a material that is never asked for",
  },
  deferralWithoutDays: {
    zh: "可容缺的材料没写几日内补交",
    en: "may follow later, and doesn't say when",
  },
  promiseBeyondStatute: {
    zh: "承诺时限长于法定时限",
    en: "promises more time than the law gives",
  },
  redirectsToItself: {
    zh: "答案把人引回了本事项",
    en: "leads back to the item itself",
  },
  noLegalBasis: {
    zh: "没有写到条款的依据，也没有带文号的文件",
    en: "rests on no article of a law, and on no document with a number",
  },
  licenceWithoutLaw: {
    zh: "行政许可要有法律、法规或规章的条款作依据",
    en: "is a licence, and rests on no article of a law or rule",
  },
  outsidePowerList: {
    zh: "权力清单里没有这一项：先到“清单”里加一行",
    en: "isn't on the list of powers: add a row on the page of lists first",
  },
  outsidePublicServiceList: {
    zh: "公共服务清单里没有这一项：先到“清单”里加一行",
    en: "isn't on the list of public services: add a row on the page of lists first",
  },
  rowHasEnded: {
    zh: "清单里的这一行到期或已取消",
    en: "is a row that ends before the item does",
  },
  rowBeginsLater: {
    zh: "清单里的这一行开始得比事项晚",
    en: "is a row that begins after the item does",
  },
  rowOfAnotherType: {
    zh: "清单里的这一行是别的事项类型",
    en: "is a row of another type",
  },
  chargesOutsideFeeList: {
    zh: "收费不在收费清单上",
    en: "charges what the list of fees doesn't have",
  },
  asksForListedProof: {
    zh: "材料在不得索要或取消证明清单上",
    en: "is a proof that nobody is to be asked for",
  },
  unknownKey: {
    zh: "共用数据里没有这一项",
    en: "is bound to shared data that isn't there",
  },
  anotherKind: {
    zh: "和共用数据的类型不一致",
    en: "isn't of the kind of the shared data that it is bound to",
  },
  noPromise: { zh: "没有承诺时限", en: "has no promised limit" },
  versionIsPublished: {
    zh: "这一版已由别人发布，请从最新一版重写",
    en: "was published by somebody else: begin from the newest version",
  },
  olderThanPublished: {
    zh: "已有更新的版本，请从最新一版重写",
    en: "is older than what is published: begin from the newest version",
  },
  keyIsTaken: { zh: "代号已被别的事项用了", en: "is another item's key" },
  unknownBody: {
    zh: "县里还没有本单位的登记信息，请联系县运维",
    en: "The county has no record of this body: ask its operator",
  },
  unknownDepartment: { zh: "机构代号不存在", en: "is no known body" },
  wrongDepartment: {
    zh: "机构代号和信用代码不是同一个机构",
    en: "is the key of one body and the credit code of another",
  },
};

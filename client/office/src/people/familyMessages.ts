import type { GuardianshipKind } from "@onedoor/domain/guardianship";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type { FamilyRefusal } from "./families.ts";

export const familyMessages = defineMessages({
  families: { zh: "家庭、监护和联系方式", en: "Families, guardians, contact" },
  lead: {
    zh: "找到一个人，查看并办理监护、户内关系和联系方式。每一次改动都留痕，本人可以看到",
    en: "Find somebody to see and change his guardians, household and contact. Each change is on record for him to read",
  },
  find: {
    zh: "证件号、姓名或拼音首字母",
    en: "Identity number, name or initials",
  },
  search: { zh: "查找", en: "Find" },
  nobody: {
    zh: "辖区里没有这个人",
    en: "Nobody in reach is called so",
  },
  close: { zh: "收起", en: "Close" },
  gone: { zh: "这个人已不在辖区", en: "He isn't in reach any more" },
  phone: { zh: "电话", en: "Phone" },
  address: { zh: "住址", en: "Address" },
  village: { zh: "村（社区）", en: "Village or community" },
  household: { zh: "户", en: "Household" },
  noHousehold: { zh: "没有入户", en: "Of no household" },
  since: {
    zh: (day: string) => `${day} 入户`,
    en: (day: string) => `since ${day}`,
  },
  left: { zh: "以前的户", en: "Households before" },
  span: {
    zh: (from: string | null, until: string | null) =>
      `${from ?? "建库时"}至${until ?? "今"}`,
    en: (from: string | null, until: string | null) =>
      `${from ?? "from the start"} to ${until ?? "now"}`,
  },
  guardians: { zh: "监护人", en: "Guardians" },
  wards: { zh: "被监护人", en: "Wards" },
  none: { zh: "没有", en: "None" },
  ended: { zh: "已终止 ✕", en: "Ended ✕" },
  appoint: { zh: "登记监护人", en: "Add a guardian" },
  end: { zh: "终止监护", en: "End it" },
  kind: { zh: "监护依据", en: "By what" },
  from: { zh: "自哪天起", en: "Since which day" },
  basis: {
    zh: "依据（户口簿、判决等，不写证件号和电话）",
    en: "What it rests on (no identity or telephone numbers)",
  },
  why: {
    zh: "原因（不写证件号和电话）",
    en: "Why (no identity or telephone numbers)",
  },
  guardian: { zh: "谁是监护人", en: "Who is the guardian" },
  move: { zh: "变更户", en: "Change the household" },
  moveWhere: { zh: "怎么变", en: "How" },
  toOther: { zh: "迁入别人的户", en: "Join another's" },
  toNew: { zh: "单独立户", en: "Found one" },
  within: { zh: "户内换户主或改关系", en: "Change within the household" },
  whose: { zh: "迁入谁的户", en: "Whose household" },
  relation: { zh: "与户主关系", en: "To the head" },
  relationOf: {
    zh: (name: string) => `${name}与户主关系`,
    en: (name: string) => `What ${name} is to the head`,
  },
  correct: { zh: "更正联系方式", en: "Correct the contact" },
  newPhone: { zh: "新电话（不改就空着）", en: "New phone (empty: as it is)" },
  newAddress: {
    zh: "新住址（不改就空着）",
    en: "New address (empty: as it is)",
  },
  unchanged: { zh: "不变", en: "As it is" },
  fillFirst: {
    zh: "请先选人、填全，并写明依据",
    en: "Choose, fill in, and say why first",
  },
  done: { zh: "✓ 已办好，已留痕", en: "✓ Done, and on record" },
});

export const guardianshipKindWords: Readonly<
  Record<GuardianshipKind, Wording>
> = {
  parent: { zh: "父母", en: "parent" },
  byLaw: { zh: "其他依法监护", en: "another by law" },
  appointedByCommittee: {
    zh: "村（居）委会或民政部门指定",
    en: "appointed by the committee or civil affairs",
  },
  appointedByCourt: { zh: "法院指定", en: "appointed by a court" },
};

export const familyRefusalWords: Readonly<Record<FamilyRefusal, Wording>> = {
  unknownPerson: {
    zh: "有人不在辖区、不在人口库、已合并或已依法删除",
    en: "One of them is out of reach, not in the register, merged or erased by law",
  },
  samePerson: { zh: "不能监护自己", en: "Nobody is his own guardian" },
  guardianLacksCapacity: {
    zh: "监护人未成年，或自己有法院指定的监护人",
    en: "He is a minor, or has a guardian by a court himself",
  },
  wardIsOfAge: {
    zh: "被监护人已成年，只能由法院指定",
    en: "The ward is of age: a court alone appoints",
  },
  alreadyGuardian: { zh: "已经是监护人", en: "He is a guardian already" },
  ring: {
    zh: "被监护人正是对方（或其监护人）的监护人",
    en: "The ward is a guardian of his, or of one of his",
  },
  badDay: {
    zh: "日期不对：不能在今天以后，也不能早于出生或起始日",
    en: "Not that day: none to come, and none before birth or its beginning",
  },
  unknownGuardianship: {
    zh: "没有这项监护，或不在辖区",
    en: "There is none, or none in reach",
  },
  alreadyEnded: { zh: "已经终止", en: "It has ended already" },
  unknownHousehold: {
    zh: "没有这个户，或不在辖区",
    en: "Nobody lives there, or it is out of reach",
  },
  nothingChanges: { zh: "没有改动", en: "Nothing would change" },
  badRelation: {
    zh: "请写与户主的关系（20 字以内，不含数字）",
    en: "Say what he is to the head (20 characters, no digits)",
  },
  hasHead: { zh: "这个户已有户主", en: "The household has a head" },
  needsHead: {
    zh: "户里不能没有户主：先选出新户主",
    en: "A household needs a head: say who follows",
  },
  relationsMissing: {
    zh: "户主换了：写明每个人与新户主的关系",
    en: "The head changes: say what everybody is to the new one",
  },
  badPhone: { zh: "电话不对", en: "That is no telephone number" },
  badAddress: {
    zh: "住址不对；迁到别的村要写新住址",
    en: "Not that address; another village needs a new one",
  },
  badDivision: {
    zh: "只能是本县的村（社区）",
    en: "It has to be a village or community of the county",
  },
  reasonMissing: {
    zh: "依据没写、太长，或写了证件号、电话",
    en: "The words are missing, too long, or hold an identity or telephone number",
  },
  ownMatter: {
    zh: "是本人或近亲属的事，请别人办（回避）",
    en: "It is about yourself or who is close to you: somebody else does it",
  },
};

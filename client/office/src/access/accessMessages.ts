import type { AccessKind, RevealedField } from "@onedoor/domain/accessRecord";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";

export const accessMessages = defineMessages({
  title: { zh: "谁看过个人信息", en: "Who looked at personal data" },
  lead: {
    zh: "每次查看明文、每次给站点下发人员、每次变动账号，都先留痕后生效；您打开本页也留痕",
    en: "Whatever is shown in the clear, each page of people for a station and each change of an account is put on record first. Opening this page is, too",
  },
  intact: {
    zh: (count: number) => `✓ 记录链已校验，${count} 条首尾相接、未被改动`,
    en: (count: number) =>
      `✓ Chain verified: ${count} records follow one another as written`,
  },
  broken: {
    zh: (seq: number) =>
      `▲ 记录链校验不通过：第 ${seq} 条被改动、删除或插入过。请保全数据库并报告`,
    en: (seq: number) =>
      `▲ The chain doesn't verify: record ${seq} was changed, taken out or put in. Secure the database and report it`,
  },
  cutOff: {
    zh: (seq: number) =>
      `▲ 与本机上次看到的不一致：第 ${seq} 条已不是原来那条。记录末尾被截断，或整链被改写，或县里从备份恢复过。请保全数据库并报告`,
    en: (seq: number) =>
      `▲ Not what this machine saw last: record ${seq} is another now. The end was cut off, the whole was rewritten, or the county was restored from a backup. Secure the database and report it`,
  },
  unchanged: {
    zh: (seq: number) => `本机上次看到第 ${seq} 条，仍是原样`,
    en: (seq: number) =>
      `This machine last saw record ${seq}, and it is still the same`,
  },
  head: {
    zh: (hash: string) => `末条摘要 ${hash}（另行抄存，可发现末尾被截）`,
    en: (hash: string) =>
      `Hash of the last: ${hash} (noted elsewhere, it shows whether the end is cut off)`,
  },
  at: { zh: "时间", en: "When" },
  who: { zh: "谁", en: "Who" },
  what: { zh: "看了什么", en: "What" },
  why: { zh: "事由", en: "Why" },
  person: { zh: "人员编号或账号", en: "Person's id or account" },
  caseNumber: { zh: "办件", en: "Case" },
  only: { zh: "只看某人的（人员编号）", en: "Of one person (his id)" },
  show: { zh: "查询", en: "Show" },
  older: { zh: "更早的", en: "Older ones" },
  none: { zh: "没有记录", en: "There are no records" },
  people: {
    zh: (count: number) => `${count} 人`,
    en: (count: number) => `${count} people`,
  },
  unknownKind: {
    zh: "新版本的记录",
    en: "A record of a newer version",
  },
  asking: { zh: "正在查询…", en: "Asking…" },
  offline: { zh: "联系不上县里", en: "The county can't be reached" },
  offlineHint: {
    zh: "记录在县里，恢复联网后再看",
    en: "The records are kept there; look again with a line",
  },
  refused: { zh: "县里没有答应", en: "The county refused" },
  refusedHint: {
    zh: "请重新登录后再试",
    en: "Sign in again and try once more",
  },
});

export const accessKindWords: Readonly<Record<AccessKind, Wording>> = {
  revealed: { zh: "查看明文", en: "Shown in the clear" },
  materialRead: {
    zh: "查看引用的材料",
    en: "Looked at a paper on file",
  },
  pulled: { zh: "站点同步人员", en: "People for a station" },
  logRead: { zh: "查阅留痕记录", en: "Read these records" },
  erasureAsked: { zh: "申请依法删除", en: "Asked for erasure by law" },
  erasureDeclined: { zh: "不同意删除", en: "Erasure declined" },
  erased: { zh: "依法删除", en: "Erased by law" },
  accountOpened: { zh: "开立账号", en: "Account opened" },
  postChanged: { zh: "变更岗位", en: "Post changed" },
  accountClosed: { zh: "停用账号", en: "Account closed" },
  passwordReset: { zh: "重置密码", en: "Password reset" },
  factorRemoved: { zh: "解除动态验证", en: "Authenticator removed" },
  officialIdentified: { zh: "关联人口库", en: "Identified in the register" },
  personRegistered: { zh: "登记入人口库", en: "Taken into the register" },
  creditRecorded: { zh: "登记信用", en: "Credit recorded" },
  creditRepaired: { zh: "信用修复", en: "Credit repaired" },
  personsMerged: { zh: "合并重复登记", en: "Duplicates merged" },
  personsSplit: { zh: "撤销合并", en: "Merge undone" },
  villageFileRead: { zh: "查看户档案", en: "Looked at a household's file" },
  villageFilesListed: {
    zh: "查看户档案列表",
    en: "Looked at a list of households on file",
  },
  villageFilesPulled: {
    zh: "站点同步户档案",
    en: "Households' files for a station",
  },
  guardianAppointed: { zh: "登记监护人", en: "Guardian added" },
  guardianEnded: { zh: "终止监护", en: "Guardianship ended" },
  householdChanged: { zh: "变更户", en: "Household changed" },
  contactCorrected: { zh: "更正联系方式", en: "Contact corrected" },
};

export const revealedFieldWords: Readonly<Record<RevealedField, Wording>> = {
  name: { zh: "姓名", en: "name" },
  residentId: { zh: "身份证号", en: "identity number" },
  phone: { zh: "电话", en: "phone" },
  address: { zh: "地址", en: "address" },
  birthDate: { zh: "出生日期", en: "date of birth" },
  application: { zh: "申请内容", en: "application" },
};

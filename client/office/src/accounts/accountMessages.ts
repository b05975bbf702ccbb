import type { AccountRefusal } from "@onedoor/domain/accountActs";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording, Words } from "@onedoor/ui/words/wording";
import type { AccountActName } from "./accounts.ts";

export const accountMessages = defineMessages({
  title: { zh: "工作人员账号", en: "Officials' accounts" },
  lead: {
    zh: "每一次变动都留痕，由安全审计员查阅。三员的账号只在县里的机器上设立",
    en: "Each change is put on record for the audit administrator. Administrators' own accounts are kept at the county's machine",
  },
  search: { zh: "按账号或姓名查找", en: "Find by account or name" },
  find: { zh: "查找", en: "Find" },
  none: { zh: "没有找到账号", en: "No account found" },
  noneHint: {
    zh: "看看是不是打错了，或者在下面开一个",
    en: "Look for a typing mistake, or open one below",
  },
  account: { zh: "账号", en: "Account" },
  name: { zh: "姓名", en: "Name" },
  post: { zh: "岗位", en: "Post" },
  postEn: { zh: "岗位（英文）", en: "Post, in English" },
  state: { zh: "状态", en: "State" },
  acts: { zh: "办理", en: "Acts" },
  open: { zh: "在用", en: "Open" },
  closed: { zh: "已停用", en: "Closed" },
  factor: { zh: "已开动态验证", en: "With an authenticator" },
  notPerson: {
    zh: "未关联人口库：本人和家人的办件无法自动回避",
    en: "Not known in the register of people: own and relatives' cases aren't kept away",
  },
  unknownRole: { zh: "新版本的岗位", en: "A post of a newer version" },
  more: { zh: "更多", en: "More" },
  openNew: { zh: "开立账号", en: "Open an account" },
  move: { zh: "变更岗位", en: "Change the post" },
  role: { zh: "岗位类别", en: "Kind of post" },
  place: { zh: "服务站或部门", en: "Station or body" },
  accountHint: {
    zh: "登录时输入，小写字母、数字和短横，字母开头",
    en: "What is typed at sign-in: lower-case letters, digits and hyphens, a letter first",
  },
  residentId: {
    zh: "身份证号（人口库有的填，用于回避）",
    en: "Identity number, where the register has it: for recusal",
  },
  residentIdOf: { zh: "身份证号", en: "Identity number" },
  words: { zh: "事由（留痕）", en: "Why, for the record" },
  fillFirst: { zh: "请先填齐", en: "Fill in everything first" },
  cancel: { zh: "不办了", en: "Cancel" },
  shownOnce: {
    zh: (name: string) =>
      `${name}的初始密码，只显示这一次，请当面交给本人。首次登录时本人必须另设密码`,
    en: (name: string) =>
      `The password of ${name}, shown this once: hand it over in person. Another has to be chosen at the first sign-in`,
  },
  done: {
    zh: (name: string) => `${name}：已办好，已留痕`,
    en: (name: string) => `${name}: done, and on record`,
  },
  print: { zh: "打印交接单", en: "Print the slip" },
  failed: {
    zh: "联系不上县里，什么都没有变。请稍后再试",
    en: "The county couldn't be reached, and nothing has changed. Try again later",
  },
  asking: { zh: "正在查询…", en: "Asking…" },
  offline: { zh: "联系不上县里", en: "The county can't be reached" },
  offlineHint: {
    zh: "账号在县里，恢复联网后再办",
    en: "Accounts are kept there; come back with a line",
  },
  refused: { zh: "县里没有答应", en: "The county refused" },
  refusedHint: {
    zh: "请重新登录后再试",
    en: "Sign in again and try once more",
  },
});

export const accountActWords: Words<AccountActName> = {
  openAccount: { zh: "开立账号", en: "Open the account" },
  changePost: { zh: "变更岗位", en: "Change the post" },
  identifyOfficial: { zh: "关联人口库", en: "Say who he is" },
  closeAccount: { zh: "停用账号", en: "Close the account" },
  resetPassword: { zh: "重置密码", en: "Reset the password" },
  removeSecondFactor: { zh: "解除动态验证", en: "Take off the authenticator" },
};

/** What follows from it, said before it is done. */
export const accountActHints: Words<
  "identifyOfficial" | "closeAccount" | "resetPassword" | "removeSecondFactor"
> = {
  identifyOfficial: {
    zh: "凭身份证号关联人口库中的本人；之后本人和家人的办件自动回避，由别人办",
    en: "By the identity number, as the register of people has it; from then on own and relatives' cases are left to others",
  },
  closeAccount: {
    zh: "停用后不能恢复：不能再登录，已登录的十五分钟内失效。本机上没上传的工作不会丢",
    en: "For good: nobody signs in with it again, and open sessions end within a quarter of an hour. Work that waits on a computer isn't lost",
  },
  resetPassword: {
    zh: "原密码作废，已登录的随后失效。电脑上的保险箱仍用原来的口令打开",
    en: "The old password holds no more, and sessions end. Vaults on computers still open with the old passphrase",
  },
  removeSecondFactor: {
    zh: "之后只凭密码登录，本人可以重新开通",
    en: "From then on the password alone is enough, until another authenticator is enrolled",
  },
};

export const accountRefusalWords: Readonly<
  Record<AccountRefusal | "unknownPerson", Wording>
> = {
  badAccount: {
    zh: "账号须为2到32位小写字母、数字或短横，字母开头",
    en: "An account is 2 to 32 lower-case letters, digits and hyphens, a letter first",
  },
  accountTaken: { zh: "这个账号已经有人用", en: "Somebody has this account" },
  unknownAccount: { zh: "没有这个账号", en: "There is no such account" },
  accountClosed: { zh: "这个账号已经停用", en: "The account was closed" },
  ownAccount: {
    zh: "不能变动自己的账号，请在县里的机器上办",
    en: "Nobody changes his own account: it is done at the county's machine",
  },
  administratorsPost: {
    zh: "系统管理员、安全管理员、安全审计员的账号只在县里的机器上设立和变动",
    en: "Accounts of the three administrators are kept at the county's machine alone",
  },
  samePerson: {
    zh: "这个人已经有账号。一人一号；先停用旧的",
    en: "The official has an account already: one each. Close the old one first",
  },
  badPost: {
    zh: "窗口和镇经办岗位要选服务站，其他岗位要选部门",
    en: "Windows and towns need a station, other posts a body",
  },
  nothingToRemove: {
    zh: "这个账号没有开动态验证",
    en: "The account has no authenticator",
  },
  reasonMissing: {
    zh: "请写事由，不要写身份证号和电话",
    en: "Say why, without identity or telephone numbers",
  },
  unknownPerson: {
    zh: "人口库里没有这个身份证号。请核对，或留空",
    en: "Nobody in the register has this number. Check it, or leave it empty",
  },
};

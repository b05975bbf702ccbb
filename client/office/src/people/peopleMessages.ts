import type { MergeRefusal } from "@onedoor/domain/decideMerge";
import type { DuplicateGround } from "@onedoor/domain/duplicateGrounds";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type { NotRegistered } from "./whoIsWho.ts";

export const peopleMessages = defineMessages({
  title: { zh: "人口登记", en: "Register of people" },
  lead: {
    zh: "重复的登记由人核对后合并，不自动合并；合并和撤销都留痕",
    en: "Duplicates are merged by a person who has compared them, never by themselves; each merge and its undoing is on record",
  },
  askAgain: { zh: "重新查询", en: "Ask again" },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  offline: { zh: "联系不上县里", en: "The county can't be reached" },
  offlineHint: {
    zh: "恢复联网后再核对",
    en: "Compare them once there is a line",
  },
  refused: { zh: "县里没有答应", en: "The county refused" },
  refusedHint: {
    zh: "请重新登录后再试",
    en: "Sign in again and try once more",
  },
  newcomers: { zh: "窗口新来的人", en: "New from the window" },
  newcomersLead: {
    zh: "办件里有、人口库里没有的申请人。对照证件后登记",
    en: "Applicants whom the register doesn't have. Compare the paper, then take them in",
  },
  noNewcomers: { zh: "没有新来的人", en: "Nobody is new" },
  register: { zh: "登记入库", en: "Take in" },
  registered: { zh: "✓ 已登记", en: "✓ Taken in" },
  wasKnown: {
    zh: "✓ 人口库里已有此证件号，没有重复登记",
    en: "✓ The register has this number already; nobody was added",
  },
  paper: { zh: "证件", en: "Paper" },
  birthDate: { zh: "出生日期", en: "Date of birth" },
  sex: { zh: "性别", en: "Sex" },
  male: { zh: "男", en: "male" },
  female: { zh: "女", en: "female" },
  duplicates: { zh: "可能重复的登记", en: "Possible duplicates" },
  noDuplicates: {
    zh: "没有可能重复的登记",
    en: "There are no possible duplicates",
  },
  keep: { zh: "保留", en: "Keep" },
  why: {
    zh: "核对了什么（不写证件号和电话）",
    en: "What was compared (no identity or telephone numbers)",
  },
  merge: { zh: "合并为一人", en: "Merge into one" },
  fillFirst: {
    zh: "请先选保留哪一份，并写明核对了什么",
    en: "Choose which one to keep, and say what was compared",
  },
  wordsFirst: { zh: "请先写明原因", en: "Say why first" },
  merges: { zh: "已合并的", en: "Merged" },
  noMerges: { zh: "还没有合并过", en: "Nothing was merged yet" },
  merged: {
    zh: (id: string, at: string) => `编号 ${id} 并入，${at}`,
    en: (id: string, at: string) => `id ${id} merged in, ${at}`,
  },
  undone: { zh: "已撤销 ✕", en: "Undone ✕" },
  split: { zh: "撤销合并", en: "Undo the merge" },
  failed: {
    zh: "没有办成：联系不上县里，或须重新登录",
    en: "Not done: the county can't be reached, or wants a new sign-in",
  },
});

export const groundWords: Readonly<Record<DuplicateGround, Wording>> = {
  sameNumber: { zh: "证件号相同", en: "the same number" },
  sameNameBirthVillage: {
    zh: "同名、同出生日期、同村，证件号不同：只是可能",
    en: "the same name, birth and village with different numbers: possible, no more",
  },
};

export const notRegisteredWords: Readonly<Record<NotRegistered, Wording>> = {
  notInScope: {
    zh: "县里还没有这个办件，或不在您的辖区。先同步再登记",
    en: "The county doesn't have this case yet, or it isn't in your reach. Sync first",
  },
  applicantKnown: {
    zh: "人口库已有这位申请人",
    en: "The register knows this applicant",
  },
  badName: { zh: "姓名不合规，请核对", en: "That is no name: check it" },
  badNumber: {
    zh: "号码不是这种证件的，请对照证件选对证件种类",
    en: "The number isn't one of this kind of paper: choose the right kind",
  },
  otherNumber: {
    zh: "号码与办件中申请人的不一致，请核对",
    en: "The case has another number of its applicant: check it",
  },
  caseUsed: {
    zh: "这个办件已经登记过一次",
    en: "This case was used for a registration before",
  },
  birthMissing: {
    zh: "这种证件上的号码不含出生日期和性别，请填写",
    en: "This number doesn't tell the date of birth and the sex: fill them in",
  },
  badDivision: {
    zh: "住址不在本县",
    en: "The address isn't in this county",
  },
};

export const mergeRefusalWords: Readonly<Record<MergeRefusal, Wording>> = {
  unknownPerson: {
    zh: "有一份不在辖区、不在人口库，或已依法删除",
    en: "One of them is out of reach, not in the register, or erased by law",
  },
  samePerson: { zh: "是同一份登记", en: "They are one row" },
  alreadyMerged: {
    zh: "其中一份已合并过；另有并入的那份须保留",
    en: "One of them was merged before; one that others were merged into has to be kept",
  },
  noGround: {
    zh: "两份登记没有重复的迹象，不能合并",
    en: "Nothing says that they are one person",
  },
  accountIsLost: {
    zh: "有账号或任职的那份须保留，请换一份",
    en: "The one with an account or an office has to be kept: choose that one",
  },
  erasureAsked: {
    zh: "有一份正在申请依法删除，先等办结",
    en: "The erasure of one of them is asked for; wait for its end",
  },
  unknownMerge: { zh: "没有这次合并", en: "There is no such merge" },
  alreadySplit: { zh: "已经撤销过了", en: "It is undone already" },
  reasonMissing: {
    zh: "说明没写、太长，或写了证件号、电话",
    en: "The words are missing, too long, or hold an identity or telephone number",
  },
};

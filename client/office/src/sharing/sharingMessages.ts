import type { DataFact } from "@onedoor/domain/dataClass";
import type { DataRequestRefusal } from "@onedoor/domain/decideDataRequest";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";

export const sharingMessages = defineMessages({
  title: { zh: "由部门数据共享核验", en: "Confirmed by other departments" },
  explain: {
    zh: "下列材料的信息有关部门已经掌握，可以向部门核对，不必再向申请人收取。谁、为哪一件、核对了什么，都会留痕",
    en: "Departments have these on record already: they can be asked, and the applicant needn't be. Who asks, for which case and about what stays on record",
  },
  ask: { zh: "向部门核对", en: "Ask the department" },
  askAgain: { zh: "再核对一次", en: "Ask again" },
  askAbout: {
    zh: (ask: string, paper: string) => `${ask}：${paper}`,
    en: (ask: string, paper: string) => `${ask}: ${paper}`,
  },
  by: {
    zh: (department: string, dataClass: string) =>
      `${department} · ${dataClass}`,
    en: (department: string, dataClass: string) =>
      `${dataClass}, kept by ${department}`,
  },
  asked: { zh: "正在发出", en: "being sent" },
  handedOff: {
    zh: (at: string) => `已发出，等对方答复（${at} 发出）`,
    en: (at: string) => `sent ${at}, waiting for the answer`,
  },
  confirmed: {
    zh: (on: string) => `✓ 已核实（${on}）：由数据共享核验，不再收取`,
    en: (on: string) =>
      `✓ confirmed (${on}): it stands by shared data and is not asked for again`,
  },
  denied: {
    zh: (on: string) => `▲ 对方的记录不支持这份材料（${on}）`,
    en: (on: string) => `▲ the department's record doesn't bear it out (${on})`,
  },
  noFacts: { zh: "已答复", en: "answered" },
  notFound: {
    zh: "▲ 对方没有记录，请按材料原件办理",
    en: "▲ the department has nothing on record: work with the paper itself",
  },
  refused: {
    zh: "▲ 对方不予核对，请按材料原件办理",
    en: "▲ the department doesn't answer this: work with the paper itself",
  },
  failed: {
    zh: "▲ 对方没有回应，改日再问",
    en: "▲ the department didn't respond: ask again another day",
  },
  validUntil: {
    zh: (on: string) => `记录有效期至 ${on}`,
    en: (on: string) => `on record until ${on}`,
  },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  offline: {
    zh: "联系不上县里，联网后再核对",
    en: "The county can't be reached; ask when there is a line",
  },
  rejected: { zh: "县里没有接受", en: "The county didn't accept it" },
  sending: { zh: "正在发出", en: "Being sent" },
});

export const factWords: Readonly<Record<DataFact, Wording>> = {
  identityMatches: { zh: "姓名与号码相符", en: "name and number agree" },
  isOnRegister: { zh: "户籍在册", en: "on the register" },
  isHouseholder: { zh: "是户主", en: "head of the household" },
  isMarried: { zh: "已登记结婚", en: "marriage registered" },
  hasChildOnRecord: { zh: "有子女出生记录", en: "birth of a child on record" },
  registrationStands: { zh: "登记存续", en: "registration stands" },
  holdsTitle: { zh: "名下有不动产", en: "holds real estate" },
  isInsured: { zh: "已参保", en: "insured" },
  certificateStands: { zh: "残疾人证有效", en: "certificate stands" },
  hasSchoolRecord: { zh: "有学历学籍记录", en: "school record" },
  isTaxpayer: { zh: "已办税务登记", en: "registered with the tax authority" },
};

export const dataRefusalWords: Readonly<Record<DataRequestRefusal, Wording>> = {
  notSignedIn: { zh: "请先登录", en: "Sign in first" },
  notInScope: {
    zh: "这件不在您的经办范围",
    en: "The case is outside your reach",
  },
  noOpenCase: {
    zh: "办件已经结束，不能再核对",
    en: "The case has ended: nothing more is asked",
  },
  unknownMaterial: {
    zh: "这个事项没有这份材料",
    en: "The item has no such paper",
  },
  notShared: {
    zh: "这份材料的数据不共享",
    en: "The paper's data isn't shared",
  },
  notOfApplicant: {
    zh: "这类数据没有该申请人的信息",
    en: "This class says nothing of such an applicant",
  },
  underWay: { zh: "正在核对，等对方答复", en: "It is being asked already" },
  answeredToday: {
    zh: "今天已经答复，明天可以再核对",
    en: "It was answered today; it may be asked again tomorrow",
  },
  notJoined: {
    zh: "本县还没有接通部门数据共享",
    en: "This county isn't joined to other departments' systems yet",
  },
};

import { defineMessages } from "@onedoor/ui/words/messages";

export const intakeMessages = defineMessages({
  title: { zh: "新办件", en: "New case" },
  titleFor: {
    zh: (name: string) => `${name}的新办件`,
    en: (name: string) => `New case for ${name}`,
  },
  saved: {
    zh: (at: string) => `草稿已存在本机 ${at}`,
    en: (at: string) => `Draft kept on this computer ${at}`,
  },
  discard: { zh: "不办了，删掉草稿", en: "Delete this draft" },
  discardSure: { zh: "再点一次就删掉", en: "Press again to delete" },
  who: { zh: "给谁办", en: "Who" },
  what: { zh: "办什么", en: "What" },
  papers: { zh: "带了什么", en: "Papers" },
  form: { zh: "填表", en: "Form" },
  next: { zh: "下一步", en: "Next" },
  change: { zh: "修改", en: "Change" },
  person: { zh: "个人", en: "Person" },
  legalEntity: { zh: "单位", en: "Legal entity" },
  findPerson: {
    zh: "身份证号、姓名或拼音首字母",
    en: "Identity number, name or initials",
  },
  findHint: {
    zh: "本村、本镇的人可以直接找到；找不到就在下面填。",
    en: "People of this village or town can be found; fill in the rest below.",
  },
  nobody: {
    zh: "本机没有这个人，请在下面填写",
    en: "Not on this computer: fill in below",
  },
  name: { zh: "姓名", en: "Name" },
  entityName: { zh: "单位名称", en: "Name of the entity" },
  residentId: { zh: "公民身份号码", en: "Resident identity number" },
  paper: { zh: "证件种类", en: "Kind of paper" },
  paperNumber: { zh: "证件号码", en: "Number of the paper" },
  idGood: { zh: "校验位对得上", en: "The check character fits" },
  creditCode: { zh: "统一社会信用代码", en: "Unified social credit code" },
  creditCodeHint: {
    zh: "新设立的单位还没有，可以空着",
    en: "An entity that is being founded has none yet",
  },
  representative: { zh: "法定代表人（负责人）", en: "Legal representative" },
  phone: { zh: "电话", en: "Phone" },
  address: { zh: "住址", en: "Address" },
  byAgent: { zh: "由别人代办", en: "Somebody acts on behalf" },
  agentName: { zh: "代办人姓名", en: "Agent's name" },
  agentId: { zh: "代办人身份号码", en: "Agent's identity number" },
  agentPhone: { zh: "代办人电话", en: "Agent's phone" },
  agentRelation: { zh: "与申请人的关系", en: "Relation to the applicant" },
  findItem: {
    zh: "事项名称，或拼音首字母（如 gllnr）",
    en: "Item, or pinyin initials (such as gllnr)",
  },
  noItem: {
    zh: "没有这个事项，换个说法试试",
    en: "No such item: try other words",
  },
  chosenItem: { zh: "已选事项", en: "Chosen item" },
  changeItem: { zh: "换一个", en: "Choose another" },
  limitLine: {
    zh: (limit: string) => `承诺 ${limit}`,
    en: (limit: string) => `promised: ${limit}`,
  },
  instant: { zh: "当场可办", en: "on the spot" },
  questions: { zh: "问一问情形", en: "About the situation" },
  exitRedirect: {
    zh: (item: string) => `这种情形应当办“${item}”`,
    en: (item: string) => `In this situation the right item is “${item}”`,
  },
  exitNotRequired: {
    zh: "这种情形依法不用办，请告诉申请人",
    en: "In this situation nothing has to be applied for: tell the applicant",
  },
  takeRedirect: { zh: "改办这一项", en: "Take that item" },
  bundleOf: {
    zh: (count: number) => `一件事 · ${count} 个事项一起办`,
    en: (count: number) => `${count} items together`,
  },
  bundle: {
    zh: (name: string) => `可以按“${name}”一件事一起办`,
    en: (name: string) => `May be handled together as “${name}”`,
  },
  notBrought: { zh: "没带", en: "Not brought" },
  howBrought: {
    zh: (material: string) => `${material}怎么交的`,
    en: (material: string) => `How ${material} was handed in`,
  },
  formFilledHere: { zh: "在下一步填写", en: "Filled in at the next step" },
  addPage: { zh: "拍照或选文件", en: "Photograph or choose a file" },
  addPageFor: {
    zh: (material: string) => `给${material}拍照或选文件`,
    en: (material: string) => `Photograph or choose a file for ${material}`,
  },
  pages: {
    zh: (count: number, kilobytes: number) =>
      `已存 ${count} 页（${kilobytes} KB）`,
    en: (count: number, kilobytes: number) =>
      `${count} page${count === 1 ? "" : "s"} kept (${kilobytes} KB)`,
  },
  pageFault: {
    zh: (file: string, fault: string) => `${file}：${fault}`,
    en: (file: string, fault: string) => `${file}: ${fault}`,
  },
  papersLater: {
    zh: "先选好事项，才知道要带什么",
    en: "Choose the item first: then it is known what is needed",
  },
  register: { zh: "人员档案", en: "the register" },
  /** As this computer's copy was on that day. */
  registerOn: {
    zh: (on: string) => `人员档案 ${on}`,
    en: (on: string) => `the register as of ${on}`,
  },
  identityNumber: { zh: "身份号码", en: "the identity number" },
  above: { zh: "上面填的", en: "what was entered above" },
  answersSource: { zh: "上面的回答", en: "the answers above" },
  formProblems: {
    zh: (count: number) => `还有 ${count} 处要填或要改`,
    en: (count: number) =>
      `${count} field${count === 1 ? "" : "s"} to fill in or correct`,
  },
  formGood: { zh: "填好了", en: "Filled in" },
  household: { zh: "户", en: "Household" },
  earlier: { zh: "以前办过", en: "Earlier cases" },
  noEarlier: { zh: "本机没有以前的办件", en: "None on this computer" },
  born: {
    zh: (on: string, age: number) => `${on}出生，${age} 岁`,
    en: (on: string, age: number) => `born ${on}, aged ${age}`,
  },
  guardianActs: {
    zh: (age: number) => `${age} 岁，须由监护人代办`,
    en: (age: number) => `Aged ${age}: a guardian acts as agent`,
  },
  guardianAgrees: {
    zh: (age: number) =>
      `${age} 岁：不是纯获利益的事项，须经监护人同意；以自己劳动收入生活的 16 周岁以上的除外`,
    en: (age: number) =>
      `Aged ${age}: a guardian agrees to what isn't merely to his benefit, unless he is 16 and lives on his own work`,
  },
  guardianByRegister: {
    zh: (name: string, what: string) => `由${name}（${what}）代办`,
    en: (name: string, what: string) => `${name} (${what}) acts`,
  },
  noGuardianHere: {
    zh: "本机没有监护人的登记：看户口簿，在“由别人代办”里填写",
    en: "This computer knows no guardian: see the household register, and fill in who acts on behalf",
  },
  mother: { zh: "母亲", en: "mother" },
  father: { zh: "父亲", en: "father" },
  guardian: { zh: "监护人", en: "guardian" },
  mustBring: { zh: "要带的材料", en: "What is needed" },
  missingCount: {
    zh: (missing: number, deferrable: number) =>
      missing === 0 && deferrable === 0
        ? "材料齐了"
        : missing === 0
          ? `可容缺 ${deferrable} 份`
          : `还缺 ${missing} 份`,
    en: (missing: number, deferrable: number) =>
      missing === 0 && deferrable === 0
        ? "All materials are here"
        : missing === 0
          ? `${deferrable} may follow`
          : `${missing} still missing`,
  },
  ifAcceptedToday: { zh: "今天受理的话，", en: "If accepted today:" },
  answerWithin: {
    zh: (limit: string) => `${limit}内告知是否受理`,
    en: (limit: string) => `an answer within ${limit}`,
  },
  statutory: {
    zh: (limit: string) => `法定 ${limit}`,
    en: (limit: string) => `by law: ${limit}`,
  },
  noStatutory: { zh: "法律未规定时限", en: "no limit in law" },
  takeIn: { zh: "收件", en: "Take in" },
  takingIn: { zh: "正在存…", en: "Keeping it…" },
  printNotification: {
    zh: "打印一次性告知书",
    en: "Print the one-time notification",
  },
  needName: { zh: "还没填姓名", en: "The name is missing" },
  needId: { zh: "身份号码不对", en: "The identity number is wrong" },
  needPhone: { zh: "还没填电话", en: "The phone is missing" },
  needGuardian: {
    zh: "未满 14 周岁，须有监护人代办：填写代办人姓名、身份号码和关系",
    en: "Below 14 a guardian acts: give the agent's name, identity number and relation",
  },
  needGrownGuardian: {
    zh: "代办人自己未成年，不能作监护人",
    en: "The agent is a minor himself, and no guardian",
  },
  needRepresentative: {
    zh: "还没填法定代表人",
    en: "The representative is missing",
  },
  needCreditCode: {
    zh: "统一社会信用代码不对",
    en: "The credit code is wrong",
  },
  needItem: { zh: "还没选事项", en: "No item is chosen" },
  needAnswers: { zh: "情形还没答完", en: "The situation is not answered" },
  needNothing: {
    zh: "这种情形不用在这里办",
    en: "Nothing to be taken in here",
  },
  refused: {
    zh: (why: string) => `没能收件：${why}`,
    en: (why: string) => `Not taken in: ${why}`,
  },
  gone: {
    zh: "这份草稿已经办完、删除，或交给了别人",
    en: "This draft is finished, deleted, or handed over",
  },
  takenOverFrom: {
    zh: (name: string, at: string) => `接自${name}，${at}交来`,
    en: (name: string, at: string) =>
      `Taken over from ${name}, who handed it over on ${at}`,
  },
  toToday: { zh: "回到今天", en: "Back to today" },
});

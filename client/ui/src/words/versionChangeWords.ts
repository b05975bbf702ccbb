import type { ChangeArea } from "@onedoor/domain/changedParts";
import type { HandlingType } from "@onedoor/domain/itemTerms";
import type { ItemState, Material } from "@onedoor/domain/itemTypes";
import { defineMessages } from "./messages.ts";
import type { Wording, Words } from "./wording.ts";

/** What a change of an item says, by kind. Names and texts of the item come in as they are. */
export const versionChangeWords = defineMessages({
  lastDaySet: {
    zh: (on: string) => `办理到${on}为止`,
    en: (on: string) => `Can be applied for until ${on}`,
  },
  lastDayGone: {
    zh: (on: string) => `不再有截止日期（原为${on}）`,
    en: (on: string) => `No last day any more (was ${on})`,
  },
  lastDayMoved: {
    zh: (before: string, after: string) => `截止日期由${before}改为${after}`,
    en: (before: string, after: string) =>
      `Last day moved from ${before} to ${after}`,
  },

  material: {
    zh: (name: string) => `材料“${name}”`,
    en: (name: string) => `Material “${name}”`,
  },
  materialAdded: {
    zh: (what: string, need: string, count: string) =>
      `新增${what}：${need}，${count}`,
    en: (what: string, need: string, count: string) =>
      `${what} is new: ${need}, ${count}`,
  },
  materialDropped: {
    zh: (what: string) => `${what}不再需要`,
    en: (what: string) => `${what} is no longer needed`,
  },
  nowRequired: {
    zh: (what: string) => `${what}现在必须交`,
    en: (what: string) => `${what} is now required`,
  },
  nowOptional: {
    zh: (what: string) => `${what}不再必须，可交可不交`,
    en: (what: string) => `${what} is no longer required`,
  },
  nowSituational: {
    zh: (what: string, when: string) => `${what}改为按情形要交：${when}`,
    en: (what: string, when: string) =>
      `${what} is now needed in some situations only: ${when}`,
  },
  situationMoved: {
    zh: (what: string, when: string) => `要交${what}的情形改为：${when}`,
    en: (what: string, when: string) =>
      `${what} is needed in other situations: ${when}`,
  },
  asAnswered: { zh: "按答问", en: "by the answers" },
  deferralBegun: {
    zh: (what: string, days: string) =>
      `${what}现在可以容缺，受理后 ${days} 个工作日内补交`,
    en: (what: string, days: string) =>
      `${what} may now follow within ${days} working days`,
  },
  deferralEnded: {
    zh: (what: string) => `${what}不再可以容缺，受理前要交齐`,
    en: (what: string) => `${what} may no longer follow later`,
  },
  deferralMoved: {
    zh: (what: string, before: string, after: string) =>
      `${what}容缺补交的期限由 ${before} 个工作日改为 ${after} 个工作日`,
    en: (what: string, before: string, after: string) =>
      `${what} may follow within ${after} working days (was ${before})`,
  },
  licenceBegun: {
    zh: (what: string, licence: string) => `有${licence}的，免交${what}`,
    en: (what: string, licence: string) =>
      `${what}: not needed with ${licence}`,
  },
  licenceEnded: {
    zh: (what: string, licence: string) => `${what}不再能用${licence}代替`,
    en: (what: string, licence: string) =>
      `${what}: ${licence} no longer stands in for it`,
  },
  becomes: {
    zh: (what: string, before: string, after: string) =>
      `${what}由“${before}”改为“${after}”`,
    en: (what: string, before: string, after: string) =>
      `${what}: “${after}” in place of “${before}”`,
  },
  nothing: { zh: "无", en: "none" },
  isChanged: {
    zh: (what: string) => `${what}有变化`,
    en: (what: string) => `${what} changed`,
  },

  shorter: {
    zh: (what: string, before: string, after: string) =>
      `${what}由 ${before}缩短为 ${after}`,
    en: (what: string, before: string, after: string) =>
      `${what} shortened from ${before} to ${after}`,
  },
  longer: {
    zh: (what: string, before: string, after: string) =>
      `${what}由 ${before}延长为 ${after}`,
    en: (what: string, before: string, after: string) =>
      `${what} lengthened from ${before} to ${after}`,
  },
  otherLimit: {
    zh: (what: string, before: string, after: string) =>
      `${what}由 ${before}改为 ${after}`,
    en: (what: string, before: string, after: string) =>
      `${what} changed from ${before} to ${after}`,
  },
  limitBegun: {
    zh: (what: string, after: string) => `${what}定为 ${after}（原来没有规定）`,
    en: (what: string, after: string) => `${what} set at ${after} (was none)`,
  },
  limitEnded: {
    zh: (what: string, before: string) => `不再规定${what}（原为 ${before}）`,
    en: (what: string, before: string) =>
      `${what} no longer set (was ${before})`,
  },
  extensionBegun: {
    zh: (by: string) => `可以延期一次，延长 ${by}`,
    en: (by: string) => `Can be extended once, by ${by}`,
  },
  extensionEnded: { zh: "不再可以延期", en: "Can no longer be extended" },
  extensionOf: { zh: "延期", en: "Extension" },

  fieldAdded: {
    zh: (name: string) => `表单新问“${name}”`,
    en: (name: string) => `The form now asks for “${name}”`,
  },
  fieldAddedRequired: {
    zh: (name: string) => `表单新问“${name}”，必填`,
    en: (name: string) => `The form now asks for “${name}”, required`,
  },
  fieldDropped: {
    zh: (name: string) => `表单不再问“${name}”`,
    en: (name: string) => `The form no longer asks for “${name}”`,
  },
  fieldNowRequired: {
    zh: (name: string) => `表单的“${name}”现在必填`,
    en: (name: string) => `“${name}” in the form is now required`,
  },
  fieldNowOptional: {
    zh: (name: string) => `表单的“${name}”不再必填`,
    en: (name: string) => `“${name}” in the form is no longer required`,
  },
  fieldAskedOtherwise: {
    zh: (name: string) => `表单的“${name}”在什么情形下要填有变化`,
    en: (name: string) => `“${name}” in the form is asked in other situations`,
  },
  field: {
    zh: (name: string) => `表单的“${name}”`,
    en: (name: string) => `“${name}” in the form`,
  },
  choiceAdded: {
    zh: (what: string, names: string) => `${what}可以选${names}`,
    en: (what: string, names: string) => `${what}: ${names} can be chosen`,
  },
  choiceDropped: {
    zh: (what: string, names: string) => `${what}不再有${names}`,
    en: (what: string, names: string) => `${what}: ${names} can't be chosen`,
  },
  choicesOf: {
    zh: (what: string) => `${what}的选项`,
    en: (what: string) => `${what}: its choices`,
  },
  sectionAdded: {
    zh: (name: string) => `表单新增一节“${name}”`,
    en: (name: string) => `The form has a new section, “${name}”`,
  },
  sectionDropped: {
    zh: (name: string) => `表单不再有“${name}”一节`,
    en: (name: string) => `The form no longer has the section “${name}”`,
  },
  sectionDetail: {
    zh: (before: string, after: string) =>
      `表单的“${before}”一节改名为“${after}”`,
    en: (before: string, after: string) =>
      `The form's section “${before}” is now called “${after}”`,
  },

  conditionAdded: {
    zh: (text: string) => `新增条件：${text}`,
    en: (text: string) => `New condition: ${text}`,
  },
  conditionDropped: {
    zh: (text: string) => `取消条件：${text}`,
    en: (text: string) => `No longer a condition: ${text}`,
  },
  refusalAdded: {
    zh: (text: string) => `新增不予办理的情形：${text}`,
    en: (text: string) => `New ground of refusal: ${text}`,
  },
  refusalDropped: {
    zh: (text: string) => `不再是不予办理的情形：${text}`,
    en: (text: string) => `No longer a ground of refusal: ${text}`,
  },
  questionAdded: {
    zh: (text: string) => `新问情形：${text}`,
    en: (text: string) => `New question: ${text}`,
  },
  questionDropped: {
    zh: (text: string) => `不再问：${text}`,
    en: (text: string) => `No longer asked: ${text}`,
  },
  question: {
    zh: (text: string) => `情形问题“${text}”`,
    en: (text: string) => `Question “${text}”`,
  },
  optionAdded: {
    zh: (question: string, answer: string) => `“${question}”可以答“${answer}”`,
    en: (question: string, answer: string) =>
      `“${question}” can be answered “${answer}”`,
  },
  optionDropped: {
    zh: (question: string, answer: string) =>
      `“${question}”不再能答“${answer}”`,
    en: (question: string, answer: string) =>
      `“${question}” can no longer be answered “${answer}”`,
  },
  option: {
    zh: (question: string, answer: string) => `“${question}”答“${answer}”的`,
    en: (question: string, answer: string) =>
      `“${question}” answered “${answer}”`,
  },

  feeBegun: {
    zh: (basis: string) => `开始收费，依据：${basis}`,
    en: (basis: string) => `A fee is charged; basis: ${basis}`,
  },
  feeEnded: { zh: "不再收费", en: "No fee any more" },
  feeBasis: { zh: "收费依据", en: "Basis of the fee" },
  stepAdded: {
    zh: (name: string) => `新增环节“${name}”`,
    en: (name: string) => `New step “${name}”`,
  },
  stepDropped: {
    zh: (name: string) => `取消环节“${name}”`,
    en: (name: string) => `Step “${name}” is dropped`,
  },
  step: {
    zh: (name: string) => `环节“${name}”`,
    en: (name: string) => `Step “${name}”`,
  },
  stepLimit: {
    zh: (name: string) => `环节“${name}”的时限`,
    en: (name: string) => `Limit of step “${name}”`,
  },
  procedureAdded: {
    zh: (name: string, limit: string) => `新增特别程序“${name}”，${limit}`,
    en: (name: string, limit: string) =>
      `New special procedure “${name}”, ${limit}`,
  },
  procedureDropped: {
    zh: (name: string) => `取消特别程序“${name}”`,
    en: (name: string) => `Special procedure “${name}” is dropped`,
  },
  procedure: {
    zh: (name: string) => `特别程序“${name}”`,
    en: (name: string) => `Special procedure “${name}”`,
  },
  resultAdded: {
    zh: (name: string) => `新增办理结果“${name}”`,
    en: (name: string) => `New result “${name}”`,
  },
  resultDropped: {
    zh: (name: string) => `不再发“${name}”`,
    en: (name: string) => `“${name}” is no longer issued`,
  },
  result: {
    zh: (name: string) => `办理结果“${name}”`,
    en: (name: string) => `Result “${name}”`,
  },
  basisAdded: {
    zh: (law: string) => `新增依据：${law}`,
    en: (law: string) => `New legal basis: ${law}`,
  },
  basisDropped: {
    zh: (law: string) => `不再作为依据：${law}`,
    en: (law: string) => `No longer a legal basis: ${law}`,
  },
  basis: {
    zh: (law: string) => `依据${law}`,
    en: (law: string) => `Legal basis ${law}`,
  },
  levelAdded: {
    zh: (names: string) => `${names}的窗口现在可以受理`,
    en: (names: string) => `Windows of ${names} may now accept it`,
  },
  levelDropped: {
    zh: (names: string) => `${names}的窗口不再受理`,
    en: (names: string) => `Windows of ${names} no longer accept it`,
  },
  visits: {
    zh: (before: number, after: number) =>
      `到现场次数由 ${before} 次改为 ${after} 次`,
    en: (before: number, after: number) =>
      `${after} visits to the window in place of ${before}`,
  },
  visitsOtherwise: { zh: "到现场办理的说明", en: "What is said of visits" },
  questionOrder: {
    zh: "情形问题的先后有变化",
    en: "The questions come in another order",
  },
  stepOrder: {
    zh: (names: string) => `办理环节的先后改为：${names}`,
    en: (names: string) => `The steps now come in this order: ${names}`,
  },
  of: {
    zh: (what: string, detail: string) => `${what}的${detail}`,
    en: (what: string, detail: string) => `${what}, ${detail}`,
  },
});

export const areaWords: Words<ChangeArea> = {
  state: { zh: "能不能办", en: "On offer" },
  materials: { zh: "材料", en: "Materials" },
  limits: { zh: "时限", en: "Time limits" },
  form: { zh: "表单", en: "Form" },
  conditions: { zh: "条件和情形", en: "Conditions and situations" },
  rest: { zh: "其他", en: "Other" },
};

export const newStateWords: Words<ItemState> = {
  inForce: { zh: "恢复办理", en: "On offer again" },
  suspended: { zh: "暂停办理", en: "Suspended: don't take it in" },
  cancelled: {
    zh: "已取消，不再办理",
    en: "Cancelled: it can no longer be applied for",
  },
};

export const necessityWords: Words<Material["necessity"]> = {
  required: { zh: "必须交", en: "required" },
  situational: { zh: "按情形要交", en: "needed in some situations" },
  optional: { zh: "可交可不交", en: "optional" },
};

export const materialFormWords: Words<Material["form"]> = {
  paper: { zh: "纸质", en: "paper" },
  electronic: { zh: "电子", en: "electronic" },
  either: { zh: "纸质或电子", en: "paper or electronic" },
};

export const handlingWords: Words<HandlingType> = {
  instant: { zh: "即办件", en: "decided at once" },
  promised: { zh: "承诺件", en: "decided within a promised limit" },
  other: { zh: "其他", en: "other" },
};

/** Exercise levels of GB/T 39046. */
export const levelWords: Readonly<Record<string, Wording>> = {
  "1": { zh: "国家级", en: "the state" },
  "2": { zh: "省级", en: "the province" },
  "3": { zh: "市级", en: "the city" },
  "4": { zh: "县级", en: "the county" },
  "5": { zh: "镇（街道）", en: "towns and streets" },
  "6": { zh: "村（社区）", en: "villages" },
  "7": { zh: "分级管理", en: "several levels" },
};

/** Elements of an item, and details of its parts, by their names in the catalogue. */
export const detailWords: Readonly<Record<string, Wording>> = {
  promisedLimit: { zh: "承诺时限", en: "Promised limit" },
  statutoryLimit: { zh: "法定时限", en: "Statutory limit" },
  acceptanceLimit: { zh: "告知是否受理的时限", en: "Limit for acceptance" },
  correctionLimit: { zh: "补正时限", en: "Limit for corrections" },
  deliveryLimit: { zh: "送达时限", en: "Limit for delivery" },
  consultPhone: { zh: "咨询电话", en: "Phone for questions" },
  supervisePhone: { zh: "监督投诉电话", en: "Phone for complaints" },
  handlingType: { zh: "办件类型", en: "Kind of handling" },
  id: { zh: "目录编号", en: "Key in the catalogue" },
  name: { zh: "名称", en: "Name" },
  nameEn: { zh: "英文名称", en: "English name" },
  audience: { zh: "服务对象类别", en: "Audience" },
  itemType: { zh: "事项类型", en: "Type" },
  serviceObjects: { zh: "服务对象", en: "Who it is for" },
  baseCode: { zh: "基本编码", en: "Base code" },
  handlingItems: { zh: "业务办理项", en: "Handling items" },
  codeStatus: { zh: "编码状态", en: "State of the code" },
  department: { zh: "主管部门", en: "Department in charge" },
  decisionOrg: { zh: "决定机关", en: "Deciding office" },
  authority: { zh: "实施主体", en: "Implementing body" },
  exerciseLevels: { zh: "行使层级", en: "Exercise levels" },
  channels: { zh: "办理形式", en: "Channels" },
  onlineDepth: { zh: "网办深度", en: "How far it goes online" },
  crossRegion: { zh: "通办范围", en: "Where it can be applied for" },
  noticeAndCommitment: { zh: "告知承诺", en: "Commitment in place of proof" },
  publicity: { zh: "公示", en: "Public notice" },
  bundles: { zh: "所属一件事", en: "Bundles" },
  responsibilityList: { zh: "责任事项", en: "Responsibilities" },
  oneTimeNotice: { zh: "办事指南说明和救济途径", en: "Guide and remedies" },
  certainty: { zh: "核实情况", en: "How sure it is" },
  remarks: { zh: "备注", en: "Remarks" },
  materialType: { zh: "类型", en: "type" },
  materialTypeEn: { zh: "英文类型", en: "English type" },
  source: { zh: "来源", en: "source" },
  issuer: { zh: "出具单位", en: "issuer" },
  dataShare: { zh: "数据共享", en: "data sharing" },
  format: { zh: "规格", en: "format" },
  sample: { zh: "样表", en: "sample" },
  notes: { zh: "说明", en: "notes" },
  basis: { zh: "依据", en: "basis" },
  note: { zh: "说明", en: "note" },
  approver: { zh: "批准人", en: "approver" },
  limit: { zh: "时限", en: "limit" },
  maxTotal: { zh: "最长时限", en: "longest time" },
  title: { zh: "名称", en: "title" },
  titleEn: { zh: "英文名称", en: "English title" },
  help: { zh: "填写说明", en: "help" },
  helpEn: { zh: "英文填写说明", en: "English help" },
  unit: { zh: "单位", en: "unit" },
  unitEn: { zh: "英文单位", en: "English unit" },
  widget: { zh: "填写方式", en: "way to fill it in" },
  type: { zh: "填写方式", en: "kind of value" },
  readOnly: { zh: "能否修改", en: "whether it can be changed" },
  pattern: { zh: "填写格式", en: "pattern" },
  minimum: { zh: "最小值", en: "minimum" },
  maximum: { zh: "最大值", en: "maximum" },
  multipleOf: { zh: "精度", en: "precision" },
  minLength: { zh: "最少字数", en: "least length" },
  maxLength: { zh: "最多字数", en: "greatest length" },
  minItems: { zh: "最少行数", en: "least rows" },
  maxItems: { zh: "最多行数", en: "most rows" },
  dictionary: { zh: "自动填写的来源", en: "what fills it in" },
  check: { zh: "校验", en: "check" },
  group: { zh: "所在栏目", en: "block" },
  section: { zh: "所在章节", en: "section" },
  question: { zh: "问法", en: "wording" },
  questionEn: { zh: "英文问法", en: "English wording" },
  askedWhen: { zh: "提问的前提", en: "when it is asked" },
  label: { zh: "说法", en: "wording" },
  labelEn: { zh: "英文说法", en: "English wording" },
  addMaterials: { zh: "增加的材料", en: "materials it brings in" },
  flow: { zh: "办理方式", en: "flow" },
  changes: { zh: "时限和办件类型", en: "limits and kind of handling" },
  redirect: { zh: "应办的事项", en: "the right item" },
  notRequired: { zh: "是否需要办理", en: "whether it is needed" },
  bundle: { zh: "一件事", en: "bundle" },
  specialProcedures: { zh: "特别程序", en: "special procedures" },
  role: { zh: "岗位", en: "post" },
  roleEn: { zh: "英文岗位", en: "English post" },
  orgKey: { zh: "办理单位", en: "office" },
  creditCode: { zh: "办理单位代码", en: "office's credit code" },
  countsTowardLimit: { zh: "是否计入时限", en: "whether it counts" },
  content: { zh: "审查内容", en: "what is examined" },
  document: { zh: "文书", en: "document" },
  pausesClock: { zh: "是否计入时限", en: "whether it counts" },
  kind: { zh: "种类", en: "kind" },
  kindName: { zh: "种类", en: "kind" },
  eLicence: { zh: "电子证照", en: "e-licence" },
  validity: { zh: "有效期", en: "validity" },
  rank: { zh: "效力级别", en: "rank" },
};

export const otherDetail: Wording = { zh: "其他内容", en: "other details" };

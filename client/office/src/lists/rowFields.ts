import type { ListKind } from "@onedoor/domain/listRow";
import type { Wording, Words } from "@onedoor/ui/words/wording";

/** What only this list's rows say. */
export interface RowField {
  name: string;
  label: Wording;
  /** `lines`: several, apart by marks. `bodies`: credit codes. */
  type: "text" | "lines" | "bodies" | "number" | "choice";
  /** It may be left out. */
  empty?: true;
  choices?: Words<string>;
}

const BASE_CODE: RowField = {
  name: "baseCode",
  label: { zh: "基本编码（12 位）", en: "Base code (12 characters)" },
  type: "text",
  empty: true,
};
const BASE_CODES: RowField = {
  name: "baseCodes",
  label: { zh: "涉及事项的基本编码", en: "Base codes of its items" },
  type: "lines",
  empty: true,
};
const OF_PROOFS: readonly RowField[] = [
  {
    name: "aliases",
    label: { zh: "也叫", en: "Also called" },
    type: "lines",
    empty: true,
  },
  {
    name: "instead",
    label: { zh: "改为", en: "In its place" },
    type: "text",
  },
];

export const rowFields: Readonly<Record<ListKind, readonly RowField[]>> = {
  power: [
    {
      name: "itemType",
      label: { zh: "事项类型", en: "Type" },
      type: "choice",
      choices: {
        "01": { zh: "行政许可", en: "Licence" },
        "02": { zh: "行政处罚", en: "Penalty" },
        "03": { zh: "行政强制", en: "Enforcement" },
        "04": { zh: "行政征收", en: "Levy" },
        "05": { zh: "行政给付", en: "Payment" },
        "06": { zh: "行政检查", en: "Inspection" },
        "07": { zh: "行政确认", en: "Confirmation" },
        "08": { zh: "行政奖励", en: "Award" },
        "09": { zh: "行政裁决", en: "Adjudication" },
        "10": { zh: "其他", en: "Other" },
      },
    },
    BASE_CODE,
  ],
  publicService: [BASE_CODE],
  responsibility: [
    {
      name: "power",
      label: { zh: "权力清单编号", en: "Number of the power" },
      type: "number",
    },
    { name: "stage", label: { zh: "环节", en: "Stage" }, type: "text" },
    { name: "duty", label: { zh: "责任", en: "Duty" }, type: "text" },
    {
      name: "accountability",
      label: { zh: "追责情形", en: "Accountable for" },
      type: "text",
    },
  ],
  marketAccess: [
    { name: "sector", label: { zh: "行业", en: "Sector" }, type: "text" },
    {
      name: "access",
      label: { zh: "措施", en: "Access" },
      type: "choice",
      choices: {
        forbidden: { zh: "禁止准入", en: "Forbidden" },
        licensed: { zh: "许可准入", en: "By licence" },
      },
    },
    {
      name: "licence",
      label: { zh: "许可证件", en: "Licence" },
      type: "text",
      empty: true,
    },
  ],
  notToAsk: OF_PROOFS,
  abolishedProof: OF_PROOFS,
  supervision: [
    { name: "object", label: { zh: "对象", en: "Object" }, type: "text" },
    { name: "means", label: { zh: "方式", en: "Means" }, type: "text" },
    {
      name: "frequency",
      label: { zh: "频次", en: "Frequency" },
      type: "text",
    },
    { name: "outcome", label: { zh: "结果运用", en: "Outcome" }, type: "text" },
  ],
  intermediary: [
    BASE_CODES,
    {
      name: "provider",
      label: { zh: "服务机构", en: "Provider" },
      type: "text",
    },
    { name: "paidBy", label: { zh: "谁付费", en: "Paid by" }, type: "text" },
  ],
  fee: [
    BASE_CODES,
    { name: "standard", label: { zh: "标准", en: "Rate" }, type: "text" },
    {
      name: "fund",
      label: { zh: "性质", en: "Kind" },
      type: "choice",
      choices: {
        administrative: { zh: "行政事业性收费", en: "Administrative fee" },
        governmentFund: { zh: "政府性基金", en: "Government fund" },
        examination: { zh: "考试费", en: "Examination fee" },
      },
    },
  ],
  boundary: [
    {
      name: "others",
      label: { zh: "涉及部门（信用代码）", en: "Other bodies (credit codes)" },
      type: "bodies",
    },
    {
      name: "duties",
      label: { zh: "分工", en: "Who does what" },
      type: "text",
    },
    {
      name: "arbiter",
      label: { zh: "由谁裁定", en: "Decided by" },
      type: "text",
    },
  ],
};

/** The field as it is read. `nameOf`: of a body. */
export function fieldText(
  field: RowField,
  value: unknown,
  say: (wording: Wording) => string,
  nameOf: (creditCode: string) => string,
): string {
  if (Array.isArray(value))
    return value
      .map(String)
      .map((one) => (field.type === "bodies" ? nameOf(one) : one))
      .join("、");
  const text =
    typeof value === "string" || typeof value === "number" ? String(value) : "";
  const choice = field.choices?.[text];
  return choice === undefined ? text : say(choice);
}

/** What was typed, as the graph takes it; undefined where something is missing. */
export function fieldValue(field: RowField, typed: string): unknown {
  const text = typed.trim();
  const lines = text.split(/[\n、,，;；]/u).map((one) => one.trim());
  const given = lines.filter((one) => one !== "");
  switch (field.type) {
    case "lines":
    case "bodies":
      return given.length === 0 && field.empty !== true ? undefined : given;
    case "number":
      return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
    case "text":
    case "choice":
      if (text !== "") return text;
      return field.empty === true ? null : undefined;
  }
}

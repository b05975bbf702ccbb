import type { CellKind } from "./cellKinds.ts";

/** A column: where its value stands in its row's object, and what people read over it. */
export interface SheetColumn {
  /** Names with points between them; also the second line of the head, by which a column is found. */
  path: string;
  title: string;
  kind: CellKind;
}

/** A sheet with a row for each element of a list of the item, or, without a list, for each version. */
export interface ItemSheet {
  title: string;
  list: string | null;
  columns: readonly SheetColumn[];
}

/** By these every row says whose it is. */
export const KEY_COLUMNS: readonly SheetColumn[] = [
  { path: "itemCode", title: "实施编码", kind: "text" },
  { path: "version", title: "版本", kind: "count" },
];

const columns = (
  kind: CellKind,
  ...named: readonly (readonly [path: string, title: string])[]
): SheetColumn[] => named.map(([path, title]) => ({ path, title, kind }));

const publishedLimit = (path: string, title: string): SheetColumn[] => [
  ...columns("limit", [`${path}.limit`, title]),
  ...columns(
    "optionalText",
    [`${path}.basis`, `${title}依据`],
    [`${path}.certainty`, `${title}依据确定程度`],
    [`${path}.note`, `${title}说明`],
  ),
];

/** One row a version. `alsoCalled` and `formDefinitions` belong to the version and stand outside its elements. */
export const VERSIONS_SHEET: ItemSheet = {
  title: "事项",
  list: null,
  columns: [
    ...columns(
      "text",
      ["id", "目录短码"],
      ["name", "事项名称"],
      ["nameEn", "英文名称"],
      ["state", "状态"],
      ["effectiveFrom", "生效日期"],
    ),
    ...columns("optionalText", ["effectiveUntil", "截止日期"]),
    ...columns("lines", ["alsoCalled", "俗称"]),
    ...columns(
      "text",
      ["formDefinitions", "公共定义"],
      ["audience", "面向"],
      ["itemType.code", "事项类型代码"],
      ["itemType.name", "事项类型"],
      ["itemType.nameEn", "事项类型英文"],
      ["baseCode", "基本编码"],
      ["codeStatus", "编码状态"],
      ["department", "主管部门"],
      ["decisionOrg", "决定机关"],
      ["authority.name", "实施主体"],
      ["authority.nameEn", "实施主体英文"],
      ["authority.creditCode", "统一社会信用代码"],
      ["authority.natureCode", "实施主体性质"],
      ["authority.division", "行政区划"],
    ),
    ...columns(
      "lines",
      ["serviceObjects", "服务对象"],
      ["exerciseLevels", "行使层级"],
      ["acceptLevels", "受理层级"],
    ),
    ...columns(
      "text",
      ["handlingType", "办件类型"],
      ["handlingTypeCode", "办件类型代码"],
      ["handlingTypeName", "办件类型名称"],
    ),
    ...publishedLimit("statutoryLimit", "法定时限"),
    ...publishedLimit("promisedLimit", "承诺时限"),
    ...publishedLimit("acceptanceLimit", "受理时限"),
    ...publishedLimit("correctionLimit", "补正时限"),
    ...publishedLimit("deliveryLimit", "送达时限"),
    ...columns("json", ["extension", "延期"]),
    ...columns(
      "lines",
      ["conditions", "受理条件"],
      ["refusal", "不予受理情形"],
    ),
    ...columns("yesNo", ["fee.charged", "是否收费"]),
    ...columns("optionalText", ["fee.basis", "收费依据"]),
    ...columns(
      "count",
      ["visits.onsite", "到现场次数"],
      ["visits.online", "网办到场次数"],
    ),
    ...columns("text", ["visits.reason", "到场原因"]),
    ...columns("lines", ["channels", "办理形式"]),
    ...columns(
      "text",
      ["onlineDepth", "网办深度"],
      ["crossRegion", "通办范围"],
    ),
    ...columns("yesNo", ["noticeAndCommitment", "告知承诺"]),
    ...columns("json", ["publicity", "公示"]),
    ...columns(
      "lines",
      ["bundles", "一件事"],
      ["responsibilityList", "责任清单"],
    ),
    ...columns(
      "lines",
      ["oneTimeNotice.conditions", "一次性告知：条件"],
      ["oneTimeNotice.materials", "一次性告知：材料"],
    ),
    ...columns(
      "text",
      ["oneTimeNotice.limit", "一次性告知：时限"],
      ["oneTimeNotice.fee", "一次性告知：收费"],
      ["oneTimeNotice.remedy", "一次性告知：救济"],
      ["consultPhone", "咨询电话"],
      ["supervisePhone", "监督电话"],
      ["certainty", "确定程度"],
    ),
    ...columns("optionalText", ["remarks", "备注"]),
  ],
};

/** One row for each answer; a question's answers stand together, in their order. */
export const OPTIONS_SHEET: ItemSheet = {
  title: "情形选项",
  list: "options",
  columns: [
    ...columns(
      "text",
      ["question", "问题编号"],
      ["id", "选项编号"],
      ["label", "选项"],
      ["labelEn", "选项英文"],
    ),
    ...columns("optionalText", ["note", "说明"]),
    ...columns("lines", ["addMaterials", "增加材料"]),
    ...columns("optionalText", ["flow", "流程"]),
    ...columns("json", ["changes", "改变时限"], ["redirect", "转办事项"]),
    ...columns("yesNo", ["notRequired", "无需办理"]),
    ...columns("optionalText", ["bundle", "一件事"]),
    ...columns("lines", ["specialProcedures", "特别程序"]),
  ],
};

export const SITUATIONS_SHEET: ItemSheet = {
  title: "情形",
  list: "situations",
  columns: [
    ...columns(
      "text",
      ["id", "问题编号"],
      ["question", "问题"],
      ["questionEn", "问题英文"],
    ),
    ...columns("json", ["askedWhen", "何时提问"]),
  ],
};

/** Lists of an item whose elements are rows and nothing more. */
export const PLAIN_SHEETS: readonly ItemSheet[] = [
  {
    title: "材料",
    list: "materials",
    columns: [
      ...columns(
        "text",
        ["code", "材料编号"],
        ["name", "材料名称"],
        ["nameEn", "英文名称"],
        ["materialType", "材料类型"],
        ["materialTypeEn", "材料类型英文"],
        ["form", "形式代码"],
        ["formText", "形式"],
      ),
      ...columns("count", ["originals", "原件份数"], ["copies", "复印件份数"]),
      ...columns(
        "text",
        ["originalUse", "原件用途代码"],
        ["originalUseText", "原件用途"],
        ["source", "来源"],
      ),
      ...columns("optionalText", ["issuer", "出具单位"]),
      ...columns(
        "text",
        ["necessity", "必要性代码"],
        ["necessityText", "必要性"],
      ),
      ...columns("json", ["condition", "情形条件"]),
      ...columns("optionalText", ["conditionText", "情形说明"]),
      ...columns("yesNo", ["licenceReplaceable", "可用电子证照"]),
      ...columns(
        "optionalText",
        ["licenceName", "电子证照"],
        ["licenceNameEn", "电子证照英文"],
      ),
      ...columns("yesNo", ["dataShare", "数据共享"], ["deferrable", "可容缺"]),
      ...columns("optionalCount", ["deferDays", "容缺工作日"]),
      ...columns("text", ["format", "规格"]),
      ...columns("optionalText", ["sample", "样本"], ["notes", "备注"]),
    ],
  },
  {
    title: "步骤",
    list: "steps",
    columns: [
      ...columns("count", ["seq", "序号"]),
      ...columns(
        "text",
        ["name", "环节"],
        ["nameEn", "英文名称"],
        ["role", "岗位"],
        ["roleEn", "岗位英文"],
        ["orgKey", "单位短码"],
        ["creditCode", "统一社会信用代码"],
      ),
      ...columns("limit", ["limit", "时限"]),
      ...columns("yesNo", ["countsTowardLimit", "计入时限"]),
      ...columns("text", ["content", "内容"]),
      ...columns("optionalText", ["document", "文书"]),
    ],
  },
  {
    title: "设定依据",
    list: "legalBasis",
    columns: [
      ...columns("text", ["title", "名称"]),
      ...columns("optionalText", ["docNo", "文号"], ["article", "条款"]),
      ...columns("text", ["rank", "层级"], ["certainty", "确定程度"]),
    ],
  },
  {
    title: "业务办理项",
    list: "handlingItems",
    columns: columns(
      "text",
      ["code", "编码"],
      ["name", "名称"],
      ["nameEn", "英文名称"],
    ),
  },
  {
    title: "特别程序",
    list: "specialProcedures",
    columns: [
      ...columns(
        "text",
        ["kind", "种类"],
        ["name", "名称"],
        ["nameEn", "英文名称"],
      ),
      ...columns("limit", ["limit", "时限"]),
      ...columns("yesNo", ["pausesClock", "暂停计时"]),
      ...columns("text", ["certainty", "确定程度"]),
    ],
  },
  {
    title: "办理结果",
    list: "results",
    columns: [
      ...columns(
        "text",
        ["name", "名称"],
        ["nameEn", "英文名称"],
        ["kind", "类型代码"],
        ["kindName", "类型"],
      ),
      ...columns("yesNo", ["eLicence", "电子证照"]),
      ...columns("text", ["validity", "有效期"]),
    ],
  },
];

/** A form as JSON, cut into pieces that a cell can hold: one after the other. */
export const FORMS_SHEET: ItemSheet = {
  title: "表单",
  list: "form",
  columns: columns("text", ["piece", "内容(JSON)"]),
};

/** Definitions that forms share, by the name that versions call them by, in pieces. */
export const DEFINITIONS_SHEET: ItemSheet = {
  title: "公共定义",
  list: "definitions",
  columns: columns("text", ["name", "名称"], ["piece", "内容(JSON)"]),
};

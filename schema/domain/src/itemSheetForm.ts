import type { FormSchema, FormValue } from "./formTypes.ts";
import { ITEM_TYPES } from "./itemSheet.ts";

const LEVELS = choices({
  "4": ["区县", "County"],
  "5": ["镇街", "Town"],
  "6": ["村居", "Village"],
});
const UNITS = choices({
  INSTANT: ["当场", "On the spot"],
  WD: ["工作日", "Working days"],
  CD: ["自然日", "Calendar days"],
  H: ["小时", "Hours"],
});

/**
 * The form in which an item is written (`ItemSheet`), as data like the form of any application. It asks for what
 * GB/T 39554 and the publishing rules need; what it leaves out is kept from the version before.
 */
export const ITEM_SHEET_FORM: FormSchema = {
  title: "事项要素表",
  "x-title-en": "Elements of the item",
  type: "object",
  "x-sections": [
    { key: "identity", title: "事项", titleEn: "Item" },
    { key: "time", title: "时限", titleEn: "Time limits" },
    { key: "law", title: "依据和条件", titleEn: "Basis and conditions" },
    { key: "situations", title: "情形", titleEn: "Situations" },
    { key: "materials", title: "材料", titleEn: "Materials" },
    { key: "process", title: "流程和结果", titleEn: "Process and result" },
    { key: "service", title: "服务", titleEn: "Service" },
    { key: "fields", title: "申请表", titleEn: "Application form" },
  ],
  properties: {
    ...section("identity", {
      name: line("事项名称", "Name in Chinese"),
      nameEn: line("英文名称", "Name in English"),
      audience: chosen("服务对象", "For whom", {
        natural: ["自然人", "Natural persons"],
        legal: ["法人和其他组织", "Legal entities"],
      }),
      itemType: {
        ...titled("事项类型", "Type"),
        type: "string",
        ...choices(
          Object.fromEntries(
            Object.entries(ITEM_TYPES).map(([code, { name, nameEn }]) => [
              code,
              [name, nameEn],
            ]),
          ),
        ),
      },
      baseCode: {
        ...line("基本编码", "Basic code"),
        ...hint(
          "12 位：省级码、类型、部门、主项、子项；发布后不变",
          "12 digits: province, type, department, main item, sub-item; never changes",
        ),
        pattern: "^[0-9]{12}$",
        maxLength: 12,
      },
      handlingType: chosen("办件类型", "Handling", {
        instant: ["即办件", "On the spot"],
        promised: ["承诺件", "Within a promised limit"],
        other: ["其他", "Other"],
      }),
      exerciseLevels: several("行使层级", "Exercised at", LEVELS),
      acceptLevels: several("可受理层级", "Accepted at", LEVELS),
      state: chosen("状态", "State", {
        inForce: ["在用", "In force"],
        suspended: ["暂停", "Suspended"],
        cancelled: ["取消", "Cancelled"],
      }),
      effectiveFrom: { ...titled("生效日期", "In force from"), ...day() },
      effectiveUntil: { ...titled("失效日期", "In force until"), ...day() },
    }),
    ...section("time", {
      promised: limit("承诺办结时限", "Promised limit"),
      statutory: limit("法定办结时限", "Statutory limit"),
      acceptance: limit("受理时限", "Limit to answer"),
      correction: limit("补正时限", "Limit to correct"),
      delivery: limit("送达时限", "Limit to deliver"),
      extension: {
        ...limit("延长审批", "Extension"),
        properties: {
          ...limitFields(),
          approver: line("批准人", "Approved by"),
        },
      },
    }),
    ...section("law", {
      legalBasis: table("设定依据", "Legal basis", ["title", "rank"], {
        title: line("法律文件", "Law or document"),
        rank: chosen("层级", "Rank", {
          law: ["法律", "Law"],
          admin_regulation: ["行政法规", "Administrative regulation"],
          local_regulation: ["地方性法规", "Local regulation"],
          dept_rule: ["部门规章", "Department rule"],
          local_rule: ["地方政府规章", "Local government rule"],
          normative: ["规范性文件", "Normative document"],
          standard: ["标准", "Standard"],
        }),
        docNo: line("文号", "Document number"),
        article: line("条款", "Article"),
      }),
      conditions: table("受理条件", "Conditions", ["text"], {
        text: paragraph("条件", "Condition"),
      }),
      refusal: table(
        "不予受理或不予批准的情形",
        "Grounds of refusal",
        ["text"],
        {
          text: paragraph("情形", "Ground"),
        },
      ),
    }),
    ...section("situations", {
      situations: table(
        "情形问题",
        "Questions",
        ["id", "question", "questionEn"],
        {
          id: key("问题代号", "Key of the question"),
          question: line("问题", "Question"),
          questionEn: line("问题（英文）", "Question in English"),
          askedWhen: {
            ...line("何时提问", "Asked when"),
            ...hint(
              "例如 agent=yes；留空则总是提问",
              "e.g. agent=yes; empty: always",
            ),
          },
          options: table("答案", "Answers", ["id", "label", "labelEn"], {
            id: key("答案代号", "Key of the answer"),
            label: line("答案", "Answer"),
            labelEn: line("答案（英文）", "Answer in English"),
            note: line("说明", "Note"),
          }),
        },
      ),
    }),
    ...section("materials", {
      materials: table(
        "申请材料",
        "Materials",
        [
          "name",
          "nameEn",
          "materialType",
          "materialTypeEn",
          "form",
          "originals",
          "copies",
          "originalUse",
          "source",
          "necessity",
        ],
        {
          code: { ...key("代号", "Code"), readOnly: true },
          name: line("材料名称", "Name"),
          nameEn: line("英文名称", "Name in English"),
          materialType: line("类型", "Type"),
          materialTypeEn: line("类型（英文）", "Type in English"),
          form: chosen("形式", "Form", {
            paper: ["纸质", "Paper"],
            electronic: ["电子", "Electronic"],
            either: ["纸质或电子", "Either"],
          }),
          originals: pieces("原件份数", "Originals"),
          copies: pieces("复印件份数", "Copies"),
          originalUse: chosen("原件", "The original is", {
            kept: ["收取", "Kept"],
            checked: ["验原件收复印件", "Looked at, and copied"],
          }),
          source: line("来源", "Where from"),
          issuer: line("核发单位", "Issued by"),
          necessity: chosen("必要性", "Needed", {
            required: ["必要", "Always"],
            situational: ["按情形", "In some situations"],
            optional: ["非必要", "If at hand"],
          }),
          condition: {
            ...line("何种情形", "In which situations"),
            ...hint(
              "例如 agent=yes 或 kind=a,b 且 age=80",
              "e.g. agent=yes | kind=a,b & age=80",
            ),
            "x-shown-when": [{ field: "necessity", in: ["situational"] }],
          },
          deferDays: {
            ...titled("容缺补交期限", "May follow within"),
            type: "integer",
            minimum: 1,
            maximum: 20,
            "x-unit": "工作日",
            "x-unit-en": "working days",
          },
          licenceName: line("可替代的电子证照", "E-licence in its place"),
          licenceNameEn: line("电子证照（英文）", "E-licence in English"),
          notes: line("填写提示", "Notes"),
        },
      ),
    }),
    ...section("process", {
      steps: table(
        "办理环节",
        "Steps",
        ["name", "nameEn", "role", "roleEn", "unit"],
        {
          name: line("环节", "Step"),
          nameEn: line("环节（英文）", "Step in English"),
          role: line("岗位", "Post"),
          roleEn: line("岗位（英文）", "Post in English"),
          orgKey: {
            ...key("机构代号", "Key of the body"),
            ...hint("本机构则留空", "Empty: this body"),
          },
          creditCode: {
            ...line("机构统一社会信用代码", "Credit code of the body"),
            "x-check": "creditCode",
          },
          ...limitFields(),
          counts: yes("计入时限", "Counts toward the limit"),
          content: line("审查内容", "What is looked at"),
        },
      ),
      results: table("办理结果", "Results", ["name", "nameEn", "kind"], {
        name: line("名称", "Name"),
        nameEn: line("英文名称", "Name in English"),
        kind: chosen("类型", "Kind", {
          licence: ["证照", "Licence"],
          approval: ["批文", "Approval"],
          certificate: ["证明", "Certificate"],
          other: ["其他", "Other"],
        }),
        eLicence: yes("生成电子证照", "Comes as an e-licence"),
        validity: line("有效期", "Valid for"),
      }),
    }),
    ...section("service", {
      charged: yes("收费", "A fee is charged"),
      feeBasis: line("收费依据和标准", "Basis and rate of the fee"),
      visits: pieces("到办事现场次数", "Visits"),
      visitsReason: line("必须到场的原因", "Why a visit is needed"),
      consultPhone: line("咨询电话", "Phone for questions"),
      supervisePhone: line("监督电话", "Phone for complaints"),
      alsoCalled: {
        ...line("群众的叫法", "Also called"),
        ...hint("用顿号分开，便于搜索", "Parted by commas, to be found by"),
      },
      remarks: paragraph("备注", "Remarks"),
    }),
    ...section("fields", {
      fields: table("表单字段", "Fields", ["key", "title", "titleEn", "kind"], {
        key: key("字段代号", "Key"),
        title: line("名称", "Title"),
        titleEn: line("英文名称", "Title in English"),
        kind: chosen("类型", "Kind", {
          text: ["单行文字", "Line of text"],
          paragraph: ["多行文字", "Paragraph"],
          integer: ["整数", "Whole number"],
          date: ["日期", "Date"],
          yes: ["是否", "Yes or no"],
          choice: ["选项", "Choice"],
          shared: ["共用信息块", "Shared block"],
          kept: ["保持原样", "Kept as it is"],
        }),
        options: {
          ...paragraph("选项", "Choices"),
          ...hint(
            "每行一个：代号 中文 | English",
            "One a line: key Chinese | English",
          ),
          "x-shown-when": [{ field: "kind", in: ["choice"] }],
        },
        shared: {
          ...chosen("共用信息", "Shared block", {
            person: ["申请人（自然人）", "Applicant, a person"],
            entity: ["申请单位", "Applicant, an entity"],
            openingEntity: ["申请单位（可为新设）", "Applicant, maybe new"],
            proposedEntity: ["拟设立单位", "Entity to be founded"],
            agent: ["受托人", "Agent"],
            familyMember: ["家庭成员", "Member of the family"],
            briefPerson: ["人员", "Somebody else"],
            bankAccount: ["收款账户", "Bank account"],
            delivery: ["结果送达", "Delivery"],
            sex: ["性别", "Sex"],
            ethnicity: ["民族", "Ethnicity"],
            division: ["行政区划", "Division"],
            address: ["住址", "Address"],
            phone: ["电话", "Phone"],
            residentId: ["公民身份号码", "Identity number"],
            creditCode: ["统一社会信用代码", "Credit code"],
            money: ["金额", "Amount"],
            area: ["面积", "Area"],
            declaration: ["承诺", "Declaration"],
          }),
          "x-shown-when": [{ field: "kind", in: ["shared"] }],
        },
        section: line("分组", "Section"),
        sectionEn: line("分组（英文）", "Section in English"),
        required: yes("必填", "Required"),
        shownWhen: {
          ...line("何时显示", "Shown when"),
          ...hint("例如 agent=yes", "e.g. agent=yes"),
        },
      }),
    }),
  },
  required: [
    "name",
    "nameEn",
    "audience",
    "itemType",
    "baseCode",
    "handlingType",
    "exerciseLevels",
    "acceptLevels",
    "state",
    "effectiveFrom",
    "promised",
    "legalBasis",
    "conditions",
    "materials",
    "steps",
    "results",
    "consultPhone",
    "supervisePhone",
    "fields",
  ],
};

function section(
  name: string,
  fields: Record<string, FormSchema>,
): Record<string, FormSchema> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, schema], index) => [
      field,
      { ...schema, "x-section": name, "x-order": index + 1 },
    ]),
  );
}

function titled(title: string, titleEn: string): FormSchema {
  return { title, "x-title-en": titleEn };
}

function hint(description: string, descriptionEn: string): FormSchema {
  return { description, "x-description-en": descriptionEn };
}

function line(title: string, titleEn: string): FormSchema {
  return { ...titled(title, titleEn), type: "string", maxLength: 200 };
}

function paragraph(title: string, titleEn: string): FormSchema {
  return {
    ...titled(title, titleEn),
    type: "string",
    maxLength: 2000,
    "x-widget": "textarea",
  };
}

function key(title: string, titleEn: string): FormSchema {
  return {
    ...titled(title, titleEn),
    type: "string",
    pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$",
    maxLength: 40,
  };
}

function day(): FormSchema {
  return { type: "string", format: "date", "x-widget": "date" };
}

function pieces(title: string, titleEn: string): FormSchema {
  return {
    ...titled(title, titleEn),
    type: "integer",
    minimum: 0,
    maximum: 99,
  };
}

function yes(title: string, titleEn: string): FormSchema {
  return { ...titled(title, titleEn), type: "boolean" };
}

function choices(
  of: Record<string, readonly [zh: string, en: string]>,
): Pick<FormSchema, "enum" | "x-enum-titles"> & { enum: FormValue[] } {
  return {
    enum: Object.keys(of),
    "x-enum-titles": Object.fromEntries(
      Object.entries(of).map(([value, [zh, en]]) => [value, { zh, en }]),
    ),
  };
}

function chosen(
  title: string,
  titleEn: string,
  of: Record<string, readonly [zh: string, en: string]>,
): FormSchema {
  return { ...titled(title, titleEn), type: "string", ...choices(of) };
}

function several(
  title: string,
  titleEn: string,
  of: ReturnType<typeof choices>,
): FormSchema {
  return {
    ...titled(title, titleEn),
    type: "array",
    "x-widget": "checkbox",
    minItems: 1,
    maxItems: of.enum.length,
    items: { type: "string", ...of },
  };
}

function limitFields(): Record<string, FormSchema> {
  return {
    unit: { ...titled("单位", "Unit"), type: "string", ...UNITS },
    value: {
      ...titled("数值", "Number"),
      type: "integer",
      minimum: 0,
      maximum: 87_600,
      "x-shown-when": [{ field: "unit", in: ["WD", "CD", "H"] }],
    },
  };
}

function limit(title: string, titleEn: string): FormSchema {
  return {
    ...titled(title, titleEn),
    type: "object",
    properties: { ...limitFields(), basis: line("依据", "Basis") },
  };
}

function table(
  title: string,
  titleEn: string,
  required: string[],
  columns: Record<string, FormSchema>,
): FormSchema {
  return {
    ...titled(title, titleEn),
    type: "array",
    maxItems: 60,
    items: { type: "object", properties: columns, required },
  };
}

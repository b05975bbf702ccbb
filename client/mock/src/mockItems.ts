import type { ItemVersion, Material } from "@onedoor/domain/itemTypes";
import type { ItemDocument } from "@onedoor/replication/wire";

const CIVIL_BUREAU = {
  name: "演示区民政局",
  nameEn: "Yanshi Civil Affairs Bureau",
  creditCode: "1199010100TE5T1175",
  natureCode: "1",
  division: "990101000000",
};

const unsourced = { basis: null, certainty: "illustrative", note: null };

/** A version with the elements that screens read, to be changed where a test cares. */
export function mockItemVersion(
  changes: Partial<ItemVersion> = {},
): ItemVersion {
  return {
    id: "np-elderly-allowance",
    itemCode: "1199010100TE5T11754990511015000",
    version: 1,
    state: "inForce",
    effectiveFrom: "2026-01-01",
    effectiveUntil: null,
    name: "高龄老年人津贴给付",
    nameEn: "Allowance for the very old",
    audience: "natural",
    itemType: { code: "05", name: "行政给付", nameEn: "Benefit" },
    serviceObjects: ["1"],
    baseCode: "990511015000",
    handlingItems: [],
    codeStatus: "illustrative",
    department: "civil",
    decisionOrg: "civil",
    authority: CIVIL_BUREAU,
    exerciseLevels: ["4"],
    acceptLevels: ["5", "6"],
    handlingType: "promised",
    handlingTypeCode: "2",
    handlingTypeName: "承诺件",
    statutoryLimit: { limit: { value: 20, unit: "WD" }, ...unsourced },
    promisedLimit: { limit: { value: 10, unit: "WD" }, ...unsourced },
    acceptanceLimit: { limit: { value: 5, unit: "WD" }, ...unsourced },
    correctionLimit: { limit: { value: 15, unit: "WD" }, ...unsourced },
    deliveryLimit: { limit: { value: 10, unit: "WD" }, ...unsourced },
    extension: null,
    legalBasis: [
      {
        title: "中华人民共和国老年人权益保障法",
        docNo: null,
        article: "第三十三条",
        rank: "law",
        certainty: "confirmed",
      },
    ],
    conditions: ["本区户籍，年满80周岁"],
    refusal: ["不符合受理条件"],
    situations: [
      {
        id: "byAgent",
        question: "是否由他人代办？",
        questionEn: "Does somebody act for the applicant?",
        askedWhen: null,
        options: [
          option("no", "本人办理", "In person"),
          option("yes", "代办", "By an agent"),
        ],
      },
    ],
    materials: [
      material("M0001", "居民身份证", "Identity card"),
      {
        ...material("M0002", "代办委托书", "Letter of authority"),
        necessity: "situational",
        necessityText: "情形必要",
        condition: { question: "byAgent", in: ["yes"] },
        conditionText: "代办时",
        deferrable: true,
        deferDays: 8,
      },
    ],
    steps: [],
    specialProcedures: [],
    fee: { charged: false, basis: null },
    results: [],
    visits: { onsite: 1, online: 0, reason: "" },
    channels: ["1"],
    onlineDepth: "3",
    crossRegion: "",
    noticeAndCommitment: false,
    publicity: null,
    bundles: [],
    responsibilityList: [],
    oneTimeNotice: {
      conditions: ["本区户籍，年满80周岁"],
      materials: ["居民身份证"],
      limit: "10个工作日",
      fee: "不收费",
      remedy: "可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。",
    },
    consultPhone: "000-12345",
    supervisePhone: "000-12345",
    certainty: "illustrative",
    remarks: null,
    ...changes,
  };
}

/** An item as a replica pulls it. */
export function mockItemDocument(
  elements: ItemVersion,
  words: string,
): ItemDocument {
  return {
    itemKey: `${elements.itemCode}:${elements.version}`,
    itemCode: elements.itemCode,
    version: elements.version,
    state: "IN_FORCE",
    searchText: `${elements.name} ${elements.nameEn} ${words}`.toLowerCase(),
    elements,
    form: MOCK_FORM,
    deleted: false,
  };
}

const MOCK_FORM = {
  type: "object",
  properties: {
    bankAccount: { type: "string", title: "银行账号" },
    livesAlone: { type: "boolean", title: "是否独居" },
  },
  required: ["bankAccount"],
  $defs: {},
};

/** A catalogue of two items. */
export const MOCK_ITEMS: readonly ItemDocument[] = [
  mockItemDocument(mockItemVersion(), "gaolinglaonianrenjintiejifu gllnrjtjf"),
  mockItemDocument(
    mockItemVersion({
      id: "np-subsistence",
      itemCode: "1199010100TE5T11754990511001000",
      baseCode: "990511001000",
      name: "最低生活保障对象认定",
      nameEn: "Subsistence allowance",
      conditions: ["家庭人均收入低于本地低保标准"],
    }),
    "低保 dibao db zuidishenghuobaozhangduixiangrending zdshbzdxrd",
  ),
];

function option(id: string, label: string, labelEn: string) {
  return {
    id,
    label,
    labelEn,
    note: null,
    addMaterials: [],
    flow: null,
    changes: null,
    redirect: null,
    notRequired: false,
    bundle: null,
    specialProcedures: [],
  };
}

function material(code: string, name: string, nameEn: string): Material {
  return {
    code,
    name,
    nameEn,
    materialType: "证件",
    materialTypeEn: "Document",
    form: "either",
    formText: "纸质或电子",
    originals: 1,
    copies: 0,
    originalUse: "checked",
    originalUseText: "验原件",
    source: "申请人自备",
    issuer: null,
    necessity: "required",
    necessityText: "必要",
    condition: null,
    conditionText: null,
    licenceReplaceable: false,
    licenceName: null,
    licenceNameEn: null,
    dataShare: false,
    deferrable: false,
    deferDays: null,
    format: "",
    sample: null,
    notes: null,
  };
}

import type { StaffActor } from "@onedoor/domain/entries";
import { buildTerms, type ItemTerms } from "@onedoor/domain/itemTerms";
import type { ItemVersion, Material, Step } from "@onedoor/domain/itemTypes";
import { applySituations } from "@onedoor/domain/applySituations";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { ItemView } from "@onedoor/replica/Replica";

export const CIVIL = "1199010100TE5T1175";
export const TOWN = "1199010100TE5T010R";

export const reviewer: StaffActor = {
  type: "staff",
  staffId: "staff-lin",
  postId: "post-civil-reviewer-1",
  role: "reviewer",
  stationId: null,
  body: CIVIL,
  division: "990101000000",
  delegation: null,
};

export const colleague: StaffActor = {
  ...reviewer,
  staffId: "staff-gao",
  postId: "post-civil-reviewer-2",
};

export const approver: StaffActor = {
  ...reviewer,
  staffId: "staff-he",
  postId: "post-civil-head",
  role: "approver",
};

export const supervisor: StaffActor = {
  ...reviewer,
  staffId: "staff-zhou",
  postId: "post-supervision",
  role: "supervisor",
  body: "1199010100TE5T0012",
};

export const townOfficer: StaffActor = {
  ...reviewer,
  staffId: "staff-town",
  postId: "post-town",
  role: "townOfficer",
  stationId: "station-nanting",
  body: TOWN,
  division: "990101100000",
};

export const villageClerk: StaffActor = {
  type: "staff",
  staffId: "staff-chen",
  postId: "post-hepan-clerk",
  role: "windowClerk",
  stationId: "station-hepan",
  body: "54990101MFTE5T0159",
  division: "990101100201",
  delegation: null,
};

export const calendar: WorkCalendar = {
  version: "fixture-2026",
  years: {
    "2026": {
      notice: "国务院办公厅关于2026年部分节假日安排的通知",
      holidays: [
        "2026-10-01",
        "2026-10-02",
        "2026-10-05",
        "2026-10-06",
        "2026-10-07",
      ].map((date) => ({
        date: date as PlainDate,
        name: "国庆节",
      })),
      makeUpDays: ["2026-09-20" as PlainDate, "2026-10-10" as PlainDate],
    },
  },
};

/** 2026-10-21, a Wednesday, 09:30 in the county. */
export const NOW = "2026-10-21T01:30:00.000Z" as Instant;

/** Ids and words of an item; what isn't said is as simple as an item can be. */
export function anItem(
  words: Partial<ItemVersion> &
    Pick<ItemVersion, "id" | "itemCode" | "name" | "nameEn">,
): ItemVersion {
  return {
    version: 1,
    state: "inForce",
    effectiveFrom: "2026-01-01",
    effectiveUntil: null,
    audience: "natural",
    itemType: {
      code: "05",
      name: "行政给付",
      nameEn: "Administrative payment",
    },
    serviceObjects: ["1"],
    baseCode: words.itemCode.slice(19),
    handlingItems: [],
    codeStatus: "illustrative",
    department: "civil",
    decisionOrg: "civil",
    authority: {
      name: "演示区民政局",
      nameEn: "Demo District Civil Affairs Bureau",
      creditCode: CIVIL,
      natureCode: "1",
      division: "990101000000",
    },
    exerciseLevels: ["4"],
    acceptLevels: ["5", "6"],
    handlingType: "promised",
    handlingTypeCode: "2",
    handlingTypeName: "承诺件",
    statutoryLimit: limitOf(30),
    promisedLimit: limitOf(25),
    acceptanceLimit: limitOf(5),
    correctionLimit: limitOf(15),
    deliveryLimit: limitOf(10),
    extension: null,
    legalBasis: [
      {
        title: "社会救助暂行办法",
        docNo: "国务院令第649号(2019年修订)",
        article: "第9—13条",
        rank: "admin_regulation",
        certainty: "confirmed",
      },
    ],
    conditions: ["共同生活的家庭成员人均收入低于当地低保标准"],
    refusal: ["家庭人均收入或财产超过标准"],
    situations: [],
    materials: [],
    steps: [
      aStep(1, "受理", "Acceptance", TOWN, true),
      aStep(2, "审核", "Review", CIVIL, true),
      aStep(3, "审核确认", "Confirmation", CIVIL, true),
      aStep(4, "发证与发放", "Certificate and payment", CIVIL, false),
    ],
    specialProcedures: [],
    fee: { charged: false, basis: null },
    results: [
      {
        name: "低保证",
        nameEn: "Allowance certificate",
        kind: "licence",
        kindName: "证照",
        eLicence: true,
        validity: "定期复核",
      },
    ],
    visits: { onsite: 1, online: 0, reason: "" },
    channels: ["1"],
    onlineDepth: "受理",
    crossRegion: "",
    noticeAndCommitment: false,
    publicity: null,
    bundles: [],
    responsibilityList: [],
    oneTimeNotice: {
      conditions: [],
      materials: [],
      limit: "",
      fee: "",
      remedy: "",
    },
    consultPhone: "0000-12345",
    supervisePhone: "0000-12388",
    certainty: "illustrative",
    remarks: null,
    ...words,
  };
}

export const minimumLiving = anItem({
  id: "np-minimum-living",
  itemCode: "1199010100TE5T11754990511001000",
  name: "最低生活保障审核确认",
  nameEn: "Minimum living allowance",
  extension: {
    limit: { value: 15, unit: "WD" },
    maxTotal: null,
    basis: "《最低生活保障审核确认办法》",
    approver: "县级民政部门负责人",
    certainty: null,
  },
  specialProcedures: [
    {
      kind: "publicity",
      name: "公示",
      nameEn: "Public notice",
      limit: { value: 7, unit: "CD" },
      pausesClock: false,
      certainty: "probable",
    },
    {
      kind: "democraticAppraisal",
      name: "民主评议",
      nameEn: "Appraisal by neighbours",
      limit: { value: 5, unit: "WD" },
      pausesClock: false,
      certainty: "probable",
    },
  ],
  situations: [
    {
      id: "disabled",
      question: "家庭是否有重度残疾或重病人员单独申请?",
      questionEn:
        "Does a severely disabled or seriously ill member apply alone?",
      askedWhen: null,
      options: [
        anOption("no", "否", "No"),
        anOption("yes", "是(单人户)", "Yes (single-person household)"),
      ],
    },
  ],
  materials: [
    aMaterial(
      "M0014",
      "最低生活保障申请书",
      "Minimum living allowance application",
    ),
    aMaterial(
      "M0015",
      "家庭成员居民身份证",
      "Identity cards of household members",
    ),
    {
      ...aMaterial("M0016", "居民户口簿", "Household register"),
      dataShare: true,
    },
    {
      ...aMaterial(
        "M0019",
        "残疾人证或诊断证明",
        "Disability certificate or diagnosis",
      ),
      deferrable: true,
      deferDays: 10,
    },
  ],
});

export const disabilitySubsidy = anItem({
  id: "np-disability-subsidy",
  itemCode: "1199010100TE5T11754990511016000",
  name: "困难残疾人生活补贴给付",
  nameEn: "Living subsidy for disabled persons",
  promisedLimit: limitOf(15),
  statutoryLimit: { limit: null, basis: null, certainty: null, note: null },
  specialProcedures: [
    {
      kind: "publicity",
      name: "公示",
      nameEn: "Public notice",
      limit: { value: 5, unit: "WD" },
      pausesClock: true,
      certainty: "probable",
    },
  ],
  materials: [
    aMaterial("M0101", "残疾人证", "Disability card"),
    aMaterial("M0102", "银行账户信息", "Bank account"),
  ],
  results: [
    {
      name: "补贴资格认定结果",
      nameEn: "Subsidy notice",
      kind: "other",
      kindName: "其他",
      eLicence: false,
      validity: "",
    },
  ],
});

export const privateNonProfit = anItem({
  id: "le-private-nonprofit",
  itemCode: "1199010100TE5T11754990111007000",
  name: "民办非企业单位成立登记",
  nameEn: "Founding of a private non-profit organisation",
  audience: "legal",
  itemType: { code: "01", name: "行政许可", nameEn: "Administrative licence" },
  promisedLimit: limitOf(20),
  extension: {
    limit: { value: 10, unit: "WD" },
    maxTotal: null,
    basis: "《中华人民共和国行政许可法》第四十二条",
    approver: "本机关负责人",
    certainty: null,
  },
  specialProcedures: [
    {
      kind: "consultationOrHearing",
      name: "征求意见或听证",
      nameEn: "Consultation or hearing",
      limit: { value: 20, unit: "WD" },
      pausesClock: true,
      certainty: "probable",
    },
  ],
  materials: [
    aMaterial("M0301", "章程草案", "Draft charter"),
    aMaterial("M0302", "场所使用权证明", "Proof of premises"),
  ],
});

export const items: readonly ItemView[] = [
  itemView(minimumLiving, {
    householdSize: {
      type: "integer",
      title: "家庭人口",
      "x-title-en": "People in the household",
    },
    monthlyIncome: {
      type: "number",
      title: "家庭月收入(元)",
      "x-title-en": "Monthly income (yuan)",
    },
    housing: { type: "string", title: "住房情况", "x-title-en": "Housing" },
    reason: {
      type: "string",
      title: "致困原因",
      "x-title-en": "Cause of hardship",
    },
  }),
  itemView(disabilitySubsidy, {
    cardNumber: {
      type: "string",
      title: "残疾人证号",
      "x-title-en": "Disability card number",
    },
    level: {
      type: "string",
      title: "残疾等级",
      "x-title-en": "Level of disability",
    },
  }),
  itemView(privateNonProfit, {
    proposedName: {
      type: "string",
      title: "拟用名称",
      "x-title-en": "Proposed name",
    },
    funds: {
      type: "number",
      title: "开办资金(万元)",
      "x-title-en": "Founding funds (10,000 yuan)",
    },
  }),
];

/** The terms of an item for these answers; throws while questions are open. */
export function termsFor(
  item: ItemVersion,
  answers: Record<string, string>,
): ItemTerms {
  const applied = applySituations(item, answers);
  if (!applied.ok)
    throw new Error(
      `${item.id} has open questions: ${applied.unanswered.join()}`,
    );
  return buildTerms(item, applied);
}

function limitOf(workingDays: number): ItemVersion["promisedLimit"] {
  return {
    limit: { value: workingDays, unit: "WD" },
    basis: null,
    certainty: null,
    note: null,
  };
}

function aStep(
  seq: number,
  name: string,
  nameEn: string,
  creditCode: string,
  countsTowardLimit: boolean,
): Step {
  return {
    seq,
    name,
    nameEn,
    role: name,
    roleEn: nameEn,
    orgKey: "civil",
    creditCode,
    limit: { value: 5, unit: "WD" },
    countsTowardLimit,
    content: "",
    document: null,
  };
}

function aMaterial(code: string, name: string, nameEn: string): Material {
  return {
    code,
    name,
    nameEn,
    materialType: "证件证书证明",
    materialTypeEn: "Certificate or proof",
    form: "either",
    formText: "纸质或电子",
    originals: 1,
    copies: 0,
    originalUse: "kept",
    originalUseText: "收取",
    source: "",
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

function anOption(
  id: string,
  label: string,
  labelEn: string,
): ItemVersion["situations"][number]["options"][number] {
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

function itemView(
  elements: ItemVersion,
  properties: Record<string, unknown>,
): ItemView {
  return {
    itemCode: elements.itemCode,
    version: elements.version,
    elements,
    form: { type: "object", properties },
  };
}

import type {
  Condition,
  ItemVersion,
  Material,
  Situation,
  SituationOption,
} from "../src/itemTypes.ts";

/** A fictional item with one question, one required material and one that the question brings in. */
export function anItemVersion(changes: Partial<ItemVersion> = {}): ItemVersion {
  const noLimit = { limit: null, basis: null, certainty: null, note: null };
  return {
    id: "demo-item",
    itemCode: "1199010100TE5T010R5992023001000",
    version: 1,
    state: "inForce",
    effectiveFrom: "2026-01-01",
    effectiveUntil: null,
    name: "演示事项",
    nameEn: "Demonstration item",
    audience: "natural",
    itemType: { code: "20", name: "公共服务", nameEn: "Public service" },
    serviceObjects: ["1"],
    baseCode: "992023001000",
    handlingItems: [],
    codeStatus: "illustrative",
    department: "civil",
    decisionOrg: "town",
    authority: {
      name: "演示区南亭镇人民政府",
      nameEn: "Nanting Town",
      creditCode: "1199010100TE5T010R",
      natureCode: "1",
      division: "990101100000",
    },
    exerciseLevels: ["5"],
    acceptLevels: ["5", "6"],
    handlingType: "promised",
    handlingTypeCode: "2",
    handlingTypeName: "承诺件",
    statutoryLimit: { ...noLimit, limit: { value: 20, unit: "WD" } },
    promisedLimit: { ...noLimit, limit: { value: 10, unit: "WD" } },
    acceptanceLimit: noLimit,
    correctionLimit: noLimit,
    deliveryLimit: noLimit,
    extension: null,
    legalBasis: [
      {
        title: "演示区政务服务条例",
        docNo: null,
        article: "第1条",
        rank: "local_regulation",
        certainty: "illustrative",
      },
    ],
    conditions: ["符合条件"],
    refusal: ["提交虚假材料"],
    situations: [
      aSituation("agent", [
        anOption("no"),
        anOption("yes", { addMaterials: ["M2"] }),
      ]),
    ],
    materials: [
      aMaterial("M1"),
      aMaterial("M2", {
        necessity: "situational",
        condition: { question: "agent", in: ["yes"] },
      }),
    ],
    steps: [],
    specialProcedures: [],
    fee: { charged: false, basis: null },
    results: [],
    visits: { onsite: 0, online: 0, reason: "" },
    channels: ["1"],
    onlineDepth: "全程网办",
    crossRegion: "无",
    noticeAndCommitment: false,
    publicity: null,
    bundles: [],
    responsibilityList: [],
    oneTimeNotice: {
      conditions: [],
      materials: [],
      limit: "",
      fee: "",
      remedy: "行政复议",
    },
    consultPhone: "",
    supervisePhone: "",
    certainty: "illustrative",
    remarks: null,
    ...changes,
  };
}

export function aSituation(
  id: string,
  options: SituationOption[],
  askedWhen: Condition | null = null,
): Situation {
  return { id, question: `${id}?`, questionEn: `${id}?`, askedWhen, options };
}

export function anOption(
  id: string,
  changes: Partial<SituationOption> = {},
): SituationOption {
  return {
    id,
    label: id,
    labelEn: id,
    note: null,
    addMaterials: [],
    flow: null,
    changes: null,
    redirect: null,
    notRequired: false,
    bundle: null,
    specialProcedures: [],
    ...changes,
  };
}

export function aMaterial(
  code: string,
  changes: Partial<Material> = {},
): Material {
  return {
    code,
    name: `材料${code}`,
    nameEn: `Material ${code}`,
    materialType: "证件证书证明",
    materialTypeEn: "Certificate or proof",
    form: "either",
    formText: "纸质或电子",
    originals: 0,
    copies: 1,
    originalUse: "checked",
    originalUseText: "验原件收复印件",
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
    format: "A4",
    sample: null,
    notes: null,
    ...changes,
  };
}

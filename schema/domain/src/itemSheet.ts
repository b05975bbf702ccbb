import { conditionText, parseConditionText } from "./conditionText.ts";
import { isBlock } from "./formData.ts";
import type {
  Authority,
  Condition,
  ItemVersion,
  Material,
  PublishedLimit,
  Situation,
  SituationOption,
  Step,
} from "./itemTypes.ts";
import type { TimeLimit } from "./timeLimit.ts";

/**
 * An item version as its editor fills it in: plain fields and tables, drawn and checked by `ITEM_SHEET_FORM`. Anything
 * may be absent while it is being written.
 */
export type ItemSheet = Readonly<Record<string, unknown>>;

/** The body that a sheet's item is of (实施主体), and its key in the catalogue. */
export interface ItemBody {
  departmentKey: string;
  authority: Authority;
}

/** The sheet of a version, so that its next one is written by changing it. */
export function sheetOfItem(item: ItemVersion): ItemSheet {
  return withoutNothing({
    name: item.name,
    nameEn: item.nameEn,
    audience: item.audience,
    itemType: item.itemType.code,
    baseCode: item.baseCode,
    handlingType: item.handlingType,
    exerciseLevels: item.exerciseLevels,
    acceptLevels: item.acceptLevels,
    state: item.state,
    effectiveFrom: item.effectiveFrom,
    effectiveUntil: item.effectiveUntil,
    statutory: limitRow(item.statutoryLimit),
    promised: limitRow(item.promisedLimit),
    acceptance: limitRow(item.acceptanceLimit),
    correction: limitRow(item.correctionLimit),
    delivery: limitRow(item.deliveryLimit),
    extension:
      item.extension === null
        ? null
        : {
            ...item.extension.limit,
            basis: item.extension.basis,
            approver: item.extension.approver,
          },
    legalBasis: item.legalBasis.map(({ title, docNo, article, rank }) => ({
      title,
      docNo,
      article,
      rank,
    })),
    conditions: item.conditions.map((text) => ({ text })),
    refusal: item.refusal.map((text) => ({ text })),
    situations: item.situations.map((situation) => ({
      id: situation.id,
      question: situation.question,
      questionEn: situation.questionEn,
      askedWhen: situation.askedWhen && conditionText(situation.askedWhen),
      options: situation.options.map(({ id, label, labelEn, note }) => ({
        id,
        label,
        labelEn,
        note,
      })),
    })),
    materials: item.materials.map((material) => ({
      code: material.code,
      name: material.name,
      nameEn: material.nameEn,
      materialType: material.materialType,
      materialTypeEn: material.materialTypeEn,
      form: material.form,
      originals: material.originals,
      copies: material.copies,
      originalUse: material.originalUse,
      source: material.source,
      issuer: material.issuer,
      necessity: material.necessity,
      condition: material.condition && conditionText(material.condition),
      deferDays: material.deferrable ? material.deferDays : null,
      licenceName: material.licenceReplaceable ? material.licenceName : null,
      licenceNameEn: material.licenceReplaceable
        ? material.licenceNameEn
        : null,
      notes: material.notes,
    })),
    steps: item.steps.map((step) => ({
      name: step.name,
      nameEn: step.nameEn,
      role: step.role,
      roleEn: step.roleEn,
      orgKey: step.orgKey,
      creditCode: step.creditCode,
      ...step.limit,
      counts: step.countsTowardLimit,
      content: step.content,
    })),
    results: item.results.map(({ name, nameEn, kind, eLicence, validity }) => ({
      name,
      nameEn,
      kind,
      eLicence,
      validity,
    })),
    charged: item.fee.charged ? true : null,
    feeBasis: item.fee.basis,
    visits: item.visits.onsite,
    visitsReason: item.visits.reason,
    consultPhone: item.consultPhone,
    supervisePhone: item.supervisePhone,
    remarks: item.remarks,
  });
}

/**
 * The elements that a sheet says, as version `version` of the item: what no sheet asks for is kept from `base`, the
 * version that is being changed. A sheet that isn't whole gives elements that `parseItemVersion` refuses.
 */
export function itemOfSheet(
  sheet: ItemSheet,
  base: ItemVersion | null,
  body: ItemBody,
  version: number,
): unknown {
  const at = new Cells(sheet);
  const itemType = at.text("itemType");
  const baseCode = base?.baseCode ?? at.text("baseCode");
  const handlingType = at.text("handlingType");
  const exerciseLevels = at.texts("exerciseLevels");
  const authority = base?.authority ?? body.authority;
  const itemCode =
    base?.itemCode ??
    `${authority.creditCode}${highest(exerciseLevels)}${baseCode}`;
  const situations = at.rows("situations").map((row) => situationOf(row, base));
  const materials = withCodes(
    at.rows("materials").map((row) => materialOf(row, base)),
  );
  const results = at.rows("results");
  return {
    ...(base ?? REST),
    id: base?.id ?? `own-${itemCode.slice(19)}-${authority.creditCode}`,
    itemCode,
    version,
    state: at.text("state"),
    effectiveFrom: at.text("effectiveFrom"),
    effectiveUntil: at.textOrNull("effectiveUntil"),
    name: at.text("name"),
    nameEn: at.text("nameEn"),
    audience: at.text("audience"),
    itemType: { code: itemType, ...ITEM_TYPES[itemType] },
    serviceObjects:
      base?.audience === at.text("audience")
        ? base.serviceObjects
        : SERVICE_OBJECTS[at.text("audience")],
    baseCode,
    handlingItems: base?.handlingItems ?? [
      {
        code: `${itemCode}01`,
        name: at.text("name"),
        nameEn: at.text("nameEn"),
      },
    ],
    department: base?.department ?? body.departmentKey,
    decisionOrg: base?.decisionOrg ?? body.departmentKey,
    authority,
    exerciseLevels,
    acceptLevels: at.texts("acceptLevels"),
    handlingType,
    ...HANDLING_TYPES[handlingType],
    statutoryLimit: limitOf(at.row("statutory"), base?.statutoryLimit),
    promisedLimit: limitOf(at.row("promised"), base?.promisedLimit),
    acceptanceLimit: limitOf(at.row("acceptance"), base?.acceptanceLimit),
    correctionLimit: limitOf(at.row("correction"), base?.correctionLimit),
    deliveryLimit: limitOf(at.row("delivery"), base?.deliveryLimit),
    extension: extensionOf(at.row("extension"), base),
    legalBasis: at.rows("legalBasis").map((row, i) => ({
      title: row.text("title"),
      docNo: row.textOrNull("docNo"),
      article: row.textOrNull("article"),
      rank: row.text("rank"),
      certainty: base?.legalBasis[i]?.certainty ?? "",
    })),
    conditions: at.rows("conditions").map((row) => row.text("text")),
    refusal: at.rows("refusal").map((row) => row.text("text")),
    situations: situations.map((one) => withAdditions(one, materials)),
    materials,
    steps: at.rows("steps").map((row, i) => stepOf(row, i, base, body)),
    results: results.map((row) => ({
      name: row.text("name"),
      nameEn: row.text("nameEn"),
      kind: row.text("kind"),
      kindName: RESULT_KINDS[row.text("kind")] ?? "",
      eLicence: row.is("eLicence"),
      validity: row.text("validity"),
    })),
    fee: { charged: at.is("charged"), basis: at.textOrNull("feeBasis") },
    visits: {
      online: base?.visits.online ?? 0,
      onsite: at.number("visits") ?? 0,
      reason: at.text("visitsReason"),
    },
    consultPhone: at.text("consultPhone"),
    supervisePhone: at.text("supervisePhone"),
    remarks: at.textOrNull("remarks"),
  };
}

/** GB/T 39046, code set 事项类型: those that people apply for (依申请). */
export const ITEM_TYPES: Readonly<
  Record<string, { name: string; nameEn: string }>
> = {
  "01": { name: "行政许可", nameEn: "Administrative licence" },
  "05": { name: "行政给付", nameEn: "Administrative payment" },
  "07": { name: "行政确认", nameEn: "Administrative confirmation" },
  "08": { name: "行政奖励", nameEn: "Administrative reward" },
  "09": { name: "行政裁决", nameEn: "Administrative ruling" },
  "10": { name: "其他行政权力", nameEn: "Other administrative power" },
  "20": { name: "公共服务", nameEn: "Public service" },
};

const HANDLING_TYPES: Readonly<
  Record<string, { handlingTypeCode: string; handlingTypeName: string }>
> = {
  instant: { handlingTypeCode: "1", handlingTypeName: "即办件" },
  promised: { handlingTypeCode: "2", handlingTypeName: "承诺件" },
  other: { handlingTypeCode: "9", handlingTypeName: "其他" },
};
const SERVICE_OBJECTS: Readonly<Record<string, readonly string[]>> = {
  natural: ["1"],
  legal: ["2", "3", "4", "6"],
};
const RESULT_KINDS: Readonly<Record<string, string>> = {
  licence: "证照",
  approval: "批文",
  certificate: "证明",
  other: "其他",
};
const MATERIAL_FORMS: Readonly<Record<string, string>> = {
  paper: "纸质",
  electronic: "电子",
  either: "纸质或电子",
};
const ORIGINAL_USES: Readonly<Record<string, string>> = {
  kept: "收取",
  checked: "验原件收复印件",
};
const NECESSITIES: Readonly<Record<string, string>> = {
  required: "必要",
  situational: "情形",
  optional: "非必要",
};

/** What no sheet asks for, in a new item. */
const REST = {
  codeStatus: "",
  specialProcedures: [],
  channels: ["1"],
  onlineDepth: "",
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
    remedy: "",
  },
  certainty: "",
};

/** Reads a sheet whose cells may hold anything. */
class Cells {
  readonly #data: Readonly<Record<string, unknown>>;

  constructor(data: Readonly<Record<string, unknown>>) {
    this.#data = data;
  }

  text(name: string): string {
    return this.textOrNull(name) ?? "";
  }

  textOrNull(name: string): string | null {
    const value = this.#data[name];
    return typeof value === "string" && value.trim() !== ""
      ? value.trim()
      : null;
  }

  number(name: string): number | null {
    const value = this.#data[name];
    return typeof value === "number" ? value : null;
  }

  is(name: string): boolean {
    return this.#data[name] === true;
  }

  texts(name: string): string[] {
    const value = this.#data[name];
    return Array.isArray(value)
      ? value.filter((one) => typeof one === "string")
      : [];
  }

  row(name: string): Cells {
    const value = this.#data[name];
    return new Cells(isBlock(value) ? value : {});
  }

  rows(name: string): Cells[] {
    const value = this.#data[name];
    return Array.isArray(value)
      ? value.filter(isBlock).map((row) => new Cells(row))
      : [];
  }
}

function limitRow({ limit, basis }: PublishedLimit): object {
  return { ...limit, basis };
}

function timeLimitOf(row: Cells): Record<keyof TimeLimit, unknown> | null {
  const unit = row.textOrNull("unit");
  if (unit === null) return null;
  return { value: unit === "INSTANT" ? 0 : row.number("value"), unit };
}

function limitOf(row: Cells, base: PublishedLimit | undefined): object {
  return {
    limit: timeLimitOf(row),
    basis: row.textOrNull("basis"),
    certainty: base?.certainty ?? null,
    note: base?.note ?? null,
  };
}

function extensionOf(row: Cells, base: ItemVersion | null): object | null {
  const limit = timeLimitOf(row);
  if (limit === null) return null;
  return {
    limit,
    maxTotal: base?.extension?.maxTotal ?? null,
    basis: row.textOrNull("basis"),
    approver: row.text("approver"),
    certainty: base?.extension?.certainty ?? null,
  };
}

/** A text that is no condition stays one that no item has, so that publishing refuses it where it stands. */
function conditionOf(text: string | null): Condition | null {
  if (text === null) return null;
  const read = parseConditionText(text);
  return read.ok ? read.value : { question: text.slice(0, 80), in: [] };
}

function situationOf(row: Cells, base: ItemVersion | null): Situation {
  const id = row.text("id");
  const before = base?.situations.find((one) => one.id === id);
  return {
    id,
    question: row.text("question"),
    questionEn: row.text("questionEn"),
    askedWhen: conditionOf(row.textOrNull("askedWhen")),
    options: row.rows("options").map((option) => {
      const optionId = option.text("id");
      const rest = before?.options.find((one) => one.id === optionId);
      return {
        addMaterials: [],
        flow: null,
        changes: null,
        redirect: null,
        notRequired: false,
        bundle: null,
        specialProcedures: [],
        ...rest,
        id: optionId,
        label: option.text("label"),
        labelEn: option.text("labelEn"),
        note: option.textOrNull("note"),
      } satisfies SituationOption;
    }),
  };
}

/** What an answer brings in is what the materials' own conditions say of it alone. */
function withAdditions(
  situation: Situation,
  materials: readonly Material[],
): Situation {
  const added = (optionId: string) =>
    materials
      .filter(
        ({ condition }) =>
          condition !== null &&
          alternativesOf(condition).some(
            (one) =>
              "question" in one &&
              one.question === situation.id &&
              one.in.includes(optionId),
          ),
      )
      .map(({ code }) => code);
  return {
    ...situation,
    options: situation.options.map((option) => {
      const codes = added(option.id);
      const stays =
        codes.length === option.addMaterials.length &&
        option.addMaterials.every((code) => codes.includes(code));
      return stays ? option : { ...option, addMaterials: codes };
    }),
  };
}

function alternativesOf(condition: Condition): readonly Condition[] {
  return "any" in condition ? condition.any : [condition];
}

function materialOf(row: Cells, base: ItemVersion | null): Material {
  const code = row.text("code");
  const before = base?.materials.find((one) => one.code === code);
  const condition = row.textOrNull("condition");
  const necessity = row.text("necessity") as Material["necessity"];
  const deferDays = row.number("deferDays");
  const licenceName = row.textOrNull("licenceName");
  const asked = necessity === "situational" ? conditionOf(condition) : null;
  const wordsBefore =
    before?.condition && conditionText(before.condition) === condition
      ? before.conditionText
      : null;
  return {
    format: "",
    dataShare: false,
    sample: null,
    ...before,
    code,
    name: row.text("name"),
    nameEn: row.text("nameEn"),
    materialType: row.text("materialType"),
    materialTypeEn: row.text("materialTypeEn"),
    form: row.text("form") as Material["form"],
    formText: MATERIAL_FORMS[row.text("form")] ?? "",
    originals: row.number("originals") ?? 0,
    copies: row.number("copies") ?? 0,
    originalUse: row.text("originalUse") as Material["originalUse"],
    originalUseText: ORIGINAL_USES[row.text("originalUse")] ?? "",
    source: row.text("source"),
    issuer: row.textOrNull("issuer"),
    necessity,
    necessityText:
      before?.necessity === necessity
        ? before.necessityText
        : (NECESSITIES[necessity] ?? ""),
    condition: asked,
    conditionText: asked === null ? null : (wordsBefore ?? condition),
    deferrable: deferDays !== null,
    deferDays,
    licenceReplaceable: licenceName !== null,
    licenceName,
    licenceNameEn: row.textOrNull("licenceNameEn"),
    notes: row.textOrNull("notes"),
  };
}

/** A new material gets the first free code of the item; the codes of the others never change. */
function withCodes(materials: readonly Material[]): Material[] {
  const taken = new Set(materials.map(({ code }) => code));
  let next = 0;
  return materials.map((material) => {
    if (material.code !== "") return material;
    let code: string;
    do code = `N${String((next += 1)).padStart(2, "0")}`;
    while (taken.has(code));
    taken.add(code);
    return { ...material, code };
  });
}

function stepOf(
  row: Cells,
  index: number,
  base: ItemVersion | null,
  body: ItemBody,
): Record<keyof Step, unknown> {
  return {
    seq: index + 1,
    name: row.text("name"),
    nameEn: row.text("nameEn"),
    role: row.text("role"),
    roleEn: row.text("roleEn"),
    orgKey: row.textOrNull("orgKey") ?? body.departmentKey,
    creditCode: row.textOrNull("creditCode") ?? body.authority.creditCode,
    limit: timeLimitOf(row),
    countsTowardLimit: row.is("counts"),
    content: row.text("content"),
    document: base?.steps[index]?.document ?? null,
  };
}

/** County 4 before town 5 before village 6: an item is coded by the highest level that exercises it. */
function highest(levels: readonly string[]): string {
  return [...levels].sort()[0] ?? "";
}

function withoutNothing(sheet: Record<string, unknown>): ItemSheet {
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(kept);
    if (!isBlock(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== null && inner !== "")
        .map(([key, inner]) => [key, kept(inner)]),
    );
  };
  return kept(sheet) as ItemSheet;
}

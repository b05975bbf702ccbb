import type { HandlingType } from "./itemTerms.ts";
import type { Instant } from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";

/**
 * A published version of a service item (事项, implementation list of GB/T 39554.1). Immutable once in
 * force. Names are Chinese, as the law and the guide give them; a `…En` beside a name is for the
 * interface's English switch and has no legal force. A `…Text` keeps the words that a code was made from.
 */
export type ItemVersion = {
  /** Short key inside the catalogue, e.g. `np-homestead`; also the name of the item's form. */
  id: string;
  /** Implementation code (实施编码), 31 characters. */
  itemCode: string;
  version: number;
  state: ItemState;
  /** Dates `YYYY-MM-DD`. */
  effectiveFrom: string;
  effectiveUntil: string | null;
  name: string;
  nameEn: string;
  audience: "natural" | "legal";
  /** GB/T 39046 code set 事项类型. */
  itemType: { code: string; name: string; nameEn: string };
  /** GB/T 39046 code set 服务对象. */
  serviceObjects: string[];
  baseCode: string;
  handlingItems: { code: string; name: string; nameEn: string }[];
  codeStatus: string;
  /** Keys of departments: who is in charge of the field, and who decides. */
  department: string;
  decisionOrg: string;
  authority: Authority;
  exerciseLevels: string[];
  acceptLevels: string[];
  handlingType: HandlingType;
  handlingTypeCode: string;
  handlingTypeName: string;
  statutoryLimit: PublishedLimit;
  promisedLimit: PublishedLimit;
  acceptanceLimit: PublishedLimit;
  correctionLimit: PublishedLimit;
  deliveryLimit: PublishedLimit;
  extension: Extension | null;
  legalBasis: LegalBasis[];
  conditions: string[];
  refusal: string[];
  /** The questions of the item's situations, in the order in which they are asked. */
  situations: Situation[];
  materials: Material[];
  steps: Step[];
  specialProcedures: SpecialProcedure[];
  fee: { charged: boolean; basis: string | null };
  results: ItemResult[];
  visits: { onsite: number; online: number; reason: string };
  /** GB/T 39046 code set 办理形式. */
  channels: string[];
  onlineDepth: string;
  crossRegion: string;
  noticeAndCommitment: boolean;
  publicity: {
    limit: TimeLimit;
    certainty: string;
    stage: string | null;
  } | null;
  /** Ids of the bundles (一件事) that this item belongs to. */
  bundles: string[];
  responsibilityList: string[];
  /** The guide's own summary for print, for every situation at once; `oneTimeNotice` makes the exact one. */
  oneTimeNotice: {
    conditions: string[];
    materials: string[];
    limit: string;
    fee: string;
    remedy: string;
  };
  consultPhone: string;
  supervisePhone: string;
  certainty: string;
  remarks: string | null;
};

/** Why a version was published, and by whom. */
export type VersionApproval = {
  kind: ApprovalKind;
  words: string;
  /** Ids of officials. */
  draftedBy: string;
  approvedBy: string;
  publishedAt: Instant;
};

/** 新增, 调整, 暂停, 恢复, 取消, 下放, 承接, 合并. */
export const APPROVAL_KINDS = [
  "added",
  "adjusted",
  "suspended",
  "resumed",
  "cancelled",
  "delegated",
  "takenOver",
  "merged",
] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** 在用, 暂停, 取消. */
export type ItemState = "inForce" | "suspended" | "cancelled";

export type Authority = {
  name: string;
  nameEn: string;
  /** Unified social credit code. */
  creditCode: string;
  natureCode: string;
  /** 12 digits. */
  division: string;
};

/** A limit with the rule it comes from. `limit` is null where no rule sets one. */
export type PublishedLimit = {
  limit: TimeLimit | null;
  basis: string | null;
  certainty: string | null;
  note: string | null;
};

export type Extension = {
  /** What the one extension adds to the limit. */
  limit: TimeLimit;
  /** The whole time with the extension, where the law words it so (30 days, at most 45). */
  maxTotal: TimeLimit | null;
  basis: string | null;
  approver: string;
  certainty: string | null;
};

export type LegalBasis = {
  title: string;
  docNo: string | null;
  article: string | null;
  rank: string;
  certainty: string;
};

/** A question whose answer changes what is needed (情形). Ids of options are unique within the question. */
export type Situation = {
  id: string;
  question: string;
  questionEn: string;
  /** Asked only when this holds for the questions before it; null means always. */
  askedWhen: Condition | null;
  options: SituationOption[];
};

export type SituationOption = {
  id: string;
  label: string;
  labelEn: string;
  note: string | null;
  /** Codes of materials that this answer brings in, said for the reader; the material's `condition` rules. */
  addMaterials: string[];
  flow: "fast" | "instant" | "manual" | null;
  /** What this answer changes in the terms; a null leaves the item's own. */
  changes: {
    handlingType: HandlingType | null;
    statutoryLimit: TimeLimit | null;
    promisedLimit: TimeLimit | null;
  } | null;
  /** Another item is the right one; `itemCode` is null when this catalogue doesn't hold it. */
  redirect: Redirect | null;
  /** Nothing has to be applied for in this situation. */
  notRequired: boolean;
  /** The bundle (一件事) that this answer asks for. */
  bundle: string | null;
  /** Kinds of special procedures that this situation is bound to need. */
  specialProcedures: string[];
};

export type Redirect = {
  itemCode: string | null;
  itemName: string;
  itemNameEn: string;
};

/** A statement about answers. A question that was not asked makes a leaf false. */
export type Condition =
  | { question: string; in: string[] }
  | { any: Condition[] }
  | { all: Condition[] }
  | { not: Condition };

export type Material = {
  /** Stable across versions. */
  code: string;
  name: string;
  nameEn: string;
  materialType: string;
  materialTypeEn: string;
  form: "paper" | "electronic" | "either";
  formText: string;
  originals: number;
  copies: number;
  /** 收取, or 验原件收复印件. */
  originalUse: "kept" | "checked";
  originalUseText: string;
  source: string;
  issuer: string | null;
  /** `situational`: required when `condition` holds, else not asked for. `optional` is never required. */
  necessity: "required" | "situational" | "optional";
  necessityText: string;
  condition: Condition | null;
  conditionText: string | null;
  /** An e-licence may stand in for it (免提交). */
  licenceReplaceable: boolean;
  licenceName: string | null;
  licenceNameEn: string | null;
  dataShare: boolean;
  /** 容缺: may follow within `deferDays` working days after acceptance. */
  deferrable: boolean;
  deferDays: number | null;
  format: string;
  /** `form` when the item's own form, filled in here, is the material. */
  sample: string | null;
  notes: string | null;
};

export type Step = {
  seq: number;
  name: string;
  nameEn: string;
  role: string;
  roleEn: string;
  orgKey: string;
  creditCode: string;
  limit: TimeLimit;
  countsTowardLimit: boolean;
  content: string;
  document: string | null;
};

export type SpecialProcedure = {
  /** Stable within the catalogue, e.g. `publicity`. */
  kind: string;
  name: string;
  nameEn: string;
  limit: TimeLimit;
  pausesClock: boolean;
  certainty: string;
};

export type ItemResult = {
  name: string;
  nameEn: string;
  kind: "licence" | "approval" | "certificate" | "other";
  kindName: string;
  eLicence: boolean;
  validity: string;
};

export type Department = {
  key: string;
  name: string;
  nameEn: string;
  creditCode: string;
  nature: string;
  deptCode: string;
  level: string;
  division: string;
};

/** 一件事: several items as one matter. `external` names what bodies outside this catalogue do. */
export type Bundle = {
  id: string;
  name: string;
  nameEn: string;
  items: string[];
  external: string[];
  /** What waits for what; items without a dependency run side by side. */
  dependsOn: BundleDependency[];
  /** Answers that the matter itself gives: whose insurance it is when a child is born. Nobody is asked for them. */
  settled: BundleAnswer[];
  /** Roles of the shared data that are one person here: when a child is born, the insured is the child. */
  roles: BundleRole[];
  /** Codes of materials that are one paper here, though their names differ. */
  sameMaterials: string[][];
  status: string;
};

export type BundleDependency = {
  item: string;
  /** The item whose decision is waited for. */
  on: string;
  /** What that decision brings along, so that nobody is asked for it. */
  yields: {
    /** Keys of the shared data. */
    data: string[];
    /** Codes of materials of the item that waits. */
    materials: string[];
  };
};

export type BundleAnswer = { item: string; question: string; option: string };

export type BundleRole = { role: string; as: string };

export type Catalogue = {
  schemaVersion: number;
  generated: string;
  certaintyLegend: Record<string, string>;
  units: Record<string, string>;
  departments: Department[];
  bundles: Bundle[];
  items: ItemVersion[];
};

import * as z from "zod/mini";
import type {
  Bundle,
  Catalogue,
  Condition,
  Department,
  ItemVersion,
  Material,
  Situation,
} from "./itemTypes.ts";

export type ItemParse<T> =
  | { ok: true; value: T }
  /** Where and what, for whoever publishes; at most twenty. */
  | { ok: false; problems: string[] };

/** Takes an item version as the catalogue delivers it (`elements`). Words that this version doesn't know are dropped. */
export function parseItemVersion(data: unknown): ItemParse<ItemVersion> {
  return parseWith(itemVersion, data);
}

/** Takes a bundle as the catalogue delivers it. */
export function parseBundle(data: unknown): ItemParse<Bundle> {
  return parseWith(bundle, data);
}

/** Takes a whole catalogue, as seed data or as an export. */
export function parseCatalogue(data: unknown): ItemParse<Catalogue> {
  return parseWith(catalogue, data);
}

/** Takes bundles, of which each names its items by their keys in the catalogue. */
export function parseBundles(data: unknown): ItemParse<Bundle[]> {
  return parseWith(z.array(bundle), data);
}

/** Takes departments by the keys that elements use. */
export function parseDepartmentKeys(
  data: unknown,
): ItemParse<Pick<Department, "key" | "creditCode">[]> {
  return parseWith(z.array(departmentKey), data);
}

function parseWith<T>(schema: z.ZodMiniType<T>, data: unknown): ItemParse<T> {
  const result = z.safeParse(schema, data);
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues
    .slice(0, 20)
    .map(({ path, code }) => `${path.map(String).join(".")}: ${code}`);
  return { ok: false, problems };
}

const text = z.string().check(z.maxLength(4000));
const name = z.string().check(z.minLength(1), z.maxLength(200));
const key = z.string().check(z.minLength(1), z.maxLength(80));
const optionalText = z.nullable(text);
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = z.int().check(z.minimum(0), z.maximum(99));
const few = <T extends z.ZodMiniType>(one: T) =>
  z.array(one).check(z.maxLength(200));
const limit = z.object({
  value: z.int().check(z.minimum(0), z.maximum(87_600)),
  unit: z.enum(["WD", "CD", "H", "INSTANT"]),
});
const handlingType = z.enum(["instant", "promised", "other"]);

const publishedLimit = z.object({
  limit: z.nullable(limit),
  basis: optionalText,
  certainty: optionalText,
  note: optionalText,
});

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: key, in: few(key) }),
    z.strictObject({ any: few(condition) }),
    z.strictObject({ all: few(condition) }),
    z.strictObject({ not: condition }),
  ]),
);

const situation: z.ZodMiniType<Situation> = z.object({
  id: key,
  question: name,
  questionEn: name,
  askedWhen: z.nullable(condition),
  options: few(
    z.object({
      id: key,
      label: name,
      labelEn: name,
      note: optionalText,
      addMaterials: few(key),
      flow: z.nullable(z.enum(["fast", "instant", "manual"])),
      changes: z.nullable(
        z.object({
          handlingType: z.nullable(handlingType),
          statutoryLimit: z.nullable(limit),
          promisedLimit: z.nullable(limit),
        }),
      ),
      redirect: z.nullable(
        z.object({
          itemCode: z.nullable(key),
          itemName: name,
          itemNameEn: name,
        }),
      ),
      notRequired: z.boolean(),
      bundle: z.nullable(key),
      specialProcedures: few(key),
    }),
  ),
});

const material: z.ZodMiniType<Material> = z.object({
  code: key,
  name,
  nameEn: name,
  materialType: name,
  materialTypeEn: name,
  form: z.enum(["paper", "electronic", "either"]),
  formText: text,
  originals: count,
  copies: count,
  originalUse: z.enum(["kept", "checked"]),
  originalUseText: text,
  source: text,
  issuer: optionalText,
  necessity: z.enum(["required", "situational", "optional"]),
  necessityText: text,
  condition: z.nullable(condition),
  conditionText: optionalText,
  licenceReplaceable: z.boolean(),
  licenceName: optionalText,
  licenceNameEn: optionalText,
  dataShare: z.boolean(),
  deferrable: z.boolean(),
  deferDays: z.nullable(z.int().check(z.minimum(1), z.maximum(60))),
  format: text,
  sample: optionalText,
  notes: optionalText,
});

const itemVersion: z.ZodMiniType<ItemVersion> = z.object({
  id: key,
  itemCode: z.string().check(z.length(31)),
  version: z.int().check(z.positive()),
  state: z.enum(["inForce", "suspended", "cancelled"]),
  effectiveFrom: date,
  effectiveUntil: z.nullable(date),
  name,
  nameEn: name,
  audience: z.enum(["natural", "legal"]),
  itemType: z.object({ code: key, name, nameEn: name }),
  serviceObjects: few(key),
  baseCode: key,
  handlingItems: few(z.object({ code: key, name, nameEn: name })),
  codeStatus: text,
  department: key,
  decisionOrg: key,
  authority: z.object({
    name,
    nameEn: name,
    creditCode: z.string().check(z.length(18)),
    natureCode: key,
    division: z.string().check(z.length(12)),
  }),
  exerciseLevels: few(key),
  acceptLevels: few(key),
  handlingType,
  handlingTypeCode: key,
  handlingTypeName: name,
  statutoryLimit: publishedLimit,
  promisedLimit: publishedLimit,
  acceptanceLimit: publishedLimit,
  correctionLimit: publishedLimit,
  deliveryLimit: publishedLimit,
  extension: z.nullable(
    z.object({
      limit,
      maxTotal: z.nullable(limit),
      basis: optionalText,
      approver: text,
      certainty: optionalText,
    }),
  ),
  legalBasis: few(
    z.object({
      title: text,
      docNo: optionalText,
      article: optionalText,
      rank: text,
      certainty: text,
    }),
  ),
  conditions: few(text),
  refusal: few(text),
  situations: few(situation),
  materials: few(material),
  steps: few(
    z.object({
      seq: z.int(),
      name,
      nameEn: name,
      role: text,
      roleEn: text,
      orgKey: key,
      creditCode: z.string().check(z.length(18)),
      limit,
      countsTowardLimit: z.boolean(),
      content: text,
      document: optionalText,
    }),
  ),
  specialProcedures: few(
    z.object({
      kind: key,
      name,
      nameEn: name,
      limit,
      pausesClock: z.boolean(),
      certainty: text,
    }),
  ),
  fee: z.object({ charged: z.boolean(), basis: optionalText }),
  results: few(
    z.object({
      name,
      nameEn: name,
      kind: z.enum(["licence", "approval", "certificate", "other"]),
      kindName: text,
      eLicence: z.boolean(),
      validity: text,
    }),
  ),
  visits: z.object({ onsite: count, online: count, reason: text }),
  channels: few(key),
  onlineDepth: text,
  crossRegion: text,
  noticeAndCommitment: z.boolean(),
  publicity: z.nullable(
    z.object({ limit, certainty: text, stage: optionalText }),
  ),
  bundles: few(key),
  responsibilityList: few(text),
  oneTimeNotice: z.object({
    conditions: few(text),
    materials: few(text),
    limit: text,
    fee: text,
    remedy: text,
  }),
  consultPhone: text,
  supervisePhone: text,
  certainty: text,
  remarks: optionalText,
});

const department: z.ZodMiniType<Department> = z.object({
  key,
  name,
  nameEn: name,
  creditCode: z.string().check(z.length(18)),
  nature: key,
  deptCode: key,
  level: key,
  division: z.string().check(z.length(12)),
});

const departmentKey = z.object({
  key,
  creditCode: z.string().check(z.length(18)),
});

const bundle: z.ZodMiniType<Bundle> = z.object({
  id: key,
  name,
  nameEn: name,
  items: few(key),
  external: few(text),
  // Catalogues of before say nothing of them.
  dependsOn: z._default(
    few(
      z.object({
        item: key,
        on: key,
        yields: z.object({ data: few(key), materials: few(key) }),
      }),
    ),
    [],
  ),
  settled: z._default(
    few(z.object({ item: key, question: key, option: key })),
    [],
  ),
  roles: z._default(few(z.object({ role: key, as: key })), []),
  sameMaterials: z._default(few(few(key)), []),
  status: text,
});

const catalogue: z.ZodMiniType<Catalogue> = z.object({
  schemaVersion: z.int(),
  generated: text,
  certaintyLegend: z.record(key, text),
  units: z.record(key, text),
  departments: z.array(department),
  bundles: z.array(bundle),
  items: z.array(itemVersion),
});

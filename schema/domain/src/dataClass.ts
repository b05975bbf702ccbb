import type { ApplicantBody } from "./facts.ts";
import type { DataAnswer } from "./dataRequest.ts";
import type { Material } from "./itemTypes.ts";
import type { PlainDate } from "./time.ts";

/** The ten classes of basic data that the departments of a county share (政务数据共享的十类基础数据). */
export const DATA_CLASSES = [
  "population",
  "household",
  "marriage",
  "birth",
  "legalEntity",
  "realEstate",
  "socialInsurance",
  "disability",
  "education",
  "tax",
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** What a department confirms or denies of the applicant. Never a value of his: no name, number, place or sum. */
export const DATA_FACTS = [
  "identityMatches",
  "isOnRegister",
  "isHouseholder",
  "isMarried",
  "hasChildOnRecord",
  "registrationStands",
  "holdsTitle",
  "isInsured",
  "certificateStands",
  "hasSchoolRecord",
  "isTaxpayer",
] as const;
export type DataFact = (typeof DATA_FACTS)[number];

/** Of whom a class says anything. */
export type DataSubject = "person" | "legalEntity";

interface ClassTerms {
  zh: string;
  en: string;
  /** Which department answers for it. */
  by: { zh: string; en: string };
  of: readonly DataSubject[];
  facts: readonly DataFact[];
}

const PERSON = ["person"] as const;
const BOTH = ["person", "legalEntity"] as const;

export const DATA_CLASS_TERMS: Readonly<Record<DataClass, ClassTerms>> = {
  population: {
    zh: "人口基础信息",
    en: "population",
    by: { zh: "公安部门", en: "the police" },
    of: PERSON,
    facts: ["identityMatches"],
  },
  household: {
    zh: "户籍信息",
    en: "household register",
    by: { zh: "公安部门", en: "the police" },
    of: PERSON,
    facts: ["isOnRegister", "isHouseholder"],
  },
  marriage: {
    zh: "婚姻登记信息",
    en: "marriage register",
    by: { zh: "民政部门", en: "civil affairs" },
    of: PERSON,
    facts: ["isMarried"],
  },
  birth: {
    zh: "出生医学信息",
    en: "birth records",
    by: { zh: "卫生健康部门", en: "the health authority" },
    of: PERSON,
    facts: ["hasChildOnRecord"],
  },
  legalEntity: {
    zh: "法人基础信息",
    en: "legal entities",
    by: { zh: "市场监管部门", en: "market regulation" },
    of: BOTH,
    facts: ["registrationStands"],
  },
  realEstate: {
    zh: "不动产登记信息",
    en: "real estate register",
    by: { zh: "自然资源部门", en: "natural resources" },
    of: BOTH,
    facts: ["holdsTitle"],
  },
  socialInsurance: {
    zh: "社会保险信息",
    en: "social insurance",
    by: { zh: "人力资源社会保障部门", en: "social security" },
    of: BOTH,
    facts: ["isInsured"],
  },
  disability: {
    zh: "残疾人信息",
    en: "disability register",
    by: { zh: "残联", en: "the disabled persons' federation" },
    of: PERSON,
    facts: ["certificateStands"],
  },
  education: {
    zh: "学历学籍信息",
    en: "education records",
    by: { zh: "教育部门", en: "the education authority" },
    of: PERSON,
    facts: ["hasSchoolRecord"],
  },
  tax: {
    zh: "税务信息",
    en: "tax records",
    by: { zh: "税务部门", en: "the tax authority" },
    of: BOTH,
    facts: ["isTaxpayer"],
  },
};

/**
 * The class that a paper's content is in, by the licence that stands for it, or by its own name. Null where the item
 * doesn't say that its data is shared, where none of the ten has it, and for papers of somebody else than the
 * applicant: his number would ask about the wrong person [O2].
 */
export function dataClassOf(
  material: Pick<Material, "dataShare" | "name" | "licenceName">,
): DataClass | null {
  if (!material.dataShare || OF_OTHERS.test(material.name)) return null;
  const said = `${material.licenceName ?? ""} ${material.name}`;
  return SAID_BY.find(([words]) => words.test(said))?.[1] ?? null;
}

/** As whom departments know an applicant: by a resident's number or a credit code, and otherwise not at all. */
export function dataSubjectOf(applicant: ApplicantBody): DataSubject | null {
  if (applicant.kind === "person") {
    const { documentKind = "residentId" } = applicant;
    return documentKind === "residentId" ? "person" : null;
  }
  return applicant.creditCode === null ? null : "legalEntity";
}

/** What a class says of such an applicant; empty where it says nothing of him. */
export function factsAbout(
  dataClass: DataClass,
  subject: DataSubject,
): readonly DataFact[] {
  const terms = DATA_CLASS_TERMS[dataClass];
  return terms.of.includes(subject) ? terms.facts : [];
}

/**
 * Whether what a department said stands for the paper: it confirms the first fact of the class, and its record holds
 * today. The other facts are for whoever decides [O4].
 */
export function confirmsPaper(
  dataClass: DataClass,
  { facts, validUntil }: Pick<DataAnswer, "facts" | "validUntil">,
  today: PlainDate,
): boolean {
  const [first] = DATA_CLASS_TERMS[dataClass].facts;
  return (
    facts.some(({ fact, holds }) => fact === first && holds) &&
    (validUntil === null || validUntil >= today)
  );
}

const OF_OTHERS =
  /监护人|经办人|代理人|家庭成员|双方|父母|配偶|负责人|法定代表人|股东|成员/u;

const SAID_BY: readonly (readonly [RegExp, DataClass])[] = [
  [/户口簿/u, "household"],
  [/结婚证|离婚证|婚姻/u, "marriage"],
  [/出生医学证明/u, "birth"],
  [/营业执照|登记证书/u, "legalEntity"],
  [/残疾人证/u, "disability"],
  [/不动产权/u, "realEstate"],
  [/社会保障卡|社会保险|参保/u, "socialInsurance"],
  [/学历|学籍|学位|毕业/u, "education"],
  [/完税|纳税/u, "tax"],
  [/居民身份证/u, "population"],
];

import { fieldsOf } from "./formSchema.ts";
import type { FormField, FormSchema } from "./formTypes.ts";
import type { BundleRole } from "./itemTypes.ts";

/** Where a value is known from before anybody is asked. */
export type KnownFrom =
  /** The register of people. */
  | "personRegister"
  /** The register of firms. */
  | "firmRegister"
  /** What a resident id says by itself. */
  | "identityNumber"
  /** Who stands at the window, and who came along. */
  | "intake";

/** One thing that is asked in many forms, and what a field has to be that is bound to it. */
export type SharedDatum = {
  title: string;
  titleEn: string;
  type: FormField["type"];
  format: "date" | null;
  check: FormField["check"];
  /** A field may offer some of them. */
  options: readonly string[] | null;
  knownFrom: readonly KnownFrom[];
};

type Entry = readonly [string, SharedDatum];

const datum = (
  title: string,
  titleEn: string,
  changes: Partial<SharedDatum> = {},
): SharedDatum => ({
  title,
  titleEn,
  type: "string",
  format: null,
  check: null,
  options: null,
  knownFrom: [],
  ...changes,
});

const codes = Array.from({ length: 56 }, (_, i) =>
  String(i + 1).padStart(2, "0"),
);

const SEXES = ["male", "female"];

const WHO: Readonly<Record<string, SharedDatum>> = {
  name: datum("姓名", "Name"),
  residentId: datum("公民身份号码", "Resident identity number", {
    check: "residentId",
  }),
  phone: datum("联系电话", "Phone"),
};

/** The data of a person about whom a register or his number says more. */
const PERSON: Readonly<Record<string, SharedDatum>> = {
  name: datum("姓名", "Name", { knownFrom: ["personRegister", "intake"] }),
  residentId: datum("公民身份号码", "Resident identity number", {
    check: "residentId",
    knownFrom: ["personRegister", "intake"],
  }),
  sex: datum("性别", "Sex", { options: SEXES, knownFrom: ["identityNumber"] }),
  birthDate: datum("出生日期", "Date of birth", {
    format: "date",
    knownFrom: ["identityNumber"],
  }),
  ethnicity: datum("民族", "Ethnicity", { options: [...codes, "97"] }),
  phone: datum("联系电话", "Phone", {
    knownFrom: ["personRegister", "intake"],
  }),
  division: datum("居住地区划代码", "Division of residence", {
    knownFrom: ["personRegister"],
  }),
  address: datum("住址", "Address", {
    knownFrom: ["personRegister", "intake"],
  }),
  householdType: datum("户口类型", "Household register", {
    options: ["resident", "agricultural", "nonAgricultural", "other"],
  }),
  education: datum("文化程度", "Education", {
    options: [
      "none",
      "primary",
      "junior",
      "senior",
      "college",
      "bachelor",
      "master",
    ],
  }),
  disabilityCertificate: datum("残疾人证号", "Disability certificate"),
  socialCardNumber: datum("社会保障卡号", "Social security card"),
};

const CHILD: Readonly<Record<string, SharedDatum>> = {
  name: datum("姓名", "Name"),
  residentId: datum("公民身份号码", "Resident identity number", {
    check: "residentId",
  }),
  sex: datum("性别", "Sex", { options: SEXES }),
  ethnicity: datum("民族", "Ethnicity", { options: [...codes, "97"] }),
  birthDate: datum("出生日期", "Date of birth", { format: "date" }),
  birthTime: datum("出生时刻", "Time of birth"),
  birthPlace: datum("出生地点", "Place of birth"),
  birthOrder: datum("第几个子女", "Order of birth", { type: "integer" }),
  birthCertificateNumber: datum("出生医学证明编号", "Birth certificate number"),
};

const FIRM: Readonly<Record<string, SharedDatum>> = {
  name: datum("单位名称", "Name of organisation", {
    knownFrom: ["firmRegister", "intake"],
  }),
  creditCode: datum("统一社会信用代码", "Unified social credit code", {
    check: "creditCode",
    knownFrom: ["firmRegister", "intake"],
  }),
  representative: datum("法定代表人(负责人)", "Legal representative", {
    knownFrom: ["firmRegister", "intake"],
  }),
  phone: datum("联系电话", "Phone", { knownFrom: ["firmRegister", "intake"] }),
  division: datum("行政区划代码", "Division code", {
    knownFrom: ["firmRegister"],
  }),
  address: datum("住所", "Address", {
    knownFrom: ["firmRegister", "intake"],
  }),
  scope: datum("经营范围", "Scope of business"),
  employees: datum("从业人数", "Employees", { type: "integer" }),
};

const ACCOUNT: Readonly<Record<string, SharedDatum>> = {
  holder: datum("户名", "Account holder"),
  bank: datum("开户银行", "Bank"),
  number: datum("账号", "Account number"),
};

/** Whose or what it is: the first word of a key, in the order in which a form asks. */
const ROLES: Readonly<
  Record<
    string,
    { title: string; titleEn: string; data: Record<string, SharedDatum> }
  >
> = {
  person: { title: "申请人", titleEn: "Applicant", data: PERSON },
  child: { title: "新生儿", titleEn: "Child", data: CHILD },
  insured: {
    title: "参保人",
    titleEn: "Insured person",
    data: {
      ...PERSON,
      birthCertificateNumber: datum(
        "出生医学证明编号",
        "Birth certificate number",
      ),
    },
  },
  mother: { title: "母亲", titleEn: "Mother", data: WHO },
  father: { title: "父亲", titleEn: "Father", data: WHO },
  spouse: { title: "配偶", titleEn: "Spouse", data: WHO },
  guardian: { title: "监护人", titleEn: "Guardian", data: WHO },
  marriage: {
    title: "婚姻登记",
    titleEn: "Marriage",
    data: {
      registeredOn: datum("结婚登记日期", "Date of marriage", {
        format: "date",
      }),
      certificateNumber: datum("结婚证字号", "Marriage certificate number"),
    },
  },
  household: {
    title: "家庭户",
    titleEn: "Household",
    data: {
      householder: datum("户主姓名", "Householder"),
      number: datum("户号", "Household number"),
      address: datum("户籍地址", "Address of the register"),
    },
  },
  entity: { title: "单位", titleEn: "Organisation", data: FIRM },
  representative: {
    title: "法定代表人(负责人)",
    titleEn: "Legal representative",
    data: PERSON,
  },
  accountant: { title: "财务负责人", titleEn: "Head of finance", data: WHO },
  handler: { title: "经办人", titleEn: "Handling person", data: WHO },
  premises: {
    title: "经营场所",
    titleEn: "Premises",
    data: {
      address: datum("经营场所地址", "Address of the premises"),
      area: datum("经营场所面积", "Area of the premises", { type: "number" }),
    },
  },
  account: { title: "收款账户", titleEn: "Bank account", data: ACCOUNT },
  entityAccount: {
    title: "单位账户",
    titleEn: "Account of the organisation",
    data: ACCOUNT,
  },
  agent: {
    title: "受托人",
    titleEn: "Agent",
    data: { ...WHO, relation: datum("与申请人的关系", "Relation") },
  },
  delivery: {
    title: "结果送达",
    titleEn: "Delivery of the result",
    data: {
      how: datum("送达方式", "Way of delivery", {
        options: ["window", "post", "electronic"],
      }),
      recipient: datum("收件人", "Recipient"),
      postAddress: datum("邮寄地址", "Postal address"),
    },
  },
  declaration: {
    title: "承诺",
    titleEn: "Declaration",
    data: { "": datum("承诺", "Declaration", { type: "boolean" }) },
  },
};

/** The dictionary of what forms share, by the key that a field's `x-dictionary` names. */
export const SHARED_DATA: ReadonlyMap<string, SharedDatum> = new Map(
  Object.entries(ROLES).flatMap(([role, { data }]) =>
    Object.entries(data).map(([name, one]): Entry => [
      name === "" ? role : `${role}.${name}`,
      one,
    ]),
  ),
);

/** Keys that say the same of the same. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ["entity.representative", "representative.name"],
]);

/** What a key's role is called; undefined for a key that the dictionary doesn't have. */
export function sharedRoleOf(
  key: string,
): { role: string; title: string; titleEn: string } | undefined {
  const role = roleIn(key);
  const found = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
  return found === undefined
    ? undefined
    : { role, title: found.title, titleEn: found.titleEn };
}

/** The one key of a binding, with what the bundle says of roles; null for what isn't shared: answers, own fields. */
export function sharedKeyOf(
  binding: string | null,
  roles: readonly BundleRole[],
): string | null {
  if (binding === null || !SHARED_DATA.has(binding)) return null;
  const key = SAME_AS.get(binding) ?? binding;
  const as = roles.find(({ role }) => role === roleIn(key))?.as;
  if (as === undefined) return key;
  const moved = as + key.slice(roleIn(key).length);
  // What only the one role has stays its own.
  return SHARED_DATA.has(moved) ? moved : key;
}

export type BindingObjection = {
  reason: "unknownKey" | "anotherKind";
  /** The field's path and the key. */
  at: string;
};

/** Fields that are bound to what the dictionary doesn't have, or has as another kind of thing [B3]. */
export function objectionsToBindings(
  form: FormSchema,
  definitions: FormSchema,
): BindingObjection[] {
  return fieldsOf(form, definitions)
    .flatMap((section) => section.fields)
    .flatMap((field): BindingObjection[] => {
      const { dictionary, path } = field;
      if (dictionary === null || dictionary.startsWith("answers.")) return [];
      const shared = SHARED_DATA.get(dictionary);
      const at = `${path} ${dictionary}`;
      if (shared === undefined) return [{ reason: "unknownKey", at }];
      return agrees(field, shared) ? [] : [{ reason: "anotherKind", at }];
    });
}

function agrees(field: FormField, shared: SharedDatum): boolean {
  return (
    field.type === shared.type &&
    (shared.format === null || field.format === shared.format) &&
    (shared.check === null || field.check === shared.check) &&
    (shared.options === null ||
      (field.options.length > 0 &&
        field.options.every(
          ({ value }) => shared.options?.includes(String(value)) === true,
        )))
  );
}

function roleIn(key: string): string {
  return key.split(".", 1)[0] ?? key;
}

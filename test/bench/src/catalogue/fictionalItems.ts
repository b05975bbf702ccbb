import { creditCheckCharacter } from "@onedoor/domain/creditCode";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { organisationCheckCharacter } from "@onedoor/domain/organisationCode";
import { catalogue } from "@onedoor/items/seed/catalogue";
import { commonDefinitions, forms } from "@onedoor/items/seed/forms";

/** A province's counties, which were never assigned: each has its own items, most of its hall, the others of its towns. */
const COUNTIES = 47;
const ITEMS_OF_THE_HALL = 1_900;
const TOWNS = 10;

const MATTERS = [
  ..."食品经营 药品零售 医疗机构 母婴保健 放射诊疗 特种设备 危险化学品 道路运输 水路运输 建筑施工 房屋征收".split(
    " ",
  ),
  ..."城市排水 户外广告 园林绿化 取水 河道采砂 林木采伐 野生动物 农药经营 兽药经营 种子生产 动物防疫 渔业捕捞".split(
    " ",
  ),
  ..."养老机构 社会团体 殡葬服务 残疾人就业 婚姻 收养 低保对象 特困人员 临时救助 医疗保险 养老保险 失业保险".split(
    " ",
  ),
  ..."工伤保险 职业培训 劳务派遣 人力资源 民办学校 教师资格 文物保护 演出经营 旅行社 银行卡 重点项目".split(
    " ",
  ),
];
const ACTS =
  "许可 登记 备案 变更 注销 延续 审核确认 认定 换证 补发 查询 年度报告 资格确认 补贴申领 信息更正".split(
    " ",
  );
const PUBLIC_SERVICE = {
  code: "20",
  name: "公共服务",
  nameEn: "Public service",
};
const WHOSE = ["", "(个人)", "(单位)"];
const [NAMES_OF_MATTERS, NAMES_OF_ACTS] = [MATTERS.length, ACTS.length];

export interface FictionalItem {
  elements: ItemVersion;
  /** Key of the form that it shares with others. */
  form: string;
}

/** Names that the items of a county have; the same in each. */
export function nameOf(ofCounty: number): string {
  const matter = MATTERS[ofCounty % NAMES_OF_MATTERS] ?? "";
  const rest = Math.floor(ofCounty / NAMES_OF_MATTERS);
  const act = ACTS[rest % NAMES_OF_ACTS] ?? "";
  const whose = WHOSE[Math.floor(rest / NAMES_OF_ACTS) % WHOSE.length] ?? "";
  return `${matter}${act}${whose}`;
}

/** The division of one of the counties. */
export function divisionOf(county: number, town = 0): string {
  const towns = town === 0 ? "000" : String(100 + town);
  return `99${String(20 + county)}01${towns}000`;
}

/** The bodies that decide, by the keys that elements use. */
export function fictionalBodies(): { key: string; creditCode: string }[] {
  return Array.from({ length: COUNTIES }, (_, county) =>
    Array.from({ length: TOWNS + 1 }, (_, town) => bodyOf(county, town)),
  ).flat();
}

/** The n-th of a province's items, the same each time. */
export function fictionalItem(n: number): FictionalItem {
  const county = n % COUNTIES;
  const ofCounty = Math.floor(n / COUNTIES);
  const town = ofCounty < ITEMS_OF_THE_HALL ? 0 : 1 + (ofCounty % TOWNS);
  const model = catalogue.items[ofCounty % catalogue.items.length];
  if (model === undefined) throw new Error("the seed has no items");
  const { key, creditCode } = bodyOf(county, town);
  const baseCode = `992099${digits(ofCounty, 6)}`;
  const name = nameOf(ofCounty);
  return {
    form: model.id,
    elements: {
      ...model,
      id: `${key}-${ofCounty}`,
      itemCode: `${creditCode}${town === 0 ? 4 : 5}${baseCode}`,
      baseCode,
      name,
      nameEn: `Matter ${ofCounty}`,
      itemType: PUBLIC_SERVICE,
      fee: { charged: false, basis: null },
      department: key,
      decisionOrg: key,
      authority: {
        ...model.authority,
        creditCode,
        division: divisionOf(county, town),
      },
      acceptLevels: town === 0 ? ["4", "5", "6"] : ["5", "6"],
      steps: model.steps.map((step) => ({ ...step, orgKey: key, creditCode })),
      bundles: [],
    },
  };
}

/** Rows of the list of public services under whose headings so many items stand. */
export function fictionalRows(count: number): readonly object[] {
  const rows = new Map<string, object>();
  for (let n = 0; n < count; n += 1) {
    const { authority, itemCode, baseCode } = fictionalItem(n).elements;
    const heading = `${baseCode.slice(0, 9)}00Y`;
    const level = itemCode.charAt(18);
    rows.set(`${authority.creditCode} ${level} ${heading}`, {
      change: "added",
      content: {
        kind: "publicService",
        name: `公共服务 ${heading}`,
        nameEn: `Services ${heading}`,
        body: authority.creditCode,
        level,
        basis: [
          {
            title: "演示清单",
            docNo: "演府规〔2019〕3号",
            article: null,
            rank: "normative",
            certainty: "illustrative",
          },
        ],
        baseCode: heading,
      },
      effectiveFrom: "2020-01-01",
      reason: "首次编制清单",
      approver: "演示编办",
      publication: "演编〔2019〕12号",
    });
  }
  return [...rows.values()];
}

/** A document of so many items, as an operator imports it. */
export async function* fictionalJson(
  count: number,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const head = { onedoorItems: 1, departments: fictionalBodies() };
  const shared = Object.entries({ ...forms, common: commonDefinitions }).map(
    ([define, as]) => JSON.stringify({ define, as }),
  );
  yield encoder.encode(
    `${JSON.stringify(head).slice(0, -1)},"items":[${shared.join(",\n")}`,
  );
  for (let n = 0; n < count; n += 1) {
    const { elements, form } = fictionalItem(n);
    yield encoder.encode(
      `,\n${JSON.stringify({ elements, form, formDefinitions: "common", alsoCalled: [] })}`,
    );
  }
  yield encoder.encode("]}");
}

function bodyOf(county: number, town: number) {
  const organisation = `TE${digits(county, 3)}${digits(town, 3)}`;
  const body = `11${divisionOf(county).slice(0, 6)}${organisation}${organisationCheckCharacter(organisation)}`;
  return {
    key: `body-${county}-${town}`,
    creditCode: `${body}${creditCheckCharacter(body)}`,
  };
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}

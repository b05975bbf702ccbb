import type { RowChange } from "@onedoor/domain/decideRowChanges";
import type { RowContent } from "@onedoor/domain/listRow";
import { listOfItem } from "@onedoor/domain/objectionsByLists";
import type { PlainDate } from "@onedoor/domain/time";
import { catalogue } from "./catalogue.ts";
import { otherRows } from "./otherRows.ts";
import { listedProofs } from "./proofRows.ts";

const FIRST_DAY = "2020-01-01" as PlainDate;
const APPROVER = "演示区委编办（虚构）";

/** What is said of a row that was there from the beginning. */
const FIRST_EDITION = {
  effectiveFrom: FIRST_DAY,
  reason: "首次编制清单",
  approver: APPROVER,
  publication: "演编〔2019〕12号（虚构）",
};

/** Basis of rows that the demonstration makes up: no such document exists. */
const MADE_UP = [
  {
    title: "演示区政务服务事项清单管理办法（虚构）",
    docNo: "演府规〔2019〕3号",
    article: null,
    rank: "normative",
    certainty: "illustrative",
  },
];

const POWERS = catalogue.items.filter((item) => listOfItem(item) === "power");

/** Row of the list of powers or of public services under which an item of the seed stands. */
const OF_ITEMS: readonly RowContent[] = catalogue.items.map((item) => {
  const common = {
    name: item.name,
    nameEn: item.nameEn,
    body: item.authority.creditCode,
    level: item.itemCode.charAt(18),
    basis: item.legalBasis,
    baseCode: item.baseCode,
  };
  return listOfItem(item) === "power"
    ? { kind: "power", itemType: item.itemType.code, ...common }
    : { kind: "publicService", ...common };
});

/** Powers that the county no longer has as they were: numbers follow those of the items. */
const GONE: readonly (RowContent & { kind: "power" })[] = [
  {
    kind: "power",
    name: "企业名称预先核准",
    nameEn: "Approval of company names in advance",
    body: bodyOf("amr"),
    level: "4",
    basis: MADE_UP,
    itemType: "01",
    baseCode: "990131130000",
  },
  {
    kind: "power",
    name: "老年人优待证核发",
    nameEn: "Senior citizens' cards",
    body: bodyOf("civil"),
    level: "4",
    basis: MADE_UP,
    itemType: "07",
    baseCode: "990711020000",
  },
  {
    kind: "power",
    name: "组织机构代码登记",
    nameEn: "Registration of organisation codes",
    body: bodyOf("amr"),
    level: "4",
    basis: MADE_UP,
    itemType: "07",
    baseCode: "990731131000",
  },
];
const [NAMES, CARDS, CODES] = GONE.map((_, i) => POWERS.length + 1 + i);

/** What became of them. */
const LATER: readonly RowChange[] = [
  {
    change: "cancelled",
    ...gone(NAMES),
    effectiveFrom: "2022-03-01" as PlainDate,
    reason: "企业名称改为自主申报，不再预先核准",
    approver: APPROVER,
    publication: "演编〔2022〕2号（虚构）",
  },
  {
    change: "delegated",
    ...gone(CARDS),
    to: { body: bodyOf("town"), level: "5" },
    effectiveFrom: "2023-07-01" as PlainDate,
    reason: "就近办理，下放镇街实施",
    approver: APPROVER,
    publication: "演编〔2023〕6号（虚构）",
  },
  {
    change: "merged",
    ...gone(CODES),
    into: powerOf("le-company-setup"),
    effectiveFrom: "2021-10-01" as PlainDate,
    reason: "“五证合一”，并入公司登记",
    approver: APPROVER,
    publication: "演编〔2021〕9号（虚构）",
  },
];

/**
 * The lists of the demonstration county, as the changes that made them. Fictional throughout: bodies, documents,
 * approvals and fees are made up; laws are those that the items name.
 */
export const countyLists: readonly RowChange[] = [
  ...[
    ...OF_ITEMS,
    ...GONE,
    ...listedProofs(bodyOf, MADE_UP),
    ...otherRows({ bodyOf, powerOf, basis: MADE_UP }),
  ].map((content): RowChange => ({
    change: "added",
    content,
    ...FIRST_EDITION,
  })),
  ...LATER,
];

function gone(number: number | undefined) {
  if (number === undefined) throw new Error("a row of the seed is missing");
  return { kind: "power", number, version: 1 } as const;
}

/** Number of the row of powers under which the item stands. */
function powerOf(itemId: string): number {
  const index = POWERS.findIndex(({ id }) => id === itemId);
  if (index < 0) throw new Error(`no power of the seed is ${itemId}`);
  return index + 1;
}

function bodyOf(key: string): string {
  const body = catalogue.departments.find((one) => one.key === key);
  if (body === undefined) throw new Error(`no body of the seed is ${key}`);
  return body.creditCode;
}

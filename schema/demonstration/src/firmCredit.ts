import { bodies } from "./bodies.ts";
import { knownLegalEntities } from "./knownLegalEntities.ts";
import type { LegalEntity } from "./LegalEntity.ts";
import { type SeededRandom, seededRandom } from "./seededRandom.ts";

/** What happened to a fictional firm; dates are `YYYY-MM-DD`. */
export interface DemonstrationEvent {
  creditCode: string;
  kind:
    | "registered"
    | "addressChanged"
    | "representativeChanged"
    | "revoked"
    | "cancelled";
  on: string;
  docNo: string;
  before: string | null;
  after: string | null;
}

/** What a body recognised of a fictional firm. */
export interface DemonstrationCredit {
  recordId: string;
  creditCode: string;
  kind: "penalty" | "abnormalList" | "honour";
  class: "ordinary" | null;
  docNo: string;
  law: { title: string; article: string; rank: "law" | "admin_regulation" };
  decidedOn: string;
  /** Credit code of the body. */
  decidedBy: string;
  measures: { words: string; law: DemonstrationCredit["law"] }[];
}

/** The lives of these firms: when they were registered, what changed, and how they ended. The same seed gives the same. */
export function firmEvents(
  firms: readonly LegalEntity[],
  seed: number,
): DemonstrationEvent[] {
  const random = seededRandom(seed + 110);
  return firms.flatMap((firm, index) => lifeOfFirm(firm, index, random));
}

function lifeOfFirm(
  { creditCode, status, address }: LegalEntity,
  index: number,
  random: SeededRandom,
): DemonstrationEvent[] {
  // A tenth of them began in the last autumn, so that days of it can be told apart.
  const isNew =
    index >= KNOWN && status === "registered" && random.next() < 0.1;
  const year = isNew ? 2026 : random.between(2016, 2025);
  const month = isNew ? random.between(9, 11) : random.between(1, 12);
  const event = (
    kind: DemonstrationEvent["kind"],
    on: string,
    change: Partial<DemonstrationEvent> = {},
  ): DemonstrationEvent => ({
    creditCode,
    kind,
    on,
    docNo: `演市监登〔${on.slice(0, 4)}〕${index + 1}号`,
    before: null,
    after: null,
    ...change,
  });
  const life = [
    event(
      "registered",
      dayText(year, month, random.between(1, isNew ? 20 : 28)),
    ),
  ];
  if (index === 0)
    life.push(
      event("addressChanged", "2026-02-11", {
        before: "演示区南亭镇河畔村茶园路8号",
        after: address,
      }),
      event("representativeChanged", "2026-04-02"),
    );
  if (status !== "registered")
    life.push(
      event(
        status,
        dayText(2026, random.between(1, 10), random.between(1, 28)),
      ),
    );
  return life;
}

/** Some that the demonstration's people meet, of the year 2026. */
export const firmCredit: readonly DemonstrationCredit[] = [
  {
    recordId: "credit-demo-1",
    creditCode: knownLegalEntities.teaCompany.creditCode,
    kind: "honour",
    class: null,
    docNo: "演税信〔2026〕6号",
    law: {
      title: "中华人民共和国税收征收管理法",
      article: "第7条",
      rank: "law",
    },
    decidedOn: "2026-04-20",
    decidedBy: bodyCode("tax"),
    measures: [],
  },
  {
    recordId: "credit-demo-2",
    creditCode: knownLegalEntities.shop.creditCode,
    kind: "penalty",
    class: "ordinary",
    docNo: "演市监罚〔2026〕12号",
    law: { title: "中华人民共和国食品安全法", article: "第126条", rank: "law" },
    decidedOn: "2026-07-06",
    decidedBy: bodyCode("amr"),
    measures: [
      {
        words: "增加监督检查频次",
        law: {
          title: "中华人民共和国食品安全法",
          article: "第109条",
          rank: "law",
        },
      },
    ],
  },
  {
    recordId: "credit-demo-3",
    creditCode: knownLegalEntities.bambooCooperative.creditCode,
    kind: "abnormalList",
    class: "ordinary",
    docNo: "演市监异〔2026〕31号",
    law: {
      title: "企业信息公示暂行条例",
      article: "第18条",
      rank: "admin_regulation",
    },
    decidedOn: "2026-09-14",
    decidedBy: bodyCode("amr"),
    measures: [],
  },
];

function bodyCode(key: string): string {
  const body = bodies.find((one) => one.key === key);
  if (body === undefined) throw new Error(`no body is called ${key}`);
  return body.creditCode;
}

function dayText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const KNOWN = Object.keys(knownLegalEntities).length;

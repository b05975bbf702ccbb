import { type Division, divisions } from "./divisions.ts";
import { knownLegalEntities } from "./knownLegalEntities.ts";
import type { LegalEntity } from "./LegalEntity.ts";
import { makeCreditCode } from "./makeCreditCode.ts";
import { givenName, surname } from "./residentNames.ts";
import { type SeededRandom, seededRandom } from "./seededRandom.ts";

/**
 * Fictional firms, sole traders and cooperatives, the known ones first. The same options give the same ones; a
 * larger count only adds to them.
 */
export function legalEntities({
  seed,
  count,
}: {
  seed: number;
  /** How many; the known ones count. At most 10,000. */
  count: number;
}): LegalEntity[] {
  const random = seededRandom(seed);
  const all: LegalEntity[] = Object.values(knownLegalEntities);
  while (all.length < count) all.push(makeLegalEntity(random, all.length));
  return all.slice(0, Math.max(count, 0));
}

function makeLegalEntity(random: SeededRandom, index: number): LegalEntity {
  const { kind, register, endings } = random.pick(KINDS);
  const division = random.pick(SEATS);
  const sex = random.next() < 0.6 ? "male" : "female";
  const serial = String(index).padStart(4, "0");
  return {
    creditCode: makeCreditCode(register, `MA0D${serial}`),
    name: `演示区${seatName(division)}${random.pick(WORDS)}${random.pick(WORDS)}${random.pick(endings)}`,
    kind,
    representative:
      surname(random) + givenName(random, sex, random.between(1960, 1999)),
    phone: `1330000${serial}`,
    address: `${division.fullName}${random.between(1, 200)}号`,
    division: division.code,
    status: pickStatus(random),
  };
}

function pickStatus(random: SeededRandom): LegalEntity["status"] {
  const chance = random.next();
  if (chance < 0.9) return "registered";
  return chance < 0.97 ? "cancelled" : "revoked";
}

function seatName(division: Division): string {
  return division.level === "village" ? division.name : "";
}

type Choices<T> = [T, ...T[]];
interface Kind {
  kind: LegalEntity["kind"];
  register: string;
  endings: Choices<string>;
}

const SOLE_TRADER: Kind = {
  kind: "soleTrader",
  register: "92",
  endings: [
    "便利店",
    "小吃店",
    "理发店",
    "五金店",
    "农资店",
    "修理部",
    "服装店",
  ],
};
const COMPANY: Kind = {
  kind: "company",
  register: "91",
  endings: [
    "商贸有限公司",
    "建筑工程有限公司",
    "食品有限公司",
    "物流有限公司",
    "农业发展有限公司",
  ],
};
const COOPERATIVE: Kind = {
  kind: "cooperative",
  register: "93",
  endings: ["种植专业合作社", "养殖专业合作社", "农机专业合作社"],
};

/** By weight: half are sole traders. */
const KINDS: Choices<Kind> = [
  SOLE_TRADER,
  SOLE_TRADER,
  SOLE_TRADER,
  COMPANY,
  COMPANY,
  COOPERATIVE,
];

const WORDS: Choices<string> = [
  "兴",
  "隆",
  "顺",
  "和",
  "瑞",
  "丰",
  "泰",
  "盛",
  "康",
  "宏",
  "裕",
  "诚",
  "达",
  "源",
  "惠",
  "祥",
];

const SEATS = seats();

function seats(): Choices<Division> {
  const [first, ...rest] = divisions.filter(
    ({ residentsPerMille }) => residentsPerMille > 0,
  );
  if (first === undefined) throw new Error("no division is lived in");
  return [first, ...rest];
}

import { sexOf } from "@onedoor/domain/residentId";
import { parsePlainDate } from "@onedoor/domain/time";
import { divisions } from "./divisions.ts";
import { makeResidentId } from "./makeResidentId.ts";
import type { Resident } from "./Resident.ts";
import { uuidOf } from "./uuidOf.ts";

interface KnownHousehold {
  key: string;
  division: string;
  /** After the division's name: group and number of the house. */
  house: string;
}

const WANG: KnownHousehold = {
  key: "wang",
  division: "990101100201",
  house: "2组6号",
};
const LIU: KnownHousehold = {
  key: "liu",
  division: "990101100201",
  house: "4组11号",
};
const ZHAO: KnownHousehold = {
  key: "zhao",
  division: "990101100202",
  house: "1组9号",
};
const ZHOU: KnownHousehold = {
  key: "zhou",
  division: "990101001001",
  house: "东街35号",
};
const OUYANG: KnownHousehold = {
  key: "ouyang",
  division: "990101100203",
  house: "3组2号",
};
const GULI: KnownHousehold = {
  key: "guli",
  division: "990101001002",
  house: "西街7号",
};
const ZHANG: KnownHousehold = {
  key: "zhang",
  division: "990101100201",
  house: "5组3号",
};

const LUO: KnownHousehold = {
  key: "luo",
  division: "990101001001",
  house: "东街12号",
};
const LIN: KnownHousehold = {
  key: "lin",
  division: "990101100201",
  house: "1组8号",
};

const wangDaye = resident(WANG, "王德福", "1944-03-12", 1, "户主");
const youngFather = resident(LIU, "刘志强", "1996-11-08", 3, "户主");
const youngMother = resident(LIU, "陈晓雨", "1998-05-20", 2, "配偶");

/** Residents whom tests and demonstrations call by name. They are the first of every generated county. */
export const knownResidents = {
  /** An old man of 河畔村, over 80 since 2024. */
  wangDaye,
  /** His wife. */
  wangNainai: resident(WANG, "李桂兰", "1947-09-03", 2, "配偶"),
  /** The head of the young mother's household. */
  youngFather,
  /** Of 河畔村; her second child is not registered yet. */
  youngMother,
  /** Her first child: a minor until 2037. */
  child: {
    ...resident(LIU, "刘一诺", "2019-06-01", 4, "女"),
    phone: youngMother.phone,
    guardians: [
      { personId: youngMother.personId, kind: "parent" },
      { personId: youngFather.personId, kind: "parent" },
    ],
  },
  /** Of 竹林村. */
  disabledMan: resident(ZHAO, "赵建国", "1975-07-21", 5, "户主"),
  /** Keeps a shop in the street; the sole trader of `knownLegalEntities.shop`. */
  shopOwner: resident(ZHOU, "周丽华", "1985-06-15", 114, "户主"),
  /** A two-character surname and a rare character. */
  rareName: resident(OUYANG, "欧阳䶮", "1988-02-29", 7, "户主"),
  /** A name with a middle dot. */
  dottedName: resident(GULI, "古丽娜尔·艾山", "1992-10-10", 8, "户主"),
  /** Signs in as `shimin`. */
  citizen: resident(ZHANG, "张晓明", "1990-03-07", 1, "户主"),
  /** The clerk of 河畔村 at home: what she and her household apply for is judged by others. */
  clerk: resident(LIN, "林小满", "1995-06-06", 10, "户主"),
  clerksHusband: resident(LIN, "郭志远", "1993-02-17", 9, "配偶"),
  /** A reviewer of the civil affairs bureau, and her mother. */
  reviewer: resident(LUO, "罗文静", "1988-10-12", 12, "户主"),
  reviewersMother: resident(LUO, "谢秀英", "1943-04-25", 14, "母亲"),
} as const satisfies Record<string, Resident>;

function resident(
  household: KnownHousehold,
  name: string,
  birth: string,
  /** Odd for men. */
  sequence: number,
  relation: string,
): Resident {
  const division = divisions.find(({ code }) => code === household.division);
  const birthDate = parsePlainDate(birth);
  if (division === undefined || !birthDate.ok)
    throw new Error(`the known resident ${name} can't be made`);
  const residentId = makeResidentId("990101", birthDate.value, sequence);
  return {
    personId: uuidOf(`known resident ${name}`),
    name,
    residentId,
    sex: sexOf(residentId),
    birthDate: birthDate.value,
    phone: `1380000${birth.slice(5, 7)}${birth.slice(8)}`,
    address: `${division.fullName}${household.house}`,
    division: division.code,
    householdId: uuidOf(`known household ${household.key}`),
    relation,
    guardians: [],
  };
}

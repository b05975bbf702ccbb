import type { PersonDocument } from "@onedoor/replication/wire";

/** Residents of two villages. Their numbers are of the region 9901, which nobody real can have. */
export const MOCK_PEOPLE: readonly PersonDocument[] = [
  resident("person-1", "王演示", "990101194001012054", "990101100201", "MALE"),
  resident(
    "person-2",
    "李演示",
    "99010119550203204X",
    "990101100201",
    "FEMALE",
  ),
  resident("person-3", "张样本", "990101196811302036", "990101100202", "MALE"),
];

function resident(
  personId: string,
  name: string,
  residentId: string,
  division: string,
  sex: PersonDocument["sex"],
): PersonDocument {
  return {
    personId,
    name,
    residentId,
    phone: "13800000000",
    address: "演示区南亭镇河畔村",
    division,
    birthDate: `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`,
    sex,
    householdId: null,
    relation: null,
    guardians: [],
    deleted: false,
  };
}

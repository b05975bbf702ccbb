/** An administrative division of the demonstration county. Fictional: 990101 was never assigned. */
export interface Division {
  /** 12 digits. */
  code: string;
  name: string;
  nameEn: string;
  level: "county" | "town" | "street" | "village" | "community";
  /** Code of the division above; null for the county. */
  parent: string | null;
  /** From the county down, as in an address. */
  fullName: string;
  /** Of every thousand residents, how many live here; 0 for the levels above. */
  residentsPerMille: number;
}

export const COUNTY_DIVISION = "990101000000";
export const TOWN_DIVISION = "990101100000";
export const STREET_DIVISION = "990101001000";

export const divisions: readonly Division[] = [
  {
    code: COUNTY_DIVISION,
    name: "演示区",
    nameEn: "Demonstration District",
    level: "county",
    parent: null,
    fullName: "演示省演示市演示区",
    residentsPerMille: 0,
  },
  {
    code: TOWN_DIVISION,
    name: "南亭镇",
    nameEn: "Nanting Town",
    level: "town",
    parent: COUNTY_DIVISION,
    fullName: "演示区南亭镇",
    residentsPerMille: 0,
  },
  village("990101100201", "河畔村", "Hepan Village", 150),
  village("990101100202", "竹林村", "Zhulin Village", 130),
  village("990101100203", "石桥村", "Shiqiao Village", 110),
  village("990101100204", "柳塘村", "Liutang Village", 100),
  village("990101100205", "青坪村", "Qingping Village", 90),
  village("990101100206", "云岭村", "Yunling Village", 70),
  {
    code: STREET_DIVISION,
    name: "演示街道",
    nameEn: "Demonstration Street",
    level: "street",
    parent: COUNTY_DIVISION,
    fullName: "演示区演示街道",
    residentsPerMille: 0,
  },
  community("990101001001", "东街社区", "Dongjie Community", 190),
  community("990101001002", "西街社区", "Xijie Community", 160),
];

function village(
  code: string,
  name: string,
  nameEn: string,
  residentsPerMille: number,
): Division {
  return {
    code,
    name,
    nameEn,
    level: "village",
    parent: TOWN_DIVISION,
    fullName: `演示区南亭镇${name}`,
    residentsPerMille,
  };
}

function community(
  code: string,
  name: string,
  nameEn: string,
  residentsPerMille: number,
): Division {
  return {
    code,
    name,
    nameEn,
    level: "community",
    parent: STREET_DIVISION,
    fullName: `演示区演示街道${name}`,
    residentsPerMille,
  };
}

import {
  COUNTY_DIVISION,
  STREET_DIVISION,
  TOWN_DIVISION,
} from "./divisions.ts";
import { makeCreditCode } from "./makeCreditCode.ts";

/** A body of the demonstration county that implements items or runs a station. */
export interface Body {
  /** Short key of the seed, such as `civil`. */
  key: string;
  /** Unified social credit code, 18 characters. */
  creditCode: string;
  name: string;
  nameEn: string;
  /** Exercise level of GB/T 39046: 4 county, 5 town, 6 village. */
  level: "4" | "5" | "6";
  /** 12 digits. */
  division: string;
}

export const TOWN_GOVERNMENT = "1199010100TE5T010R";
export const HEPAN_COMMITTEE = "54990101MFTE5T0159";

/** The fourteen bodies that the seeded items name, and those that only run a station or watch over the others. */
export const bodies: readonly Body[] = [
  {
    key: "town",
    creditCode: TOWN_GOVERNMENT,
    name: "演示区南亭镇人民政府",
    nameEn: "Government of Nanting Town",
    level: "5",
    division: TOWN_DIVISION,
  },
  {
    key: "village",
    creditCode: HEPAN_COMMITTEE,
    name: "南亭镇河畔村村民委员会（党群服务中心）",
    nameEn: "Villagers' Committee of Hepan",
    level: "6",
    division: "990101100201",
  },
  committee("202", "MFTE5T11", "竹林村", "Zhulin"),
  committee("203", "MFTE5T12", "石桥村", "Shiqiao"),
  committee("204", "MFTE5T13", "柳塘村", "Liutang"),
  committee("205", "MFTE5T14", "青坪村", "Qingping"),
  committee("206", "MFTE5T16", "云岭村", "Yunling"),
  ofCounty(
    "civil",
    "1199010100TE5T1175",
    "演示区民政局",
    "Civil Affairs Bureau",
  ),
  ofCounty("health", "1199010100TE5T23X1", "演示区卫生健康局", "Health Bureau"),
  ofCounty(
    "hr",
    "1199010100TE5T141M",
    "演示区人力资源和社会保障局",
    "Human Resources and Social Security Bureau",
  ),
  ofCounty(
    "agri",
    "1199010100TE5T205K",
    "演示区农业农村局",
    "Agriculture and Rural Affairs Bureau",
  ),
  ofCounty(
    "police",
    "1199010100TE5T096L",
    "演示市公安局演示分局",
    "Public Security Sub-bureau",
  ),
  ofCounty(
    "dpf",
    "1399010100TE5T715T",
    "演示区残疾人联合会",
    "Disabled Persons' Federation",
  ),
  ofCounty(
    "medins",
    "1199010100TE5T3600",
    "演示区医疗保障局",
    "Healthcare Security Bureau",
  ),
  ofCounty(
    "amr",
    "1199010100TE5T31XL",
    "演示区市场监督管理局",
    "Market Regulation Bureau",
  ),
  ofCounty(
    "housing",
    "1199010100TE5T1768",
    "演示区住房和城乡建设局",
    "Housing and Construction Bureau",
  ),
  ofCounty(
    "tax",
    "1199010100TE5T0612",
    "国家税务总局演示区税务局",
    "Tax Bureau",
  ),
  ofCounty(
    "fire",
    "1199010100TE5T07XR",
    "演示区消防救援局",
    "Fire and Rescue Bureau",
  ),
  ofCounty(
    "urban",
    "1199010100TE5T088R",
    "演示区城市管理和综合执法局",
    "Urban Management Bureau",
  ),
  {
    key: "street",
    creditCode: makeCreditCode("11", "00TE5T03"),
    name: "演示区演示街道办事处",
    nameEn: "Office of Demonstration Street",
    level: "5",
    division: STREET_DIVISION,
  },
  ofCounty(
    "services",
    makeCreditCode("11", "00TE5T04"),
    "演示区政务服务和数据管理局",
    "Government Services and Data Bureau",
  ),
  ofCounty(
    "supervision",
    makeCreditCode("12", "00TE5T05"),
    "演示区电子监察中心",
    "Electronic Supervision Centre",
  ),
];

function ofCounty(
  key: string,
  creditCode: string,
  name: string,
  nameEn: string,
): Body {
  return {
    key,
    creditCode,
    name,
    nameEn: `${nameEn} of Demonstration District`,
    level: "4",
    division: COUNTY_DIVISION,
  };
}

function committee(
  digits: string,
  organisation: string,
  village: string,
  villageEn: string,
): Body {
  return {
    key: `village-${digits}`,
    creditCode: makeCreditCode("54", organisation),
    name: `南亭镇${village}村民委员会（党群服务中心）`,
    nameEn: `Villagers' Committee of ${villageEn}`,
    level: "6",
    division: `990101100${digits}`,
  };
}

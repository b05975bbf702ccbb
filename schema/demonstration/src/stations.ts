import { bodies } from "./bodies.ts";
import {
  COUNTY_DIVISION,
  type Division,
  divisions,
  STREET_DIVISION,
  TOWN_DIVISION,
} from "./divisions.ts";

/** A service station of the demonstration county. */
export interface Station {
  /** `st-` and the 12 digits of its division. */
  stationId: string;
  name: string;
  nameEn: string;
  /** A street counts as a town. */
  level: "county" | "town" | "village";
  /** 12 digits. */
  division: string;
  address: string;
  phone: string;
  hours: string;
  /** Credit code of the body that runs it. */
  body: string;
  /** The station above; null for the county's hall. */
  parentStationId: string | null;
}

export function stationIdOf(division: string): string {
  return `st-${division}`;
}

export const stations: readonly Station[] = [
  {
    stationId: stationIdOf(COUNTY_DIVISION),
    name: "演示区政务服务大厅",
    nameEn: "Service Hall of Demonstration District",
    level: "county",
    division: COUNTY_DIVISION,
    address: "演示区演示街道市民路1号",
    phone: "0000-5550100",
    hours: "周一至周五 9:00–12:00，13:30–17:00",
    body: bodyRunning("services"),
    parentStationId: null,
  },
  {
    stationId: stationIdOf(TOWN_DIVISION),
    name: "南亭镇便民服务中心",
    nameEn: "Service Centre of Nanting Town",
    level: "town",
    division: TOWN_DIVISION,
    address: "演示区南亭镇南亭大道8号",
    phone: "0000-5550110",
    hours: "周一至周五 8:30–12:00，14:30–17:30",
    body: bodyRunning("town"),
    parentStationId: stationIdOf(COUNTY_DIVISION),
  },
  {
    stationId: stationIdOf(STREET_DIVISION),
    name: "演示街道便民服务中心",
    nameEn: "Service Centre of Demonstration Street",
    level: "town",
    division: STREET_DIVISION,
    address: "演示区演示街道东街20号",
    phone: "0000-5550120",
    hours: "周一至周五 8:30–12:00，14:30–17:30",
    body: bodyRunning("street"),
    parentStationId: stationIdOf(COUNTY_DIVISION),
  },
  ...divisions
    .filter(({ level }) => level === "village")
    .map((village, index) => villageStation(village, index)),
];

function villageStation(village: Division, index: number): Station {
  return {
    stationId: stationIdOf(village.code),
    name: `${village.name}党群服务中心便民服务站`,
    nameEn: `Service Station of ${village.nameEn}`,
    level: "village",
    division: village.code,
    address: `${village.fullName}1组1号`,
    phone: `0000-55502${String(index + 1).padStart(2, "0")}`,
    hours: "每天 8:30–11:30，14:30–17:00（赶集日不休）",
    body: bodyIn(village.code),
    parentStationId: stationIdOf(TOWN_DIVISION),
  };
}

function bodyRunning(key: string): string {
  const body = bodies.find((candidate) => candidate.key === key);
  if (body === undefined) throw new Error(`no body with the key ${key}`);
  return body.creditCode;
}

function bodyIn(division: string): string {
  const body = bodies.find((candidate) => candidate.division === division);
  if (body === undefined) throw new Error(`no body in ${division}`);
  return body.creditCode;
}

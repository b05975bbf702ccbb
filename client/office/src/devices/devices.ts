import type { Instant } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** A name in both languages. */
export interface PlaceName {
  zh: string;
  en: string;
}

export interface Device {
  deviceId: string;
  label: string;
  place: PlaceName | null;
  /** Such a computer keeps a copy of the register of people, too. */
  atStation: boolean;
  enrolledAt: Instant;
  revokedAt: Instant | null;
  lastSeenAt: Instant | null;
  leaseUntil: Instant | null;
  users: readonly { staffId: string; name: string; lastAt: Instant }[];
}

/** What was done about a computer, or refused to it. */
export interface DeviceAct {
  actId: string;
  act: string;
  place: PlaceName | null;
  deviceId: string | null;
  staffId: string | null;
  at: Instant;
}

/** Where a computer may stand. */
export interface Place {
  input: { stationId: string } | { body: string };
  name: PlaceName;
}

export interface DeviceDesk {
  devices: readonly Device[];
  hasMore: boolean;
  acts: readonly DeviceAct[];
  places: readonly Place[];
}

const NAMED = "{ stationId name nameEn }";
const HELD_BY = "{ creditCode name nameEn }";

/** `division`: whose stations may get computers; null for all. Bodies are the operator's to equip. */
export const DEVICE_DESK: GraphQuestion<DeviceDesk> = {
  document: `query DeviceDesk($division: String, $whole: Boolean!) {
  devices(first: 200) {
    hasMore
    devices {
      deviceId label enrolledAt revokedAt lastSeenAt leaseUntil
      station ${NAMED} department ${HELD_BY} users { staffId name lastAt }
    }
  }
  deviceActs(first: 30) { actId act deviceId staffId at station ${NAMED} }
  stations(division: $division) ${NAMED}
  departments @include(if: $whole) ${HELD_BY}
}`,
  parse: parseDesk,
};

/** What was done about the county's computers, for who audits. */
export const DEVICE_RECORD: GraphQuestion<readonly DeviceAct[]> = {
  document: `query DeviceRecord {
  deviceActs(first: 200) { actId act deviceId staffId at station ${NAMED} }
}`,
  parse: (data) =>
    (data as Pick<DeskOnTheWire, "deviceActs">).deviceActs.map(actOf),
};

export interface DeviceCode {
  code: string;
  expiresAt: Instant;
}

export const MAKE_CODE: GraphQuestion<DeviceCode | null> = {
  document: `mutation MakeDeviceCode($input: CreateDeviceCodeInput!) {
  createDeviceCode(input: $input) { __typename ... on DeviceCode { code expiresAt } }
}`,
  parse(data) {
    const { createDeviceCode } = data as {
      createDeviceCode: { __typename: string } & Partial<DeviceCode>;
    };
    const { code, expiresAt } = createDeviceCode;
    return code === undefined || expiresAt === undefined
      ? null
      : { code, expiresAt };
  },
};

export const REPORT_LOST: GraphQuestion<null> = {
  document: `mutation ReportDeviceLost($input: ReportDeviceLostInput!) {
  reportDeviceLost(input: $input)
}`,
  parse: () => null,
};

/** What a computer may hold. */
export interface Holdings {
  cases: number;
  lastPushAt: Instant | null;
  chains: readonly {
    chain: string;
    staff: string;
    lastChainNo: number;
  }[];
  reportedLost: { words: string; at: Instant; by: string } | null;
}

export const HOLDINGS: GraphQuestion<Holdings | null> = {
  document: `query DeviceHoldings($deviceId: ID!) {
  deviceHoldings(deviceId: $deviceId) {
    cases lastPushAt
    chains { chain lastChainNo author { staff { staffId name } } }
    reportedLost { words at by { staff { staffId name } } }
  }
}`,
  parse(data) {
    const { deviceHoldings } = data as {
      deviceHoldings: HoldingsOnTheWire | null;
    };
    if (deviceHoldings === null) return null;
    const { chains, reportedLost, ...rest } = deviceHoldings;
    return {
      ...rest,
      chains: chains.map(({ author, ...chain }) => ({
        ...chain,
        staff: staffIn(author),
      })),
      reportedLost:
        reportedLost === null
          ? null
          : { ...reportedLost, by: staffIn(reportedLost.by) },
    };
  },
};

interface ActorOnTheWire {
  staff: { staffId: string; name?: string | null } | null;
}

interface HoldingsOnTheWire {
  cases: number;
  lastPushAt: Instant | null;
  chains: { chain: string; lastChainNo: number; author: ActorOnTheWire }[];
  reportedLost: { words: string; at: Instant; by: ActorOnTheWire } | null;
}

interface NamedOnTheWire {
  name: string;
  nameEn: string;
}

type StationOnTheWire = NamedOnTheWire & { stationId: string };
type BodyOnTheWire = NamedOnTheWire & { creditCode: string };

interface DeskOnTheWire {
  devices: {
    hasMore: boolean;
    devices: (Omit<Device, "place" | "atStation"> & {
      station: StationOnTheWire | null;
      department: BodyOnTheWire | null;
    })[];
  };
  deviceActs: (Omit<DeviceAct, "place"> & {
    station: StationOnTheWire | null;
  })[];
  stations: StationOnTheWire[];
  departments?: BodyOnTheWire[];
}

function parseDesk(data: unknown): DeviceDesk {
  const { devices, deviceActs, stations, departments } = data as DeskOnTheWire;
  return {
    hasMore: devices.hasMore,
    devices: devices.devices.map(({ station, department, ...device }) => ({
      ...device,
      place: nameOf(station ?? department),
      atStation: station !== null,
    })),
    acts: deviceActs.map(actOf),
    places: [
      ...stations.map(({ stationId, name, nameEn }) => ({
        input: { stationId },
        name: { zh: name, en: nameEn },
      })),
      ...(departments ?? []).map(({ creditCode, name, nameEn }) => ({
        input: { body: creditCode },
        name: { zh: name, en: nameEn },
      })),
    ],
  };
}

function actOf({
  station,
  ...act
}: DeskOnTheWire["deviceActs"][number]): DeviceAct {
  return { ...act, place: nameOf(station) };
}

function nameOf(named: NamedOnTheWire | null): PlaceName | null {
  return named === null ? null : { zh: named.name, en: named.nameEn };
}

function staffIn({ staff }: ActorOnTheWire): string {
  return staff?.name ?? staff?.staffId ?? "";
}

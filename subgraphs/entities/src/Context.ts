import type { Claims } from "@onedoor/subgraph-host/claims";
import DataLoader from "dataloader";
import type { CountyKey } from "./countyKey.ts";
import type { DeviceActStore } from "./store/DeviceActStore.ts";
import type {
  DeviceRecord,
  DeviceStore,
  DeviceUserRecord,
} from "./store/DeviceStore.ts";
import type {
  DepartmentRecord,
  EntityStore,
  LegalEntityRecord,
  RegisterReader,
  StationRecord,
} from "./store/EntityStore.ts";

/** What resolvers live on; a request has its own. */
export interface Context extends Services {
  /** Null where nobody is signed in. */
  reader: Claims | null;
  loaders: Loaders;
}

export interface Services {
  entityStore: EntityStore;
  deviceStore: DeviceStore;
  deviceActs: DeviceActStore;
  sessionSecret: string;
  issuer?: string | undefined;
  countyKey: CountyKey;
  /** How many days a device may be worked on without a word from the county. */
  leaseDays: number;
  /** Enrols devices without a code. */
  demonstration: boolean;
  now: () => number;
}

export interface Loaders {
  department: DataLoader<string, DepartmentRecord | null>;
  station: DataLoader<string, StationRecord | null>;
  legalEntity: DataLoader<string, LegalEntityRecord | null>;
  device: DataLoader<string, DeviceRecord | null>;
  deviceUsers: DataLoader<string, DeviceUserRecord[]>;
}

export function loadersOf(
  { entityStore, deviceStore }: Services,
  reader: Claims | null,
): Loaders {
  const register = entityStore.readingAs(registerReaderOf(reader));
  return {
    department: new DataLoader(async (ids) =>
      inOrder(ids, await entityStore.departmentsWithCodes(ids), "creditCode"),
    ),
    station: new DataLoader(async (ids) =>
      inOrder(ids, await entityStore.stationsWithIds(ids), "stationId"),
    ),
    legalEntity: new DataLoader(async (ids) =>
      inOrder(ids, await register.legalEntitiesWithCodes(ids), "creditCode"),
    ),
    device: new DataLoader(async (ids) =>
      inOrder(ids, await deviceStore.devicesWithIds(ids), "deviceId"),
    ),
    deviceUsers: new DataLoader(async (ids) => {
      const users = await deviceStore.usersOf(ids);
      return ids.map((id) => users.filter(({ deviceId }) => deviceId === id));
    }),
  };
}

/** In whose name the register is read for this reader. */
export function registerReaderOf(reader: Claims | null): RegisterReader {
  return reader === null ? "nobody" : "signedIn";
}

function inOrder<Key extends string, Found extends Record<Key, string>>(
  ids: readonly string[],
  found: readonly Found[],
  key: Key,
): (Found | null)[] {
  const byId = new Map<string, Found>(found.map((one) => [one[key], one]));
  return ids.map((id) => byId.get(id) ?? null);
}

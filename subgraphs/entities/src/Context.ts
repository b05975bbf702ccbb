import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import type { CreditRecord } from "@onedoor/domain/creditRecord";
import type { FirmEvent } from "@onedoor/domain/firmLife";
import type { GridCell, GridStaff } from "@onedoor/domain/gridCell";
import DataLoader from "dataloader";
import type { CountyKey } from "./countyKey.ts";
import type { CreditStore } from "./store/CreditStore.ts";
import type { GridStore } from "./store/GridStore.ts";
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
import type { FirmRegister } from "./store/FirmRegister.ts";

/** What resolvers live on; a request has its own. */
export interface Context extends Services {
  /** Null where nobody is signed in. */
  reader: Claims | null;
  loaders: Loaders;
}

export interface Services {
  entityStore: EntityStore;
  creditStore: CreditStore;
  firmRegister: FirmRegister;
  deviceStore: DeviceStore;
  deviceActs: DeviceActStore;
  gridStore: GridStore;
  /** Asks the county's graph as the service `entities`. */
  askGraph: AskGraph;
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
  /** All there are of a firm: what is displayed of them, the domain says. */
  creditRecords: DataLoader<string, CreditRecord[]>;
  firmEvents: DataLoader<string, FirmEvent[]>;
  device: DataLoader<string, DeviceRecord | null>;
  deviceUsers: DataLoader<string, DeviceUserRecord[]>;
  gridCell: DataLoader<string, GridCell | null>;
  gridStaff: DataLoader<string, GridStaff[]>;
}

export function loadersOf(
  { entityStore, creditStore, deviceStore, gridStore }: Services,
  reader: Claims | null,
): Loaders {
  const register = entityStore.readingAs(registerReaderOf(reader));
  const credit = creditStore.readingAs(registerReaderOf(reader));
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
    creditRecords: new DataLoader(async (codes) => {
      const records = await credit.recordsOf(codes);
      return codes.map((code) =>
        records.filter(
          ({ subject }) =>
            subject.type === "firm" && subject.creditCode === code,
        ),
      );
    }),
    firmEvents: new DataLoader(async (codes) => {
      const events = await credit.eventsOf(codes);
      return codes.map((code) =>
        events.filter(({ creditCode }) => creditCode === code),
      );
    }),
    device: new DataLoader(async (ids) =>
      inOrder(ids, await deviceStore.devicesWithIds(ids), "deviceId"),
    ),
    gridCell: new DataLoader(async (codes) =>
      inOrder(codes, await gridStore.cellsWithCodes(codes), "code"),
    ),
    gridStaff: new DataLoader(async (codes) => {
      const staff = await gridStore.staffOf(codes);
      return codes.map((code) => staff.filter(({ cell }) => cell === code));
    }),
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

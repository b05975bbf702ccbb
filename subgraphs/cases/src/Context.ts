import type { CaseState } from "@onedoor/domain/caseState";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import DataLoader from "dataloader";
import type { Hub } from "./hub/Hub.ts";
import type { DataSharing } from "./sharing/startDataSharing.ts";
import type { DataRequest } from "./store/DataRequestStore.ts";
import { keysOfReader } from "./hub/scopeKeys.ts";
import type { SealProvider } from "./licences/SealProvider.ts";
import type { RecordMaterialRead } from "./reuse/MaterialReadLog.ts";
import type {
  CaseReads,
  CaseRow,
  MaterialRecord,
  StoredEntry,
  TreeState,
} from "./store/CaseStore.ts";

/** What resolvers live on; a request has its own. */
export interface Context {
  hub: Hub;
  /** Null where nobody is signed in. */
  reader: Claims | null;
  /** Whose session was that of a device which was reported lost: he may bring what is on it, and is nobody else. */
  lost: Claims | null;
  /** As the router saw it; null for who asks from within. */
  clientAddress: string | null;
  /** Takes off the disk what the law has erased. */
  eraseFiles(): Promise<void>;
  /** Null where the county isn't joined to the departments' systems. */
  sharing: DataSharing | null;
  /** Null where nothing is sealed, and no licence can be used. */
  licences: LicenceParts | null;
  loaders: Loaders;
  /** Read once a request, however many clocks are asked for. */
  calendar(): Promise<WorkCalendar>;
  /** Read once a request, when the first field asks: what the request did before is in it. */
  tree(): Promise<TreeState>;
}

export interface LicenceParts {
  seals: SealProvider;
  recordUse: RecordMaterialRead;
}

export interface Loaders {
  /** Null for a missing case and for one out of the reader's reach alike. */
  caseInReach: DataLoader<string, CaseRow | null>;
  state: DataLoader<string, CaseState | null>;
  /** As the hub knows it, whoever asks: only for what it says of its own work. */
  judgedState: DataLoader<string, CaseState | null>;
  journal: DataLoader<string, readonly StoredEntry[]>;
  materials: DataLoader<string, readonly MaterialRecord[]>;
  dataRequests: DataLoader<string, readonly DataRequest[]>;
}

export function contextOf(
  hub: Hub,
  reader: Claims | null,
  asked: Pick<Context, "lost" | "clientAddress" | "eraseFiles" | "sharing"> &
    Partial<Pick<Context, "licences">>,
): Context {
  let calendar: Promise<WorkCalendar> | undefined;
  let tree: Promise<TreeState> | undefined;
  return {
    hub,
    reader,
    licences: null,
    ...asked,
    loaders: loadersOf(hub, reader),
    calendar: () => (calendar ??= hub.catalogue.calendar()),
    tree: () => (tree ??= hub.store.treeState()),
  };
}

function loadersOf({ store }: Hub, reader: Claims | null): Loaders {
  const readerKeys = { keys: keysOfReader(reader), chains: [] };
  const reads = store.readingAs(readerKeys);
  const stateLoader = ({ statesOf }: Pick<CaseReads, "statesOf">) =>
    new DataLoader(async (caseIds: readonly string[]) => {
      const states = await statesOf(caseIds);
      return caseIds.map((caseId) => states.get(caseId) ?? null);
    });
  return {
    caseInReach: new DataLoader(async (caseIds) => {
      const reach = await store.reachOf(readerKeys, caseIds);
      const seen = caseIds.filter((caseId) => reach.get(caseId) === "inReach");
      const rows = new Map(
        (await reads.caseRows(seen)).map((row) => [row.caseId, row]),
      );
      return caseIds.map((caseId) => rows.get(caseId) ?? null);
    }),
    state: stateLoader(reads),
    judgedState: stateLoader(store),
    journal: new DataLoader(async (caseIds) => {
      const journals = await reads.journalsOf(caseIds);
      return caseIds.map((caseId) => journals.get(caseId) ?? []);
    }),
    materials: new DataLoader(async (caseIds) => {
      const materials = await reads.materialsOf(caseIds);
      return caseIds.map((wanted) =>
        materials.filter(({ caseId }) => caseId === wanted),
      );
    }),
    dataRequests: new DataLoader(async (caseIds) => {
      const requests = await reads.dataRequestsOf(caseIds);
      return caseIds.map((wanted) =>
        requests.filter(({ caseId }) => caseId === wanted),
      );
    }),
  };
}

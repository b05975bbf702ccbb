import { instantOfEpochMs } from "@onedoor/domain/time";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { tellOperator } from "@onedoor/subgraph-host/operatorLog";
import {
  lostDeviceIn,
  RouterSignatures,
} from "@onedoor/subgraph-host/routerSignature";
import { CLIENT_ADDRESS } from "@onedoor/subgraph-host/serveHttp";
import { serveSubgraph } from "@onedoor/subgraph-host/serveSubgraph";
import type { AskGraph, Subgraph } from "@onedoor/subgraph-host/Subgraph";
import type { Pool } from "pg";
import { casesSchema } from "./casesSchema.ts";
import { type Context, contextOf } from "./Context.ts";
import { releaseHeldEntries } from "./commands/releaseHeldEntries.ts";
import type { DeviceRegister } from "./hub/DeviceRegister.ts";
import { graphCatalogue } from "./hub/graphCatalogue.ts";
import { graphRoster } from "./hub/graphRoster.ts";
import { graphDevices } from "./hub/graphDevices.ts";
import { createHub } from "./hub/Hub.ts";
import { lookUntilSeen } from "./hub/lookUntilSeen.ts";
import { parseHubKey } from "./hub/HubKey.ts";
import { partySaltOf } from "./hub/parties.ts";
import type { Roster } from "./hub/Roster.ts";
import { startHubActs } from "./hub/startHubActs.ts";
import { demonstrationSeal, sealKeyOf } from "./licences/demonstrationSeal.ts";
import { eraseFiles } from "./materials/eraseFiles.ts";
import { folderBlobs } from "./materials/folderBlobs.ts";
import { blobsIn, MATERIALS_PATH } from "./materials/materialFiles.ts";
import { newerAndOlderBlobs } from "./materials/newerAndOlderBlobs.ts";
import { materialServer } from "./materials/materialServer.ts";
import { s3Blobs, type S3Settings } from "./materials/s3Blobs.ts";
import { SharedBlobs } from "./materials/SharedBlobs.ts";
import { graphMaterialReads } from "./reuse/MaterialReadLog.ts";
import { caseEvents } from "./resolvers/streamCases.ts";
import type { DepartmentSystem } from "./sharing/DepartmentSystem.ts";
import { startDataSharing } from "./sharing/startDataSharing.ts";
import { openSqlCaseStore } from "./store/sqlCaseStore.ts";

export interface CasesSubgraphDeps {
  /** Stays the caller's: closing the subgraph leaves it open. */
  pool: Pool;
  /** What the router signs its requests with. */
  routerSecret: string;
  /** The seed of the hub's key: 64 hexadecimal digits, the same for ever. */
  hubKey: string;
  /** Where item versions, the work calendar and devices are asked for. */
  askGraph: AskGraph;
  /** Who is in office; as the graph says unless a test brings others. */
  roster?: Roster;
  /** Which devices stand enrolled; as the graph says unless a test brings others. */
  devices?: DeviceRegister;
  /** The departments' systems; null, or left out, where the county isn't joined to them. */
  departments?: DepartmentSystem | null;
  /** How often it looks for questions to departments that are due; null: only when somebody asks, for tests. */
  departmentsEveryMs?: number | null;
  /** Where uploads lie until they are whole, and scans afterwards unless `blobs` says where else. */
  materialsFolder: string;
  /** Where scans are kept; null: in the folder. */
  blobs?: S3Settings | null;
  /** Milliseconds since 1970. */
  now: () => number;
  demonstration: boolean;
  /** That many random bytes; the system's own unless a test brings others. */
  random?: (length: number) => Uint8Array;
  /** How often the hub looks for what time alone has caused; null: never, for tests. */
  hubActsEveryMs?: number | null;
}

const HUB_ACTS_MS = 5 * 60_000;
const DEPARTMENTS_MS = 30_000;

/** The case journal, its feed, and the scans. Applies its migrations first. */
export async function createCasesSubgraph(
  deps: CasesSubgraphDeps,
): Promise<Subgraph> {
  const now = () => instantOfEpochMs(deps.now());
  const partySalt = partySaltOf(deps.hubKey);
  const hub = createHub({
    store: await openSqlCaseStore(deps.pool),
    key: parseHubKey(deps.hubKey),
    catalogue: graphCatalogue(deps.askGraph, now),
    roster: deps.roster ?? graphRoster(deps.askGraph, now, partySalt),
    partySalt,
    devices: deps.devices ?? graphDevices(deps.askGraph),
    now,
    random: deps.random ?? systemRandom,
    demonstration: deps.demonstration,
  });
  const stopLooking = lookUntilSeen(hub.roster);
  const { routerSecret } = deps;
  const folder = deps.materialsFolder;
  const inFolder = folderBlobs(blobsIn(folder));
  const blobs = new SharedBlobs(
    deps.blobs === undefined || deps.blobs === null
      ? inFolder
      : newerAndOlderBlobs(s3Blobs(deps.blobs, deps.now), inFolder),
  );
  const eraseScans = () => eraseFiles(hub.store, folder, blobs);
  const recordRead = graphMaterialReads(deps.askGraph);
  const licences = {
    seals: demonstrationSeal(sealKeyOf(deps.hubKey)),
    recordUse: recordRead,
  };
  const materials = materialServer({
    hub,
    folder,
    blobs,
    recordRead,
    signatures: new RouterSignatures("cases", routerSecret, tellOperator),
    tell: (words) => tellOperator(`cases: ${words}`),
  });
  const { departments = null, departmentsEveryMs = DEPARTMENTS_MS } = deps;
  const sharing =
    departments === null
      ? null
      : startDataSharing(hub, departments, {
          everyMs: departmentsEveryMs,
          tell: (words) => tellOperator(`cases: ${words}`),
        });
  const graph = await serveSubgraph<Context>({
    ...(await casesSchema()),
    name: "cases",
    routerSecret,
    contextOf: (reader, { headers }) =>
      contextOf(hub, reader, {
        lost: lostDeviceIn(headers),
        clientAddress: headers.get(CLIENT_ADDRESS),
        eraseFiles: eraseScans,
        sharing,
        licences,
      }),
    eventsOf: caseEvents,
    close: async () => undefined,
  });
  const everyMs =
    deps.hubActsEveryMs === undefined ? HUB_ACTS_MS : deps.hubActsEveryMs;
  const stopHubActs =
    everyMs === null
      ? async () => undefined
      : startHubActs(hub, {
          ms: everyMs,
          beforeFirst: () => releaseHeldEntries(hub),
          beside: eraseScans,
          failed: (error) =>
            tellOperator(`cases: hub acts failed: ${failureWords(error)}`),
        });
  return {
    name: graph.name,
    fetch: (request) =>
      isForMaterials(request) ? materials(request) : graph.fetch(request),
    async close() {
      stopLooking();
      await stopHubActs();
      await sharing?.stop();
      await graph.close();
    },
  };
}

const DRAWN_BYTES = 4096;
let drawn = new Uint8Array(0);

/** Drawn in advance: each call to the system costs as much as hashing an entry. No byte is given twice. */
function systemRandom(length: number): Uint8Array {
  if (drawn.length < length)
    drawn = crypto.getRandomValues(
      new Uint8Array(Math.max(DRAWN_BYTES, length)),
    );
  const bytes = drawn.slice(0, length);
  drawn = drawn.subarray(length);
  return bytes;
}

function isForMaterials(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return (
    pathname === MATERIALS_PATH || pathname.startsWith(`${MATERIALS_PATH}/`)
  );
}

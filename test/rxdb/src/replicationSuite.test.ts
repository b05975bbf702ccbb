import { addRxPlugin, type RxCollection } from "rxdb";
import { disableWarnings, RxDBDevModePlugin } from "rxdb/plugins/dev-mode";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import {
  runReplicationBaseTestSuite,
  setConfig,
} from "rxdb/plugins/test-utils";
import { wrappedValidateAjvStorage } from "rxdb/plugins/validate-ajv";
import { afterAll, beforeAll, describe, inject } from "vitest";
import type { Human } from "./HumanCase.ts";
import { replicateHumans } from "./replicateHumans.ts";
import { Station } from "./Station.ts";

type Humans = RxCollection<Record<string, unknown>>;

disableWarnings();
addRxPlugin(RxDBDevModePlugin);
const storage = wrappedValidateAjvStorage({ storage: getRxStorageMemory() });
setConfig({
  storage: {
    name: "memory",
    getStorage: () => storage,
    getPerformanceStorage: () => ({ storage, description: "memory" }),
    hasPersistence: false,
    hasMultiInstance: false,
    hasAttachments: false,
    hasReplication: true,
  },
});

describe("RxDB's own replication suite, through two stations and the router of a county", () => {
  let reader: Station;
  const stations: Station[] = [];
  const stationOf = new Map<Humans, Station>();
  let generation = "";

  beforeAll(async () => {
    const url = inject("countyUrl");
    const open = () => Station.opened({ url, account: "cun1" });
    stations.push(await open(), await open());
    reader = await open();
  });
  afterAll(async () => {
    await Promise.all([...stations, reader].map((station) => station.close()));
  });

  /** The first collection of a test stays at the first station, the next at the second. */
  function stationFor(collection: Humans): Station {
    const station =
      stationOf.get(collection) ?? stations[stationOf.size % stations.length];
    if (station === undefined) throw new Error("no station");
    stationOf.set(collection, station);
    return station;
  }

  runReplicationBaseTestSuite({
    startReplication: (collection: Humans) =>
      replicateHumans(collection, stationFor(collection), generation, true),
    async syncOnce(collection: Humans) {
      const replication = replicateHumans(
        collection,
        stationFor(collection),
        generation,
        false,
      );
      await replication.awaitInitialReplication();
      await replication.awaitInSync();
      await replication.cancel();
    },
    getAllServerDocs: async () =>
      (await reader.read(generation)).map(({ human }) => human),
    async cleanUpServer() {
      generation = crypto.randomUUID();
      stationOf.clear();
    },
    softDeletes: true,
    isDeleted: (human: Human) => human._deleted,
    getPrimaryOfServerDoc: (human: Human) => human.passportId,
  });
});

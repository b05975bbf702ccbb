import { readFile } from "node:fs/promises";
import path from "node:path";
import { createCasesSubgraph } from "@onedoor/cases";
import { httpDepartments } from "@onedoor/cases/sharing/httpDepartments";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { createEntitiesSubgraph } from "@onedoor/entities";
import { createItemsSubgraph } from "@onedoor/items";
import { createPeopleSubgraph } from "@onedoor/people";
import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import {
  ACCESS_HOURS,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import type { AskGraph, Subgraph } from "@onedoor/subgraph-host/Subgraph";
import { createSupervisionSubgraph } from "@onedoor/supervision";
import type { Pool } from "pg";
import type { CountyConfig } from "./county/CountyConfig.ts";
import { keptKey } from "./county/keptKey.ts";
import { type OpenedPool, openPool } from "./county/openPool.ts";
import { countyWalls } from "./county/countyWalls.ts";
import { createRouter, type Router } from "./createRouter.ts";
import { followLostDevices } from "./lostDevices.ts";
import { SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";
import { supergraphFile } from "./supergraphFile.ts";

/** All five subgraphs and their router in one process, on one database. */
export interface EmbeddedCounty {
  router: Router;
  pool: Pool;
  identityKey: string;
  hubKey: string;
  /** The parts behind the router, which answer nobody else. */
  subgraphs: Readonly<Record<SubgraphName, Subgraph>>;
  /** Asks the county's own graph as the service of this name, without a socket. */
  askAs(service: string): AskGraph;
  /** Has supervision read the feed to its head. Answers with the number of new rows. */
  superviseNow(): Promise<number>;
  /** From now on supervision follows the feed. */
  follow(): void;
  /** Settles when the database ends by itself. */
  stopped: Promise<Error>;
  /** What the operator is told of the database. */
  databaseWords: string;
  close(): Promise<void>;
}

const FOLLOW_EVERY_MS = 2_000;
const LOST_EVERY_MS = 2_000;

/** Opens the county. Throws `FolderInUse` where another process has its data. */
export async function openEmbeddedCounty(
  config: Pick<
    CountyConfig,
    | "databaseUrl"
    | "dataFolder"
    | "demonstration"
    | "sessionSecret"
    | "routerSecret"
    | "identityKey"
    | "hubKey"
    | "clientsFile"
    | "leaseDays"
  > &
    Partial<
      Pick<
        CountyConfig,
        "issuer" | "outside" | "issuerClients" | "blobs" | "departments"
      >
    >,
  tell: (line: string) => void,
): Promise<EmbeddedCounty> {
  const database = await openPool(config);
  try {
    return await openOn(database, config, tell);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openOn(
  database: OpenedPool,
  config: Parameters<typeof openEmbeddedCounty>[0],
  tell: (line: string) => void,
): Promise<EmbeddedCounty> {
  const { pool } = database;
  const sessionSecret =
    config.sessionSecret ?? keptKey(config.dataFolder, "session");
  const routerSecret =
    config.routerSecret ?? keptKey(config.dataFolder, "router");
  const identityKey =
    config.identityKey ?? keptKey(config.dataFolder, "identity");
  const hubKey = config.hubKey ?? keptKey(config.dataFolder, "hub");

  const askAs = (
    service: string,
    by: "fetch" | "askWithin" = "fetch",
  ): AskGraph =>
    askGraphAt(
      "http://router.invalid/graphql",
      () =>
        signSession(
          serviceClaims(service),
          sessionSecret,
          ACCESS_HOURS,
          config.issuer,
        ),
      async (input, init) =>
        (await opened.promise)[by](new Request(input, init)),
    );
  // Parts of the county ask the graph from their first moment on; they wait until there is one.
  const opened = Promise.withResolvers<Router>();

  const settings = {
    pool,
    sessionSecret,
    issuer: config.issuer,
    routerSecret,
    demonstration: config.demonstration,
    now: Date.now,
  };
  const entities = await createEntitiesSubgraph({
    ...settings,
    hubKey,
    leaseDays: config.leaseDays,
    // Who waits for what his case says was let in himself.
    askGraph: askAs("entities", "askWithin"),
  });
  const people = await createPeopleSubgraph({
    ...settings,
    identityKey,
    // Who waits to be shown something was let in himself.
    askGraph: askAs("people", "askWithin"),
    tell,
  });
  const items = await createItemsSubgraph(settings);
  const cases = await createCasesSubgraph({
    ...settings,
    hubKey,
    // Pushes wait for it that have a place in their lane.
    askGraph: askAs("cases", "askWithin"),
    departments:
      config.departments === undefined
        ? null
        : httpDepartments({
            ...config.departments,
            now: () => instantOfEpochMs(Date.now()),
          }),
    materialsFolder: path.join(config.dataFolder, "materials"),
    blobs: config.blobs ?? null,
  });
  const supervision = await createSupervisionSubgraph({
    ...settings,
    askGraph: askAs("supervision"),
  });
  const subgraphs: Record<SubgraphName, Subgraph> = {
    entities,
    people,
    items,
    cases,
    supervision,
  };
  const reached = reachable(subgraphs);
  const keys = { sessionSecret, routerSecret };
  const lost = followLostDevices(reached.entities, keys, {
    everyMs: LOST_EVERY_MS,
    tell,
  });
  await lost.readNow();
  const router = await createRouter({
    supergraph: await readFile(supergraphFile, "utf8"),
    subgraphs: reached,
    keys,
    lost,
    issuer: config.issuer,
    outside: config.outside,
    issuerClients: config.issuerClients,
    databaseAnswers: () => pool.query("SELECT 1"),
    explorer: config.demonstration,
    ...(await countyWalls(config)),
    tell,
  });
  opened.resolve(router);

  return {
    router,
    pool,
    identityKey,
    hubKey,
    subgraphs,
    askAs: (service) => askAs(service),
    superviseNow: () => supervision.catchUp(),
    follow: () =>
      supervision.follow(
        FOLLOW_EVERY_MS,
        (failure) =>
          tell(`supervision could not read on: ${failureWords(failure)}`),
        router.isBusy,
      ),
    stopped: database.stopped,
    databaseWords: database.words,
    async close() {
      lost.close();
      await router.close();
      // Against the order of starting: supervision and cases still read from the others while they end.
      for (const name of [...SUBGRAPHS].reverse())
        await subgraphs[name].close();
      await database.close();
    },
  };
}

function reachable(
  subgraphs: Record<SubgraphName, Subgraph>,
): Record<SubgraphName, (request: Request) => Promise<Response>> {
  const reach = (name: SubgraphName) => (request: Request) =>
    subgraphs[name].fetch(request);
  return {
    entities: reach("entities"),
    people: reach("people"),
    items: reach("items"),
    cases: reach("cases"),
    supervision: reach("supervision"),
  };
}

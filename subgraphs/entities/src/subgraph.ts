import { readFile } from "node:fs/promises";
import { USUAL_LEASE_DAYS } from "@onedoor/domain/deviceCertificate";
import { serveSubgraph } from "@onedoor/subgraph-host/serveSubgraph";
import type { AskGraph, Subgraph } from "@onedoor/subgraph-host/Subgraph";
import type { Pool } from "pg";
import { type Context, loadersOf } from "./Context.ts";
import { parseCountyKey } from "./countyKey.ts";
import { openStores } from "./openStores.ts";
import { resolvers } from "./resolvers/resolvers.ts";

export interface EntitiesSubgraphDeps {
  /** Stays the caller's: closing the subgraph leaves it open. */
  pool: Pool;
  /** What sessions are signed with, at least 32 characters; the same for all who open them. */
  sessionSecret: string;
  /** As tokens name who issued them; left out where the operator names no public address. */
  issuer?: string | undefined;
  /** What the router signs its requests with. */
  routerSecret: string;
  /** The seed of the hub's key: 64 hexadecimal digits, the same for ever. Certificates are signed with it. */
  hubKey: string;
  /** How many days a device may be worked on without a word from the county; 14 unless it says so. */
  leaseDays?: number;
  /** Enrols devices without a code. */
  demonstration: boolean;
  /** Asks as the service `entities`: which case is in somebody's reach, and how it was decided, the cases say. */
  askGraph: AskGraph;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Legal entities, departments, stations and devices. Applies its migrations first. */
export async function createEntitiesSubgraph({
  pool,
  hubKey,
  leaseDays = USUAL_LEASE_DAYS,
  ...settings
}: EntitiesSubgraphDeps): Promise<Subgraph> {
  const services = {
    ...settings,
    leaseDays,
    countyKey: parseCountyKey(hubKey),
    ...(await openStores(pool)),
  };
  return serveSubgraph<Context>({
    name: "entities",
    typeDefs: await readFile(
      new URL("../entities.graphql", import.meta.url),
      "utf8",
    ),
    resolvers,
    routerSecret: settings.routerSecret,
    contextOf: (reader) => ({
      ...services,
      reader,
      loaders: loadersOf(services, reader),
    }),
    close: async () => {},
  });
}

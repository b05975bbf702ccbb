import { readFile } from "node:fs/promises";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { tellOperator } from "@onedoor/subgraph-host/operatorLog";
import { serveSubgraph } from "@onedoor/subgraph-host/serveSubgraph";
import type { AskGraph, Subgraph } from "@onedoor/subgraph-host/Subgraph";
import type { Pool } from "pg";
import { type Context, loadersOf } from "./Context.ts";
import { openStores } from "./openStores.ts";
import { resolvers } from "./resolvers/resolvers.ts";
import { startErasures } from "./startErasures.ts";

export interface PeopleSubgraphDeps {
  /** Stays the caller's: closing the subgraph leaves it open. */
  pool: Pool;
  /** What sessions are signed with, at least 32 characters; the same for all who open them. */
  sessionSecret: string;
  /** As tokens name who issued them; left out where the operator names no public address. */
  issuer?: string | undefined;
  /** What the router signs its requests with. */
  routerSecret: string;
  /** What identity numbers are sealed and looked up with, at least 32 characters. Losing it loses the numbers. */
  identityKey: string;
  demonstration: boolean;
  /** Asks as the service `people`: whether a case is in somebody's reach, the cases say. */
  askGraph: AskGraph;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Lines for the operator: in this process's log, unless somebody else listens. */
  tell?: (line: string) => void;
  /** How often it looks for cases that are still to be erased; null: never, for tests. */
  erasuresEveryMs?: number | null;
}

const ERASURES_MS = 60_000;

/** Natural persons, households, staff, accounts and sessions. Applies its migrations first. */
export async function createPeopleSubgraph({
  pool,
  identityKey,
  tell = tellOperator,
  erasuresEveryMs = ERASURES_MS,
  ...settings
}: PeopleSubgraphDeps): Promise<Subgraph> {
  const services = {
    ...settings,
    tell,
    ...(await openStores(pool, identityKey)),
  };
  const stopErasures =
    erasuresEveryMs === null
      ? async () => undefined
      : startErasures(services, erasuresEveryMs, (error) =>
          tell(`people: erasures failed: ${failureWords(error)}`),
        );
  return serveSubgraph<Context>({
    name: "people",
    typeDefs: await readFile(
      new URL("../people.graphql", import.meta.url),
      "utf8",
    ),
    resolvers,
    routerSecret: settings.routerSecret,
    tell,
    contextOf: (reader) => ({
      ...services,
      reader,
      loaders: loadersOf(services, reader),
    }),
    close: stopErasures,
  });
}

import type { Pool } from "pg";
import { type Environment, portIn, secretsIn, textIn } from "./environment.ts";
import { startFailureWords } from "./failureWords.ts";
import { tellFailure } from "./operatorLog.ts";
import { openServerPool } from "./openServerPool.ts";
import { serveHttp } from "./serveHttp.ts";
import type { Subgraph } from "./Subgraph.ts";

/** What every subgraph is made with. */
export interface SubgraphSettings {
  pool: Pool;
  /** What sessions are signed with; the same for all who open them, and the router. */
  sessionSecret: string;
  /** What the router signs its requests with; the same for all parts of a county, and for nobody else. */
  routerSecret: string;
  demonstration: boolean;
  /** Milliseconds since 1970. */
  now: () => number;
}

const MOST_CONNECTIONS = 10;
const STOP_LIMIT_MS = 15_000;

/** Reads what else a subgraph needs, before anything is opened; then makes the subgraph. */
type Prepare = (
  environment: Environment,
) => (settings: SubgraphSettings) => Promise<Subgraph>;

/**
 * A subgraph in a process of its own, until it is told to stop. Reads DATABASE_URL, SESSION_SECRET and
 * ROUTER_SECRET (at least 32 characters each), DEMONSTRATION, HOST and PORT.
 */
export async function runSubgraph(
  name: string,
  usualPort: number,
  prepare: Prepare,
): Promise<void> {
  try {
    await run(name, usualPort, prepare, process.env);
  } catch (error) {
    tellFailure(`${name}: ${startFailureWords(error)}`);
    process.exit(1);
  }
}

async function run(
  name: string,
  usualPort: number,
  prepare: Prepare,
  environment: Environment,
): Promise<void> {
  const host = environment["HOST"] ?? "127.0.0.1";
  const port = portIn(environment, usualPort);
  const secrets = secretsIn(environment);
  const databaseUrl = textIn(environment, "DATABASE_URL");
  const create = prepare(environment);
  const pool = await openServerPool(databaseUrl, MOST_CONNECTIONS);
  const subgraph = await create({
    pool,
    ...secrets,
    demonstration: environment["DEMONSTRATION"] === "true",
    now: Date.now,
  });
  const server = await serveHttp(subgraph, {
    host,
    port,
    behindRouter: true,
  });
  console.log(`${name}: ${server.url}`);

  const stop = async () => {
    // A statement that never ends must not keep the process.
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    await server.close();
    await subgraph.close();
    await pool.end();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop());
}

import type { Pool } from "pg";
import { type Environment, issuerIn, portIn, textIn } from "./environment.ts";
import { failureWords } from "./failureWords.ts";
import { openServerPool } from "./openServerPool.ts";
import { serveHttp } from "./serveHttp.ts";
import type { Subgraph } from "./Subgraph.ts";

/** What every subgraph is made with. */
export interface SubgraphSettings {
  pool: Pool;
  /** What sessions are signed with; the same for all who open them, and the router. */
  sessionSecret: string;
  /** As tokens name who issued them: the county's public address. */
  issuer: string;
  /** What the router signs its requests with; the same for all parts of a county, and for nobody else. */
  routerSecret: string;
  demonstration: boolean;
  /** Milliseconds since 1970. */
  now: () => number;
}

const MOST_CONNECTIONS = 10;
const STOP_LIMIT_MS = 15_000;

/**
 * A subgraph in a process of its own, until it is told to stop. Reads DATABASE_URL, SESSION_SECRET and
 * ROUTER_SECRET (at least 32 characters each), DEMONSTRATION, HOST and PORT; what else a subgraph needs, `create` reads.
 */
export async function runSubgraph(
  name: string,
  usualPort: number,
  create: (
    settings: SubgraphSettings,
    environment: Environment,
  ) => Promise<Subgraph>,
): Promise<void> {
  try {
    await run(name, usualPort, create, process.env);
  } catch (error) {
    console.error(`${name}: ${failureWords(error)}`);
    process.exit(1);
  }
}

async function run(
  name: string,
  usualPort: number,
  create: Parameters<typeof runSubgraph>[2],
  environment: Environment,
): Promise<void> {
  const host = environment["HOST"] ?? "127.0.0.1";
  const port = portIn(environment, usualPort);
  const sessionSecret = textIn(environment, "SESSION_SECRET", 32);
  const routerSecret = textIn(environment, "ROUTER_SECRET", 32);
  const pool = await openServerPool(
    textIn(environment, "DATABASE_URL"),
    MOST_CONNECTIONS,
  );
  const subgraph = await create(
    {
      pool,
      sessionSecret,
      issuer: issuerIn(environment),
      routerSecret,
      demonstration: environment["DEMONSTRATION"] === "true",
      now: Date.now,
    },
    environment,
  );
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

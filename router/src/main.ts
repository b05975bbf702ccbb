import { readFile } from "node:fs/promises";
import { textIn } from "@onedoor/subgraph-host/environment";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { createRouter } from "./createRouter.ts";
import { followLostDevices } from "./lostDevices.ts";
import { type SubgraphFetch, subgraphAt } from "./SubgraphFetch.ts";
import { SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";
import { supergraphFile } from "./supergraphFile.ts";

// The router in a process of its own. PEOPLE_URL, ENTITIES_URL, ITEMS_URL, CASES_URL and SUPERVISION_URL name
// the subgraphs' endpoints; SESSION_SECRET and ROUTER_SECRET are theirs too.

const { env } = process;
const LOST_EVERY_MS = 15_000;

const keys = {
  sessionSecret: textIn(env, "SESSION_SECRET", 32),
  routerSecret: textIn(env, "ROUTER_SECRET", 32),
};
const subgraphs = Object.fromEntries(
  SUBGRAPHS.map((name) => [name, subgraphAt(urlOf(name))]),
) as Record<SubgraphName, SubgraphFetch>;
const lost = followLostDevices(subgraphs.entities, keys, {
  everyMs: LOST_EVERY_MS,
  tell: console.log,
});
await lost.readNow();

const router = await createRouter({
  supergraph: await readFile(supergraphFile, "utf8"),
  subgraphs,
  keys: { ...keys, isLost: lost.isLost },
  explorer: env["EXPLORER"] === "true",
  tell: console.log,
});
const server = await serveHttp(router, {
  host: env["HOST"] ?? "127.0.0.1",
  port: Number(env["PORT"] ?? "4000"),
});
console.log(`router: ${server.url}, planner: ${router.planner}`);

async function stop(): Promise<void> {
  lost.close();
  await server.close();
  await router.close();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());

function urlOf(name: SubgraphName): string {
  const variable = `${name.toUpperCase()}_URL`;
  const url = env[variable];
  if (url === undefined || !URL.canParse(url))
    throw new Error(`${variable} is no address.`);
  return url;
}

import { readFile } from "node:fs/promises";
import { textIn } from "@onedoor/subgraph-host/environment";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { countyWalls } from "./county/countyWalls.ts";
import { createRouter } from "./createRouter.ts";
import { type SubgraphFetch, subgraphAt } from "./SubgraphFetch.ts";
import { answerHeaders } from "./http/answerHeaders.ts";
import { SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";
import { supergraphFile } from "./supergraphFile.ts";

// The router in a process of its own. PEOPLE_URL, ENTITIES_URL, ITEMS_URL, CASES_URL and SUPERVISION_URL name
// the subgraphs' endpoints; SESSION_SECRET, ROUTER_SECRET and DEMONSTRATION are theirs too. CLIENTS_FILE: the
// developers' clients that "npm run onedoor -- client add" has registered.

const { env } = process;
const demonstration = env["DEMONSTRATION"] === "true";

const router = await createRouter({
  supergraph: await readFile(supergraphFile, "utf8"),
  subgraphs: Object.fromEntries(
    SUBGRAPHS.map((name) => [name, subgraphAt(urlOf(name))]),
  ) as Record<SubgraphName, SubgraphFetch>,
  keys: {
    sessionSecret: textIn(env, "SESSION_SECRET", 32),
    routerSecret: textIn(env, "ROUTER_SECRET", 32),
  },
  explorer: demonstration,
  ...(await countyWalls({
    demonstration,
    clientsFile: env["CLIENTS_FILE"] ?? ".data/clients.json",
  })),
  tell: console.log,
});
const server = await serveHttp(router, {
  host: env["HOST"] ?? "127.0.0.1",
  port: Number(env["PORT"] ?? "4000"),
  // A router in a process of its own stands behind whatever speaks HTTPS for it.
  headers: answerHeaders({ tls: false }),
});
console.log(`router: ${server.url}, planner: ${router.planner}`);

async function stop(): Promise<void> {
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

import { readFile } from "node:fs/promises";
import { issuerIn, textIn } from "@onedoor/subgraph-host/environment";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { outsideIssuerOf } from "./county/CountyConfig.ts";
import { issuerClientsIn } from "./issuer/IssuerClient.ts";
import { createRouter } from "./createRouter.ts";
import { type SubgraphFetch, subgraphAt } from "./SubgraphFetch.ts";
import { SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";
import { supergraphFile } from "./supergraphFile.ts";

// The router in a process of its own. PEOPLE_URL, ENTITIES_URL, ITEMS_URL, CASES_URL and SUPERVISION_URL name
// the subgraphs' endpoints; SESSION_SECRET, ROUTER_SECRET and ISSUER are theirs too.
// OIDC_ISSUER and OIDC_AUDIENCE name an identity service beside the county's own issuer,
// ISSUER_CLIENTS software that people sign in to with their accounts here.

const { env } = process;

const router = await createRouter({
  supergraph: await readFile(supergraphFile, "utf8"),
  subgraphs: Object.fromEntries(
    SUBGRAPHS.map((name) => [name, subgraphAt(urlOf(name))]),
  ) as Record<SubgraphName, SubgraphFetch>,
  keys: {
    sessionSecret: textIn(env, "SESSION_SECRET", 32),
    routerSecret: textIn(env, "ROUTER_SECRET", 32),
  },
  issuer: issuerIn(env),
  outside: outsideIssuerOf(env),
  clients: issuerClientsIn(env),
  explorer: env["EXPLORER"] === "true",
  tell: console.log,
});
const server = await serveHttp(router, {
  host: env["HOST"] ?? "127.0.0.1",
  port: Number(env["PORT"] ?? "4000"),
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

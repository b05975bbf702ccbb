import { readFile } from "node:fs/promises";
import {
  type Environment,
  issuerIn,
  portIn,
  secretsIn,
  textIn,
  WrongEnvironment,
} from "@onedoor/subgraph-host/environment";
import { proxiesIn } from "@onedoor/subgraph-host/clientAddress";
import { tellOperator } from "@onedoor/subgraph-host/operatorLog";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { clientsFileIn, outsideIssuerOf } from "./county/CountyConfig.ts";
import { countyWalls } from "./county/countyWalls.ts";
import { createRouter } from "./createRouter.ts";
import { answerHeaders } from "./http/answerHeaders.ts";
import { issuerClientsIn } from "./issuer/IssuerClient.ts";
import { followLostDevices } from "./lostDevices.ts";
import { type SubgraphFetch, subgraphAt } from "./SubgraphFetch.ts";
import { SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";
import { supergraphFile } from "./supergraphFile.ts";

const LOST_EVERY_MS = 15_000;

/** The router in a process of its own, until it is told to stop. */
export async function runRouter(environment: Environment): Promise<void> {
  const demonstration = environment["DEMONSTRATION"] === "true";
  const isProxy = proxiesIn(environment);
  const address = {
    host: environment["HOST"] ?? "127.0.0.1",
    port: portIn(environment, 4000),
  };
  const secrets = secretsIn(environment);
  const subgraphs = Object.fromEntries(
    SUBGRAPHS.map((name) => [name, subgraphAt(urlOf(name, environment))]),
  ) as Record<SubgraphName, SubgraphFetch>;
  const lost = followLostDevices(subgraphs.entities, secrets, {
    everyMs: LOST_EVERY_MS,
    tell: tellOperator,
  });
  await lost.readNow();
  const router = await createRouter({
    supergraph: await readFile(supergraphFile, "utf8"),
    subgraphs,
    keys: secrets,
    lost,
    issuer: issuerIn(environment),
    outside: outsideIssuerOf(environment),
    issuerClients: issuerClientsIn(environment),
    explorer: demonstration,
    ...(await countyWalls({
      demonstration,
      clientsFile: clientsFileIn(environment),
    })),
    tell: tellOperator,
  });
  const server = await serveHttp(router, {
    ...address,
    isProxy,
    // Whatever speaks HTTPS for it says so itself.
    headers: answerHeaders({ tls: false }),
  });
  console.log(`router: ${server.url}, planner: ${router.planner}`);

  const stop = async () => {
    lost.close();
    await server.close();
    await router.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop());
}

function urlOf(name: SubgraphName, environment: Environment): string {
  const variable = `${name.toUpperCase()}_URL`;
  const url = textIn(environment, variable);
  if (!URL.canParse(url))
    throw new WrongEnvironment(`${variable} is no address.`);
  return url;
}

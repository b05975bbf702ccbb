import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import type { EmbeddedCounty } from "../embeddedCounty.ts";
import { answerHeaders } from "../http/answerHeaders.ts";
import { landingPage } from "../http/landingPage.ts";
import { proxyTo } from "../http/proxyTo.ts";
import { serveApp } from "../http/serveApp.ts";
import type { CountyConfig } from "./CountyConfig.ts";

/** The county over HTTP: the graph, the apps, the materials. */
export async function serveCounty(
  county: EmbeddedCounty,
  config: CountyConfig,
): Promise<{ url: string; close(): Promise<void> }> {
  const station = appHandler("station", config.appSources.station);
  const office = appHandler("office", config.appSources.office);
  const server = await serveHttp(
    {
      async fetch(request) {
        const { pathname } = new URL(request.url);
        if (pathname === "/") return landingPage(config.demonstration);
        if (pathname === "/station" || pathname === "/office")
          return new Response(null, {
            status: 308,
            headers: { location: `${pathname}/` },
          });
        // What residents open themselves comes with the office's build.
        if (pathname === "/me" || pathname === "/me/")
          return new Response(null, {
            status: 307,
            headers: { location: "/office/me" },
          });
        if (pathname.startsWith("/station/")) return station(request);
        if (pathname.startsWith("/office/")) return office(request);
        return county.router.fetch(request);
      },
    },
    {
      host: config.host,
      port: config.port,
      isProxy: config.isProxy,
      headers: answerHeaders({ tls: config.tls !== undefined }),
      ...(config.tls === undefined
        ? {}
        : {
            tls: {
              cert: await readFile(config.tls.certFile, "utf8"),
              key: await readFile(config.tls.keyFile, "utf8"),
            },
          }),
    },
  );
  return { url: new URL(server.url).origin, close: server.close };
}

function appHandler(
  app: "station" | "office",
  sourceUrl: string | undefined,
): (request: Request) => Promise<Response> {
  if (sourceUrl !== undefined) return proxyTo(sourceUrl);
  const dist = new URL(`../../../client/${app}/dist`, import.meta.url);
  return serveApp(fileURLToPath(dist), `/${app}/`);
}

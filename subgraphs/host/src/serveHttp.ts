import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import type { Subgraph } from "./Subgraph.ts";

/** Serves one subgraph on its own, for a deployment with a process each. Port 0 takes a free one. */
export async function serveHttp(
  subgraph: Subgraph,
  address: { host: string; port: number },
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const abort = new AbortController();
    outgoing.on("close", () => abort.abort());
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (value !== undefined)
        headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    }
    const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
    const request = new Request(
      `http://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`,
      {
        method: incoming.method ?? "GET",
        headers,
        signal: abort.signal,
        ...(hasBody
          ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" }
          : {}),
      } as RequestInit,
    );
    subgraph.fetch(request).then(
      (response) => {
        outgoing.writeHead(
          response.status,
          Object.fromEntries(response.headers),
        );
        if (response.body === null) outgoing.end();
        else
          Readable.fromWeb(response.body as NodeReadableStream).pipe(outgoing);
      },
      () => {
        outgoing.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve) =>
    server.listen(address.port, address.host, resolve),
  );
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${address.host}:${port}/graphql`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

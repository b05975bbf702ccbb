import { keptBody } from "@onedoor/subgraph-host/keptBody";

/** Answers a subgraph's requests: in this process, or over HTTP. */
export type SubgraphFetch = (request: Request) => Promise<Response>;

/** A subgraph in a process of its own. `url`: its GraphQL endpoint. */
export function subgraphAt(url: string): SubgraphFetch {
  return (request) => {
    const { method, headers, signal } = request;
    const body = keptBody(request) ?? request.body;
    return fetch(url, {
      method,
      headers,
      signal,
      ...(body === null ? {} : { body, duplex: "half" }),
    } as RequestInit);
  };
}

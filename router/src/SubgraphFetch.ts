import { keptBody } from "@onedoor/subgraph-host/keptBody";

/** Answers a subgraph's requests: in this process, or over HTTP. */
export type SubgraphFetch = (request: Request) => Promise<Response>;

/** A subgraph in a process of its own. `url`: its GraphQL endpoint; what else it serves has the same origin. */
export function subgraphAt(url: string): SubgraphFetch {
  return (request) => {
    const { method, headers, signal } = request;
    const { pathname, search } = new URL(request.url);
    const body = keptBody(request) ?? request.body;
    const isGraph = pathname === "/graphql";
    return fetch(isGraph ? url : new URL(`${pathname}${search}`, url), {
      method,
      headers,
      signal,
      ...(body === null ? {} : { body, duplex: "half" }),
    } as RequestInit);
  };
}

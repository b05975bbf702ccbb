/** Answers a subgraph's requests: in this process, or over HTTP. */
export type SubgraphFetch = (request: Request) => Promise<Response>;

/** A subgraph in a process of its own. `url`: its GraphQL endpoint. */
export function subgraphAt(url: string): SubgraphFetch {
  return (request) => fetch(new Request(url, request));
}

import { keptBody } from "@onedoor/subgraph-host/keptBody";

/** Answers a subgraph's requests: in this process, or over HTTP. */
export type SubgraphFetch = (request: Request) => Promise<Response>;

/** A subgraph in a process of its own. `url`: its GraphQL endpoint; what else it serves has the same origin. */
export function subgraphAt(url: string): SubgraphFetch {
  return async (request) => {
    asked.add(request);
    try {
      const response = await sent(request, url);
      if (response.body !== null) answered.set(response.body, request);
      return response;
    } finally {
      asked.delete(request);
    }
  };
}

// Node hands an abort on to a request's signal as long as somebody holds the request itself: a time limit would be
// collected with it, and its question hang. So each is held here until it is answered, and with what is left to read.
const asked = new Set<Request>();
const answered = new WeakMap<ReadableStream, Request>();

function sent(request: Request, url: string): Promise<Response> {
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
}

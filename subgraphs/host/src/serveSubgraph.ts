import type { GraphRole } from "@onedoor/domain/graphAccess";
import { ApolloServer, HeaderMap } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from "@apollo/server/plugin/disabled";
import { createHandler } from "graphql-sse/lib/use/fetch";
import type { Claims } from "./claims.ts";
import { eventResponse, type Events } from "./eventResponse.ts";
import { failureWords } from "./failureWords.ts";
import { keptResponse } from "./keptBody.ts";
import { tellOperator } from "./operatorLog.ts";
import { readBody } from "./readBody.ts";
import { claimsIn, RouterSignatures } from "./routerSignature.ts";
import type { Subgraph } from "./Subgraph.ts";
import { type SchemaParts, subgraphSchema } from "./subgraphSchema.ts";
import "./nativeSha256.ts";

export interface SubgraphParts<Context> extends SchemaParts {
  name: string;
  /** What the router signs its requests with. */
  routerSecret: string;
  /** Made anew for every request: loaders live here. */
  contextOf(claims: Claims | null, request: Request): Context;
  close(): Promise<void>;
  /** The events of a subscription that needs no execution for each of them; undefined for any other. */
  eventsOf?(document: string, context: Context): Events | undefined;
  /** What went wrong inside: to the process's operator, unless a test listens. */
  tell?(line: string): void;
}

/** Puts Apollo Server behind a fetch handler, so that a subgraph runs in a process of its own or inside another. */
export async function serveSubgraph<Context extends object>(
  parts: SubgraphParts<Context>,
): Promise<Subgraph> {
  const tell = parts.tell ?? tellOperator;
  const schema = subgraphSchema(
    parts,
    (context) => (context as Asked)[ROLE] ?? null,
  );
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => {
      if (formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR")
        return formatted;
      tell(`${parts.name}: ${failureWords(unwrapResolverError(error))}`);
      return { ...formatted, message: "Something went wrong inside." };
    },
    csrfPrevention: false,
    // The process's own handler closes subgraphs, pool and server in their order.
    stopOnTerminationSignals: false,
    // Nothing here is cached by others, and a plugin that looks at fields would be asked about each of them.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
    stringifyResult: (result) => JSON.stringify(result),
  });
  await server.start();

  const signatures = new RouterSignatures(parts.name, parts.routerSecret, tell);
  const contextFor = (request: Request) => {
    const claims = claimsIn(request.headers);
    const context: Context & Asked = parts.contextOf(claims, request);
    context[ROLE] = claims?.role ?? null;
    return context;
  };
  const subscriptions = createHandler({
    schema,
    context: (request) => contextFor(request.raw) as never,
  });

  async function plainEvents(
    request: Request,
    text: string,
  ): Promise<Response | undefined> {
    const { eventsOf } = parts;
    const query = eventsOf === undefined ? undefined : queryIn(text);
    if (eventsOf === undefined || query === undefined) return undefined;
    const events = eventsOf(query, contextFor(request));
    return events === undefined ? undefined : eventResponse(events);
  }

  return {
    name: parts.name,
    async fetch(request) {
      const read = await readBody(request);
      if (!read.ok) return refused(read.status, read.code, read.message);
      if (!signatures.hold(request, read.text))
        return refused(401, "UNAUTHENTICATED", NOT_THE_ROUTER);
      if (request.headers.get("accept")?.includes("text/event-stream") === true)
        return (
          (await plainEvents(request, read.text)) ??
          subscriptions(withBody(request, read.text))
        );
      const body = parseBody(read.text);
      if (body === undefined)
        return refused(400, "BAD_REQUEST", "The request's body is not JSON.");
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: new HeaderMap(request.headers),
          search: new URL(request.url).search,
          body,
        },
        context: async () => contextFor(request),
      });
      if (answer.body.kind !== "complete")
        throw new Error(`${parts.name}: incremental delivery is not in use`);
      return keptResponse(answer.body.string, {
        status: answer.status ?? 200,
        headers: new Headers([...answer.headers]),
      });
    },
    async close() {
      await server.stop();
      await parts.close();
    },
  };
}

/** Stands in the context itself, which Apollo Server copies for each execution. */
const ROLE = Symbol("role");

interface Asked {
  [ROLE]?: GraphRole | null;
}

const NOT_THE_ROUTER =
  "Ask the county's graph: its parts answer the router only.";

function parseBody(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function queryIn(text: string): string | undefined {
  const body = parseBody(text);
  const query =
    typeof body === "object" && body !== null && "query" in body
      ? body.query
      : undefined;
  return typeof query === "string" ? query : undefined;
}

function withBody(request: Request, text: string): Request {
  return request.method === "POST"
    ? new Request(request.url, {
        method: "POST",
        headers: request.headers,
        body: text,
        signal: request.signal,
      })
    : request;
}

function refused(status: number, code: string, message: string): Response {
  return new Response(
    JSON.stringify({ errors: [{ message, extensions: { code } }] }),
    { status, headers: { "content-type": "application/json" } },
  );
}

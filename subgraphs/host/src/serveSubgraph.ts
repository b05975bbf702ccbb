import { ApolloServer, HeaderMap } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse } from "graphql";
import { createHandler } from "graphql-sse/lib/use/fetch";
import { type Claims, readClaims } from "./claims.ts";
import type { Subgraph } from "./Subgraph.ts";

type GraphQLResolverMap = Parameters<
  typeof buildSubgraphSchema
>[0] extends infer Modules
  ? Modules extends readonly (infer Module)[]
    ? Module extends { resolvers?: infer Resolvers }
      ? Resolvers
      : never
    : never
  : never;

export interface SubgraphParts<Context> {
  name: string;
  /** The SDL as text. */
  typeDefs: string;
  resolvers: unknown;
  sessionSecret: string;
  /** Made anew for every request: loaders live here. */
  contextOf(claims: Claims | null, request: Request): Context;
  close(): Promise<void>;
}

/** Bytes of a request's body beyond which it is refused unread. */
export const MAX_REQUEST_BYTES = 4_000_000;

/** Puts Apollo Server behind a fetch handler, so that a subgraph runs in a process of its own or inside another. */
export async function serveSubgraph<Context extends object>(
  parts: SubgraphParts<Context>,
): Promise<Subgraph> {
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(parts.typeDefs),
      resolvers: parts.resolvers as GraphQLResolverMap,
    },
  ]);
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    // The process's own handler closes subgraphs, pool and server in their order.
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();

  const contextFor = async (request: Request) =>
    parts.contextOf(
      await readClaims(request.headers, parts.sessionSecret),
      request,
    );
  const subscriptions = createHandler({
    schema,
    context: async (request) => (await contextFor(request.raw)) as never,
  });

  return {
    name: parts.name,
    async fetch(request) {
      if (request.headers.get("accept")?.includes("text/event-stream") === true)
        return subscriptions(request);
      if (
        Number(request.headers.get("content-length") ?? 0) > MAX_REQUEST_BYTES
      )
        return tooLarge();
      const text = request.method === "POST" ? await request.text() : "";
      if (text.length > MAX_REQUEST_BYTES) return tooLarge();
      const body = parseBody(text);
      if (body === undefined)
        return json(400, {
          errors: [{ message: "The request's body is not JSON." }],
        });
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: new HeaderMap(request.headers),
          search: new URL(request.url).search,
          body,
        },
        context: () => contextFor(request),
      });
      if (answer.body.kind !== "complete")
        throw new Error(`${parts.name}: incremental delivery is not in use`);
      return new Response(answer.body.string, {
        status: answer.status ?? 200,
        headers: [...answer.headers],
      });
    },
    async close() {
      await server.stop();
      await parts.close();
    },
  };
}

function parseBody(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function tooLarge(): Response {
  return json(413, {
    errors: [
      {
        message: "The request is too large.",
        extensions: { code: "TOO_LARGE" },
      },
    ],
  });
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json" },
  });
}

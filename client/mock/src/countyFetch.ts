import { answerGraphQL, isSubscription } from "./answerGraphQL.ts";
import { answerMaterials } from "./answerMaterials.ts";
import type { MockCounty } from "./MockCounty.ts";

/** A `fetch` that reaches the mock county without a network: the graph, its stream of hints, and the uploads. */
export function countyFetch(
  county: MockCounty,
): (input: string, init: RequestInit) => Promise<Response> {
  return (input, init) => answerRequest(county, new Request(input, init));
}

/** The mock county as a server: any path that ends in `/graphql` or goes below `/materials`. */
export async function answerRequest(
  county: MockCounty,
  request: Request,
): Promise<Response> {
  const token =
    request.headers.get("authorization")?.replace(/^Bearer /, "") ?? null;
  const session = county.sessionOf(token);
  const { pathname } = new URL(request.url);
  if (pathname.includes("/materials"))
    return answerMaterials(county, session, request);
  if (!pathname.endsWith("/graphql"))
    return new Response(null, { status: 404 });
  const body = JSON.parse(await textOf(request)) as {
    query: string;
    variables?: Record<string, unknown>;
  };
  if (isSubscription(body.query)) {
    return session === null
      ? new Response(null, { status: 401 })
      : hints(county, request.signal);
  }
  return Response.json(await answerGraphQL(county, session, body));
}

/** What was sent, also where the browser has packed it. */
export async function textOf(request: Request): Promise<string> {
  const packed = request.headers.get("content-encoding") === "gzip";
  if (!packed || request.body === null) return request.text();
  const stream = request.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/** Distinct connections mode of GraphQL over SSE. */
function hints(county: MockCounty, signal: AbortSignal): Response {
  let stop: () => void = () => undefined;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      send(":\n\n");
      stop = county.onChange(() =>
        send(
          `event: next\ndata: ${JSON.stringify({ data: { streamCases: { seq: county.journals.head } } })}\n\n`,
        ),
      );
      signal.addEventListener("abort", () => {
        stop();
        controller.error(new Error("the stream was left"));
      });
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream" },
  });
}

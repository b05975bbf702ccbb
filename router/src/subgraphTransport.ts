import type { GatewayConfigBase } from "@graphql-hive/gateway-runtime";
import { keptRequest } from "@onedoor/subgraph-host/keptBody";
import { CLIENT_ADDRESS } from "@onedoor/subgraph-host/serveHttp";
import { type DocumentNode, print } from "graphql";
import { readEvents } from "./readEvents.ts";
import type { SubgraphFetch } from "./SubgraphFetch.ts";
import { SUBGRAPH_DOWN } from "./maskErrors.ts";
import { nominalUrl, SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";

type Transports = Exclude<
  NonNullable<GatewayConfigBase<object>["transports"]>,
  (...never: never[]) => unknown
>;

/** The part of the gateway's own request that a subgraph is asked with. */
interface Execution {
  document: DocumentNode;
  variables?: Record<string, unknown>;
  operationType?: string;
  operationName?: string;
  context?: { request?: Request };
  signal?: AbortSignal;
}

interface ExecutionResult {
  data?: unknown;
  errors?: readonly unknown[];
}

const ANSWER_LIMIT_MS = 30_000;
const PROPAGATED = [
  "authorization",
  "accept-language",
  CLIENT_ADDRESS,
] as const;

/** A subgraph that couldn't be asked. */
export class SubgraphDown extends Error {
  readonly extensions: { code: typeof SUBGRAPH_DOWN; serviceName: string };

  constructor(serviceName: string, cause: unknown) {
    super(`${serviceName} can't be reached`, { cause });
    this.extensions = { code: SUBGRAPH_DOWN, serviceName };
  }
}

/**
 * How the gateway reaches the subgraphs: one request for each step of a plan, and for a subscription a stream of
 * server-sent events. Of the client's request the session, the language and the address travel on, and nothing else.
 */
export function subgraphTransport(
  subgraphs: Record<SubgraphName, SubgraphFetch>,
): Transports {
  return {
    http: {
      getSubgraphExecutor({ subgraphName }) {
        const name = SUBGRAPHS.find((known) => known === subgraphName);
        if (name === undefined)
          throw new Error(`The supergraph names ${subgraphName}.`);
        return (execution) =>
          ask(name, subgraphs[name], execution as Execution) as never;
      },
    },
  };
}

/** A client's question as one subgraph is asked it. `lasts`: it is answered with events, for as long as he listens. */
export function subgraphRequest(
  name: SubgraphName,
  request: Request,
  body: string,
  lasts: boolean,
): Request {
  const signal = lasts ? request.signal : bounded(request.signal);
  const headers = headersOf(request, lasts);
  return keptRequest(nominalUrl(name), { headers, signal }, body);
}

async function ask(
  name: SubgraphName,
  reach: SubgraphFetch,
  execution: Execution,
): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> {
  const lasts = execution.operationType === "subscription";
  const signal = execution.signal ?? execution.context?.request?.signal;
  try {
    const response = await reach(
      keptRequest(
        nominalUrl(name),
        {
          headers: headersOf(execution.context?.request, lasts),
          signal: lasts ? (signal ?? null) : bounded(signal),
        },
        bodyOf(execution),
      ),
    );
    if (lasts && response.ok && response.body !== null)
      return resultsOf(response.body);
    return (await response.json()) as ExecutionResult;
  } catch (error) {
    return { errors: [new SubgraphDown(name, error)] };
  }
}

async function* resultsOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<ExecutionResult> {
  for await (const { event, data } of readEvents(stream)) {
    if (event === "complete") return;
    if (event === "next") yield JSON.parse(data) as ExecutionResult;
  }
}

function headersOf(request: Request | undefined, lasts: boolean): Headers {
  const headers = new Headers({
    "content-type": "application/json",
    accept: lasts ? "text/event-stream" : "application/json",
  });
  for (const name of PROPAGATED) {
    const value = request?.headers.get(name);
    if (value !== undefined && value !== null) headers.set(name, value);
  }
  return headers;
}

function bodyOf(execution: Execution): string {
  return JSON.stringify({
    query: textOf(execution.document),
    ...(execution.variables === undefined
      ? {}
      : { variables: execution.variables }),
    ...(execution.operationName === undefined
      ? {}
      : { operationName: execution.operationName }),
  });
}

const texts = new WeakMap<DocumentNode, string>();

/** The planner gives the same document for the same step again, so each is printed once. */
function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}

function bounded(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(ANSWER_LIMIT_MS);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

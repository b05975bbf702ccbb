import { buildASTSchema, OperationTypeNode, parse } from "graphql";
import { Readable } from "node:stream";
import { eventsOf } from "@onedoor/subgraph-host/eventResponse";
import { keptResponse } from "@onedoor/subgraph-host/keptBody";
import { jsonResponse } from "./jsonResponse.ts";
import { LIMITS } from "./limitQuery.ts";
import { maskError } from "./maskErrors.ts";
import { readEvents } from "./readEvents.ts";
import { isRefusal } from "./refusals.ts";
import { soleSubgraph } from "./soleSubgraph.ts";
import type { SubgraphFetch } from "./SubgraphFetch.ts";
import type { SubgraphName } from "./subgraphNames.ts";
import type { Question } from "./walls/Question.ts";
import { SubgraphDown, subgraphRequest } from "./subgraphTransport.ts";

/** Answers a request if one subgraph can do so alone; undefined where the gateway has to. */
export type PassOn = (
  request: Request,
  body: string,
  question: Question,
) => Promise<Response | undefined>;

/** Where a document is at home. */
interface Home {
  name: SubgraphName;
  mutates: boolean;
  /** It is answered with events. */
  lasts: boolean;
}

interface Answer {
  data?: unknown;
  errors?: readonly { extensions?: Record<string, unknown> }[];
}

const EVENTS = "text/event-stream";
/** Documents that are remembered: apps ask the same few again and again. */
const MOST_DOCUMENTS = 1_000;
const LONGEST_DOCUMENT = 20_000;
/**
 * A question that is a single subgraph's is passed on as it came, and so is the answer: planned, executed and put into
 * words once in place of twice. Whatever is out of the ordinary goes the gateway's way.
 */
export function passOn(
  supergraph: string,
  subgraphs: Record<SubgraphName, SubgraphFetch>,
  tell: (line: string) => void,
): PassOn {
  const schema = buildASTSchema(parse(supergraph), { assumeValid: true });
  const homes = new Map<string, Home | undefined>();

  function homeOf(query: string): Home | undefined {
    if (query.length > LONGEST_DOCUMENT) return undefined;
    if (homes.has(query)) return homes.get(query);
    if (homes.size >= MOST_DOCUMENTS) homes.clear();
    const home = findHome(query);
    homes.set(query, home);
    return home;
  }

  function findHome(query: string): Home | undefined {
    try {
      const document = parse(query, { maxTokens: LIMITS.tokens });
      const name = soleSubgraph(schema, document);
      const holds = (operation: OperationTypeNode) =>
        document.definitions.some(
          (one) => "operation" in one && one.operation === operation,
        );
      return name === undefined
        ? undefined
        : {
            name,
            mutates: holds(OperationTypeNode.MUTATION),
            lasts: holds(OperationTypeNode.SUBSCRIPTION),
          };
    } catch {
      // The gateway words what is wrong with it.
      return undefined;
    }
  }

  return async (request, body, { document, isPlain }) => {
    const home =
      document === undefined || !isPlain ? undefined : homeOf(document);
    if (home === undefined) return undefined;
    const { name, mutates, lasts } = home;
    if (lasts && !acceptsEvents(request)) return undefined;
    try {
      const answer = await subgraphs[name](
        subgraphRequest(name, request, body, lasts),
      );
      // Made of nothing that could hold an error.
      if (eventsOf(answer) !== undefined) return answer;
      return lasts && isEvents(answer)
        ? maskedEvents(name, answer, tell)
        : masked(name, await answer.text(), tell);
    } catch (error) {
      // What only reads may be asked again: the gateway answers with what else there is.
      if (!mutates) return undefined;
      const down = maskError(new SubgraphDown(name, error), tell);
      return jsonResponse(200, { data: null, errors: [down] });
    }
  };
}

function masked(
  serviceName: SubgraphName,
  text: string,
  tell: (line: string) => void,
): Response {
  const answer = maskedAnswer(serviceName, text, tell);
  if (answer === undefined) return textResponse(text);
  const refused = !("data" in answer) && answer.errors.some(isRefusal);
  return jsonResponse(refused ? 400 : 200, answer);
}

/** Undefined where there is nothing to mask. */
function maskedAnswer(
  serviceName: SubgraphName,
  text: string,
  tell: (line: string) => void,
): (Answer & { errors: ReturnType<typeof maskError>[] }) | undefined {
  if (!text.includes('"errors"')) return undefined;
  const answer = JSON.parse(text) as Answer;
  if (answer.errors === undefined) return undefined;
  const errors = answer.errors.map((error) =>
    maskError(
      { ...error, extensions: { ...error.extensions, serviceName } },
      tell,
    ),
  );
  return { ...answer, errors };
}

function acceptsEvents(request: Request): boolean {
  return (request.headers.get("accept") ?? "").includes(EVENTS);
}

function isEvents(answer: Response): boolean {
  return (answer.headers.get("content-type") ?? "").startsWith(EVENTS);
}

function maskedEvents(
  name: SubgraphName,
  answer: Response,
  tell: (line: string) => void,
): Response {
  async function* words() {
    if (answer.body === null) return;
    for await (const { event, data } of readEvents(answer.body)) {
      const mask = maskedAnswer(name, data, tell);
      const text = mask === undefined ? data : JSON.stringify(mask);
      yield new TextEncoder().encode(`event: ${event}\ndata: ${text}\n\n`);
    }
  }
  const { headers } = answer;
  const body = Readable.toWeb(Readable.from(words())) as ReadableStream;
  return new Response(body, { headers });
}

function textResponse(text: string): Response {
  const headers = new Headers({
    "content-type": "application/json; charset=utf-8",
  });
  return keptResponse(text, { headers });
}

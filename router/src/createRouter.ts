import {
  createGatewayRuntime,
  type GatewayPlugin,
} from "@graphql-hive/gateway-runtime";
import { readBody } from "@onedoor/subgraph-host/readBody";
import {
  type RouterKeys,
  signedByRouter,
  signedOnItsWay,
} from "@onedoor/subgraph-host/routerSignature";
import { OWN_ISSUER } from "@onedoor/subgraph-host/claims";
import { OutsideIssuer } from "@onedoor/subgraph-host/OutsideIssuer";
import { SessionReader } from "@onedoor/subgraph-host/SessionReader";
import { GraphQLError, parse } from "graphql";
import { accountRegister } from "./AccountRegister.ts";
import type { IssuerClient } from "./issuer/IssuerClient.ts";
import { wellKnown } from "./http/wellKnown.ts";
import { compressAnswer } from "./compressAnswer.ts";
import { type AdmissionLane, admissionLane } from "./admission.ts";
import { explorerPage } from "./explorerPage.ts";
import { readHealth } from "./health.ts";
import { jsonResponse, refusal } from "./jsonResponse.ts";
import { LIMITS, limitQuery, tooComplex } from "./limitQuery.ts";
import type { LostDevices } from "./lostDevices.ts";
import { maskError } from "./maskErrors.ts";
import { type PassOn, passOn } from "./passOn.ts";
import { loadPlanner, type Planner } from "./planner.ts";
import { isRefusal } from "./refusals.ts";
import type { SubgraphFetch } from "./SubgraphFetch.ts";
import { SUBGRAPHS, type SubgraphName } from "./subgraphNames.ts";
import { subgraphTransport } from "./subgraphTransport.ts";
import {
  type Asked,
  askedReader,
  type Question,
  questionIn,
} from "./walls/Question.ts";
import { type WallParts, wallsOf } from "./walls/Walls.ts";

export interface RouterParts extends WallParts {
  /** The composed SDL. */
  supergraph: string;
  subgraphs: Record<SubgraphName, SubgraphFetch>;
  /** What sessions are read with, and what the subgraphs are asked with. */
  keys: Pick<RouterKeys, "sessionSecret" | "routerSecret">;
  /** The computers whose sessions are nobody's; none, unless they are given. */
  lost?: Pick<LostDevices, "isRead" | "isLost">;
  /** The county's public address, as its tokens name who issued them. */
  issuer?: string | undefined;
  /** Software that people sign in to with their accounts here; the sign-in for it is served where there is some. */
  issuerClients?: readonly IssuerClient[] | undefined;
  /** An issuer of an identity service that the operator trusts beside the county's own. */
  outside?: { issuer: string; audience: string } | undefined;
  /** Left out where the database isn't this process's to ask. */
  databaseAnswers?: () => Promise<unknown>;
  /** Serves the explorer at /explorer. */
  explorer: boolean;
  /** Chosen by what the machine can load, unless it is given. */
  planner?: Planner;
  /** Pushes and pulls at work together; more are asked to come later. */
  mostSyncing?: number;
}

/** The county's one graph at /graphql, its scans at /materials, its issuer's keys, /health, and in development /explorer. */
export interface Router {
  planner: Planner["name"];
  fetch(request: Request): Promise<Response>;
  /** The graph for what belongs to work that was let in: it is never sent away. */
  askWithin(request: Request): Promise<Response>;
  /** So many stations push and pull that what can wait should. */
  isBusy(): boolean;
  close(): Promise<void>;
}

const ENDPOINT = "/graphql";
const NONE_LOST = { isRead: () => true, isLost: () => false };
/** Scans, sent up and fetched. */
const MATERIALS = "/materials";
/** Four group commits' worth: enough to keep the database busy, and soon done. */
const MOST_SYNCING = 256;
const BUSY_WITH = 16;
const MOST_ASKING = 1_000;
/** What stations do by themselves, by the thousand when a line comes back. All else is asked by somebody who waits. */
const SYNCS = /^(pushEntries|pull[A-Z]\w*)$/;

/** Answers once the supergraph is loaded, so that the first request finds it: a subscription would fail without. */
export async function createRouter(parts: RouterParts): Promise<Router> {
  const planner = parts.planner ?? (await loadPlanner());
  if (planner.name === "javascript")
    parts.tell(
      `The query planner is the JavaScript one, since the Rust planner has no binary for this machine (${planner.reason ?? "chosen"}). Live updates carry fields of their own subgraph only, so nothing is lost but speed.`,
    );
  const { issuer = OWN_ISSUER, issuerClients = [], lost = NONE_LOST } = parts;
  const register = accountRegister(parts.subgraphs.people, parts.keys);
  const sessions = new SessionReader({
    secret: parts.keys.sessionSecret,
    issuer,
    outside:
      parts.outside &&
      new OutsideIssuer({
        ...parts.outside,
        accountOf: register.accountOf,
      }),
    tell: parts.tell,
  });
  const keys = { ...parts.keys, sessions, isLost: lost.isLost };
  const signInElsewhere =
    issuerClients.length === 0
      ? undefined
      : (await import("./issuer/openIssuer.ts")).openIssuer({
          issuer,
          secret: keys.sessionSecret,
          clients: issuerClients,
          register,
          tell: parts.tell,
        });
  const subgraphs = Object.fromEntries(
    SUBGRAPHS.map((name) => [
      name,
      signedByRouter(name, keys, parts.subgraphs[name]),
    ]),
  ) as Record<SubgraphName, SubgraphFetch>;
  const materials = signedOnItsWay("cases", keys, parts.subgraphs.cases);
  const gateway = createGatewayRuntime({
    supergraph: parts.supergraph,
    ...(planner.handler === undefined
      ? {}
      : { unifiedGraphHandler: planner.handler }),
    graphqlEndpoint: ENDPOINT,
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    transports: subgraphTransport(subgraphs),
    maskedErrors: { maskError: (error) => maskError(error, parts.tell) },
    plugins: () => [useLimits(), useStatusOfRefusal()],
  });

  const ask = {
    alone: passOn(parts.supergraph, subgraphs, parts.tell),
    gateway: gateway.fetch,
  };
  const lane = (most: number) =>
    admissionLane({ most, now: () => performance.now(), random: Math.random });
  const lanes = {
    syncing: lane(parts.mostSyncing ?? MOST_SYNCING),
    asking: lane(MOST_ASKING),
  };

  const walls = wallsOf(parts, sessions, lost);
  const askedBy = askedReader();

  const router: Router = {
    planner: planner.name,
    async fetch(request) {
      const { asker, refused } = await walls.enter(request);
      if (asker === undefined) return refused;
      const { pathname } = new URL(request.url);
      if (pathname === ENDPOINT)
        return compressAnswer(
          request,
          await answerGraphql(request, ask, async ({ document }, answer) => {
            const asked = askedBy(document);
            return (
              (await walls.refuse(request, asker, document, asked)) ??
              admitted(lanes, asked, answer)
            );
          }),
        );
      if (pathname === MATERIALS || pathname.startsWith(`${MATERIALS}/`))
        return isPacked(request) ? packedScan() : materials(request);
      if (pathname === "/health") {
        const health = await readHealth(subgraphs, parts.databaseAnswers);
        return jsonResponse(health.status === "up" ? 200 : 503, health);
      }
      if (pathname === "/explorer" && parts.explorer)
        return explorerPage(ENDPOINT);
      const ofIssuer = signInElsewhere?.fetch(request);
      if (ofIssuer !== undefined) return ofIssuer;
      const published = wellKnown(pathname, {
        issuer,
        secret: keys.sessionSecret,
      });
      if (published !== undefined) return published;
      return refusal(404, "NOT_FOUND", "There is nothing here.");
    },
    askWithin: (request) =>
      answerGraphql(request, ask, (_, answer) => answer()),
    isBusy: () => lanes.syncing.atWork() >= BUSY_WITH,
    async close() {
      await gateway.dispose();
    },
  };
  await prime(router);
  return router;
}

type GatewayRequest = (request: Request) => Response | Promise<Response>;
type Answer = () => Promise<Response>;

async function answerGraphql(
  request: Request,
  ask: { alone: PassOn; gateway: GatewayRequest },
  admit: (question: Question, answer: Answer) => Promise<Response>,
): Promise<Response> {
  if (request.method !== "POST")
    return admit(questionIn(request, ""), async () => ask.gateway(request));
  const body = await readBody(request);
  if (!body.ok) return refusal(body.status, body.code, body.message);
  const { text } = body;
  const question = questionIn(request, text);
  return admit(
    question,
    async () =>
      (await ask.alone(request, text, question)) ??
      ask.gateway(plainRequest(request, text)),
  );
}

async function admitted(
  lanes: { syncing: AdmissionLane; asking: AdmissionLane },
  { fields, listens }: Asked,
  answer: Answer,
): Promise<Response> {
  // Whoever only listens takes next to nothing, and thousands begin to at once when a line comes back.
  if (listens) return answer();
  const isSyncing = fields.some((field) => SYNCS.test(field));
  const lane = isSyncing ? lanes.syncing : lanes.asking;
  const turn = await lane.admit(answer);
  return turn.admitted ? turn.result : busy(turn.retryAfterSeconds);
}

function isPacked({ headers }: Request): boolean {
  return (headers.get("content-encoding") ?? "identity") !== "identity";
}

function packedScan(): Response {
  return refusal(415, "UNSUPPORTED_ENCODING", "A scan is sent as it is.");
}

/** The request with its body as it was read. */
function plainRequest(request: Request, body: string): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  const { url, signal } = request;
  return new Request(url, { method: "POST", headers, body, signal });
}

function busy(seconds: number): Response {
  const response = refusal(
    503,
    "BUSY",
    "The county is busy; come again later.",
  );
  response.headers.set("retry-after", String(seconds));
  return response;
}

function useLimits(): GatewayPlugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string) => {
        try {
          return parse(source, { maxTokens: LIMITS.tokens });
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          throw error.message.includes("tokens")
            ? tooComplex(`more than ${LIMITS.tokens} tokens`)
            : new GraphQLError(error.message, {
                ...(error.source === undefined ? {} : { source: error.source }),
                ...(error.positions === undefined
                  ? {}
                  : { positions: error.positions }),
                extensions: { code: "GRAPHQL_PARSE_FAILED" },
              });
        }
      });
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitQuery);
    },
  };
}

/**
 * A request that was never run is refused by its status too. The gateway would answer 200 to clients that accept
 * `application/json`, which is what all of them send.
 */
function useStatusOfRefusal(): GatewayPlugin {
  return {
    onResultProcess({ result }) {
      if (Array.isArray(result) || !("errors" in result) || "data" in result)
        return;
      for (const error of result.errors ?? [])
        if (isRefusal(error)) error.extensions["http"] = { status: 400 };
    },
  };
}

async function prime(router: Router): Promise<void> {
  const response = await router.askWithin(
    new Request(`http://router.invalid${ENDPOINT}?query={__typename}`),
  );
  if (!response.ok)
    throw new Error(`The supergraph did not load: ${await response.text()}`);
}

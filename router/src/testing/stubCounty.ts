import { readFile } from "node:fs/promises";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import {
  createRouter,
  type Router,
  type RouterParts,
} from "../createRouter.ts";
import type { Planner } from "../planner.ts";
import type { SubgraphFetch } from "../SubgraphFetch.ts";
import type { SubgraphName } from "../subgraphNames.ts";
import { supergraphFile } from "../supergraphFile.ts";
import type { WallParts } from "../walls/Walls.ts";
import { OPEN_WALLS } from "./openWalls.ts";
import { STUB_KEYS, stubSubgraphs } from "./stubSubgraphs.ts";

export interface StubCounty {
  router: Router;
  /** The header of a session, with which `ask` asks. */
  session: { authorization: string };
  /** Lines for the operator. */
  told: string[];
  /** What subgraphs were asked, in order. */
  requests: Request[];
  /** From now on the subgraph can't be reached, or can be again. */
  cut(name: SubgraphName, isCut?: boolean): void;
  ask<Data>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
}

export interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

/** The router over stubs of the five subgraphs, each of which can be cut off. */
export async function stubCounty(
  planner?: Planner,
  more: Partial<WallParts> &
    Pick<RouterParts, "outside" | "issuerClients" | "lost"> = {},
): Promise<StubCounty> {
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  const stubs = await stubSubgraphs(tell);
  const cut = new Set<SubgraphName>();
  const requests: Request[] = [];
  const subgraphs = Object.fromEntries(
    Object.values(stubs).map(({ name, fetch }) => {
      const reached: SubgraphFetch = async (request) => {
        if (cut.has(name as SubgraphName))
          throw new TypeError("connect ECONNREFUSED 10.0.0.1:4005");
        requests.push(request.clone());
        return fetch(request);
      };
      return [name, reached];
    }),
  ) as Record<SubgraphName, SubgraphFetch>;
  const router = await createRouter({
    supergraph: await readFile(supergraphFile, "utf8"),
    subgraphs,
    keys: STUB_KEYS,
    databaseAnswers: async () => undefined,
    explorer: true,
    ...OPEN_WALLS,
    ...more,
    tell,
    ...(planner === undefined ? {} : { planner }),
  });
  const reader = serviceClaims("reader");
  const token = await signSession(reader, STUB_KEYS.sessionSecret, 1);
  const session = { authorization: `Bearer ${token}` };
  return {
    router,
    session,
    told,
    requests,
    cut(name, isCut = true) {
      if (isCut) cut.add(name);
      else cut.delete(name);
    },
    async ask<Data>(
      query: string,
      variables: Record<string, unknown> = {},
      headers: Record<string, string> = {},
    ) {
      const response = await router.fetch(
        post(JSON.stringify({ query, variables }), {
          ...session,
          ...headers,
        }),
      );
      return {
        status: response.status,
        ...((await response.json()) as Omit<Answer<Data>, "status">),
      };
    },
  };
}

/** A request to the graph with this body. */
export function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Request {
  return new Request("http://county.test/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

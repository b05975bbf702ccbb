import { epochMsOf } from "@onedoor/domain/time";
import { type Claims, signSession } from "@onedoor/subgraph-host/claims";
import {
  signedByRouter,
  signedOnItsWay,
} from "@onedoor/subgraph-host/routerSignature";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { anyDevice } from "../hub/anyDevice.ts";
import { openSqlCaseStore } from "../store/sqlCaseStore.ts";
import { createCasesSubgraph } from "../subgraph.ts";
import { testGraph, testHub, type TestHub } from "./testHub.ts";

const SECRET = "a secret for tests that is long enough";
const KEYS = {
  sessionSecret: SECRET,
  routerSecret: "the router's secret, of tests alone",
};
const engine = testPools()[0];
if (engine === undefined) throw new Error("no engine");
const { open, name } = engine;

/** The database that the subgraph is tested on. */
export const engineName = name;

export interface GraphAnswer<Data> {
  data: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The subgraph as the router sees it, on a database of its own, with a hub beside it that shares its store. */
export class TestSubgraph {
  readonly hub: TestHub;
  readonly subgraph: Subgraph;
  /** Asks its graph, and what else it serves, as the router does. */
  readonly fetch: Subgraph["fetch"];
  readonly fetchMaterial: Subgraph["fetch"];
  /** How often the subgraph has asked the database: by a statement of its own, or by one in a reader's name. */
  statements = 0;
  readonly #close: () => Promise<void>;

  private constructor(
    hub: TestHub,
    subgraph: Subgraph,
    close: () => Promise<void>,
  ) {
    this.hub = hub;
    this.subgraph = subgraph;
    this.fetch = signedByRouter("cases", KEYS, subgraph.fetch);
    this.fetchMaterial = signedOnItsWay("cases", KEYS, subgraph.fetch);
    this.#close = close;
  }

  /** `askGraph`: another graph than the test's, for who listens to what it is asked. */
  static async opened(askGraph = testGraph): Promise<TestSubgraph> {
    const { pool, close } = await open();
    const folder = mkdtempSync(join(tmpdir(), "onedoor-materials-"));
    const hub = testHub(await openSqlCaseStore(pool));
    let count = () => undefined as void;
    const subgraph = await createCasesSubgraph({
      pool: counted(pool, () => count()),
      ...KEYS,
      // The key of `testHub`.
      hubKey: "09".repeat(32),
      askGraph,
      devices: anyDevice,
      materialsFolder: folder,
      now: () => epochMsOf(hub.now()),
      demonstration: true,
      hubActsEveryMs: null,
    });
    const opened = new TestSubgraph(hub, subgraph, async () => {
      await subgraph.close();
      await close();
      rmSync(folder, { recursive: true });
    });
    count = () => {
      opened.statements += 1;
    };
    return opened;
  }

  async close(): Promise<void> {
    await this.#close();
  }

  /** The answer as it goes over the wire. */
  async askText(
    claims: Claims | null,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<string> {
    const response = await this.fetch(
      new Request("http://cases/graphql", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(await bearer(claims)),
        },
        body: JSON.stringify({ query, variables }),
      }),
    );
    return response.text();
  }

  // The caller knows what he asked for.
  async ask<Data = Record<string, unknown>>(
    ...question: Parameters<TestSubgraph["askText"]>
  ): Promise<GraphAnswer<Data>> {
    return JSON.parse(await this.askText(...question)) as GraphAnswer<Data>;
  }
}

export async function bearer(
  claims: Claims | null,
): Promise<Record<string, string>> {
  return claims === null
    ? {}
    : { authorization: `Bearer ${await signSession(claims, SECRET, 1)}` };
}

const ASKS: ReadonlySet<string | symbol> = new Set(["query", "connect"]);

/** A pool that counts what is asked of it. */
function counted(pool: Pool, count: () => void): Pool {
  return new Proxy(pool, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (!ASKS.has(property) || typeof value !== "function")
        return typeof value === "function" ? value.bind(target) : value;
      return (...args: unknown[]) => {
        count();
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
}

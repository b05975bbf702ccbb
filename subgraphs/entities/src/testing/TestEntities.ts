import { actorFor } from "@onedoor/demonstration/county";
import {
  type Claims,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { signedByRouter } from "@onedoor/subgraph-host/routerSignature";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import type { Mutation, Query } from "../generated/graphql.ts";
import { openStores } from "../openStores.ts";
import { seedEntities } from "../seed/seed.ts";
import { createEntitiesSubgraph } from "../subgraph.ts";

export const SECRET = "session secret of the tests, 32 and more";
const KEYS = {
  sessionSecret: SECRET,
  routerSecret: "router secret of the tests, 32 and more",
};
export const HUB_SEED = "0b".repeat(32);

export interface Answer<Data> {
  data: Data;
  errors?: { message: string; extensions: { code: string } }[];
}

/** The subgraph as the router sees it, of the demonstration and of a county in earnest, on one database. */
export class TestEntities {
  readonly pool: Pool;
  readonly stores: Awaited<ReturnType<typeof openStores>>;
  /** Milliseconds since 1970. */
  nowMs = Date.parse("2026-11-23T01:00:00.000Z");
  /** By id what the cases say of one; another case is in nobody's reach. */
  readonly cases = new Map<string, object>();
  #demonstration: Subgraph | undefined;
  #county: Subgraph | undefined;
  readonly #closePool: () => Promise<void>;

  private constructor(
    pool: Pool,
    stores: TestEntities["stores"],
    closePool: () => Promise<void>,
  ) {
    this.pool = pool;
    this.stores = stores;
    this.#closePool = closePool;
  }

  static async opened(): Promise<TestEntities> {
    const [pglite] = testPools();
    if (pglite === undefined) throw new Error("there is no engine");
    const { pool, close } = await pglite.open();
    await seedEntities(pool, { seed: 7 });
    const opened = new TestEntities(pool, await openStores(pool), close);
    const settings = {
      pool,
      ...KEYS,
      hubKey: HUB_SEED,
      now: () => opened.nowMs,
      // The caller knows what he asked for.
      askGraph: async <Data>(_: string, variables: { caseId?: string } = {}) =>
        ({
          caseInReachOf: opened.cases.get(variables.caseId ?? "") ?? null,
        }) as Data,
    };
    opened.#demonstration = await createEntitiesSubgraph({
      ...settings,
      demonstration: true,
    });
    opened.#county = await createEntitiesSubgraph({
      ...settings,
      demonstration: false,
    });
    return opened;
  }

  get now(): () => number {
    return () => this.nowMs;
  }

  // The caller knows what he asked for.
  async ask<Data = Query & Mutation>(
    query: string,
    variables: object = {},
    token = "",
    of: "demonstration" | "county" = "demonstration",
  ): Promise<Answer<Data>> {
    const subgraph = of === "county" ? this.#county : this.#demonstration;
    if (subgraph === undefined) throw new Error("it isn't open");
    const response = await signedByRouter(
      "entities",
      KEYS,
      subgraph.fetch,
    )(
      new Request("http://entities/graphql", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      }),
    );
    return (await response.json()) as Answer<Data>;
  }

  async close(): Promise<void> {
    await this.#demonstration?.close();
    await this.#county?.close();
    await this.#closePool();
  }
}

export function claimsFor(account: string): Claims {
  const { staffId, postId, role, stationId, body, division } =
    actorFor(account);
  return {
    ...serviceClaims(""),
    accountId: account,
    staffId,
    postId,
    role,
    stationId,
    body,
    division,
  };
}

export const tokenOf = (account: string) =>
  signSession(claimsFor(account), SECRET, 1);

export const serviceToken = () => signSession(serviceClaims("test"), SECRET, 1);

export const companyToken = () =>
  signSession(
    {
      ...serviceClaims(""),
      accountId: "gongsi",
      role: "company",
      creditCode: "91990101MA0TE5T16N",
    },
    SECRET,
    1,
  );

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { importCatalogue } from "@onedoor/items/exchange/importCatalogue";
import { readItemsJson } from "@onedoor/items/exchange/readItemsJson";
import { publishCatalogue } from "@onedoor/items/commands/publishCatalogue";
import { publishListRows } from "@onedoor/items/commands/publishListRows";
import { openItemsStore, openListStore } from "@onedoor/items/openItemsStore";
import { createItemsSubgraph } from "@onedoor/items";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { openEmbeddedDatabase } from "@onedoor/subgraph-host/embeddedDatabase";
import { signedByRouter } from "@onedoor/subgraph-host/routerSignature";
import pg from "pg";
import type { Benchmark } from "./Benchmark.ts";
import { type Engine, freshDatabase } from "./benchedCounty.ts";
import {
  divisionOf,
  fictionalBodies,
  fictionalJson,
  fictionalRows,
} from "./catalogue/fictionalItems.ts";
import { searchesOf } from "./catalogue/searchesOf.ts";

const ITEMS = 95_009;
const SEARCHES = 400;
const WARMING = 20;
const PACKED_PAGE = 2_500;

/** A province's catalogue: brought in as one JSON document, searched, and copied by the station of one village. */
export const catalogue: Benchmark = {
  name: "catalogue",
  about:
    "95,009 items: seconds to import them, p95 of a search, a village's first copy, on PGlite and on PostgreSQL (--engine NAME, --items N)",
  async run(tell, options) {
    const figures: Record<string, number> = {};
    for (const engine of ["pglite", "postgresql"] as const) {
      if (options.engine !== undefined && options.engine !== engine) continue;
      const database = await openDatabase(engine);
      if (database === undefined) {
        tell("postgresql: skipped, none answers (set TEST_DATABASE_URL)");
        continue;
      }
      try {
        const measured = await measure(
          database.pool,
          options.items ?? ITEMS,
          (line) => tell(`${engine}: ${line}`),
        );
        for (const [key, value] of Object.entries(measured))
          figures[options.engine === undefined ? `${engine}.${key}` : key] =
            value;
      } finally {
        await database.close();
      }
    }
    return figures;
  },
};

/** Before the items, and not counted with them. */
async function publishRows(pool: pg.Pool, items: number): Promise<number> {
  await publishCatalogue(await openItemsStore(pool), {
    departments: fictionalBodies(),
    versions: [],
  });
  const rows = fictionalRows(items);
  const result = await publishListRows(await openListStore(pool), rows, {
    by: null,
    now: instantOfEpochMs(Date.now()),
  });
  if (!result.ok)
    throw new Error(`no rows: ${JSON.stringify(result).slice(0, 500)}`);
  return rows.length;
}

async function measure(
  pool: pg.Pool,
  items: number,
  tell: (line: string) => void,
) {
  const rows = await publishRows(pool, items);
  tell(`${rows} rows of the county's lists, under which they stand`);
  const importSeconds = await secondsOf(async () => {
    const result = await importCatalogue(
      await openItemsStore(pool),
      readItemsJson(fictionalJson(items)),
    );
    if (!result.ok || result.published.length !== items)
      throw new Error(`not imported: ${JSON.stringify(result).slice(0, 500)}`);
  });
  tell(`${items} items in ${importSeconds.toFixed(1)} s`);
  const keys = {
    routerSecret: crypto.randomUUID(),
    sessionSecret: crypto.randomUUID(),
  };
  const subgraph = await createItemsSubgraph({
    pool,
    routerSecret: keys.routerSecret,
    now: Date.now,
  });
  const fetch = signedByRouter("items", keys, subgraph.fetch);
  const ask = async <Data>(
    query: string,
    variables: Record<string, unknown>,
    token?: string,
  ): Promise<{ data: Data; text: string }> => {
    const response = await fetch(
      new Request("http://items/graphql", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      }),
    );
    const text = await response.text();
    const { data, errors } = JSON.parse(text) as {
      data: Data;
      errors?: unknown;
    };
    if (errors !== undefined) throw new Error(text.slice(0, 500));
    return { data, text };
  };

  const search = (words: string) =>
    ask<{ items: { totalCount: number } }>(SEARCH, { search: words });
  const firstSearchSeconds = await secondsOf(() => search("登记"));
  const times: number[] = [];
  let foundNothing = 0;
  for (const [i, words] of searchesOf(WARMING + SEARCHES).entries()) {
    const begun = performance.now();
    const { data } = await search(words);
    if (i < WARMING) continue;
    times.push(performance.now() - begun);
    if (data.items.totalCount === 0) foundNothing += 1;
  }
  times.sort((a, b) => a - b);
  tell(
    `searches p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`,
  );

  const token = await signSession(
    {
      ...serviceClaims("bench"),
      division: `${divisionOf(3, 1).slice(0, 9)}201`,
    },
    keys.sessionSecret,
    1,
  );
  let bytes = 0;
  let documents = 0;
  let cursor: string | null = null;
  const firstCopySeconds = await secondsOf(async () => {
    for (;;) {
      const page: { data: Pulled; text: string } = await ask<Pulled>(
        PULL,
        {
          checkpoint: cursor === null ? null : { cursor },
          limit: PACKED_PAGE,
        },
        token,
      );
      // As the router sends it.
      bytes += gzipSync(page.text, { level: 6 }).length;
      const { packed, checkpoint } = page.data.pullItems;
      const unpacked = JSON.parse(
        gunzipSync(Buffer.from(packed, "base64")).toString(),
      ) as { documents: unknown[] };
      documents += unpacked.documents.length;
      cursor = checkpoint.cursor;
      if (unpacked.documents.length < PACKED_PAGE) return;
    }
  });
  await subgraph.close();
  return {
    importSeconds,
    searchP50Ms: at(times, 0.5),
    searchP95Ms: at(times, 0.95),
    searchMostMs: times.at(-1) ?? 0,
    searchesWithoutAnswer: foundNothing,
    firstSearchSeconds,
    stationItems: documents,
    stationSnapshotKB: bytes / 1024,
    stationCopySeconds: firstCopySeconds,
  };
}

interface Pulled {
  pullItems: { packed: string; checkpoint: { cursor: string } };
}

const SEARCH = `query ($search: String) {
  items(filter: { search: $search }, first: 20) { nodes { itemCode name } totalCount }
}`;
const PULL = `query ($checkpoint: ItemCheckpointInput, $limit: Int!) {
  pullItems(checkpoint: $checkpoint, limit: $limit) { packed checkpoint { cursor } }
}`;

async function openDatabase(
  engine: Engine,
): Promise<{ pool: pg.Pool; close(): Promise<void> } | undefined> {
  if (engine === "postgresql") {
    const database = await freshDatabase();
    if (database === undefined) return undefined;
    const pool = new pg.Pool({ connectionString: database.url, max: 5 });
    // A connection that is still closing hears of the drop, and nobody needs to.
    pool.on("error", () => undefined);
    return {
      pool,
      async close() {
        await pool.end();
        await database.drop();
      },
    };
  }
  const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
  const database = await openEmbeddedDatabase({ folder });
  return {
    pool: database.pool,
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

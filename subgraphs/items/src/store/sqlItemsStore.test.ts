import { readFileSync } from "node:fs";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, describe, expect, test } from "vitest";
import { openItemsStore } from "../openItemsStore.ts";
import { itemsStoreContract } from "./ItemsStore.contract.ts";
import { rememberVersions } from "./rememberVersions.ts";

describe.each(testPools())("the catalogue on $name", ({ open, skipped }) => {
  let close: (() => Promise<void>) | undefined;
  afterAll(() => close?.());

  itemsStoreContract(async () => {
    const opened = await open();
    close = opened.close;
    return openItemsStore(opened.pool);
  }, skipped);
});

describe("the catalogue with few versions remembered", () => {
  const [pglite] = testPools();
  let close: (() => Promise<void>) | undefined;
  afterAll(() => close?.());

  itemsStoreContract(async () => {
    if (pglite === undefined) throw new Error("there is no engine");
    const opened = await pglite.open();
    close = opened.close;
    return rememberVersions(await openItemsStore(opened.pool), 2);
  });
});

test("a catalogue of before has its divisions, what people call its items, and whom it is told to", async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  const { pool, close } = await pglite.open();
  const migrate = async (name: string) => {
    const file = new URL(`../../migrations/${name}.sql`, import.meta.url);
    for (const statement of readFileSync(file, "utf8").split(
      "--> statement-breakpoint",
    ))
      await pool.query(statement);
  };
  await migrate("0000_begin");
  await pool.query("INSERT INTO items.form_definitions VALUES ('h', '{}')");
  const insert = (
    version: number,
    seq: number,
    levels: string,
    searchText: string,
  ) =>
    pool.query(
      `INSERT INTO items.item_versions VALUES ('code', $1, 'key', '低保审核', 'Minimum Living', 'inForce', '2026-01-01',
        NULL, 'natural', 'body', 'department', $3, $4, $5, '{}', 'h', 'hash', $2)`,
      [
        version,
        seq,
        levels,
        searchText,
        JSON.stringify({ authority: { division: `9901011000${seq}0` } }),
      ],
    );
  await insert(1, 1, "{3}", "低保审核 minimum living dibaoshenhe dbsh");
  await insert(
    2,
    2,
    "{5}",
    "低保审核 低保 低保户 minimum living dibaoshenhe dibao dibaohu dbsh db dbh",
  );
  await insert(3, 3, "{}", "低保审核 低保 minimum living dibaoshenhe dibao");
  await migrate("0001_lists_drafts_and_reach");
  const { rows } = await pool.query(
    "SELECT version, division, also_called FROM items.item_versions ORDER BY seq",
  );
  expect(rows).toEqual([
    { version: 1, division: "990101100010", also_called: [] },
    { version: 2, division: "990101100020", also_called: ["低保", "低保户"] },
    { version: 3, division: "990101100030", also_called: ["低保"] },
  ]);
  const reach = await pool.query(
    "SELECT division, seq FROM items.item_reach ORDER BY seq",
  );
  expect(reach.rows).toEqual([
    { division: "990101100020", seq: 2 },
    { division: "990101100020", seq: 3 },
  ]);
  await close();
});

import { eraseCases } from "@onedoor/cases/commands/eraseCases";
import { openingBody, TestDevice } from "@onedoor/cases/testing/TestDevice";
import {
  type OpenTestStore,
  testStores,
} from "@onedoor/cases/testing/testStores";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import { hashText } from "@onedoor/domain/hash";
import { appendLeaves, EMPTY_EDGE, rootOf } from "@onedoor/domain/merkleTree";
import { rowLeaf, type TreeRow } from "@onedoor/domain/treeHead";
import {
  type ExportReport,
  ExportVerifier,
} from "@onedoor/domain/verifyExport";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { provenHub, type ProvenHub } from "../testing/provenHub.ts";
import { exportLines } from "./exportLines.ts";

describe.each(testStores())(
  "the export of a hub on $name",
  ({ open, skipped }) => {
    const opened: OpenTestStore[] = [];
    let proven: ProvenHub;
    let pool: Pool | null;

    beforeAll(async () => {
      if (skipped !== undefined) return;
      const [before, restored] = [await open(), await open()];
      opened.push(before, restored);
      ({ pool } = restored);
      proven = await provenHub(undefined, [before.store, restored.store]);
    }, 60_000);
    afterAll(async () => {
      for (const one of opened) await one.close();
    });

    async function exported(
      heads = [proven.heads.last],
    ): Promise<ExportReport> {
      const verifier = new ExportVerifier({
        check: checkSignature,
        hubId: proven.hub.key.hubId,
        heads,
      });
      for await (const line of exportLines(proven.ask)) verifier.read(line);
      return verifier.finish();
    }

    test("[X1] is clean, against every head that was kept", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const { findings, counts } = await exported(Object.values(proven.heads));
      expect(findings).toEqual([]);
      expect(counts).toMatchObject({ epochs: 2, forks: 1, cameBack: 8 });
    });

    test("[X2] is clean after a case was erased by law, and after what arrives late of it", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const { hub, devices } = proven;
      const { village } = devices;
      const away = await TestDevice.opened(hub, "cun1", "device-away");
      const personId = "person-erased";
      village.submit("case-erased", {
        content: {
          applicant: { ...openingBody().applicant, personId } as never,
        },
      });
      village.write("withdrawn", "case-erased", {}, { reason: "不办了" });
      await proven.push(village);
      away.write("noteAdded", "case-erased", {}, { note: "写得早" });
      const order = { personId, basis: "ordered", record: 7 } as const;
      expect(await eraseCases(hub, order)).toEqual({ erased: 1, kept: [] });
      await proven.push(away);
      const { findings, counts } = await exported(Object.values(proven.heads));
      expect(findings).toEqual([]);
      expect(counts.rows).toBe((await hub.store.feedHead()).seq);
    });

    test("[X1] is clean while the hub goes on", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const { ask, devices } = proven;
      const { village } = devices;
      const verifier = new ExportVerifier({
        check: checkSignature,
        hubId: null,
        heads: [],
      });
      let asked = 0;
      const lines = exportLines(async (query, variables) => {
        const answer = await ask(query, variables);
        asked += 1;
        village.write("noteAdded", "case-1", {}, { note: `第${asked}次` });
        village.write("noteAdded", `new-${asked}`, {}, { note: "待定" });
        await proven.push(village);
        return answer as never;
      });
      for await (const line of lines) verifier.read(line);
      const { findings } = verifier.finish();
      expect(asked).toBeGreaterThan(5);
      expect(findings).toEqual([]);
    });

    /** Whoever may write to the database keeps the rows, their leaves and the tree in step: all but the signatures. */
    describe.each<[string, string, string]>([
      [
        "dates an act back",
        "UPDATE cases.feed SET effective_at = '2026-09-01T00:00:00.000Z' WHERE seq = 5",
        "effectiveTimeDiffers",
      ],
      [
        "lets count what was set aside",
        "UPDATE cases.feed SET verdict = 'counted', reason = NULL WHERE verdict = 'setAside' AND reason <> 'caseNotOpened'",
        "verdictDiffers",
      ],
      [
        "drops a row and closes the ranks",
        "DELETE FROM cases.feed WHERE seq = 7; UPDATE cases.feed SET seq = seq - 1 WHERE seq > 7 AND recovered_at IS NULL; UPDATE cases.feed_head SET head = head - 1",
        "brokenLink|rootDiffers|headNotSigned|verdictDiffers|headOutOfPlace",
      ],
      [
        "puts its own key in the place of a device's",
        `UPDATE cases.chains SET public_key = '${"A".repeat(43)}' WHERE chain = (SELECT min(chain) FROM cases.chains WHERE public_key IS NOT NULL)`,
        "keyNotProved",
      ],
      [
        "changes what an entry says, and its hash",
        "UPDATE cases.entries SET header = replace(header, '\"counter\":2', '\"counter\":3') WHERE entry_id = (SELECT entry_id FROM cases.feed WHERE seq = 2)",
        "brokenLink|signedDiffers|headNotSigned",
      ],
      [
        "lets a restore look as if it had lost nothing",
        "UPDATE cases.epoch_statements SET furthest_size = begins_size, furthest_root = begins_root",
        "epochNotSigned",
      ],
      [
        "erases signatures",
        "DELETE FROM cases.chain_signatures WHERE from_no = 1",
        "segmentMissing",
      ],
    ])("a database administrator %s", (_, statement, problem) => {
      test("[X3] and it is found", async ({ skip }) => {
        if (skipped !== undefined) skip(skipped);
        if (pool === null) return skip("memory has no administrator");
        await copyTables(pool, "cases", "saved");
        await pool.query(statement);
        await growAnew(pool);
        const { findings } = await exported();
        expect(findings[0]?.problem).toMatch(new RegExp(`^(${problem})$`));
        await copyTables(pool, "saved", "cases");
        expect((await exported()).findings).toEqual([]);
      });
    });
  },
);

const TABLES = [
  "feed",
  "entries",
  "chains",
  "epoch_statements",
  "chain_signatures",
  "feed_head",
  "tree_heads",
];

async function copyTables(pool: Pool, from: string, to: string): Promise<void> {
  await pool.query("CREATE SCHEMA IF NOT EXISTS saved");
  for (const table of TABLES) {
    await pool.query(
      `CREATE TABLE IF NOT EXISTS ${to}.${table} (LIKE ${from}.${table})`,
    );
    await pool.query(`DELETE FROM ${to}.${table}`);
    await pool.query(
      `INSERT INTO ${to}.${table} SELECT * FROM ${from}.${table}`,
    );
  }
}

/** Leaves and roots as the rows are now. Only the hub could sign them. */
async function growAnew(pool: Pool): Promise<void> {
  const { rows } = await pool.query<ChangedRow>(
    `SELECT f.epoch, f.seq::float8 AS seq, f.entry_id AS "entryId", f.case_id AS "caseId", f.verdict, f.reason,
       f.effective_at AS "effectiveAt", f.received_at AS "receivedAt", e.header
     FROM cases.feed f JOIN cases.entries e USING (entry_id) WHERE f.recovered_at IS NULL ORDER BY f.seq`,
  );
  let edge = EMPTY_EDGE;
  for (const { header, ...row } of rows) {
    const leaf = rowLeaf({ ...row, headerHash: hashText(header) });
    edge = appendLeaves(edge, [leaf]).edge;
    await pool.query(
      "UPDATE cases.feed SET leaf_hash = $1 WHERE entry_id = $2",
      [leaf, row.entryId],
    );
    await pool.query("UPDATE cases.tree_heads SET root = $1 WHERE size = $2", [
      rootOf(edge),
      edge.size,
    ]);
  }
}

type ChangedRow = Omit<TreeRow, "headerHash"> & { header: string };

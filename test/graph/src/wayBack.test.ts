import "fake-indexeddb/auto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dateOf } from "@onedoor/domain/time";
import type { SignedTreeHead } from "@onedoor/domain/treeHead";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { startSeededCounty } from "@onedoor/test-support/seededCounty";
import {
  startCounty,
  type TestCounty,
} from "@onedoor/test-support/startCounty";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { StationOnLine } from "./StationOnLine.ts";

const OPERATOR = fileURLToPath(
  new URL("../../../router/src/commandLine.ts", import.meta.url),
);
const JOURNALS = `mutation ($cases: [ID!]!) {
  pushEntries(segment: null, cases: $cases) {
    masters { caseId entries { entryId header body
      acknowledgement { epoch seq verdict reason effectiveAt receivedAt } } }
  }
}`;
const PROOFS = `query ($seqs: [Int!]!) {
  inclusionProofs(seqs: $seqs) { head { epoch size root at signature } proofs { seq path } }
}`;
const OFFER = `mutation ($rows: [OfferedRowInput!]!) { offerRows(rows: $rows) }`;

interface Entry {
  entryId: string;
  header: string;
  body: string | null;
  acknowledgement: { epoch: number; seq: number } | null;
}
type Journals = ReadonlyMap<string, readonly Entry[]>;

const waiting = { timeout: 90_000, interval: 250 };

/**
 * Real processes and the shipped replica: a village's station, a laptop that comes back long after it, and a town's desk
 * that never does. What the town wrote is brought back by the station that only read it.
 */
describe.each(testPools())(
  "the way back after a restore from an old backup, on $name",
  ({ name, open, skipped }) => {
    const folder = mkdtempSync(join(tmpdir(), "onedoor-way-back-"));
    const closing: (() => Promise<void>)[] = [];
    const ours = crypto.randomUUID();
    const later = crypto.randomUUID();
    const far = crypto.randomUUID();
    const all = [ours, later, far];
    let county: TestCounty | undefined;
    let watcher: CountyClient;
    let village: StationOnLine;
    let town: CountyClient;
    let laptop: StationOnLine;
    let before: Journals;
    let head: SignedTreeHead;
    let forged: object[];
    let restoredEnv: Record<string, string>;

    const databaseUrl = async (): Promise<string> => {
      if (name === "pglite") return "";
      const { pool, close } = await open();
      closing.push(close);
      return pool.options.connectionString ?? "";
    };
    const onedoor = async (args: string[], env: Record<string, string>) => {
      const child = spawn(process.execPath, [OPERATOR, ...args], {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, ...env },
      });
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
      const [code] = (await once(child, "exit")) as [number | null];
      if (code !== 0) throw new Error(`${args.join(" ")}: ${said}`);
      return said;
    };
    const journals = async (client: CountyClient): Promise<Journals> => {
      const { pushEntries } = await client.ask<{
        pushEntries: { masters: { caseId: string; entries: Entry[] }[] };
      }>(JOURNALS, { cases: all });
      return new Map(
        pushEntries.masters.map(({ caseId, entries }) => [caseId, entries]),
      );
    };
    const submit = async (
      station: StationOnLine,
      account: string,
      caseId: string,
    ) => {
      const client = await CountyClient.signedIn(county?.url ?? "", account);
      const { facts, content } = await applicationFor(
        client,
        "np-elderly-allowance",
      );
      const numbers = await station.replica.takeCaseNumber(
        facts.terms.itemCode,
        dateOf(station.replica.now()),
      );
      const made = await station.replica.act(
        "submitted",
        caseId,
        { ...facts, ...numbers },
        content,
      );
      expect(made).toMatchObject({ ok: true });
      await station.replica.act(
        "takenIn",
        caseId,
        { documentNumber: null },
        { presented: [] },
      );
    };
    const note = (station: StationOnLine, caseId: string, words: string) =>
      station.replica.act("noteAdded", caseId, {}, { note: words });
    /** What was acknowledged before, entry by entry, as it is now. */
    const stands = (now: Journals, caseId: string) =>
      (before.get(caseId) ?? []).map(({ entryId }) =>
        now.get(caseId)?.find((entry) => entry.entryId === entryId),
      );

    beforeAll(async () => {
      if (skipped !== undefined) return;
      const onPostgresql = {
        DATABASE_URL: await databaseUrl(),
        DEMONSTRATION: "true",
      };
      county =
        name === "pglite"
          ? await startSeededCounty()
          : await startCounty({ env: onPostgresql });
      const { dataFolder } = county;
      closing.push(async () => rmSync(dataFolder, { recursive: true }));
      const env = { ...onPostgresql, DATA_DIR: dataFolder };
      const { url } = county;
      village = await StationOnLine.opened(url, "cun1");
      laptop = await StationOnLine.opened(url, "cun2");
      await submit(village, "cun1", ours);
      await village.arrived();
      await county.stop();
      await onedoor(["backup", join(folder, "backup")], env);
      await county.restart();

      // From here on nothing is in the backup.
      await submit(village, "cun1", later);
      await submit(laptop, "cun2", far);
      await note(laptop, far, "笔记本上的记录");
      await Promise.all([village.arrived(), laptop.arrived()]);
      town = await CountyClient.signedIn(url, "zhen1");
      await town.openChain();
      await town.push([
        town.write("noteAdded", ours, {}, { note: "镇里的记录" }),
        town.write("accepted", ours, { documentNumber: null }, {}),
      ]);
      watcher = await CountyClient.signedIn(url, "zhen1");
      before = await journals(watcher);
      const seqsOf = (caseId: string) =>
        (before.get(caseId) ?? []).map(
          ({ acknowledgement }) => acknowledgement?.seq ?? 0,
        );
      const { feedHead } = JSON.parse(
        readFileSync(join(folder, "backup", "manifest.json"), "utf8"),
      ) as { feedHead: number };
      await vi.waitFor(() => {
        for (const seq of [...seqsOf(ours), ...seqsOf(later)])
          if (seq > feedHead) expect(village.proved).toContain(seq);
        for (const seq of seqsOf(far)) expect(laptop.proved).toContain(seq);
      }, waiting);

      const answer = await watcher.ask<{
        inclusionProofs: {
          head: SignedTreeHead;
          proofs: { seq: number; path: string[] }[];
        };
      }>(PROOFS, { seqs: seqsOf(later) });
      ({ head } = answer.inclusionProofs);
      forged = (before.get(later) ?? []).map(
        ({ entryId, header, body, acknowledgement }) => ({
          ...acknowledgement,
          verdict: "SET_ASIDE",
          reason: "wrongStage",
          entryId,
          caseId: later,
          header,
          body,
          head,
          path:
            answer.inclusionProofs.proofs.find(
              ({ seq }) => seq === acknowledgement?.seq,
            )?.path ?? [],
        }),
      );
      writeFileSync(join(folder, "head.json"), JSON.stringify(head));
      for (const station of [village, laptop]) station.cut();
      await county.kill();

      restoredEnv = {
        DATA_DIR: join(folder, "restored"),
        DATABASE_URL: await databaseUrl(),
        DEMONSTRATION: "true",
      };
      await onedoor(
        [
          "restore",
          join(folder, "backup"),
          "--furthest",
          join(folder, "head.json"),
        ],
        restoredEnv,
      );
      county = await startCounty({
        dataFolder: restoredEnv["DATA_DIR"] ?? "",
        env: restoredEnv,
      });
      watcher = await CountyClient.signedIn(county.url, "zhen1");
    }, 400_000);
    afterAll(async () => {
      await Promise.all([village, laptop].map((one) => one?.replica.close()));
      await county?.stop();
      for (const close of closing) await close();
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    test("[P7] the epoch says under the hub's signature how much was lost", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const { hub } = await watcher.ask<{
        hub: {
          epoch: number;
          head: { epoch: number };
          epochs: { begins: { size: number }; furthest: object }[];
        };
      }>(
        "{ hub { epoch head { epoch } epochs { begins { size } furthest { size root } } } }",
      );
      expect(hub).toMatchObject({ epoch: 2, head: { epoch: 2 } });
      expect(hub.epochs).toHaveLength(1);
      expect(hub.epochs[0]?.furthest).toEqual({
        size: head.size,
        root: head.root,
      });
      const now = await journals(watcher);
      expect(now.get(later)).toBeUndefined();
      expect(now.get(ours)?.length).toBeLessThan(before.get(ours)?.length ?? 0);
    });

    test("[P8] a forged acknowledgement is refused", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const { offerRows } = await watcher.ask<{ offerRows: string[] }>(OFFER, {
        rows: forged,
      });
      expect(forged.length).toBeGreaterThan(0);
      expect(new Set(offerRows)).toEqual(new Set(["NOT_PROVED"]));
    });

    test("[P8] every acknowledged entry is there again when a station reconnects, whoever made it, at its old place in the order", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      await village.reconnect(county?.url ?? "");
      await vi.waitFor(async () => {
        const now = await journals(watcher);
        for (const caseId of [ours, later])
          expect(stands(now, caseId)).toEqual(before.get(caseId));
      }, waiting);
      const now = await journals(watcher);
      for (const caseId of [ours, later]) {
        const order = (now.get(caseId) ?? []).map(({ entryId }) => entryId);
        const old = (before.get(caseId) ?? []).map(({ entryId }) => entryId);
        expect(order.slice(0, old.length)).toEqual(old);
      }
    });

    test("[P7] the station follows the new epoch without an alarm, and says that it brought rows back", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      await vi.waitFor(async () => {
        const notices = await village.notices();
        const back = notices.find(({ notice }) => notice === "hubRestored");
        expect(back).toMatchObject({ entries: expect.any(Number) as number });
      }, waiting);
      const notices = await village.notices();
      expect(
        notices.filter(({ notice }) => notice === "hubContradicts"),
      ).toEqual([]);
      await village.replica.act("noteAdded", ours, {}, { note: "恢复之后" });
      await village.arrived();
    });

    test("[P8] a laptop that returns after the next backup still brings its rows", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      await county?.stop();
      await onedoor(["backup", join(folder, "backup-2")], restoredEnv);
      await county?.restart();
      expect((await journals(watcher)).get(far)).toBeUndefined();
      await laptop.reconnect(county?.url ?? "");
      await vi.waitFor(async () => {
        expect(stands(await journals(watcher), far)).toEqual(before.get(far));
      }, waiting);
      expect(
        (await laptop.notices()).filter(
          ({ notice }) => notice === "hubContradicts",
        ),
      ).toEqual([]);
    });
  },
);

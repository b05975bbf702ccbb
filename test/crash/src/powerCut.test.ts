import { seededRandom } from "@onedoor/demonstration/seededRandom";
import { openEmbeddedDatabase } from "@onedoor/subgraph-host/embeddedDatabase";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseMoment, openAfterCut } from "./openAfterCut.ts";
import { recordHub } from "./recordHub.ts";
import { scratchFolder } from "./scratchFolder.ts";

const CUTS = 12;
const PUSHES = 40;
const seed = Number(process.env["CUT_SEED"] ?? Date.now() % 100_000);

let base: string;
beforeAll(async () => {
  base = scratchFolder("onedoor-uncut-");
  await (await openEmbeddedDatabase({ folder: base })).close();
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

test(`[D25] after ${CUTS} power cuts PGlite opens each time, and has lost nothing that it acknowledged (CUT_SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const recording = await recordHub(
    base,
    { pushes: PUSHES, synced: true },
    random,
  );
  const acknowledged: number[] = [];
  for (let cut = 0; cut < CUTS; cut += 1) {
    const moment = chooseMoment(recording, random);
    acknowledged.push(await openAfterCut(recording, moment, random));
  }
  expect(Math.max(...acknowledged)).toBeGreaterThan(0);
});

test("[D25] without the fsync, as PGlite is shipped, the same cuts lose what was acknowledged", async () => {
  const random = seededRandom(5);
  const recording = await recordHub(base, { pushes: 5, synced: false }, random);
  const last = recording.answers.at(-1)?.at ?? 0;
  const cuts = await Promise.allSettled(
    [1, 2, 3].map(() => openAfterCut(recording, last, random)),
  );
  expect(cuts.filter(({ status }) => status === "rejected")).not.toEqual([]);
});

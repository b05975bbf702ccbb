import assert from "node:assert/strict";
import { pushEntries } from "@onedoor/cases/commands/pushEntries";
import { openSqlCaseStore } from "@onedoor/cases/store/sqlCaseStore";
import { testHub, type TestHub } from "@onedoor/cases/testing/testHub";
import type { SeededRandom } from "@onedoor/demonstration/seededRandom";
import type { Acknowledgement } from "@onedoor/domain/entries";
import { openEmbeddedDatabase } from "@onedoor/subgraph-host/embeddedDatabase";
import fs from "node:fs";
import path from "node:path";
import { afterTheCut } from "./afterTheCut.ts";
import { FeedProof } from "./FeedProof.ts";
import type { RecordedDevice, Recording } from "./recordHub.ts";
import { scratchFolder } from "./scratchFolder.ts";

/** A moment for the cut: anywhere, or just when somebody has been told. */
export function chooseMoment(
  { trace, answers }: Recording,
  random: SeededRandom,
): number {
  const answer = answers[random.between(0, answers.length - 1)];
  return random.next() < 0.5 && answer !== undefined
    ? answer.at
    : random.between(0, trace.operations.length);
}

/**
 * Opens what the disk holds after a cut at that moment, as a county does. Throws where it doesn't open, or isn't all
 * that the hub had said by then. Answers with the number of entries that were acknowledged.
 */
export async function openAfterCut(
  recording: Recording,
  moment: number,
  random: SeededRandom,
): Promise<number> {
  const folder = scratchFolder("onedoor-cut-");
  try {
    const target = path.join(folder, "database");
    const base = path.join(recording.base, "database");
    afterTheCut({ base, trace: recording.trace, target }, moment, random);
    fs.writeFileSync(path.join(folder, "database.made"), "");
    const { pool, close } = await openEmbeddedDatabase({ folder });
    try {
      return await check(
        testHub(await openSqlCaseStore(pool)),
        recording,
        moment,
      );
    } finally {
      await close();
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function check(
  hub: TestHub,
  { answers, devices }: Recording,
  moment: number,
): Promise<number> {
  const told = new Map(
    answers.filter(({ at }) => at <= moment).flatMap((one) => [...one.told]),
  );
  (await proofOf(hub)).expectAll(told);
  for (const one of devices)
    if (one.openedAt <= moment) await pushAllAgain(hub, one, told);
  await proofOf(hub);
  return told.size;
}

const ROWS_A_PAGE = 500;
const ENTRIES_A_PUSH = 50;

async function proofOf({ store, key }: TestHub): Promise<FeedProof> {
  const proof = new FeedProof();
  for (;;) {
    const { rows, tree } = await store.feedPage(proof.after, ROWS_A_PAGE);
    for (const row of rows) proof.take(row);
    if (rows.length === ROWS_A_PAGE) continue;
    proof.expectHead(key, tree.head);
    return proof;
  }
}

/** What was acknowledged is said once more in the same words, and the rest finds its place. */
async function pushAllAgain(
  hub: TestHub,
  { device, written }: RecordedDevice,
  told: ReadonlyMap<string, Acknowledgement>,
): Promise<void> {
  for (let from = 0; from < written.length; from += ENTRIES_A_PUSH) {
    const entries = written.slice(from, from + ENTRIES_A_PUSH);
    const segment = device.resigned({
      chain: device.chain,
      from: from + 1,
      to: from + entries.length,
      signature: "",
      entries: entries.map(({ header, body }) => ({ header, body })),
    });
    const { refused, outcomes } = await pushEntries(hub, device.claims, {
      segment,
      cases: [],
    });
    assert.equal(refused, null, "the segment was refused");
    for (const { entryId, outcome } of outcomes) {
      assert(outcome.status === "acknowledged" && entryId !== null, "no row");
      const before = told.get(entryId);
      if (before !== undefined)
        assert.deepEqual(outcome.acknowledgement, before, "another answer");
    }
  }
}

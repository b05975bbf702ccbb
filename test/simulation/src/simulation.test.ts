import { availableParallelism } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { FAULTS } from "./faults.ts";
import type { RunResult } from "./runSeed.ts";
import { runSeeds, seedsFrom } from "./runSeeds.ts";

const SEEDS = 200;
const AGAIN = 3;
const PROCESSES = Math.min(2, availableParallelism());

/** What a run has to come through somewhere, or it tests less than it says. */
const WORTH_SEEING = [
  "counted submitted",
  "counted approved",
  "counted delivered",
  "counted deemedAccepted",
  "counted correctionExpired",
  "counted numberMapped",
  "serials were given back",
  "counted assigned",
  "counted accessEnded",
  "set aside wrongStage",
  "set aside alreadyDecided",
  "set aside outsideScope",
  "set aside bodyMismatch",
  "outcome held",
  "outcome quarantined",
  "tombstone sent",
  "own entries sent",
  "refused FORK",
  "device released",
  "left behind FORK",
  "deemedAccepted calculated anew",
  "correctionExpired calculated anew",
  "vouched for",
  "pushed again after a restore",
  "pageDiesAfterWrite outbox",
  "pageDiesAfterWrite cases",
];

describe("a county in trouble, simulated", () => {
  const runs: RunResult[] = [];
  const again: RunResult[] = [];

  beforeAll(async () => {
    const all = seedsFrom(1, SEEDS);
    const shares = seedsFrom(0, PROCESSES).map((share) =>
      all.filter((seed) => seed % PROCESSES === share),
    );
    await Promise.all(
      shares.map((seeds) =>
        runSeeds({ seeds, bug: null }, (run) => runs.push(run) > 0),
      ),
    );
    await runSeeds(
      { seeds: seedsFrom(1, AGAIN), bug: null },
      (run) => again.push(run) > 0,
    );
  }, 1_200_000);

  test("when the faults heal everybody agrees, and nothing was lost on the way", () => {
    const failed = runs.filter(({ violations }) => violations.length > 0);
    expect(failed.map(({ seed, violations }) => [seed, violations])).toEqual(
      [],
    );
    expect(runs).toHaveLength(SEEDS);
  });

  test.each(FAULTS)("%s strikes", (fault) => {
    expect(runs.some(({ fired }) => fired.has(fault))).toBe(true);
  });

  test.each(WORTH_SEEING)("%s is seen", (what) => {
    expect(runs.some(({ happened }) => happened.has(what))).toBe(true);
  });

  test("the same seed gives the same run, to the last line", () => {
    const first = new Map(runs.map((run) => [run.seed, run.traceHash]));
    expect(again).toHaveLength(AGAIN);
    for (const { seed, traceHash } of again)
      expect(traceHash).toBe(first.get(seed));
    expect(new Set(first.values()).size).toBe(SEEDS);
  });
});

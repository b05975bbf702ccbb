import { beforeAll, describe, expect, test } from "vitest";
import { FAULTS } from "./faults.ts";
import { type RunResult, runSeed } from "./runSeed.ts";

const SEEDS = 60;

/** What a run has to come through somewhere, or it tests less than it says. */
const WORTH_SEEING = [
  "counted submitted",
  "counted approved",
  "counted delivered",
  "counted deemedAccepted",
  "counted correctionExpired",
  "counted numberMapped",
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
];

describe("a county in trouble, simulated", () => {
  const runs: RunResult[] = [];

  beforeAll(async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) runs.push(await runSeed(seed));
  }, 240_000);

  test("when the faults heal everybody agrees, and nothing was lost on the way", () => {
    const failed = runs.filter(({ violations }) => violations.length > 0);
    expect(failed.map(({ seed, violations }) => [seed, violations])).toEqual(
      [],
    );
  });

  test.each(FAULTS)("%s strikes", (fault) => {
    expect(runs.some(({ fired }) => fired.has(fault))).toBe(true);
  });

  test.each(WORTH_SEEING)("%s is seen", (what) => {
    expect(runs.some(({ happened }) => happened.has(what))).toBe(true);
  });

  test("the same seed gives the same run, to the last line", async () => {
    for (const { seed, traceHash } of runs.slice(0, 3))
      expect((await runSeed(seed)).traceHash).toBe(traceHash);
    expect(new Set(runs.map(({ traceHash }) => traceHash)).size).toBe(SEEDS);
  });
});

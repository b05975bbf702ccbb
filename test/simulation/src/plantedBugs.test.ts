import { describe, expect, test } from "vitest";
import { PLANTED_BUGS } from "./plantedBugs.ts";
import { runSeed } from "./runSeed.ts";

const SEEDS = 50;

describe("the checks of a run can fail", () => {
  test.each(PLANTED_BUGS)("$name is caught", async ({ wiring, caughtBy }) => {
    let caught = false;
    for (let seed = 1; seed <= SEEDS && !caught; seed += 1) {
      const { violations } = await runSeed(seed, wiring);
      caught = violations.some(({ invariant }) => invariant === caughtBy);
    }
    expect(caught, `not caught in ${SEEDS} seeds`).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { type PlantedBug, PLANTED_BUGS } from "./plantedBugs.ts";
import { runSeeds, seedsFrom } from "./runSeeds.ts";

const SEEDS = 50;

describe("the checks of a run can fail", () => {
  test.concurrent.each(PLANTED_BUGS)(
    "$name is caught",
    async (bug) => {
      let caughtAt: number | undefined;
      await runSeeds(
        { seeds: seedsOf(bug), bug: bug.name },
        ({ seed, violations }) => {
          const isCaught = violations.some(({ invariant }) =>
            bug.caughtBy.includes(invariant),
          );
          if (isCaught) caughtAt = seed;
          return !isCaught;
        },
      );
      expect(caughtAt, `not caught in ${SEEDS} seeds`).toBeDefined();
    },
    900_000,
  );
});

function seedsOf({ seed = 1 }: PlantedBug): readonly number[] {
  const all = seedsFrom(1, SEEDS);
  return [seed, ...all.filter((one) => one !== seed)];
}

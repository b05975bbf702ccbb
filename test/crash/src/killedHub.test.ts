import {
  newTestDatabase,
  testPools,
} from "@onedoor/subgraph-host/testing/testPool";
import { rmSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { hubVictim } from "./hubVictim.ts";
import { killRounds } from "./killRounds.ts";
import { scratchFolder } from "./scratchFolder.ts";

const ROUNDS = 20;
const seed = Number(process.env["KILL_SEED"] ?? Date.now() % 100_000);

describe.each(testPools())("a hub on $name", ({ name, skipped }) => {
  test.skipIf(skipped !== undefined)(
    `[D12] killed ${ROUNDS} times amid pushes opens each time, has lost nothing that it acknowledged, and says the same again (KILL_SEED=${seed})${skipped ?? ""}`,
    async () => {
      const folder = scratchFolder("onedoor-killed-");
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const database = name === "pglite" ? undefined : await newTestDatabase();
      onTestFinished(async () => database?.drop());
      const victim = await hubVictim(folder, database?.url);
      onTestFinished(() => victim.end());
      const report = await killRounds(victim, { rounds: ROUNDS, seed });
      expect(report.amidPush).toBeGreaterThan(ROUNDS / 2);
      expect(report.rows).toBeGreaterThanOrEqual(report.acknowledged);
    },
  );
});

import {
  findBinaries,
  startCluster,
} from "@onedoor/subgraph-host/testing/testCluster";
import { seededRandom } from "@onedoor/demonstration/seededRandom";
import { openEmbeddedDatabase } from "@onedoor/subgraph-host/embeddedDatabase";
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { countyVictim } from "./countyVictim.ts";
import { killRounds } from "./killRounds.ts";
import { chooseMoment, openAfterCut } from "./openAfterCut.ts";
import { recordHub } from "./recordHub.ts";
import { scratchFolder } from "./scratchFolder.ts";

// node test/crash/src/soak.ts killsOnPglite|killsOnPostgresql|powerCuts [--rounds N] [--seed S]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const folder = scratchFolder("onedoor-soak-");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const CUTS_A_RECORDING = 20;
const PUSHES_A_RECORDING = 60;

const soaks: Readonly<Record<string, () => Promise<string>>> = {
  async killsOnPglite() {
    const victim = await countyVictim(folder);
    try {
      return wordsOf(await killRounds(victim, { rounds, seed }, console.log));
    } finally {
      await victim.end();
    }
  },
  async killsOnPostgresql() {
    if (findBinaries() === undefined)
      return "skipped: the machine has no binaries of PostgreSQL";
    const victim = await countyVictim(folder, await startCluster());
    try {
      return wordsOf(await killRounds(victim, { rounds, seed }, console.log));
    } finally {
      await victim.end();
    }
  },
  async powerCuts() {
    await (await openEmbeddedDatabase({ folder })).close();
    const random = seededRandom(seed);
    let acknowledged = 0;
    for (let cut = 0; cut < rounds;) {
      const recording = await recordHub(
        folder,
        { pushes: PUSHES_A_RECORDING, synced: true },
        random,
      );
      const until = Math.min(rounds, cut + CUTS_A_RECORDING);
      for (; cut < until; cut += 1)
        acknowledged += await openAfterCut(
          recording,
          chooseMoment(recording, random),
          random,
        );
      console.log(`${cut} cuts, ${acknowledged} acknowledged entries found`);
    }
    return `${rounds} power cuts, ${acknowledged} acknowledged entries found again, 0 lost`;
  },
};

function wordsOf(report: Awaited<ReturnType<typeof killRounds>>): string {
  const { kills, amidPush, amidStart, acknowledged, rows } = report;
  return `${kills} kills, ${amidPush} of them amid a push and ${amidStart} amid a start; ${acknowledged} entries acknowledged, 0 lost, ${rows} rows`;
}

const soak = soaks[positionals[0] ?? ""];
if (soak === undefined) {
  console.error(`Say one of: ${Object.keys(soaks).join(", ")}.`);
  process.exit(2);
}
console.log(`${positionals[0]}, seed ${seed}`);
try {
  console.log(await soak());
  process.exit(0);
} catch (error) {
  console.error(`seed ${seed}:`, error);
  process.exit(1);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { startCounty } from "@onedoor/test-support/startCounty";
import pg from "pg";
import type { Benchmark } from "./Benchmark.ts";
import { applicationFor } from "@onedoor/test-support/applicationFor";

const STATIONS = 16;
const CASES_A_PUSH = 10;
const SECONDS = 10;

/** Stations that push segments of ten accepted cases (thirty entries) as fast as the county takes them. */
export const push: Benchmark = {
  name: "push",
  about:
    "accepted cases a second through the router, on PGlite and on PostgreSQL",
  async run(tell) {
    const figures: Record<string, number> = {};
    for (const engine of ["pglite", "postgresql"] as const) {
      const database =
        engine === "postgresql" ? await freshDatabase() : undefined;
      if (engine === "postgresql" && database === undefined) {
        tell("postgresql: skipped, none answers (set TEST_DATABASE_URL)");
        continue;
      }
      const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
      const county = await startCounty({
        dataFolder: folder,
        env:
          database === undefined
            ? {}
            : { DATABASE_URL: database.url, DEMONSTRATION: "true" },
      });
      try {
        const perSecond = await acceptedPerSecond(county.url, tell);
        figures[`${engine}AcceptedCasesPerSecond`] = perSecond;
        figures[`${engine}EntriesPerSecond`] = 3 * perSecond;
      } finally {
        await county.stop();
        await database?.drop();
        rmSync(folder, { recursive: true, force: true });
      }
    }
    const {
      pgliteAcceptedCasesPerSecond: embedded,
      postgresqlAcceptedCasesPerSecond: server,
    } = figures;
    return embedded === undefined || server === undefined
      ? figures
      : { ...figures, pgliteRatioToPostgresql: embedded / server };
  },
};

async function acceptedPerSecond(
  url: string,
  tell: (line: string) => void,
): Promise<number> {
  const stations = await Promise.all(
    Array.from({ length: STATIONS }, async () => {
      const client = await CountyClient.signedIn(url, "cun1");
      await client.openChain();
      return client;
    }),
  );
  const first = stations[0];
  if (first === undefined) throw new Error("no station");
  const application = await applicationFor(first, "np-elderly-allowance");
  let accepted = 0;
  const begun = performance.now();
  const until = begun + SECONDS * 1000;
  await Promise.all(
    stations.map(async (client) => {
      while (performance.now() < until) {
        const entries = Array.from({ length: CASES_A_PUSH }, () =>
          crypto.randomUUID(),
        ).flatMap((caseId) => [
          client.write(
            "submitted",
            caseId,
            application.facts,
            application.content,
          ),
          client.write(
            "takenIn",
            caseId,
            { documentNumber: null },
            { presented: [] },
          ),
          client.write("accepted", caseId, { documentNumber: null }, {}),
        ]);
        const { outcomes } = await client.push(entries);
        const bad = outcomes.find(({ status }) => status !== "COUNTED");
        if (bad !== undefined)
          throw new Error(`not counted: ${JSON.stringify(bad)}`);
        accepted += CASES_A_PUSH;
      }
    }),
  );
  const perSecond = accepted / ((performance.now() - begun) / 1000);
  tell(`${accepted} cases accepted by ${STATIONS} stations`);
  return perSecond;
}

async function freshDatabase(): Promise<
  { url: string; drop(): Promise<void> } | undefined
> {
  const server =
    process.env["TEST_DATABASE_URL"] ??
    "postgresql://postgres@127.0.0.1:5432/postgres";
  const name = `onedoor_bench_${process.pid}`;
  const admin = new pg.Client({ connectionString: server });
  try {
    await admin.connect();
  } catch {
    return undefined;
  }
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

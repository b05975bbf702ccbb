import type { Benchmark } from "./Benchmark.ts";
import { type BenchedCounty, startBenchedCounty } from "./benchedCounty.ts";
import type { LoadFigures } from "./load/loadMessages.ts";
import { startPushLoad } from "./load/startPushLoad.ts";

const STATIONS = 64;
const CASES_A_PUSH = 10;
const WARMING_PUSHES = 4;

/** Stations that push segments of ten accepted cases (thirty entries) as fast as the county takes them. */
export const push: Benchmark = {
  name: "push",
  about:
    "accepted cases a second through the router, on PGlite and on PostgreSQL (--cases N, --engine NAME)",
  async run(tell, options) {
    const figures: Record<string, number> = {};
    for (const engine of ["pglite", "postgresql"] as const) {
      if (options.engine !== undefined && options.engine !== engine) continue;
      const county = await startBenchedCounty(engine);
      if (county === undefined) {
        tell("postgresql: skipped, none answers (set TEST_DATABASE_URL)");
        continue;
      }
      try {
        const load = await pushed(county, options.cases ?? 30_000);
        const cases = load.entries / 3 / load.seconds;
        const each = (seconds: number) =>
          ((seconds * 3000) / load.entries).toFixed(2);
        tell(
          `${engine}: ${load.entries / 3} cases in ${load.seconds.toFixed(1)} s, a push p50 ${load.p50Ms.toFixed(0)} ms, p99 ${load.p99Ms.toFixed(0)} ms`,
        );
        tell(
          `${engine}: ${each(load.countyCpuSeconds)} ms of the county's processor a case, ${each(load.databaseCpuSeconds)} ms of the database's`,
        );
        figures[`${engine}CasesPerSecond`] = cases;
        figures[`${engine}EntriesPerSecond`] = 3 * cases;
        figures[`${engine}P99Ms`] = load.p99Ms;
      } finally {
        await county.stop();
      }
    }
    const {
      pgliteCasesPerSecond: embedded,
      postgresqlCasesPerSecond: server,
      ...rest
    } = figures;
    return {
      ...rest,
      ...(embedded === undefined ? {} : { pgliteCasesPerSecond: embedded }),
      ...(server === undefined ? {} : { postgresCasesPerSecond: server }),
      ...(embedded === undefined || server === undefined
        ? {}
        : { pgliteRatioToPostgres: embedded / server }),
    };
  },
};

async function pushed(
  county: BenchedCounty,
  cases: number,
): Promise<
  LoadFigures & { countyCpuSeconds: number; databaseCpuSeconds: number }
> {
  const order = {
    ...county,
    casesAPush: CASES_A_PUSH,
    stations: STATIONS,
    connections: STATIONS,
    loseOneIn: 0,
  };
  const warming = await startPushLoad({ ...order, pushesEach: WARMING_PUSHES });
  await warming.push();
  warming.stop();
  const load = await startPushLoad({
    ...order,
    pushesEach: Math.ceil(cases / CASES_A_PUSH / STATIONS),
  });
  try {
    const before = await county.cpuSeconds();
    const figures = await load.push();
    const after = await county.cpuSeconds();
    return {
      ...figures,
      countyCpuSeconds: after.county - before.county,
      databaseCpuSeconds: after.database - before.database,
    };
  } finally {
    load.stop();
  }
}

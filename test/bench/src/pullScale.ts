import { type Claims, signSession } from "@onedoor/subgraph-host/claims";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { Agent } from "node:http";
import type { Benchmark } from "./Benchmark.ts";
import { type BenchedCounty, startBenchedCounty } from "./benchedCounty.ts";
import { fillUpTo } from "./load/fillUpTo.ts";
import { readClaimsOf } from "./load/readClaimsOf.ts";
import { countedIn, sendPush } from "./load/sendPush.ts";
import { openSyntheticStation, preparePush } from "./load/SyntheticStation.ts";

const SMALL = 10_000;
const LARGE = 1_000_000;
const CHANGED = 100;
const CASES_A_PUSH = 10;
const PULLS = 60;
const WARMING = 10;

/** The same pull of the same village in a small county and in a large one, in turn, so that both have the same machine. */
export const pullScale: Benchmark = {
  name: "pull-scale",
  about:
    "the pull of a village with 100 changed cases in a county of 1,000,000 cases ÷ in one of 10,000, on PostgreSQL",
  async run(tell, options) {
    const counties: BenchedCounty[] = [];
    try {
      for (const size of [SMALL, options.cases ?? LARGE]) {
        const county = await startBenchedCounty("postgresql");
        if (county === undefined)
          throw new Error("no PostgreSQL answers (set TEST_DATABASE_URL)");
        counties.push(county);
        tell(`a county of ${size} cases`);
      }
      const villages = await Promise.all(counties.map(openVillage));
      for (const [i, village] of villages.entries()) {
        const size = i === 0 ? SMALL : (options.cases ?? LARGE);
        await change(village);
        const { databaseUrl } = village.county;
        if (databaseUrl === null) throw new Error("no database server");
        await fillUpTo(databaseUrl, size, village.after);
      }
      const times: number[][] = villages.map(() => []);
      for (let pull = -WARMING; pull < PULLS; pull += 1)
        for (const [i, village] of villages.entries()) {
          const ms = await pulled(village);
          if (pull >= 0) times[i]?.push(ms);
        }
      const [small = 0, large = 0] = times.map(median);
      return {
        ratio: large / small,
        smallPullMs: small,
        largePullMs: large,
        changedCases: CHANGED,
      };
    } finally {
      await Promise.all(counties.map((county) => county.stop()));
    }
  },
};

/** A village's window that writes, and another's eyes on the same village, which has heard of nothing since `cursor`. */
interface Village {
  county: BenchedCounty;
  writer: CountyClient;
  reader: CountyClient;
  cursor: string;
  after: number;
}

async function openVillage(county: BenchedCounty): Promise<Village> {
  const clerk = readClaimsOf(
    (await CountyClient.signedIn(county.url, "cun1")).token,
  );
  const writer = await openSyntheticStation(
    county.url,
    county.sessionSecret,
    0,
    clerk,
  );
  await change({ county, writer });
  const claims: Claims = {
    ...readClaimsOf(writer.token),
    accountId: "another",
    staffId: "another",
    stationId: "another-station",
    deviceId: crypto.randomUUID(),
  };
  const reader = new CountyClient(county.url);
  reader.token = await signSession(claims, county.sessionSecret, 1);
  const page = await pullPage(reader, null);
  const { hub } = await reader.ask<{ hub: { head: { size: number } } }>(
    "{ hub { head { size } } }",
  );
  return { county, writer, reader, cursor: page.cursor, after: hub.head.size };
}

async function change({
  county,
  writer,
}: Pick<Village, "county" | "writer">): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const application = await applicationFor(writer, "np-elderly-allowance");
  await writer.leaseSerials(CHANGED);
  for (let made = 0; made < CHANGED; made += CASES_A_PUSH)
    countedIn(
      await sendPush(
        agent,
        county.url,
        preparePush(writer, application, CASES_A_PUSH),
      ),
    );
  agent.destroy();
}

async function pulled({ reader, cursor }: Village): Promise<number> {
  const begun = performance.now();
  const { documents } = await pullPage(reader, cursor);
  if (documents !== CHANGED) throw new Error(`${documents} cases came`);
  return performance.now() - begun;
}

async function pullPage(
  reader: CountyClient,
  cursor: string | null,
): Promise<{ documents: number; cursor: string }> {
  const { pullCases } = await reader.ask<{
    pullCases: {
      documents: readonly unknown[];
      checkpoint: { cursor: string };
      digest: unknown;
    };
  }>(PULL, { checkpoint: cursor === null ? null : { cursor } });
  if (pullCases.digest === null) throw new Error("it is not the last page");
  return {
    documents: pullCases.documents.length,
    cursor: pullCases.checkpoint.cursor,
  };
}

const PULL = `query ($checkpoint: CaseCheckpointInput) {
  pullCases(checkpoint: $checkpoint, limit: 200) {
    documents: packed checkpoint { cursor } digest { count xor }
  }
}`;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

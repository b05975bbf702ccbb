import type { TestCluster } from "@onedoor/subgraph-host/testing/testCluster";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { startCounty } from "@onedoor/test-support/startCounty";
import { SESSION_SECRET, type Victim, victimOf } from "./Victim.ts";

/** A whole county, as `npm start` runs it: router, five subgraphs and their database. */
export async function countyVictim(
  dataFolder: string,
  cluster?: TestCluster,
): Promise<Victim> {
  const county = await startCounty({
    dataFolder,
    env: {
      DATABASE_URL: cluster?.url ?? "",
      DEMONSTRATION: "true",
      SESSION_SECRET,
    },
  });
  return victimOf(
    county,
    {
      async clerk() {
        const client = await CountyClient.signedIn(county.url, "cun1");
        await client.openChain();
        return client;
      },
      application: (clerk) => applicationFor(clerk, "np-elderly-allowance"),
    },
    cluster,
  );
}

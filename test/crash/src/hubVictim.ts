import { claimsOf, openingBody } from "@onedoor/cases/testing/TestDevice";
import { testItem } from "@onedoor/cases/testing/testHub";
import { actorFor } from "@onedoor/demonstration/county";
import { termsOf } from "@onedoor/domain/itemTerms";
import { signSession } from "@onedoor/subgraph-host/claims";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { startCounty } from "@onedoor/test-support/startCounty";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Application,
  SESSION_SECRET,
  type Victim,
  victimOf,
} from "./Victim.ts";

const PROGRAM = fileURLToPath(new URL("./hubProgram.ts", import.meta.url));
const ACCOUNT = "cun1";

/** A hub alone in a process, on a data folder: starts in half the time of a county. */
export async function hubVictim(
  dataFolder: string,
  databaseUrl = "",
): Promise<Victim> {
  const hub = await startCounty({
    dataFolder,
    program: PROGRAM,
    env: {
      DATABASE_URL: databaseUrl,
      SESSION_SECRET,
      HUB_KEY: "07".repeat(32),
      NODE_COMPILE_CACHE: join(tmpdir(), "onedoor-compiled"),
    },
  });
  return victimOf(hub, {
    async clerk() {
      const deviceId = crypto.randomUUID();
      const client = new CountyClient(hub.url);
      const claims = { ...claimsOf(ACCOUNT), deviceId };
      client.token = await signSession(claims, SESSION_SECRET, 24);
      client.actor = actorFor(ACCOUNT);
      await client.openChainOn(deviceId, crypto.randomUUID());
      return client;
    },
    application: async () => application(),
  });
}

function application(): Application {
  const resolved = termsOf(testItem, { agent: "no" });
  if (!resolved.ok) throw new Error("the test's item has open questions");
  const { division, stationId } = actorFor(ACCOUNT);
  return {
    facts: {
      terms: resolved.terms,
      applicantKind: "person",
      division,
      stationId,
      channel: "window",
      caseNumber: null,
      provisionalNumber: null,
    },
    content: openingBody(),
  };
}

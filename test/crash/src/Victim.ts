import type { SeededRandom } from "@onedoor/demonstration/seededRandom";
import type { BodyOf, FactsOf } from "@onedoor/domain/facts";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import type { TestCluster } from "@onedoor/subgraph-host/testing/testCluster";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import type { TestCounty } from "@onedoor/test-support/startCounty";

/** A process that takes pushes, is killed, and starts again on the same data. */
export interface Victim {
  /** An official at a window, with a chain of his own. */
  clerk(): Promise<CountyClient>;
  /** What such an official takes in. */
  application(clerk: CountyClient): Promise<Application>;
  /** Who may read the whole feed. */
  reader(): Promise<CountyClient>;
  /** Pulls one of the plugs. Settles when it is out. */
  kill(random: SeededRandom): Promise<void>;
  /** Starts what was killed. Settles when there is an answer again. */
  restart(): Promise<void>;
  /** Begins to start it and kills it on the way. */
  killWhileStarting(afterMs: number): Promise<void>;
  /** Ends it for good. */
  end(): Promise<void>;
}

export interface Application {
  facts: FactsOf<"submitted">;
  content: BodyOf<"submitted">;
}

export const SESSION_SECRET = "a secret for tests that is long enough";

/** `cluster`: a PostgreSQL of the test's own, whose plugs are pulled too. */
export function victimOf(
  process: TestCounty,
  { clerk, application }: Pick<Victim, "clerk" | "application">,
  cluster?: TestCluster,
): Victim {
  const reader = async () => {
    const client = new CountyClient(process.url);
    const claims = serviceClaims("kills");
    client.token = await signSession(claims, SESSION_SECRET, 24);
    return client;
  };
  let runs = true;
  return {
    clerk,
    application,
    reader,
    async kill(random) {
      const plug = random.pick(["process", "process", "cluster", "backend"]);
      if (cluster !== undefined && plug === "cluster") return cluster.kill();
      if (cluster !== undefined && plug === "backend")
        return cluster.killBackend();
      runs = false;
      await process.kill();
    },
    async restart() {
      await cluster?.restart();
      if (!runs) await process.restart();
      runs = true;
      await untilItAnswers(await reader());
    },
    async killWhileStarting(afterMs) {
      if (runs) await process.kill();
      runs = false;
      const started = process.restart().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await process.kill();
      await started;
    },
    async end() {
      if (runs) await process.kill();
      await cluster?.kill();
    },
  };
}

const PATIENCE_MS = 30_000;

/** A process that has outlived its database finds it again by itself. */
async function untilItAnswers(reader: CountyClient): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { body } = await reader.post("{ hub { epoch } }");
    if (body.errors === undefined) return;
    if (Date.now() > until)
      throw new Error(`no answer: ${JSON.stringify(body.errors)}`);
  }
}

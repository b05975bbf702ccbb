import { seededRandom } from "@onedoor/demonstration/seededRandom";
import { Clerk } from "./Clerk.ts";
import { FeedProof } from "./FeedProof.ts";
import { readFeed } from "./readFeed.ts";
import type { Victim } from "./Victim.ts";

export interface KillReport {
  kills: number;
  /** Kills that came while a push was on its way. */
  amidPush: number;
  /** Kills of a process that was still starting. */
  amidStart: number;
  acknowledged: number;
  rows: number;
}

const CLERKS = 3;
/** A push takes some ten to fifty milliseconds: the kill comes anywhere in the first few. */
const LATEST_KILL_MS = 250;
const LATEST_KILL_OF_A_START_MS = 900;
const KILLS_OF_A_START = 0.1;

/**
 * Kills the victim at moments that the seed chooses, with several clerks pushing. Throws at the first acknowledged entry
 * that is lost, or anything else that isn't as it was told.
 */
export async function killRounds(
  victim: Victim,
  { rounds, seed }: { rounds: number; seed: number },
  tell: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const random = seededRandom(seed);
  const clerks = await Promise.all(
    Array.from({ length: CLERKS }, async (_, at) => {
      const client = await victim.clerk();
      const application = await victim.application(client);
      return new Clerk(client, application, seededRandom(seed * CLERKS + at));
    }),
  );
  const reader = await victim.reader();
  const feed = new FeedProof();
  const report = { kills: 0, amidPush: 0, amidStart: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const pushing = clerks.map((clerk) => clerk.pushUntilNobodyAnswers());
    await pause(random.between(0, LATEST_KILL_MS));
    await victim.kill(random);
    report.kills += 1;
    await Promise.all(pushing);
    if (clerks.some(({ isWaiting }) => isWaiting)) report.amidPush += 1;
    if (random.next() < KILLS_OF_A_START) {
      await victim.killWhileStarting(
        random.between(0, LATEST_KILL_OF_A_START_MS),
      );
      report.kills += 1;
      report.amidStart += 1;
    }
    await victim.restart();
    await readFeed(reader, feed);
    for (const { told } of clerks) feed.expectAll(told);
    await Promise.all(clerks.map((clerk) => clerk.pushAgain()));
    if (round % 20 === 0)
      tell(`${round} rounds, ${feed.rows.size} rows, none lost`);
  }
  // Once more from the first row: nothing may have changed behind a reader's back.
  const whole = new FeedProof();
  await readFeed(reader, whole);
  for (const { told } of clerks) whole.expectAll(told);
  const acknowledged = clerks.reduce((sum, { told }) => sum + told.size, 0);
  return { ...report, acknowledged, rows: whole.rows.size };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import { issueHubActs } from "../commands/issueHubActs.ts";
import type { HubParts } from "./HubParts.ts";

/**
 * Asks at intervals what time alone has caused, the first time after `beforeFirst`. One round at a time; a round
 * that fails (the calendar can't be reached) is told to `failed`, and the next one tries again. Answers with what
 * stops it.
 */
export function startHubActs(
  hub: HubParts,
  interval: {
    ms: number;
    beforeFirst(): Promise<void>;
    /** After each round, also one that failed: what an erasure that was broken off has left on the disk. */
    beside(): Promise<void>;
    failed(error: unknown): void;
  },
): () => Promise<void> {
  let begun = false;
  let round: Promise<void> | null = null;
  const timer = setInterval(() => {
    round ??= oneRound()
      .catch(interval.failed)
      .then(interval.beside)
      .catch(interval.failed)
      .finally(() => {
        round = null;
      });
  }, interval.ms);
  timer.unref();

  async function oneRound(): Promise<void> {
    if (!begun) await interval.beforeFirst();
    begun = true;
    await issueHubActs(hub);
  }

  return async () => {
    clearInterval(timer);
    await round;
  };
}

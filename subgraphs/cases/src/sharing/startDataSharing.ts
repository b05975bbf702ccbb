import {
  addDays,
  dateOf,
  epochMsOf,
  type PlainDate,
} from "@onedoor/domain/time";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import type { HubParts } from "../hub/HubParts.ts";
import type { DepartmentSystem } from "./DepartmentSystem.ts";
import { reconcileDay } from "./reconcileDay.ts";
import { workOffDataRequests } from "./workOffDataRequests.ts";

/** Where a list couldn't be had, it is asked for again after this long. */
const LOOK_AGAIN_MS = 3_600_000;

/** The county's line to the departments' systems. */
export interface DataSharing {
  /** Something is due now. Settles when it was worked off. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Works off what is due, at intervals and whenever it is woken, one round at a time; a new day begins with a look at
 * the one before. `everyMs`: null for tests, which wake it themselves.
 */
export function startDataSharing(
  hub: Pick<HubParts, "store" | "now" | "random">,
  system: DepartmentSystem,
  { everyMs, tell }: { everyMs: number | null; tell: (words: string) => void },
): DataSharing {
  let reconciled: PlainDate | null = null;
  let lookedAtMs = -Infinity;
  let rounds: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  let stopped = false;

  async function oneRound(): Promise<void> {
    if (stopped) return;
    try {
      await workOffDataRequests(hub, system, tell, () => stopped);
      if (stopped) return;
      const yesterday = addDays(dateOf(hub.now()), -1);
      const nowMs = epochMsOf(hub.now());
      if (reconciled === yesterday || nowMs - lookedAtMs < LOOK_AGAIN_MS)
        return;
      lookedAtMs = nowMs;
      if (await reconcileDay(hub, system, yesterday, tell))
        reconciled = yesterday;
    } catch (error) {
      tell(`data sharing failed: ${failureWords(error)}`);
    }
  }

  /** Who comes while a round runs waits for the next one, all of them for the same. */
  function wake(): Promise<void> {
    waiting ??= rounds.then(() => {
      waiting = null;
      rounds = oneRound();
      return rounds;
    });
    return waiting;
  }

  const timer =
    everyMs === null ? undefined : setInterval(() => void wake(), everyMs);
  timer?.unref();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await rounds;
    },
  };
}

import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import {
  type RouterKeys,
  signedByRouter,
} from "@onedoor/subgraph-host/routerSignature";
import type { SubgraphFetch } from "./SubgraphFetch.ts";
import { nominalUrl } from "./subgraphNames.ts";

/** The register is one small table; who hangs longer is asked anew. */
const PATIENCE_MS = 5_000;

/** The devices that were reported lost, as the county's register had them last. */
export interface LostDevices {
  /** Whether the register has answered yet. Until then nothing is known of any device. */
  isRead(): boolean;
  isLost(deviceId: string): boolean;
  /** Reads the register now. Never fails: the operator is told, and what was known holds on. */
  readNow(): Promise<void>;
  close(): void;
}

/**
 * Follows the register, so that a session is refused without asking for each request. A county has few of them: all are
 * read each time.
 */
export function followLostDevices(
  entities: SubgraphFetch,
  keys: Pick<RouterKeys, "sessionSecret" | "routerSecret">,
  {
    everyMs,
    patienceMs = PATIENCE_MS,
    tell,
  }: { everyMs: number; patienceMs?: number; tell: (line: string) => void },
): LostDevices {
  const asRouter = signedByRouter("entities", keys, entities);
  const ask = askGraphAt(
    nominalUrl("entities"),
    () => signSession(serviceClaims("router"), keys.sessionSecret, 1),
    (input, init) => asRouter(new Request(input, init)),
  );
  let lost: ReadonlySet<string> | undefined;
  let failing = false;

  async function readNow(): Promise<void> {
    try {
      const { lostDevices } = await Promise.race([
        ask<{ lostDevices: string[] }>("{ lostDevices }"),
        tooLong(patienceMs),
      ]);
      lost = new Set(lostDevices);
      failing = false;
    } catch (error) {
      if (!failing)
        tell(
          `router: could not read which computers were reported lost; ${lost === undefined ? "until then sessions on computers have to wait" : "those known before are still shut out"}: ${failureWords(error)}`,
        );
      failing = true;
    }
  }

  let reading: Promise<void> | undefined;
  const timer = setInterval(() => {
    reading ??= readNow().finally(() => {
      reading = undefined;
    });
  }, everyMs);
  timer.unref();
  return {
    isRead: () => lost !== undefined,
    isLost: (deviceId) => lost?.has(deviceId) ?? false,
    readNow,
    close: () => clearInterval(timer),
  };
}

/** Whether or not who is asked lets go of the question. */
function tooLong(ms: number): Promise<never> {
  const signal = AbortSignal.timeout(ms);
  return new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(signal.reason as Error)),
  );
}

import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { countyFetch } from "@onedoor/mock/countyFetch";
import type { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_PASSWORD } from "@onedoor/mock/mockAccounts";
import { NEVER } from "rxjs";
import { type KeptValues, memoryValues } from "../src/KeptValues.ts";
import { type Locks, processLocks } from "../src/Locks.ts";
import { openReplica, type ReplicaOptions } from "../src/openReplica.ts";
import type { Replica } from "../src/Replica.ts";
import { type ReplicaPorts, sleepByTimer } from "../src/ReplicaPorts.ts";
import { signIn, type StoredSession } from "../src/session.ts";
import { openedVault } from "./openedVault.ts";
import { TestLine } from "./TestLine.ts";

/** A machine in a test: what survives when its page is closed, and the line that it hangs on. */
export interface Machine {
  line: TestLine;
  values: KeptValues;
  locks: Locks;
  ports: ReplicaPorts;
  namePrefix: string;
  session: StoredSession;
  /** `as`: the session where it isn't the one with which the machine began. */
  open(options?: Partial<ReplicaOptions>, as?: StoredSession): Promise<Replica>;
}

let machines = 0;

export const BASE_URL = "http://county.test";

/** A machine at which somebody has just signed in. */
export async function aMachine(
  county: MockCounty,
  account: string,
  now: () => Instant = () => instantOfEpochMs(Date.now()),
): Promise<Machine> {
  machines += 1;
  const line = new TestLine(countyFetch(county));
  const values = memoryValues();
  const locks = processLocks();
  const ports: ReplicaPorts = {
    now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    fetch: line.fetch,
    sleep: sleepByTimer,
    locks,
    values,
    cameOnline: NEVER,
  };
  const outcome = await signIn(
    { baseUrl: BASE_URL, account, password: MOCK_PASSWORD },
    ports,
  );
  if (!outcome.ok) throw new Error(`${account}: ${outcome.reason}`);
  const namePrefix = `machine${machines}`;
  const { session } = outcome;
  return {
    line,
    values,
    locks,
    ports,
    namePrefix,
    session,
    open: async (options = {}, as = session) =>
      openReplica(await openedVault(as), {
        baseUrl: BASE_URL,
        storage: "memory",
        ports,
        namePrefix,
        ...options,
      }),
  };
}

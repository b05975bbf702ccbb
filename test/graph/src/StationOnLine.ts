import { openedVault } from "@onedoor/replica/testing/openedVault";
import { openReplica } from "@onedoor/replica/openReplica";
import { memoryValues } from "@onedoor/replica/KeptValues";
import { processLocks } from "@onedoor/replica/Locks";
import type { Replica, SyncNotice } from "@onedoor/replica/Replica";
import { sleepByTimer } from "@onedoor/replica/ReplicaPorts";
import { signIn, type StoredSession } from "@onedoor/replica/session";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { filter, firstValueFrom, NEVER } from "rxjs";

const PASSWORD = "onedoor-demo";
/** How much sooner than in earnest what waits for an idle line is done. */
const HURRY = 20;

let stations = 0;

/** A station's own replica in this process, on a line that a test cuts, or leads to another county. */
export class StationOnLine {
  readonly replica: Replica;
  readonly #line: { url: string; connected: boolean };
  /** Numbers of the rows that it has asked proofs for, and got. */
  readonly proved: ReadonlySet<number>;
  readonly #account: string;
  readonly #ports: Parameters<typeof signIn>[1];

  private constructor(parts: {
    replica: Replica;
    line: { url: string; connected: boolean };
    proved: ReadonlySet<number>;
    account: string;
    ports: Parameters<typeof signIn>[1];
  }) {
    this.replica = parts.replica;
    this.#line = parts.line;
    this.proved = parts.proved;
    this.#account = parts.account;
    this.#ports = parts.ports;
  }

  static async opened(url: string, account: string): Promise<StationOnLine> {
    stations += 1;
    const line = { url, connected: true };
    const proved = new Set<number>();
    const ports = {
      now: () => instantOfEpochMs(Date.now()),
      randomBytes: (length: number) =>
        crypto.getRandomValues(new Uint8Array(length)),
      fetch: async (input: string, init: RequestInit) => {
        if (!line.connected) throw new TypeError("the cable is out");
        const target = new URL(input);
        const response = await fetch(
          new URL(`${target.pathname}${target.search}`, line.url),
          init,
        );
        noteProofs(init.body, response, proved);
        return response;
      },
      sleep: (ms: number, signal: AbortSignal) =>
        sleepByTimer(ms / HURRY, signal),
      locks: processLocks(),
      values: memoryValues(),
      cameOnline: NEVER,
    };
    const session = await signedIn(account, ports);
    const replica = await openReplica(await openedVault(session), {
      baseUrl: BASE_URL,
      storage: "memory",
      ports,
      multiTab: false,
      namePrefix: `station-${stations}`,
    });
    await firstValueFrom(
      replica.syncStatus().pipe(filter(({ firstCopy }) => firstCopy.done)),
    );
    return new StationOnLine({ replica, line, proved, account, ports });
  }

  cut(): void {
    this.#line.connected = false;
  }

  /** The county's sessions went with its keys or its address: somebody signs in again. */
  async reconnect(url: string): Promise<void> {
    this.#line.url = url;
    this.#line.connected = true;
    this.replica.useSession(await signedIn(this.#account, this.#ports));
  }

  /** Resolves when all own work has arrived. */
  async arrived(): Promise<void> {
    await firstValueFrom(
      this.replica.syncStatus().pipe(filter(({ waiting }) => waiting === 0)),
    );
  }

  async notices(): Promise<readonly SyncNotice[]> {
    const { notices } = await firstValueFrom(this.replica.syncStatus());
    return notices;
  }
}

const BASE_URL = "http://county.test";

async function signedIn(
  account: string,
  ports: Parameters<typeof signIn>[1],
): Promise<StoredSession> {
  const outcome = await signIn(
    { baseUrl: BASE_URL, account, password: PASSWORD },
    ports,
  );
  if (!outcome.ok) throw new Error(`${account}: ${outcome.reason}`);
  return outcome.session;
}

function noteProofs(
  body: RequestInit["body"],
  response: Response,
  proved: Set<number>,
): void {
  if (typeof body !== "string" || !response.ok) return;
  if (!body.includes("query InclusionProofs")) return;
  const { variables } = JSON.parse(body) as { variables: { seqs: number[] } };
  for (const seq of variables.seqs) proved.add(seq);
}

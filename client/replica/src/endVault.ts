import type { Journal } from "@onedoor/domain/entries";
import { NO_CALENDAR } from "./CalendarKeeper.ts";
import { caseConflicts } from "./caseConflicts.ts";
import { caseRowOf } from "./CaseRows.ts";
import { Chain } from "./Chain.ts";
import { ChainKeys } from "./ChainKeys.ts";
import { giveBackSerials } from "./giveBackSerials.ts";
import { HubLine } from "./HubLine.ts";
import { Outbox } from "./Outbox.ts";
import { openReplicaDatabase } from "./ReplicaDatabase.ts";
import { whenAborted } from "./Patience.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import { blindKey } from "./sealing.ts";
import { SessionKeeper } from "./SessionKeeper.ts";
import { StationState } from "./StationState.ts";
import { vaultNamesOf } from "./vaultNames.ts";
import type { OpenVault } from "./vaults.ts";

/** Whoever takes a vault off doesn't wait longer for a line. */
const PATIENCE_MS = 5_000;

/**
 * The last thing that is done in a vault that is taken off this machine: its chain ends, and gives the hub back what it
 * hasn't used. Nothing, where own work still waits here. Resolves when the hub has answered, or after five seconds:
 * serials that it wasn't told of are lost, and never given twice. Lets go of the vault as soon as `signal` is aborted.
 */
export async function endVault(
  vault: OpenVault,
  {
    baseUrl,
    ports,
    signal,
  }: { baseUrl: string; ports: ReplicaPorts; signal: AbortSignal },
): Promise<void> {
  const { keys, session, vaultId } = vault;
  const names = vaultNamesOf(vaultId);
  const closing = new AbortController();
  const derivation = {
    calendar: () => NO_CALENDAR,
    blind: (value: string) => blindKey(keys, value),
  };
  const rebuild = (caseId: string, journal: Journal, ownOnly?: boolean) =>
    caseRowOf(caseId, journal, derivation, ownOnly);
  const database = await openReplicaDatabase(
    {
      name: names.database,
      storage: "dexie",
      multiTab: true,
      keys,
      sleep: (ms) => ports.sleep(ms, closing.signal),
    },
    caseConflicts(rebuild),
    rebuild,
  );
  const line = new HubLine(baseUrl, session.token, ports);
  const sayTheLast = async () => {
    new SessionKeeper(vault, line, ports).follow();
    const state = new StationState(database.stationState);
    const chainKeys = new ChainKeys(ports.values, vaultId, keys);
    const vaultLock = names.lock;
    const { actor } = session;
    const chain = new Chain(
      state,
      { lockName: vaultLock, actor },
      chainKeys,
      ports,
    );
    const outbox = new Outbox(database.outbox, chain, state, async () => {
      throw new Error("nothing is written in a vault that ends");
    });
    await ports.locks.hold(vaultLock, async () => {
      if ((await outbox.countWaiting()) === 0) await chain.giveUpSerials();
    });
    const { locks } = ports;
    await Promise.race([
      giveBackSerials({ chain, line, locks, vaultLock }),
      ports.sleep(PATIENCE_MS, closing.signal),
    ]);
  };
  try {
    await Promise.race([sayTheLast(), whenAborted(signal)]);
  } finally {
    closing.abort();
    line.close();
    await database.close();
  }
}

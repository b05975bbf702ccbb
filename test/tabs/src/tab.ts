import { caseIn, note, submit } from "@onedoor/replica/testing/caseActs";
import { openReplica } from "@onedoor/replica/openReplica";
import { signIn } from "@onedoor/replica/session";
import { listVaults, makeVault, unlockVault } from "@onedoor/replica/vaults";
import type { Replica, SyncStatus } from "@onedoor/replica/Replica";
import { firstValueFrom } from "rxjs";

/** What a test asks of a page: a vault in one tab of the browser. */
export interface Tab {
  /** Opens the vault of the account that is signed in on this browser, or signs it in. */
  open(account: string, password: string): Promise<void>;
  submit(caseIds: readonly string[]): Promise<void>;
  /** Goes on until one is refused; which were said to be kept, and the refusal's own words. */
  submitUntilRefused(
    caseIds: readonly string[],
  ): Promise<{ kept: readonly string[]; refusal: string | null }>;
  /** Appends so many notes one after the other, by turns to cases that may have been opened in another tab. */
  append(caseIds: readonly string[], count: number): Promise<void>;
  syncNow(): ReturnType<Replica["syncNow"]>;
  status(): Promise<SyncStatus>;
}

declare global {
  interface Window {
    tab: Tab;
  }
}

let replica: Replica | undefined;

function opened(): Replica {
  if (replica === undefined) throw new Error("the vault isn't open");
  return replica;
}

window.tab = {
  async open(account, password) {
    const baseUrl = location.origin;
    const [kept] = await listVaults();
    if (kept === undefined) {
      const outcome = await signIn({ baseUrl, account, password });
      if (!outcome.ok) throw new Error(outcome.reason);
      const vault = await makeVault(outcome.session, password);
      replica = await openReplica(vault, { baseUrl });
    } else {
      const outcome = await unlockVault(kept.vaultId, password);
      if (!outcome.ok) throw new Error(outcome.reason);
      replica = await openReplica(outcome.vault, { baseUrl });
    }
  },
  async submit(caseIds) {
    for (const caseId of caseIds) await submit(opened(), caseId);
  },
  async submitUntilRefused(caseIds) {
    const kept: string[] = [];
    for (const caseId of caseIds) {
      try {
        await submit(opened(), caseId);
      } catch (refusal) {
        return { kept, refusal: String(refusal) };
      }
      kept.push(caseId);
    }
    return { kept, refusal: null };
  },
  async append(caseIds, count) {
    for (const caseId of caseIds) await caseIn(opened(), caseId, () => true);
    for (let i = 0; i < count; i += 1) {
      const caseId = caseIds[i % caseIds.length] ?? "";
      const result = await note(opened(), caseId, `第${i}条`);
      if (!result.ok) throw new Error(result.reason);
    }
  },
  syncNow: () => opened().syncNow(),
  status: () => firstValueFrom(opened().syncStatus()),
};

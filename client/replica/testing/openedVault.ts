import { hashText } from "@onedoor/domain/hash";
import { keysOfSecret } from "../src/vaultKeys.ts";
import type { StoredSession } from "../src/session.ts";
import type { OpenVault } from "../src/vaults.ts";

/** The vault of an account as it is once it is unlocked: the same keys each time, and nothing to wait for. */
export async function openedVault(session: StoredSession): Promise<OpenVault> {
  const vaultId = hashText(`test vault|${session.accountId}`).slice(0, 16);
  const secret = new TextEncoder().encode(hashText(vaultId));
  return { vaultId, session, keys: await keysOfSecret(secret) };
}

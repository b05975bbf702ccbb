import type { PasskeySettings } from "@onedoor/replica/passkeySettings";
import type { SecondFactor } from "@onedoor/replica/secondFactor";
import type { StoredSession } from "@onedoor/replica/session";
import type { OpenVault } from "@onedoor/replica/vaults";
import type { EntrancePort } from "@onedoor/ui/EntrancePage";

/** An entrance without locks. `atOnce`: who is inside before anybody asked; `signIn` answers for the county. */
export function fakeEntrance(given: {
  atOnce: StoredSession | null;
  signIn?: (account: string, password: string) => StoredSession | null;
}): (onOpen: (vault: OpenVault) => void) => EntrancePort {
  return (onOpen) => {
    const open = (session: StoredSession) =>
      onOpen({ vaultId: session.accountId, session, keys: NO_KEYS });
    const { atOnce } = given;
    if (atOnce !== null) queueMicrotask(() => open(atOnce));
    const refused = { ok: false, reason: "wrongPassphrase" } as const;
    return {
      vaults: async () => [],
      unlock: async () => refused,
      unlockByPasskey: async () => ({ ok: false, reason: "notVerified" }),
      signIn: async (account, password) => {
        const session = given.signIn?.(account, password) ?? null;
        if (session === null)
          return { ok: false, reason: "wrongAccountOrPassword" };
        open(session);
        return { ok: true, next: null };
      },
      choosePassphrase: async () => undefined,
      useFormerPassphrase: async () => refused,
      wipe: async () => undefined,
      onForgotten: () => () => undefined,
    };
  };
}

/** Nothing is sealed behind it. */
const NO_KEYS = {} as OpenVault["keys"];

/** A county that can't be asked about authenticators. */
export const NO_FACTOR: SecondFactor = {
  offer: async () => ({ ok: false, reason: "offline" }),
  confirm: async () => ({ ok: false, reason: "offline" }),
};

/** A browser that knows nobody but by his passphrase. */
export const NO_PASSKEY: PasskeySettings = {
  isOffered: async () => false,
  isOn: async () => false,
  add: async () => ({ ok: false, reason: "noPrf" }),
  remove: async () => undefined,
};

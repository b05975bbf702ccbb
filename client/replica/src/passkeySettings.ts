import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import type { AddPasskeyOutcome } from "./vaultPasskey.ts";
import { passkeyName } from "./vaultNames.ts";
import type { OpenVault } from "./vaults.ts";

/** The second lock of a vault that is open. */
export interface PasskeySettings {
  isOffered(): Promise<boolean>;
  isOn(): Promise<boolean>;
  add(passphrase: string): Promise<AddPasskeyOutcome>;
  remove(): Promise<void>;
}

/** By the browser's authenticator; its code is loaded by who looks at the settings. */
export function passkeySettingsOf(
  vault: OpenVault,
  portsOf: () => ReplicaPorts = browserPorts,
): PasskeySettings {
  const { vaultId } = vault;
  const load = () =>
    Promise.all([import("./Authenticator.ts"), import("./vaultPasskey.ts")]);
  return {
    async isOffered() {
      const [{ browserAuthenticator }] = await load();
      return browserAuthenticator().isOffered();
    },
    async isOn() {
      const kept = await portsOf().values.get(passkeyName(vaultId));
      return kept !== undefined;
    },
    async add(passphrase) {
      const [{ browserAuthenticator }, { addPasskey }] = await load();
      return addPasskey(vault, passphrase, browserAuthenticator(), portsOf());
    },
    async remove() {
      const [, { removePasskey }] = await load();
      await removePasskey(vaultId, portsOf());
    },
  };
}

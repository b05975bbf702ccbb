import { readDemonstrationAccounts } from "@onedoor/replica/demonstrationAccounts";
import { Entrance } from "@onedoor/replica/Entrance";
import { readLease } from "@onedoor/replica/deviceCertificate";
import { indexedDbValues } from "@onedoor/replica/KeptValues";
import { passkeySettingsOf } from "@onedoor/replica/passkeySettings";
import { currentToken } from "@onedoor/replica/renewSession";
import { secondFactorAt } from "@onedoor/replica/secondFactor";
import { signIn } from "@onedoor/replica/session";
import { keepSession } from "@onedoor/replica/vaults";
import type { AppPorts } from "./App.tsx";
import { readApplicantCredit } from "./caseView/applicantCredit.ts";
import { readDirectory, storedDirectory } from "./directory.ts";

/** Whose accounts are of use at a station. */
const STATION_ROLES = ["WINDOW_CLERK", "TOWN_OFFICER"];

/** The browser and the county behind this page's own origin. */
export function browserAppPorts(): AppPorts {
  const baseUrl = window.location.origin;
  const graphUrl = `${baseUrl}/graphql`;
  return {
    entrance: (onOpen) => new Entrance({ baseUrl, onOpen }),
    readLease: () => readLease(indexedDbValues()),
    secondFactor: (vault) => secondFactorAt(baseUrl, vault),
    passkey: (vault) => passkeySettingsOf(vault),
    signInAgain: async (vault, account, password, codes) => {
      const outcome = await signIn({ baseUrl, account, password, codes });
      if (outcome.ok && outcome.session.accountId === vault.session.accountId)
        await keepSession(vault, outcome.session);
      return outcome;
    },
    openReplica: async (vault) => {
      // The store is the larger half of the app: signing in doesn't wait for it.
      const { openReplica } = await import("@onedoor/replica/openReplica");
      const replica = await openReplica(vault, {
        baseUrl,
        onMoved: () => location.reload(),
      });
      // Asked once there is something to lose; the answer is shown on the sync page.
      await navigator.storage.persist();
      return replica;
    },
    listAccounts: () =>
      readDemonstrationAccounts({ baseUrl, roles: STATION_ROLES }),
    storedDirectory,
    readDirectory: async (vault) =>
      readDirectory(graphUrl, await currentToken(baseUrl, vault)),
    readApplicantCredit: async (vault, of) =>
      readApplicantCredit(graphUrl, await currentToken(baseUrl, vault), of),
  };
}

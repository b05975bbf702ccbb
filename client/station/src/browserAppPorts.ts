import {
  forgetSession,
  loadStoredSession,
  signIn,
  storeSession,
} from "@onedoor/replica/session";
import type { AppPorts } from "./App.tsx";
import { readDirectory, storedDirectory } from "./directory.ts";
import { registerServiceWorker } from "./shell/registerServiceWorker.ts";
import { readDemonstrationAccounts } from "./signIn/demonstrationAccounts.ts";

/** The browser and the county behind this page's own origin. */
export function browserAppPorts(): AppPorts {
  const baseUrl = window.location.origin;
  const graphUrl = `${baseUrl}/graphql`;
  if (import.meta.env.PROD) void registerServiceWorker();
  return {
    storedSession: () => loadStoredSession(),
    signIn: async (account, password) => {
      const outcome = await signIn({ baseUrl, account, password });
      if (outcome.ok) await storeSession(outcome.session);
      return outcome;
    },
    signOut: () => forgetSession(),
    openReplica: async (session) => {
      // The store is the larger half of the app: signing in doesn't wait for it.
      const { openReplica } = await import("@onedoor/replica/openReplica");
      const replica = await openReplica(session, { baseUrl });
      // Asked once there is something to lose; the answer is shown on the sync page.
      await navigator.storage.persist();
      return replica;
    },
    listAccounts: () => readDemonstrationAccounts(graphUrl),
    storedDirectory,
    readDirectory: (session) => readDirectory(graphUrl, session.token),
  };
}

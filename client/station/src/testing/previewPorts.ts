import {
  DEMONSTRATION_PASSWORD,
  accounts,
} from "@onedoor/demonstration/accounts";
import { actorFor } from "@onedoor/demonstration/county";
import type { StoredSession } from "@onedoor/replica/session";
import type { AppPorts } from "../App.tsx";
import { aStation, demonstrationDirectory } from "./aStation.tsx";
import { fakeEntrance, NO_FACTOR, NO_PASSKEY } from "./fakeEntrance.ts";
import { busyDay } from "./busyDay.ts";

/** The app without a server: `?fake`, `?fake=zhen1` to be signed in at once, `&line=off` for a cut line. */
export function previewPorts(): AppPorts {
  const query = new URLSearchParams(window.location.search);
  const account = query.get("fake") ?? "";
  return {
    entrance: fakeEntrance({
      atOnce: account === "" ? null : sessionOf(account),
      signIn: (name, password) =>
        password === DEMONSTRATION_PASSWORD ? sessionOf(name) : null,
    }),
    secondFactor: () => NO_FACTOR,
    passkey: () => NO_PASSKEY,
    readLease: async () => null,
    signInAgain: async () => ({ ok: false, reason: "offline" }),
    openReplica: async ({ session: { accountId } }) => {
      const station = aStation(accountId);
      await busyDay(station);
      if (query.get("line") === "off") {
        station.hub.cutLine();
        station.hub.passMinutes(125);
      }
      return station;
    },
    listAccounts: async () =>
      accounts
        .filter(({ role }) => role === "windowClerk" || role === "townOfficer")
        .map((one) => ({ ...one, password: DEMONSTRATION_PASSWORD })),
    storedDirectory: () => demonstrationDirectory,
    readDirectory: async () => demonstrationDirectory,
    readApplicantCredit: async () => {
      throw new Error("there is no county here");
    },
  };
}

function sessionOf(account: string): StoredSession {
  const actor = actorFor(account);
  return {
    accountId: account,
    displayName: account,
    role: actor.role,
    actor,
    deviceId: "preview",
    token: "preview",
    expiresAt: "2099-01-01T00:00:00.000Z" as StoredSession["expiresAt"],
  };
}

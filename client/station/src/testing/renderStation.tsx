import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { AppearanceProvider } from "@onedoor/ui/AppearanceProvider";
import type { Language } from "@onedoor/ui/words/wording";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { App, type AppPorts } from "../App.tsx";
// Read with the tests, so that no test waits for it: in a browser it comes after the sign-in page.
import "../OpenedStation.tsx";
import type { ApplicantCredit } from "../caseView/applicantCredit.ts";
import { actorFor } from "@onedoor/demonstration/county";
import type { StoredSession } from "@onedoor/replica/session";
import { fakeEntrance, NO_FACTOR, NO_PASSKEY } from "./fakeEntrance.ts";
import { demonstrationDirectory } from "./aStation.tsx";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";

/** In the app's own surroundings, without motion. */
export function renderIn(language: Language, content: ReactNode) {
  return render(
    <LanguageProvider initial={language}>
      <AppearanceProvider>{content}</AppearanceProvider>
    </LanguageProvider>,
  );
}

/** The whole app, signed in at this station, at this address. */
export function renderStation(
  station: MemoryReplica,
  options: {
    hash?: string;
    language?: Language;
    /** Without it, the county can't be reached. */
    applicantCredit?: () => Promise<ApplicantCredit | null>;
  } = {},
) {
  window.location.hash = options.hash ?? "";
  return renderIn(
    options.language ?? "zh",
    <App ports={portsOf(station, options.applicantCredit)} />,
  );
}

function portsOf(
  station: MemoryReplica,
  applicantCredit: () => Promise<ApplicantCredit | null> = () =>
    Promise.reject(new Error("there is no line")),
): AppPorts {
  const session: StoredSession = {
    accountId: "test",
    displayName: station.displayName,
    role: station.actor.role,
    actor: actorFor(station.actor.staffId.replace(/^staff-/, "")),
    deviceId: "device",
    token: "token",
    expiresAt: station.now(),
  };
  return {
    entrance: fakeEntrance({ atOnce: session }),
    secondFactor: () => NO_FACTOR,
    passkey: () => NO_PASSKEY,
    readLease: async () => null,
    signInAgain: async () => ({ ok: true, session }),
    openReplica: async () => station,
    listAccounts: async () => [],
    storedDirectory: () => demonstrationDirectory,
    readDirectory: async () => demonstrationDirectory,
    readApplicantCredit: applicantCredit,
  };
}

import type { Replica } from "@onedoor/replica/Replica";
import type { SignInOutcome, StoredSession } from "@onedoor/replica/session";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import type { OfferedAccount } from "@onedoor/ui/SignInForm";
import { SignInPage } from "@onedoor/ui/SignInPage";
import { NotKeptBar } from "@onedoor/ui/NotKeptBar";
import { UpdateBar } from "@onedoor/ui/UpdateBar";
import { lazy, Suspense, useEffect, useState } from "react";
import { CasePage } from "./caseView/CasePage.tsx";
import type { Directory } from "./directory.ts";
import { IntakePage } from "./intake/IntakePage.tsx";
import { shellMessages } from "./messages/shellMessages.ts";
import { goTo, useRoute } from "./navigation.tsx";
import { Shell } from "./shell/Shell.tsx";
import { StationProvider, useStation } from "./stationContext.tsx";
import { TodayPage } from "./today/TodayPage.tsx";

const PaperPage = lazy(() =>
  import("./documents/PaperPage.tsx").then(({ PaperPage: page }) => ({
    default: page,
  })),
);
const NotificationPage = lazy(() =>
  import("./documents/NotificationPage.tsx").then(
    ({ NotificationPage: page }) => ({ default: page }),
  ),
);
const SyncPage = lazy(() =>
  import("./sync/SyncPage.tsx").then(({ SyncPage: page }) => ({
    default: page,
  })),
);
const HandOverPage = lazy(() =>
  import("./sync/HandOverPage.tsx").then(({ HandOverPage: page }) => ({
    default: page,
  })),
);

/** What the app needs of the world: the real one in `main.tsx`, a played one in tests and previews. */
export interface AppPorts {
  storedSession: () => Promise<StoredSession | null>;
  signIn: (
    account: string,
    password: string,
    code?: string,
  ) => Promise<SignInOutcome>;
  signOut: () => Promise<void>;
  openReplica: (session: StoredSession) => Promise<Replica>;
  listAccounts: () => Promise<readonly OfferedAccount[]>;
  storedDirectory: () => Directory;
  readDirectory: (session: StoredSession) => Promise<Directory>;
}

/** The address of its service worker. */
export const WORKER = `${import.meta.env.BASE_URL}sw.js`;

/** The station, with the notice of a newer version above whatever page is open. */
export function App({ ports }: { ports: AppPorts }) {
  const route = useRoute();
  return (
    <>
      <NotKeptBar />
      {import.meta.env.PROD ? (
        <UpdateBar worker={WORKER} isBusy={route.page === "intake"} />
      ) : null}
      <SignedInApp ports={ports} />
    </>
  );
}

/** Signs in, opens the vault, and shows the pages. */
function SignedInApp({ ports }: { ports: AppPorts }) {
  const t = useMessages(shellMessages);
  const [session, setSession] = useState<StoredSession | null>();
  const [opened, setOpened] = useState<{
    replica: Replica;
    calendar: WorkCalendar;
  }>();
  const [directory, setDirectory] = useState(ports.storedDirectory);
  const [failure, setFailure] = useState<unknown>();
  // Shown by the error screen: a vault that can't be opened can't be worked with.
  if (failure !== undefined) throw failure;

  useEffect(() => {
    ports.storedSession().then(setSession, setFailure);
  }, [ports]);

  useEffect(() => {
    if (session === undefined || session === null) return undefined;
    let replica: Replica | undefined;
    let wanted = true;
    const open = async () => {
      replica = await ports.openReplica(session);
      const calendar = await replica.calendar();
      if (wanted) setOpened({ replica, calendar });
      else await replica.close();
    };
    open().catch(setFailure);
    // Names are a comfort; without a line those of last time serve.
    ports.readDirectory(session).then(setDirectory, () => undefined);
    return () => {
      wanted = false;
      setOpened(undefined);
      void replica?.close();
    };
  }, [ports, session]);

  if (session === undefined) return null;
  if (session === null)
    return (
      <SignInPage
        title={t.signInTo}
        listAccounts={ports.listAccounts}
        signIn={async (account, password, code) => {
          const outcome = await ports.signIn(account, password, code);
          if (outcome.ok) setSession(outcome.session);
          return outcome;
        }}
      />
    );
  if (opened === undefined) return <Opening />;
  return (
    <StationProvider
      replica={opened.replica}
      calendar={opened.calendar}
      directory={directory}
    >
      <Pages
        onSignOut={() => {
          void ports.signOut().then(() => {
            goTo({ page: "today" });
            setSession(null);
          });
        }}
      />
    </StationProvider>
  );
}

function Opening() {
  const t = useMessages(shellMessages);
  return (
    <main className="lone-page">
      <p role="status">{t.opening}</p>
    </main>
  );
}

function Pages({ onSignOut }: { onSignOut: () => void }) {
  const route = useRoute();
  return (
    <Shell route={route} onSignOut={onSignOut}>
      <FirstCopy />
      <Suspense fallback={null}>
        <Page route={route} />
      </Suspense>
    </Shell>
  );
}

function Page({ route }: { route: ReturnType<typeof useRoute> }) {
  switch (route.page) {
    case "today":
      return <TodayPage />;
    case "intake":
      return <IntakePage route={route} />;
    case "case":
      return <CasePage key={route.caseId} caseId={route.caseId} />;
    case "paper":
      return <PaperPage route={route} />;
    case "notification":
      return <NotificationPage draftId={route.draftId} />;
    case "sync":
      return <SyncPage />;
    case "handOver":
      return <HandOverPage />;
  }
}

function FirstCopy() {
  const { sync } = useStation();
  const t = useMessages(shellMessages);
  if (sync === undefined || sync.firstCopy.done) return null;
  const { cases, items, people } = sync.firstCopy;
  return (
    <p className="first-copy" role="status">
      {t.firstCopy(cases, items, people)} · {t.firstCopyHint}
    </p>
  );
}

import type { Replica } from "@onedoor/replica/Replica";
import type { PasskeySettings } from "@onedoor/replica/passkeySettings";
import type { SecondFactor } from "@onedoor/replica/secondFactor";
import type { SignInOutcome } from "@onedoor/replica/session";
import type { OpenVault } from "@onedoor/replica/vaults";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import type { OfferedAccount, SignIn } from "@onedoor/ui/SignInForm";
import { EntrancePage, type EntrancePort } from "@onedoor/ui/EntrancePage";
import { LeaseGate, type ReadLease } from "@onedoor/ui/LeaseGate";
import { NotKeptBar } from "@onedoor/ui/NotKeptBar";
import { RunningLock } from "@onedoor/ui/RunningLock";
import { UpdateBar } from "@onedoor/ui/UpdateBar";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import type {
  ApplicantCredit,
  ApplicantKey,
} from "./caseView/applicantCredit.ts";
import type { Directory } from "./directory.ts";
import { shellMessages } from "./messages/shellMessages.ts";
import { goTo, useRoute } from "./navigation.tsx";
import { Shell } from "./shell/Shell.tsx";
import { StationProvider, useStation } from "./stationContext.tsx";
import { TodayPage } from "./today/TodayPage.tsx";

const CasePage = lazy(() =>
  import("./caseView/CasePage.tsx").then(({ CasePage: page }) => ({
    default: page,
  })),
);
const IntakePage = lazy(() =>
  import("./intake/IntakePage.tsx").then(({ IntakePage: page }) => ({
    default: page,
  })),
);
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
const CaseNotificationPage = lazy(() =>
  import("./documents/NotificationPage.tsx").then(
    ({ CaseNotificationPage: page }) => ({ default: page }),
  ),
);
const SyncPage = lazy(() =>
  import("./sync/SyncPage.tsx").then(({ SyncPage: page }) => ({
    default: page,
  })),
);
const ShiftPage = lazy(() =>
  import("./shift/ShiftPage.tsx").then(({ ShiftPage: page }) => ({
    default: page,
  })),
);
const ChangesPage = lazy(() =>
  import("./changes/ChangesPage.tsx").then(({ ChangesPage: page }) => ({
    default: page,
  })),
);
const CheckLicencePage = lazy(() =>
  import("./licences/CheckLicencePage.tsx").then(
    ({ CheckLicencePage: page }) => ({ default: page }),
  ),
);
const HandOverPage = lazy(() =>
  import("./sync/HandOverPage.tsx").then(({ HandOverPage: page }) => ({
    default: page,
  })),
);

/** What the app needs of the world: the real one in `main.tsx`, a played one in tests and previews. */
export interface AppPorts {
  entrance: (onOpen: (vault: OpenVault) => void) => EntrancePort;
  /** Where the county has ended the session of an open vault: the same account, without leaving the work. */
  signInAgain: (
    vault: OpenVault,
    ...given: Parameters<SignIn>
  ) => Promise<SignInOutcome>;
  openReplica: (vault: OpenVault) => Promise<Replica>;
  secondFactor: (vault: OpenVault) => SecondFactor;
  passkey: (vault: OpenVault) => PasskeySettings;
  readLease: ReadLease;
  listAccounts: () => Promise<readonly OfferedAccount[]>;
  storedDirectory: () => Directory;
  readDirectory: (vault: OpenVault) => Promise<Directory>;
  /** Null where the county has no such firm; fails without a line. */
  readApplicantCredit: (
    vault: OpenVault,
    of: ApplicantKey,
  ) => Promise<ApplicantCredit | null>;
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

/** Opens the vault, and shows the pages. */
function SignedInApp({ ports }: { ports: AppPorts }) {
  const t = useMessages(shellMessages);
  const [vault, setVault] = useState<OpenVault>();
  const entrance = useMemo(() => ports.entrance(setVault), [ports]);
  if (vault === undefined)
    return (
      <EntrancePage
        title={t.signInTo}
        entrance={entrance}
        listAccounts={ports.listAccounts}
      />
    );
  return (
    <OpenedVault
      key={vault.vaultId}
      ports={ports}
      vault={vault}
      onLock={() => {
        goTo({ page: "today" });
        setVault(undefined);
      }}
    />
  );
}

function OpenedVault(props: {
  ports: AppPorts;
  vault: OpenVault;
  onLock: () => void;
}) {
  const { ports, vault, onLock } = props;
  const [opened, setOpened] = useState<{
    replica: Replica;
    calendar: WorkCalendar;
  }>();
  const [directory, setDirectory] = useState(ports.storedDirectory);
  const [failure, setFailure] = useState<unknown>();
  // Shown by the error screen: a vault that can't be opened can't be worked with.
  if (failure !== undefined) throw failure;

  useEffect(() => {
    let replica: Replica | undefined;
    let wanted = true;
    const open = async () => {
      replica = await ports.openReplica(vault);
      const calendar = await replica.calendar();
      if (wanted) setOpened({ replica, calendar });
      else await replica.close();
    };
    open().catch(setFailure);
    // Names are a comfort; without a line those of last time serve.
    ports.readDirectory(vault).then(setDirectory, () => undefined);
    return () => {
      wanted = false;
      setOpened(undefined);
      void replica?.close();
    };
  }, [ports, vault]);

  const replica = opened?.replica;
  const now = useCallback(() => replica?.now() ?? EPOCH, [replica]);
  const secondFactor = useMemo(() => ports.secondFactor(vault), [ports, vault]);
  const passkey = useMemo(() => ports.passkey(vault), [ports, vault]);
  const applicantCredit = useCallback(
    (of: ApplicantKey) => ports.readApplicantCredit(vault, of),
    [ports, vault],
  );
  const signInAgain = useCallback(
    async (...given: Parameters<SignIn>) => {
      const outcome = await ports.signInAgain(vault, ...given);
      if (!outcome.ok) return outcome;
      if (outcome.session.accountId === vault.session.accountId)
        replica?.useSession(outcome.session);
      // Another account has a vault of its own.
      else onLock();
      return outcome;
    },
    [ports, vault, replica, onLock],
  );
  if (opened === undefined) return <Opening />;
  return (
    <RunningLock name={opened.replica.displayName} now={now} onLockOut={onLock}>
      <StationProvider
        replica={opened.replica}
        calendar={opened.calendar}
        directory={directory}
        applicantCredit={applicantCredit}
        signInAgain={signInAgain}
        secondFactor={secondFactor}
        passkey={passkey}
      >
        <LeaseGate
          replica={opened.replica}
          readLease={ports.readLease}
          onSignOut={onLock}
        >
          <Pages onSignOut={onLock} />
        </LeaseGate>
      </StationProvider>
    </RunningLock>
  );
}

const EPOCH = instantOfEpochMs(0);

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
    case "caseNotification":
      return <CaseNotificationPage caseId={route.caseId} />;
    case "sync":
      return <SyncPage />;
    case "shift":
      return <ShiftPage />;
    case "handOver":
      return <HandOverPage />;
    case "checkLicence":
      return <CheckLicencePage />;
    case "changes":
      return <ChangesPage itemCode={route.itemCode} />;
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

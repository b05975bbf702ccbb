import type { Replica } from "@onedoor/replica/Replica";
import type { OpenVault } from "@onedoor/replica/vaults";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import type { SignIn } from "@onedoor/ui/SignInForm";
import { LeaseGate } from "@onedoor/ui/LeaseGate";
import { RunningLock } from "@onedoor/ui/RunningLock";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import type { AppPorts } from "./App.tsx";
import type { ApplicantKey } from "./caseView/applicantCredit.ts";
import { shellMessages } from "./messages/shellMessages.ts";
import { useRoute } from "./navigation.tsx";
import { Opening } from "./shell/Opening.tsx";
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
const LedgerPage = lazy(() =>
  import("./ledger/LedgerPage.tsx").then(({ LedgerPage: page }) => ({
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
const VillagePage = lazy(() =>
  import("./village/VillagePage.tsx").then(({ VillagePage: page }) => ({
    default: page,
  })),
);
const HandOverPage = lazy(() =>
  import("./sync/HandOverPage.tsx").then(({ HandOverPage: page }) => ({
    default: page,
  })),
);

/** The pages of an opened vault, drawn by the component kit. */
export function OpenedStation(props: {
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
    <ThemeProvider>
      <RunningLock
        name={opened.replica.displayName}
        now={now}
        onLockOut={onLock}
      >
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
    </ThemeProvider>
  );
}

const EPOCH = instantOfEpochMs(0);

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
    case "ledger":
      return <LedgerPage />;
    case "handOver":
      return <HandOverPage />;
    case "checkLicence":
      return <CheckLicencePage />;
    case "village":
      return <VillagePage householdId={route.householdId} />;
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

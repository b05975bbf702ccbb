import { readDemonstrationAccounts } from "@onedoor/replica/demonstrationAccounts";
import { readLease } from "@onedoor/replica/deviceCertificate";
import { indexedDbValues } from "@onedoor/replica/KeptValues";
import { Entrance } from "@onedoor/replica/Entrance";
import { passkeySettingsOf } from "@onedoor/replica/passkeySettings";
import { currentToken } from "@onedoor/replica/renewSession";
import { secondFactorAt } from "@onedoor/replica/secondFactor";
import { signIn, type SignInCodes } from "@onedoor/replica/session";
import { keepSession, type OpenVault } from "@onedoor/replica/vaults";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { Replica } from "@onedoor/replica/Replica";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { EntrancePage } from "@onedoor/ui/EntrancePage";
import { LeaseGate } from "@onedoor/ui/LeaseGate";
import { RunningLock } from "@onedoor/ui/RunningLock";
import { Button } from "antd";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import { OfficeApp } from "../OfficeApp.tsx";
import { OfficeProvider } from "../hooks/Office.tsx";
import { usePlaces } from "../hooks/usePlaces.ts";
import { openGraph } from "../supervision/Graph.ts";
import { openStaffNames } from "../supervision/StaffNames.ts";
import { fetchMaterialWith } from "./fetchMaterial.ts";
import { shellMessages } from "./shellMessages.ts";
import { WrongDesk } from "./WrongDesk.tsx";

const later = () => import("../pages/laterPages.ts");
/** Desks of those who have no cases. */
const DESKS = {
  operator: lazy(() =>
    later().then((page) => ({ default: page.OperatorDesk })),
  ),
  securityAdministrator: lazy(() =>
    later().then((page) => ({ default: page.SecurityDesk })),
  ),
  auditAdministrator: lazy(() =>
    later().then((page) => ({ default: page.AuditDesk })),
  ),
};

// Asked each time: a token holds for a quarter of an hour.
const token = async () =>
  current === undefined ? null : currentToken("", current);
const graph = openGraph("/graphql", { token });
const staff = openStaffNames(graph);
const fetchMaterial = fetchMaterialWith(token);

const OFFICE_ROLES = [
  "TOWN_OFFICER",
  "REVIEWER",
  "APPROVER",
  "SUPERVISOR",
  "OPERATOR",
  "SECURITY_ADMINISTRATOR",
  "AUDIT_ADMINISTRATOR",
];
const leaseOfThisComputer = () => readLease(indexedDbValues());
const listAccounts = () =>
  readDemonstrationAccounts({ baseUrl: "", roles: OFFICE_ROLES });

/** From the entrance to an open replica. */
export function OfficeSession() {
  const [vault, setVault] = useState<OpenVault>();
  const t = useMessages(shellMessages);
  const entrance = useMemo(
    () =>
      new Entrance({
        baseUrl: "",
        onOpen: (opened) => {
          current = opened;
          setVault(opened);
        },
      }),
    [],
  );
  const signOut = useCallback(() => {
    current = undefined;
    setVault(undefined);
  }, []);
  if (vault === undefined)
    return (
      <EntrancePage
        title={t.product}
        listAccounts={listAccounts}
        entrance={entrance}
      />
    );
  const { session } = vault;
  const { role } = session.actor;
  if (role === "windowClerk") return <WrongDesk onSignOut={signOut} />;
  if (
    role === "operator" ||
    role === "securityAdministrator" ||
    role === "auditAdministrator"
  ) {
    const Desk = DESKS[role];
    return (
      <Suspense fallback={null}>
        <Desk
          graph={graph}
          name={session.displayName}
          secondFactor={secondFactorAt("", vault)}
          passkey={passkeySettingsOf(vault)}
          signOut={signOut}
        />
      </Suspense>
    );
  }
  return <OpenedOffice key={vault.vaultId} vault={vault} signOut={signOut} />;
}

function OpenedOffice({
  vault,
  signOut,
}: {
  vault: OpenVault;
  signOut: () => void;
}) {
  const t = useMessages(shellMessages);
  const opened = useOpenedReplica(vault);
  const places = usePlaces(graph);
  const replica = opened?.ok === true ? opened.replica : undefined;
  const now = useCallback(() => replica?.now() ?? EPOCH, [replica]);
  const services = useMemo(
    () =>
      replica === undefined
        ? undefined
        : {
            replica,
            graph,
            fetchMaterial,
            places,
            staff,
            secondFactor: secondFactorAt("", vault),
            passkey: passkeySettingsOf(vault),
            signOut,
            async signInAgain(
              account: string,
              password: string,
              codes?: SignInCodes,
            ) {
              const outcome = await signIn({
                baseUrl: "",
                account,
                password,
                codes,
              });
              if (!outcome.ok) return outcome;
              if (outcome.session.accountId !== vault.session.accountId) {
                // Another account has a vault of its own.
                signOut();
                return outcome;
              }
              await keepSession(vault, outcome.session);
              replica.useSession(outcome.session);
              return outcome;
            },
          },
    [replica, places, signOut, vault],
  );
  if (opened?.ok === false)
    return (
      <EmptyState
        title={t.failed}
        hint={t.failedHint}
        action={<Button onClick={() => location.reload()}>{t.reload}</Button>}
      />
    );
  if (services === undefined) return <p role="status">{t.opening}</p>;
  return (
    <RunningLock
      name={services.replica.displayName}
      now={now}
      onLockOut={signOut}
    >
      <LeaseGate
        replica={services.replica}
        readLease={leaseOfThisComputer}
        onSignOut={signOut}
      >
        <OfficeProvider services={services}>
          <OfficeApp />
        </OfficeProvider>
      </LeaseGate>
    </RunningLock>
  );
}

type Opened = { ok: true; replica: Replica } | { ok: false };

function useOpenedReplica(vault: OpenVault): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let left = false;
    // The database is the larger half of the app: a sign-in page doesn't wait for it.
    const opening = import("@onedoor/replica/openReplica").then(
      ({ openReplica }) =>
        openReplica(vault, {
          baseUrl: "",
          onMoved: () => location.reload(),
        }),
    );
    opening.then(
      (replica) => {
        if (!left) setOpened({ ok: true, replica });
      },
      (failure: unknown) => {
        console.error(failure);
        if (!left) setOpened({ ok: false });
      },
    );
    return () => {
      left = true;
      void opening.then(
        (replica) => replica.close(),
        () => undefined,
      );
    };
  }, [vault]);
  return opened;
}

const EPOCH = instantOfEpochMs(0);

let current: OpenVault | undefined;

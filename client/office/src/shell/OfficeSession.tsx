import { readDemonstrationAccounts } from "@onedoor/replica/demonstrationAccounts";
import {
  forgetSession,
  loadStoredSession,
  signIn,
  type StoredSession,
  storeSession,
} from "@onedoor/replica/session";
import type { Replica } from "@onedoor/replica/Replica";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { SignInPage } from "@onedoor/ui/SignInPage";
import { Button } from "antd";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { OfficeApp } from "../OfficeApp.tsx";
import { OfficeProvider } from "../hooks/Office.tsx";
import { openGraph } from "../supervision/Graph.ts";
import { learnPlaces, storedPlaces } from "../supervision/knownPlaces.ts";
import { openStaffNames } from "../supervision/StaffNames.ts";
import { fetchMaterialWith } from "./fetchMaterial.ts";
import { shellMessages } from "./shellMessages.ts";
import { WrongDesk } from "./WrongDesk.tsx";

const OperatorDesk = lazy(() =>
  import("../pages/laterPages.ts").then((page) => ({
    default: page.OperatorDesk,
  })),
);

const graph = openGraph("/graphql", { token: currentToken });
const staff = openStaffNames(graph);
const fetchMaterial = fetchMaterialWith(currentToken);

const OFFICE_ROLES = [
  "TOWN_OFFICER",
  "REVIEWER",
  "APPROVER",
  "SUPERVISOR",
  "OPERATOR",
];
const listAccounts = () =>
  readDemonstrationAccounts({ baseUrl: "", roles: OFFICE_ROLES });

/** From the session that this browser keeps, or a sign-in, to an open replica. */
export function OfficeSession() {
  // `undefined` until the browser has told; `null` when nobody is signed in.
  const [session, setSession] = useState<StoredSession | null>();
  const t = useMessages(shellMessages);
  useEffect(() => void loadStoredSession().then(setSession), []);
  if (session === undefined) return null;
  if (session === null)
    return (
      <SignInPage
        title={t.product}
        listAccounts={listAccounts}
        signIn={async (account, password, code) => {
          const outcome = await signIn({
            baseUrl: "",
            account,
            password,
            code,
          });
          if (outcome.ok) {
            await storeSession(outcome.session);
            setSession(outcome.session);
          }
          return outcome;
        }}
      />
    );
  const signOut = () => void forgetSession().then(() => setSession(null));
  const { role } = session.actor;
  if (role === "windowClerk") return <WrongDesk onSignOut={signOut} />;
  if (role === "operator")
    return (
      <Suspense fallback={null}>
        <OperatorDesk
          graph={graph}
          name={session.displayName}
          signOut={signOut}
        />
      </Suspense>
    );
  return (
    <OpenedOffice key={session.accountId} session={session} signOut={signOut} />
  );
}

function OpenedOffice({
  session,
  signOut,
}: {
  session: StoredSession;
  signOut: () => void;
}) {
  const t = useMessages(shellMessages);
  const opened = useOpenedReplica(session);
  const places = usePlaces();
  const replica = opened?.ok === true ? opened.replica : undefined;
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
            signOut,
            async signInAgain(account: string, password: string) {
              const outcome = await signIn({ baseUrl: "", account, password });
              if (!outcome.ok) return outcome;
              // Another account has its own vault: it opens anew. The same one goes on where it is.
              await storeSession(outcome.session);
              if (outcome.session.accountId === session.accountId)
                replica.useSession(outcome.session);
              else location.reload();
              return outcome;
            },
          },
    [replica, places, signOut, session],
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
    <OfficeProvider services={services}>
      <OfficeApp />
    </OfficeProvider>
  );
}

type Opened = { ok: true; replica: Replica } | { ok: false };

function useOpenedReplica(session: StoredSession): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let left = false;
    // The database is the larger half of the app: a sign-in page doesn't wait for it.
    const opening = import("@onedoor/replica/openReplica").then(
      ({ openReplica }) =>
        openReplica(session, {
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
  }, [session]);
  return opened;
}

/** Names of places: what was learnt last, and anew whenever the county answers. */
function usePlaces() {
  const [places, setPlaces] = useState(storedPlaces);
  useEffect(() => {
    let left = false;
    void learnPlaces(graph).then((learnt) => {
      if (!left && learnt !== null) setPlaces(learnt);
    });
    return () => {
      left = true;
    };
  }, []);
  return places;
}

// Read each time: the replica renews the session while the app is open.
async function currentToken(): Promise<string | null> {
  return (await loadStoredSession())?.token ?? null;
}

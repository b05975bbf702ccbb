import type { Replica } from "@onedoor/replica/Replica";
import type { PasskeySettings } from "@onedoor/replica/passkeySettings";
import type { SecondFactor } from "@onedoor/replica/secondFactor";
import type { SignInOutcome } from "@onedoor/replica/session";
import type { OpenVault } from "@onedoor/replica/vaults";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import type { OfferedAccount, SignIn } from "@onedoor/ui/SignInForm";
import { EntrancePage, type EntrancePort } from "@onedoor/ui/EntrancePage";
import type { ReadLease } from "@onedoor/ui/LeaseGate";
import { NotKeptBar } from "@onedoor/ui/NotKeptBar";
import { UpdateBar } from "@onedoor/ui/UpdateBar";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type {
  ApplicantCredit,
  ApplicantKey,
} from "./caseView/applicantCredit.ts";
import type { Directory } from "./directory.ts";
import { shellMessages } from "./messages/shellMessages.ts";
import { goTo, useRoute } from "./navigation.tsx";
import { Opening } from "./shell/Opening.tsx";

const readStation = () => import("./OpenedStation.tsx");
/** All pages, with the component kit. They come while somebody types his passphrase. */
const OpenedStation = lazy(() =>
  readStation().then(({ OpenedStation: station }) => ({ default: station })),
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
  useEffect(() => void readStation(), []);
  if (vault === undefined)
    return (
      <EntrancePage
        title={t.signInTo}
        entrance={entrance}
        listAccounts={ports.listAccounts}
      />
    );
  return (
    <Suspense fallback={<Opening />}>
      <OpenedStation
        key={vault.vaultId}
        ports={ports}
        vault={vault}
        onLock={() => {
          goTo({ page: "today" });
          setVault(undefined);
        }}
      />
    </Suspense>
  );
}

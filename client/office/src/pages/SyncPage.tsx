import { useMessages } from "@onedoor/ui/LanguageProvider";
import { PasskeyPanel } from "@onedoor/ui/PasskeyPanel";
import { SecondFactorPanel } from "@onedoor/ui/SecondFactorPanel";
import { SignInForm } from "@onedoor/ui/SignInForm";
import { SyncReport } from "@onedoor/ui/SyncReport";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { Link } from "react-router";
import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import { shellMessages } from "../shell/shellMessages.ts";

/** What has left this machine, what waits, and why. */
export function SyncPage() {
  const { replica, secondFactor, passkey } = useOffice();
  const now = useNow();
  const status = useObservable(useMemo(() => replica.syncStatus(), [replica]));
  return (
    <main className="page">
      {status?.line === "refused" ? <SignInAgain /> : null}
      <SyncReport
        replica={replica}
        now={now}
        caseLink={(caseId, words) => (
          <Link to={`/cases/${caseId}`}>{words}</Link>
        )}
      >
        <PasskeyPanel passkey={passkey} />
        <SecondFactorPanel factor={secondFactor} />
      </SyncReport>
    </main>
  );
}

/** The county ended the session; work went on meanwhile and is sent after this. */
function SignInAgain() {
  const { signInAgain } = useOffice();
  const t = useMessages(shellMessages);
  return (
    <section>
      <h2>{t.signInAgain}</h2>
      <SignInForm signIn={signInAgain} />
    </section>
  );
}

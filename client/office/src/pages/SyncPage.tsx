import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { SignInForm } from "@onedoor/ui/SignInForm";
import { SyncReport } from "@onedoor/ui/SyncReport";
import { useObservable } from "@onedoor/ui/useObservable";
import { signInWords } from "@onedoor/ui/words/signInWords";
import type { Wording } from "@onedoor/ui/words/wording";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import { inboxMessages } from "../inbox/inboxMessages.ts";
import { shellMessages } from "../shell/shellMessages.ts";

/** What has left this machine, what waits, and why. */
export function SyncPage() {
  const { replica } = useOffice();
  const t = useMessages(inboxMessages);
  const now = useNow();
  const status = useObservable(useMemo(() => replica.syncStatus(), [replica]));
  if (status === undefined) return null;
  return (
    <main className="page">
      {status.line === "refused" ? <SignInAgain /> : null}
      <SyncReport
        status={status}
        now={now}
        onSyncNow={() => replica.syncNow()}
        caseLink={(caseId) => <Link to={`/cases/${caseId}`}>{t.openCase}</Link>}
      />
    </main>
  );
}

/** The county ended the session; work went on meanwhile and is sent after this. */
function SignInAgain() {
  const { signInAgain } = useOffice();
  const t = useMessages(shellMessages);
  const say = useSay();
  const [trouble, setTrouble] = useState<Wording>();
  return (
    <SignInForm
      title={t.signInAgain}
      offered={[]}
      trouble={trouble === undefined ? undefined : say(trouble)}
      onSignIn={async (account, password) => {
        const outcome = await signInAgain(account, password);
        setTrouble(outcome.ok ? undefined : signInWords[outcome.reason]);
      }}
    />
  );
}

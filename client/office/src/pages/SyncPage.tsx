import type { OwnEntry, SyncStatus } from "@onedoor/replica/Replica";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { SignInForm } from "@onedoor/ui/SignInForm";
import { SyncReport } from "@onedoor/ui/SyncReport";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
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
  const own = useObservable(
    useMemo(() => replica.ownEntries(OWN_ENTRIES), [replica]),
  );
  if (status === undefined || own === undefined) return null;
  return (
    <main className="page">
      {status.line === "refused" ? <SignInAgain /> : null}
      <SyncReport
        status={status}
        rows={notArrived(own, status.problems)}
        now={now}
        onSyncNow={() => replica.syncNow()}
        caseLink={(caseId) => <Link to={`/cases/${caseId}`}>{t.openCase}</Link>}
      />
    </main>
  );
}

const OWN_ENTRIES = 500;

/** What is on its way, and what needs a look; a set-aside that was settled is neither. */
function notArrived(
  own: readonly OwnEntry[],
  problems: SyncStatus["problems"],
): SyncStatus["problems"] {
  const known = new Set(problems.map(({ entryId }) => entryId));
  const waiting = own.flatMap((entry) => {
    const { entryId, caseId, kind, arrival, reason } = entry;
    const isOnItsWay = arrival !== "arrived" && arrival !== "setAside";
    return isOnItsWay && !known.has(entryId)
      ? [{ entryId, caseId, kind, arrival, reason }]
      : [];
  });
  return [...problems, ...waiting];
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

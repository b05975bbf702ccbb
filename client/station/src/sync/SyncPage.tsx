import { useMessages } from "@onedoor/ui/LanguageProvider";
import { PasskeyPanel } from "@onedoor/ui/PasskeyPanel";
import { SecondFactorPanel } from "@onedoor/ui/SecondFactorPanel";
import { SignInForm } from "@onedoor/ui/SignInForm";
import { SyncReport } from "@onedoor/ui/SyncReport";
import { Button } from "antd";
import { syncMessages } from "../messages/syncMessages.ts";
import { goTo, hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { DelegationList } from "./DelegationList.tsx";
import { RefusedPages } from "./RefusedPages.tsx";
import { StorageSection } from "./StorageSection.tsx";
import { UploadBudgetSection } from "./UploadBudgetSection.tsx";

/** What has left this machine, what waits, and why; how full it is, and a sheet for whoever comes next. */
export function SyncPage() {
  const { replica, now, sync, signInAgain, secondFactor, passkey } =
    useStation();
  const t = useMessages(syncMessages);
  return (
    <>
      {sync?.line === "refused" ? (
        <section>
          <h2>{t.signInAgain}</h2>
          <SignInForm signIn={signInAgain} />
        </section>
      ) : null}
      <SyncReport
        replica={replica}
        now={now}
        caseLink={(caseId, words) => (
          <a href={hrefOf({ page: "case", caseId })}>{words}</a>
        )}
      >
        <RefusedPages />
        <UploadBudgetSection />
        <DelegationList />
        <StorageSection />
        <PasskeyPanel passkey={passkey} />
        <SecondFactorPanel factor={secondFactor} />
        <div className="sync-ways">
          <Button onClick={() => goTo({ page: "shift" })}>{t.shift}</Button>
          <Button onClick={() => goTo({ page: "handOver" })}>
            {t.handOver}
          </Button>
        </div>
      </SyncReport>
    </>
  );
}

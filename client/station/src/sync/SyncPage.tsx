import { secondFactorAt } from "@onedoor/replica/secondFactor";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { SecondFactorPanel } from "@onedoor/ui/SecondFactorPanel";
import { SyncReport } from "@onedoor/ui/SyncReport";
import { Button } from "antd";
import { syncMessages } from "../messages/syncMessages.ts";
import { goTo, hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { StorageSection } from "./StorageSection.tsx";

const factor = secondFactorAt(window.location.origin);

/** What has left this machine, what waits, and why; how full it is, and a sheet for whoever comes next. */
export function SyncPage() {
  const { replica, now } = useStation();
  const t = useMessages(syncMessages);
  return (
    <SyncReport
      replica={replica}
      now={now}
      caseLink={(caseId, words) => (
        <a href={hrefOf({ page: "case", caseId })}>{words}</a>
      )}
    >
      <StorageSection />
      <SecondFactorPanel factor={factor} />
      <Button onClick={() => goTo({ page: "handOver" })}>{t.handOver}</Button>
    </SyncReport>
  );
}

import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { useEffect, useState } from "react";
import type { Graph, GraphAnswer } from "../supervision/Graph.ts";
import { DeviceActList } from "./DeviceActList.tsx";
import { deviceMessages } from "./deviceMessages.ts";
import { DEVICE_RECORD, type DeviceAct } from "./devices.ts";

/** For who audits: what was done about computers, and nothing to do about it. */
export function DeviceRecordPage({ graph }: { graph: Graph }) {
  const t = useMessages(deviceMessages);
  const [answer, setAnswer] = useState<GraphAnswer<readonly DeviceAct[]>>();
  useEffect(() => {
    let left = false;
    void graph.ask(DEVICE_RECORD).then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [graph]);
  return (
    <main className="page sync-report">
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : answer.ok ? (
        <DeviceActList acts={answer.data} />
      ) : (
        <EmptyState
          title={t[answer.trouble]}
          hint={t[`${answer.trouble}Hint`]}
        />
      )}
    </main>
  );
}

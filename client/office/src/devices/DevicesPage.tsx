import type { Instant } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import type { Graph, GraphAnswer } from "../supervision/Graph.ts";
import { DeviceActList } from "./DeviceActList.tsx";
import { DeviceCodeForm } from "./DeviceCodeForm.tsx";
import { DeviceList } from "./DeviceList.tsx";
import { deviceMessages } from "./deviceMessages.ts";
import { DEVICE_DESK, type DeviceDesk, REPORT_LOST } from "./devices.ts";

/** Which computers may keep cases, a code for a new one, and what to do about a lost one. Asks the county; keeps nothing. */
export function DevicesPage(props: {
  graph: Graph;
  now: Instant;
  /** Null for who looks after the whole county. */
  division: string | null;
  /** False for who only watches. */
  keeps: boolean;
}) {
  const { graph, now, division, keeps } = props;
  const t = useMessages(deviceMessages);
  const [answer, setAnswer] = useState<GraphAnswer<DeviceDesk>>();
  const ask = useCallback(
    () => graph.ask(DEVICE_DESK, { division, whole: division === null }),
    [graph, division],
  );
  useEffect(() => {
    let left = false;
    void ask().then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [ask]);
  const reportLost = async (deviceId: string, words: string) => {
    const done = await graph.ask(REPORT_LOST, { input: { deviceId, words } });
    if (done.ok) setAnswer(await ask());
    return done.ok;
  };
  return (
    <main className="page sync-report devices-page">
      <header className="morning-head not-printed">
        <h1>{t.title}</h1>
        <Button
          onClick={() => {
            setAnswer(undefined);
            void ask().then(setAnswer);
          }}
        >
          {t.askAgain}
        </Button>
      </header>
      <p className="soft not-printed">{t.lead}</p>
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : !answer.ok ? (
        <EmptyState
          title={t[answer.trouble]}
          hint={t[`${answer.trouble}Hint`]}
        />
      ) : (
        <>
          {keeps ? (
            <DeviceCodeForm graph={graph} places={answer.data.places} />
          ) : null}
          <DeviceList
            {...answer.data}
            graph={graph}
            now={now}
            reportLost={keeps ? reportLost : null}
          />
          <DeviceActList acts={answer.data.acts} />
        </>
      )}
    </main>
  );
}

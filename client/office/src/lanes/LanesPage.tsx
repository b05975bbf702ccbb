import type { Instant } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import type { Graph, GraphAnswer } from "../supervision/Graph.ts";
import { HeldList } from "./HeldList.tsx";
import { laneMessages } from "./laneMessages.ts";
import {
  ALL_LANES,
  LANE_ACTS,
  type LaneActName,
  type Lanes,
  TOWN_LANES,
} from "./lanes.ts";
import { LostDevices, ShutOutDevices } from "./DeviceLists.tsx";
import { QuarantineList } from "./QuarantineList.tsx";

/** Does it at the county and asks anew; false where it wasn't done. */
export type DoLaneAct = (
  name: LaneActName,
  variables: Readonly<Record<string, unknown>>,
) => Promise<boolean>;

/** Whose work has no verdict, since when and why, and what its owner can do about it. Asks the county; keeps nothing. */
export function LanesPage(props: {
  graph: Graph;
  now: Instant;
  reader: "townOfficer" | "operator" | "supervisor";
}) {
  const { graph, now, reader } = props;
  const t = useMessages(laneMessages);
  const [answer, setAnswer] = useState<GraphAnswer<Lanes>>();
  const ask = useCallback(
    () => graph.ask(reader === "townOfficer" ? TOWN_LANES : ALL_LANES),
    [graph, reader],
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
  const askAgain = () => {
    setAnswer(undefined);
    void ask().then(setAnswer);
  };
  const act: DoLaneAct = async (name, variables) => {
    const done = await graph.ask(LANE_ACTS[name], variables);
    // What was read stays on the page until it is read anew: nothing jumps under the cursor.
    if (done.ok) setAnswer(await ask());
    return done.ok;
  };
  return (
    <main className="page sync-report">
      <header className="morning-head">
        <h1>{t.title}</h1>
        <Button onClick={askAgain}>{t.askAgain}</Button>
      </header>
      <p className="soft">{t.lead}</p>
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : !answer.ok ? (
        <EmptyState
          title={t[answer.trouble]}
          hint={t[`${answer.trouble}Hint`]}
        />
      ) : (
        <>
          <HeldList
            held={answer.data.held}
            now={now}
            reader={reader}
            act={act}
          />
          {answer.data.whole === null ? null : (
            <>
              <QuarantineList
                quarantined={answer.data.whole.quarantined}
                now={now}
                act={reader === "operator" ? act : null}
              />
              <ShutOutDevices
                {...answer.data.whole}
                now={now}
                act={reader === "operator" ? act : null}
              />
              <LostDevices lost={answer.data.whole.revoked} now={now} />
            </>
          )}
        </>
      )}
    </main>
  );
}

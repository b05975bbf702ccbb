import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { Data } from "../case/Data.tsx";
import { ErasureSection } from "../erasure/ErasureSection.tsx";
import { shellMessages } from "../shell/shellMessages.ts";
import type { Graph } from "../supervision/Graph.ts";
import { LanesPage } from "./LanesPage.tsx";

/** An operator keeps the county running and has no cases: his desk is what waits for him, and no copy of anything. */
export function OperatorDesk(props: {
  graph: Graph;
  name: string;
  signOut: () => void;
}) {
  const t = useMessages(shellMessages);
  return (
    <>
      <header className="office-header not-printed">
        <strong className="product">{t.product}</strong>
        <span className="who">
          <Data>{props.name}</Data>
        </span>
        <LanguageSwitch />
        <Button type="text" onClick={props.signOut}>
          {t.signOut}
        </Button>
      </header>
      <LanesPage graph={props.graph} now={useClock()} reader="operator" />
      <div className="page">
        <ErasureSection graph={props.graph} reader="operator" />
      </div>
    </>
  );
}

function useClock(): Instant {
  const [now, setNow] = useState(() => instantOfEpochMs(Date.now()));
  useEffect(() => {
    const timer = setInterval(
      () => setNow((before) => laterOf(before, instantOfEpochMs(Date.now()))),
      30_000,
    );
    return () => clearInterval(timer);
  }, []);
  return now;
}

function laterOf(one: Instant, other: Instant): Instant {
  return epochMsOf(one) > epochMsOf(other) ? one : other;
}

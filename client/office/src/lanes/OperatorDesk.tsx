import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import type { PasskeySettings } from "@onedoor/replica/passkeySettings";
import type { SecondFactor } from "@onedoor/replica/secondFactor";
import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { PasskeyPanel } from "@onedoor/ui/PasskeyPanel";
import { RunningLock } from "@onedoor/ui/RunningLock";
import { SecondFactorPanel } from "@onedoor/ui/SecondFactorPanel";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { Link, useLocation } from "react-router";
import { Data } from "../case/Data.tsx";
import { DevicesPage } from "../devices/DevicesPage.tsx";
import { ErasureSection } from "../erasure/ErasureSection.tsx";
import { shellMessages } from "../shell/shellMessages.ts";
import type { Graph } from "../supervision/Graph.ts";
import { LanesPage } from "./LanesPage.tsx";

/** An operator keeps the county running and has no cases: his desk is what waits for him, and no copy of anything. */
export function OperatorDesk(props: {
  graph: Graph;
  name: string;
  secondFactor: SecondFactor;
  passkey: PasskeySettings;
  signOut: () => void;
}) {
  const t = useMessages(shellMessages);
  const now = useClock();
  const atDevices = useLocation().pathname === "/devices";
  return (
    <RunningLock name={props.name} now={readClock} onLockOut={props.signOut}>
      <header className="office-header not-printed">
        <strong className="product">{t.product}</strong>
        <nav aria-label={t.pages}>
          <Link to="/" {...(atDevices ? {} : CURRENT)}>
            {t.lanes}
          </Link>
          <Link to="/devices" {...(atDevices ? CURRENT : {})}>
            {t.devices}
          </Link>
        </nav>
        <span className="who">
          <Data>{props.name}</Data>
        </span>
        <LanguageSwitch />
        <Button type="text" onClick={props.signOut}>
          {t.signOut}
        </Button>
      </header>
      {atDevices ? (
        <DevicesPage graph={props.graph} now={now} division={null} keeps />
      ) : (
        <LanesPage graph={props.graph} now={now} reader="operator" />
      )}
      <aside className="page">
        <ErasureSection graph={props.graph} reader="operator" />
        <PasskeyPanel passkey={props.passkey} />
        <SecondFactorPanel factor={props.secondFactor} />
      </aside>
    </RunningLock>
  );
}

const CURRENT = { "aria-current": "page" } as const;

function useClock(): Instant {
  const [now, setNow] = useState(readClock);
  useEffect(() => {
    const timer = setInterval(
      () => setNow((before) => laterOf(before, readClock())),
      30_000,
    );
    return () => clearInterval(timer);
  }, []);
  return now;
}

const readClock = () => instantOfEpochMs(Date.now());

function laterOf(one: Instant, other: Instant): Instant {
  return epochMsOf(one) > epochMsOf(other) ? one : other;
}

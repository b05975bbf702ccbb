import { instantOfEpochMs } from "@onedoor/domain/time";
import type { PasskeySettings } from "@onedoor/replica/passkeySettings";
import type { SecondFactor } from "@onedoor/replica/secondFactor";
import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { PasskeyPanel } from "@onedoor/ui/PasskeyPanel";
import { RunningLock } from "@onedoor/ui/RunningLock";
import { SecondFactorPanel } from "@onedoor/ui/SecondFactorPanel";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { Data } from "../case/Data.tsx";
import { shellMessages } from "../shell/shellMessages.ts";
import type { Graph } from "../supervision/Graph.ts";

/** What every desk without cases has from the session. */
export interface DeskProps {
  graph: Graph;
  name: string;
  secondFactor: SecondFactor;
  passkey: PasskeySettings;
  signOut: () => void;
}

/** The desk of an administrator: he has no cases, and so no copy of anything. The first page is at `/`. */
export function DeskFrame(
  props: DeskProps & {
    pages: readonly { at: string; name: string }[];
    children: ReactNode;
    /** Below every page. */
    aside?: ReactNode;
  },
) {
  const t = useMessages(shellMessages);
  const { pathname } = useLocation();
  const here = props.pages.find(({ at }) => at === pathname)?.at ?? "/";
  return (
    <RunningLock name={props.name} now={readClock} onLockOut={props.signOut}>
      <header className="office-header not-printed">
        <strong className="product">{t.product}</strong>
        <nav aria-label={t.pages}>
          {props.pages.map(({ at, name }) => (
            <Link key={at} to={at} {...(at === here ? CURRENT : {})}>
              {name}
            </Link>
          ))}
        </nav>
        <span className="who">
          <Data>{props.name}</Data>
        </span>
        <LanguageSwitch />
        <Button type="text" onClick={props.signOut}>
          {t.signOut}
        </Button>
      </header>
      {props.children}
      <aside className="page not-printed">
        {props.aside}
        <PasskeyPanel passkey={props.passkey} />
        <SecondFactorPanel factor={props.secondFactor} />
      </aside>
    </RunningLock>
  );
}

const CURRENT = { "aria-current": "page" } as const;

export const readClock = () => instantOfEpochMs(Date.now());

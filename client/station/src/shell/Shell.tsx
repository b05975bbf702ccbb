import { useMessages } from "@onedoor/ui/LanguageProvider";
import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { LockSettings } from "@onedoor/ui/RunningLock";
import { SyncStrip } from "@onedoor/ui/SyncStrip";
import { useAppearance } from "@onedoor/ui/AppearanceProvider";
import { Button, Popover, Segmented, Select } from "antd";
import type { ReactNode } from "react";
import { stationName } from "../directory.ts";
import { useLanguage } from "@onedoor/ui/LanguageProvider";
import { shellMessages } from "../messages/shellMessages.ts";
import { hrefOf, type Route } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { SearchBox } from "../today/SearchBox.tsx";
import { useShortcuts } from "./useShortcuts.ts";

/** Around every page: search above, the state of the line below, and nothing that moves. */
export function Shell(props: {
  route: Route;
  onSignOut: () => void;
  children: ReactNode;
}) {
  const { replica, directory, sync, now, desk, setDesk } = useStation();
  const { language } = useLanguage();
  const t = useMessages(shellMessages);
  useShortcuts();
  const { actor } = replica;
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={focusMain}>
        {t.skip}
      </a>
      <header className="shell-head not-printed">
        <nav>
          <a className="brand" href={hrefOf({ page: "today" })}>
            {t.product}
          </a>
          <a
            href={hrefOf({ page: "today" })}
            aria-current={props.route.page === "today" ? "page" : undefined}
          >
            {t.today}
          </a>
          <a
            href={hrefOf({ page: "checkLicence" })}
            aria-current={
              props.route.page === "checkLicence" ? "page" : undefined
            }
          >
            {t.checkLicence}
          </a>
        </nav>
        <SearchBox />
        <div className="shell-right">
          {actor.role === "townOfficer" ? (
            <Segmented
              aria-label={t.desk}
              value={desk}
              options={[
                { value: "mine", label: t.deskMine },
                { value: "subtree", label: t.deskSubtree },
              ]}
              onChange={(chosen) =>
                setDesk(chosen === "subtree" ? "subtree" : "mine")
              }
            />
          ) : null}
          <LanguageSwitch />
          <Popover
            trigger="click"
            placement="bottomRight"
            content={<Settings onSignOut={props.onSignOut} />}
          >
            <Button type="text">{replica.displayName}</Button>
          </Popover>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="shell-foot not-printed">
        <span className="soft">
          {stationName(directory, actor.stationId, language)}
        </span>
        <SyncStrip status={sync} now={now} href={hrefOf({ page: "sync" })} />
      </footer>
    </div>
  );
}

function Settings(props: { onSignOut: () => void }) {
  const t = useMessages(shellMessages);
  const { appearance, setAppearance } = useAppearance();
  return (
    <div className="settings">
      <label htmlFor="appearance">{t.appearance}</label>
      <Select
        id="appearance"
        value={appearance}
        options={[
          { value: "auto" as const, label: t.auto },
          { value: "light" as const, label: t.light },
          { value: "dark" as const, label: t.dark },
          { value: "contrast" as const, label: t.contrast },
        ]}
        onChange={setAppearance}
      />
      <LockSettings />
      <Button onClick={props.onSignOut}>{t.signOut}</Button>
      <p className="soft">{t.signOutHint}</p>
    </div>
  );
}

function focusMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

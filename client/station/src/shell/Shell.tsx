import { villageFileReach } from "@onedoor/domain/decideVillageFile";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { SyncStrip } from "@onedoor/ui/SyncStrip";
import { Button, Popover, Segmented } from "antd";
import { lazy, type ReactNode, Suspense } from "react";
import { stationName } from "../directory.ts";
import { useLanguage } from "@onedoor/ui/LanguageProvider";
import { shellMessages } from "../messages/shellMessages.ts";
import { hrefOf, type Route } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { SearchBox } from "../today/SearchBox.tsx";
import { StorageWarning } from "./StorageWarning.tsx";
import { useShortcuts } from "./useShortcuts.ts";

const Settings = lazy(() =>
  import("./Settings.tsx").then(({ Settings: settings }) => ({
    default: settings,
  })),
);

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
  // Of another post than his there may still be something that he wrote.
  const hasVillage =
    villageFileReach(actor) !== undefined ||
    (sync?.waitingOfVillage ?? 0) + (sync?.refusedOfVillage ?? 0) > 0;
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
          {!hasVillage ? null : (
            <a
              href={hrefOf({ page: "village", householdId: null })}
              aria-current={props.route.page === "village" ? "page" : undefined}
            >
              {t.village}
            </a>
          )}
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
            content={
              <Suspense fallback={null}>
                <Settings onSignOut={props.onSignOut} />
              </Suspense>
            }
          >
            <Button type="text">{replica.displayName}</Button>
          </Popover>
        </div>
      </header>
      <StorageWarning />
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

function focusMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

import { mayDelegate, maySeeDrafts } from "@onedoor/domain/officePermits";
import { seesLanes } from "@onedoor/domain/laneReaders";
import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { LockSettings } from "@onedoor/ui/RunningLock";
import { SyncStrip } from "@onedoor/ui/SyncStrip";
import { useObservable } from "@onedoor/ui/useObservable";
import { Button, Popconfirm, Popover } from "antd";
import { useMemo } from "react";
import { Link, useHref, useLocation } from "react-router";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import { shellMessages } from "./shellMessages.ts";

/** Where one is, whether work has left, and who is signed in. */
export function OfficeHeader() {
  const { replica, signOut } = useOffice();
  const t = useMessages(shellMessages);
  const now = useNow();
  const status = useObservable(useMemo(() => replica.syncStatus(), [replica]));
  const { pathname } = useLocation();
  const syncPage = useHref("/sync");
  const waiting = status?.waiting ?? 0;
  const supervises = replica.actor.role === "supervisor";
  return (
    <header className="office-header not-printed">
      <strong className="product">{t.product}</strong>
      <nav aria-label={t.pages}>
        <Link
          to="/"
          {...(OTHER_PAGES.has(pathname) || isItems(pathname) ? {} : CURRENT)}
        >
          {supervises ? t.morning : t.inbox}
        </Link>
        {seesLanes(replica.actor.role) ? (
          <>
            <Link to="/lanes" {...(pathname === "/lanes" ? CURRENT : {})}>
              {t.lanes}
            </Link>
            <Link to="/devices" {...(pathname === "/devices" ? CURRENT : {})}>
              {t.devices}
            </Link>
          </>
        ) : null}
        {mayDelegate(replica.actor) ? (
          <Link
            to="/delegations"
            {...(pathname === "/delegations" ? CURRENT : {})}
          >
            {t.delegations}
          </Link>
        ) : null}
        {maySeeDrafts(replica.actor) ? (
          <Link to="/items" {...(isItems(pathname) ? CURRENT : {})}>
            {t.items}
          </Link>
        ) : null}
        {replica.actor.role === "townOfficer" ? (
          <>
            <Link to="/people" {...(pathname === "/people" ? CURRENT : {})}>
              {t.people}
            </Link>
            <Link to="/village" {...(pathname === "/village" ? CURRENT : {})}>
              {t.village}
            </Link>
          </>
        ) : null}
        {supervises ? (
          <Link to="/access" {...(pathname === "/access" ? CURRENT : {})}>
            {t.access}
          </Link>
        ) : null}
        <Link to="/lists" {...(pathname === "/lists" ? CURRENT : {})}>
          {t.lists}
        </Link>
        <Link to="/sync" {...(pathname === "/sync" ? CURRENT : {})}>
          {t.sync}
        </Link>
      </nav>
      <SyncStrip status={status} now={now} href={syncPage} />
      {status === undefined || status.firstCopy.done ? null : (
        <span className="soft">
          {t.firstCopy(status.firstCopy.cases, status.firstCopy.items)}
        </span>
      )}
      <span className="who">
        <Data>{replica.displayName}</Data>
      </span>
      <LanguageSwitch />
      <Popover
        trigger="click"
        placement="bottomRight"
        content={<LockSettings />}
      >
        <Button type="text">{t.lock}</Button>
      </Popover>
      {waiting === 0 ? (
        <Button type="text" onClick={signOut}>
          {t.signOut}
        </Button>
      ) : (
        <Popconfirm
          title={t.signOutWaiting(waiting)}
          okText={t.signOutAnyway}
          cancelText={t.stay}
          onConfirm={signOut}
        >
          <Button type="text">{t.signOut}</Button>
        </Popconfirm>
      )}
    </header>
  );
}

/** Pages with a link of their own. */
const OTHER_PAGES: ReadonlySet<string> = new Set([
  "/sync",
  "/lanes",
  "/devices",
  "/delegations",
  "/people",
  "/village",
  "/lists",
  "/access",
]);
const isItems = (pathname: string) => /^\/items(\/|$)/.test(pathname);
const CURRENT = { "aria-current": "page" } as const;

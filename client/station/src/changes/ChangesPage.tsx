import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { standingVersion } from "@onedoor/domain/standingVersion";
import { dateOf } from "@onedoor/domain/time";
import type { ChangedItem, ItemView } from "@onedoor/replica/Replica";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { VersionsSince } from "@onedoor/ui/VersionsSince";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { changesMessages } from "../messages/changesMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { useChangedItems } from "./useChangedItems.ts";

/** What changed of the items since the official knew them, and from when; of one item, or of all. */
export function ChangesPage({ itemCode }: { itemCode: string | null }) {
  const { replica } = useStation();
  const t = useMessages(changesMessages);
  const changed = useChangedItems();
  if (changed === undefined) return null;
  const shown = changed.filter(
    (one) => itemCode === null || one.itemCode === itemCode,
  );
  const unread = shown.filter(({ isRead }) => !isRead);
  return (
    <div className="changes">
      <div className="page-head">
        <h1>{t.title}</h1>
        {itemCode === null ? (
          <a href={hrefOf({ page: "today" })}>← {t.toToday}</a>
        ) : (
          <a href={hrefOf({ page: "changes", itemCode: null })}>← {t.all}</a>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t.none} hint={t.noneHint} />
      ) : null}
      {unread.length < 2 ? null : (
        <Button
          onClick={() =>
            void replica.markItemsRead(unread.map((one) => one.itemCode))
          }
        >
          {t.gotItAll(unread.length)}
        </Button>
      )}
      {shown.map((one) => (
        <OneItem key={one.itemCode} changed={one} />
      ))}
    </div>
  );
}

function OneItem({ changed }: { changed: ChangedItem }) {
  const { itemCode, since, noticedAt, isRead } = changed;
  const { replica, today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(changesMessages);
  const versions = useVersions(itemCode, noticedAt);
  if (versions === undefined) return null;
  const named = nameSource(versions, today);
  const name = language === "zh" ? named?.name : named?.nameEn;
  return (
    <article className="changed-item" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="soft">
          {isRead ? t.read : t.unread} ·{" "}
          {t.arrived(wordDate(dateOf(noticedAt), language))}
        </span>
        {isRead ? null : (
          <Button onClick={() => void replica.markItemsRead([itemCode])}>
            {t.gotIt}
          </Button>
        )}
      </header>
      <VersionsSince versions={versions} since={since} today={today} />
    </article>
  );
}

/** Read again when another version has come. */
function useVersions(
  itemCode: string,
  noticedAt: string,
): readonly ItemView[] | undefined {
  const { replica } = useStation();
  const [versions, setVersions] = useState<readonly ItemView[]>();
  useEffect(() => {
    let wanted = true;
    void replica.itemVersions(itemCode).then((found) => {
      if (wanted) setVersions(found);
    });
    return () => {
      wanted = false;
    };
  }, [replica, itemCode, noticedAt]);
  return versions;
}

function nameSource(
  versions: readonly ItemView[],
  today: Parameters<typeof standingVersion>[1],
): ItemVersion | undefined {
  const all = versions.map(({ elements }) => elements as ItemVersion);
  return standingVersion(all, today) ?? all.at(-1);
}

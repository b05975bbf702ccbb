import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { standingVersion } from "@onedoor/domain/standingVersion";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import { lazy, Suspense, useEffect, useState } from "react";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import type { PublishedVersion } from "./VersionsSince.tsx";
import { wordDate } from "./words/dateWords.ts";
import { defineMessages } from "./words/messages.ts";

const VersionsSince = lazy(() =>
  import("./VersionsSince.tsx").then(({ VersionsSince: list }) => ({
    default: list,
  })),
);

/** Beside a case that keeps an older version of its item than the one that stands now: that it does, and what differs. */
export function KeptVersionNote(props: {
  terms: { itemCode: string; itemVersion: number };
  /** All versions of an item on this machine, the oldest first. */
  versionsOf: (itemCode: string) => Promise<readonly PublishedVersion[]>;
  today: PlainDate;
}) {
  const { versionsOf, today } = props;
  const { itemCode, itemVersion } = props.terms;
  const { language } = useLanguage();
  const t = useMessages(messages);
  const [found, setFound] = useState<{
    itemCode: string;
    versions: readonly PublishedVersion[];
  }>();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    let wanted = true;
    void versionsOf(itemCode).then((versions) => {
      if (wanted) setFound({ itemCode, versions });
    });
    return () => {
      wanted = false;
    };
  }, [versionsOf, itemCode]);
  if (found?.itemCode !== itemCode) return null;
  const standing = standingVersion(
    found.versions.map(({ elements }) => elements as ItemVersion),
    today,
  );
  if (standing === undefined || standing.version <= itemVersion) return null;
  const from = parsePlainDate(standing.effectiveFrom);
  return (
    <details
      className="kept-version"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t.kept(
          itemVersion,
          standing.version,
          from.ok ? wordDate(from.value, language) : "",
        )}{" "}
        <span className="soft">{t.see}</span>
      </summary>
      {open ? (
        <Suspense fallback={null}>
          <VersionsSince
            versions={found.versions}
            since={itemVersion}
            today={today}
          />
        </Suspense>
      ) : null}
    </details>
  );
}

const messages = defineMessages({
  kept: {
    zh: (kept: number, standing: number, on: string) =>
      `本件按第 ${kept} 版办理；第 ${standing} 版自${on}起施行。`,
    en: (kept: number, standing: number, on: string) =>
      `This case keeps version ${kept} of its item; version ${standing} is in effect from ${on}.`,
  },
  see: { zh: "看有什么变化", en: "See what changed" },
});

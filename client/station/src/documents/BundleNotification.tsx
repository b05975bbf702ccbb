import { DocumentSheet } from "@onedoor/ui/DocumentSheet";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { bundleNotification } from "@onedoor/ui/papers/bundleNotification";
import type { Language } from "@onedoor/ui/words/wording";
import { allowsTestRegion } from "../allowsTestRegion.ts";
import { bundleIntake } from "../bundle/bundleIntake.ts";
import { useBundle } from "../bundle/useBundle.ts";
import type { IntakeDraft } from "../intake/intakeDraft.ts";
import { paperPageMessages } from "../messages/paperPageMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";

/** The notification of a bundle, for the situation of its draft. */
export function BundleNotification(props: {
  draft: IntakeDraft;
  bundleId: string;
}) {
  const { draft } = props;
  const { replica, directory, calendar, now, today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(paperPageMessages);
  const found = useBundle(props.bundleId);
  if (found === undefined) return null;
  const ready =
    found === null
      ? null
      : bundleIntake(draft, found, {
          person: null,
          today,
          calendar,
          allowTestRegion: allowsTestRegion(replica.actor),
        }).ready;
  if (found === null || ready === null)
    return <EmptyState title={t.notThere} />;
  const textIn = (spoken: Language) =>
    bundleNotification({
      language: spoken,
      bundle: found.bundle,
      items: new Map(ready.parts.map(({ key, item }) => [key, item])),
      papers: ready.papers,
      asked: ready.asked,
      schedule: ready.schedule,
      station:
        directory.stations.find(
          (one) => one.stationId === replica.actor.stationId,
        ) ?? null,
      officer: replica.displayName,
      today,
    });
  return (
    <DocumentSheet
      text={textIn("zh")}
      translation={language === "zh" ? null : textIn(language)}
      now={now}
      back={
        <a
          href={hrefOf({
            page: "intake",
            draftId: draft.draftId,
            itemCode: null,
          })}
        >
          ← {t.back}
        </a>
      }
    />
  );
}

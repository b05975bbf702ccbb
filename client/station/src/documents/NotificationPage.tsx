import { checklistOf } from "@onedoor/domain/checklist";
import { oneTimeNotice } from "@onedoor/domain/oneTimeNotice";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import type { Language } from "@onedoor/ui/words/wording";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { BundleNotification } from "./BundleNotification.tsx";
import { parseDraft } from "../intake/intakeDraft.ts";
import { useItem } from "../itemElements.ts";
import { paperPageMessages } from "../messages/paperPageMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { DocumentSheet } from "@onedoor/ui/DocumentSheet";
import { oneTimeNotification } from "@onedoor/ui/papers/oneTimeNotification";

/** The one-time notification for a draft's item and situation. */
export function NotificationPage({ draftId }: { draftId: string }) {
  const { replica, directory, now, today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(paperPageMessages);
  const drafts = useObservable(useMemo(() => replica.drafts(), [replica]));
  const draft = parseDraft(
    drafts?.find((one) => one.draftId === draftId)?.content,
  );
  const item = useItem(replica, draft?.itemCode ?? null);
  if (drafts === undefined) return null;
  if (draft === undefined) return <EmptyState title={t.notThere} />;
  if (draft.bundle !== null)
    return (
      <BundleNotification draft={draft} bundleId={draft.bundle.bundleId} />
    );
  if (item === null) return null;
  const notice = oneTimeNotice(item.elements, draft.answers);
  const checklist = checklistOf(item.elements, draft.answers, draft.papers);
  if (!notice.ok || !checklist.ok) return <EmptyState title={t.notThere} />;
  const forms = item.elements.materials
    .filter(({ sample }) => sample === "form")
    .map(({ code }) => code);
  const textIn = (spoken: Language) =>
    oneTimeNotification({
      language: spoken,
      notice,
      missing:
        draft.papers.length === 0
          ? null
          : [...checklist.missing, ...checklist.deferrableMissing].filter(
              (code) => !forms.includes(code),
            ),
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
        <a href={hrefOf({ page: "intake", draftId, itemCode: null })}>
          ← {t.back}
        </a>
      }
    />
  );
}

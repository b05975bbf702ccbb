import type { Answers } from "@onedoor/domain/applySituations";
import { checklistOf } from "@onedoor/domain/checklist";
import { oneTimeNotice } from "@onedoor/domain/oneTimeNotice";
import { DocumentSheet } from "@onedoor/ui/DocumentSheet";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { oneTimeNotification } from "@onedoor/ui/papers/oneTimeNotification";
import { useObservable } from "@onedoor/ui/useObservable";
import type { Language } from "@onedoor/ui/words/wording";
import { Checkbox } from "antd";
import { useMemo, useState } from "react";
import { BundleNotification } from "./BundleNotification.tsx";
import { parseDraft } from "../intake/intakeDraft.ts";
import { type CatalogueItem, useItem } from "../itemElements.ts";
import { paperPageMessages } from "../messages/paperPageMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";

/** The one-time notification for a draft's item and situation. */
export function NotificationPage({ draftId }: { draftId: string }) {
  const { replica } = useStation();
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
  const checklist = checklistOf(item.elements, draft.answers, draft.papers);
  if (!checklist.ok) return <EmptyState title={t.notThere} />;
  const forms = item.elements.materials
    .filter(({ sample }) => sample === "form")
    .map(({ code }) => code);
  return (
    <NotificationSheet
      item={item}
      answers={draft.answers}
      missing={
        draft.papers.length === 0
          ? null
          : [...checklist.missing, ...checklist.deferrableMissing].filter(
              (code) => !forms.includes(code),
            )
      }
      back={hrefOf({ page: "intake", draftId, itemCode: null })}
    />
  );
}

/** The same once more for a case: by the version that it keeps, and what was answered then. */
export function CaseNotificationPage({ caseId }: { caseId: string }) {
  const { replica } = useStation();
  const t = useMessages(paperPageMessages);
  const view = useObservable(
    useMemo(() => replica.case(caseId), [replica, caseId]),
  );
  const terms = view?.state.terms ?? null;
  const item = useItem(replica, terms?.itemCode ?? null, terms?.itemVersion);
  if (view === undefined) return null;
  if (view === null || view.state.erased !== null)
    return <EmptyState title={t.notThere} />;
  if (item === null) return null;
  // Another version would tell him what nobody has told him before.
  if (item.version !== terms?.itemVersion)
    return <EmptyState title={t.notThere} />;
  return (
    <NotificationSheet
      item={item}
      answers={view.answers}
      missing={null}
      back={hrefOf({ page: "case", caseId })}
    />
  );
}

function NotificationSheet(props: {
  item: CatalogueItem;
  answers: Answers;
  missing: readonly string[] | null;
  back: string;
}) {
  const { replica, directory, now, today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(paperPageMessages);
  const [withEnglish, setWithEnglish] = useState(language === "en");
  const notice = oneTimeNotice(props.item.elements, props.answers);
  if (!notice.ok) return <EmptyState title={t.notThere} />;
  const textIn = (spoken: Language) =>
    oneTimeNotification({
      language: spoken,
      notice,
      missing: props.missing,
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
      translation={withEnglish ? textIn("en") : null}
      now={now}
      choices={
        <Checkbox
          checked={withEnglish}
          onChange={({ target }) => setWithEnglish(target.checked)}
        >
          {t.withEnglish}
        </Checkbox>
      }
      back={<a href={props.back}>← {t.back}</a>}
    />
  );
}

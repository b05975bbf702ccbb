import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { parseDraft } from "../intake/intakeDraft.ts";
import { useItem } from "../itemElements.ts";
import { todayMessages } from "../messages/todayMessages.ts";
import { useStation } from "../stationContext.tsx";

/** Whose draft it is, and for what: `王德福 · 高龄老年人津贴`. */
export function DraftWords({
  draft,
}: {
  draft: { itemCode: string | null; content: unknown };
}) {
  const { replica } = useStation();
  const { language } = useLanguage();
  const t = useMessages(todayMessages);
  const elements = useItem(replica, draft.itemCode)?.elements;
  const name = parseDraft(draft.content)?.applicant.name ?? "";
  const item = language === "zh" ? elements?.name : elements?.nameEn;
  return (
    <strong className="draft-words">
      {name === "" ? t.draftNobody : name} · {item ?? t.draftNoItem}
    </strong>
  );
}

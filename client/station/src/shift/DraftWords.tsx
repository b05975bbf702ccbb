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
  const { replica, directory } = useStation();
  const { language } = useLanguage();
  const t = useMessages(todayMessages);
  const elements = useItem(replica, draft.itemCode)?.elements;
  const content = parseDraft(draft.content);
  const name = content?.applicant.name ?? "";
  const bundle = directory.bundles.find(
    ({ id }) => id === content?.bundle?.bundleId,
  );
  const matter = elements ?? bundle;
  const item = language === "zh" ? matter?.name : matter?.nameEn;
  return (
    <strong className="draft-words">
      {name === "" ? t.draftNobody : name} · {item ?? t.draftNoItem}
    </strong>
  );
}

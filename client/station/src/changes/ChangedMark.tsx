import { useMessages } from "@onedoor/ui/LanguageProvider";
import { changesMessages } from "../messages/changesMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useChangedItems } from "./useChangedItems.ts";

/** At an item that changed since the official knew it, until he has read what changed. */
export function ChangedMark({ itemCode }: { itemCode: string }) {
  const t = useMessages(changesMessages);
  const changed = useChangedItems() ?? [];
  if (!changed.some((one) => one.itemCode === itemCode && !one.isRead))
    return null;
  return (
    <p className="attention" role="status">
      ▲ {t.mark} <a href={hrefOf({ page: "changes", itemCode })}>{t.see} →</a>
    </p>
  );
}

import { useMessages } from "@onedoor/ui/LanguageProvider";
import { changesMessages } from "../messages/changesMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useChangedItems } from "./useChangedItems.ts";

/** How many items changed that the official hasn't looked at. Nothing where there are none. */
export function ChangesNotice() {
  const t = useMessages(changesMessages);
  const changed = useChangedItems() ?? [];
  const count = changed.filter(({ isRead }) => !isRead).length;
  if (count === 0) return null;
  return (
    <p className="changes-notice" role="status">
      {t.notice(count)}{" "}
      <a href={hrefOf({ page: "changes", itemCode: null })}>{t.see} →</a>
    </p>
  );
}

import { useMessages } from "@onedoor/ui/LanguageProvider";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useEffect, useState } from "react";
import { shellMessages } from "../messages/shellMessages.ts";
import { type AppUpdate, appUpdates } from "./appUpdates.ts";

/** A new version waits until the clerk says so, and never over a form that is being filled in. */
export function UpdateNotice({ isBusy }: { isBusy: boolean }) {
  const t = useMessages(shellMessages);
  const [update, setUpdate] = useState<AppUpdate | null>(null);
  useEffect(() => appUpdates(setUpdate), []);
  if (update === null) return null;
  return (
    <p className="update-notice not-printed" role="status">
      <span>{t.updateReady}</span>
      <ActionButton
        disabledReason={isBusy ? t.updateWaits : undefined}
        onClick={() => void update.apply()}
      >
        {t.updateNow}
      </ActionButton>
    </p>
  );
}

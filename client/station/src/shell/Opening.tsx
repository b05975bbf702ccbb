import { useMessages } from "@onedoor/ui/LanguageProvider";
import { shellMessages } from "../messages/shellMessages.ts";

/** While a vault or the pages are being opened. */
export function Opening() {
  const t = useMessages(shellMessages);
  return (
    <main className="lone-page">
      <p role="status">{t.opening}</p>
    </main>
  );
}

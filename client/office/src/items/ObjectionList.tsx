import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import type { Objection } from "./drafts.ts";
import { itemMessages } from "./itemMessages.ts";
import { wordObjection } from "./wordObjection.ts";

/** What stands against publishing; a click on one leads to its field. */
export function ObjectionList(props: { objections: readonly Objection[] }) {
  const { language } = useLanguage();
  const t = useMessages(itemMessages);
  const { objections } = props;
  return (
    <section aria-label={t.checks} className="draft-checks">
      <h2>{t.checks}</h2>
      <p role="status">
        {objections.length === 0 ? t.whole : t.problems(objections.length)}
      </p>
      <ul>
        {objections.map((one) => (
          <li key={`${one.reason} ${one.at}`}>
            {one.at.startsWith("/") ? (
              <Button type="link" onClick={() => goTo(one.at)}>
                {wordObjection(one, language)}
              </Button>
            ) : (
              wordObjection(one, language)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function goTo(at: string): void {
  const field = `/${at.split("/")[1] ?? ""}`;
  const place = document.querySelector(`[data-path^="${field}"]`);
  place?.scrollIntoView({ block: "center" });
  place?.querySelector<HTMLElement>("input, textarea, button")?.focus();
}

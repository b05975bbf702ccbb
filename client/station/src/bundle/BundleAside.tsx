import { ChecklistView } from "@onedoor/ui/ChecklistView";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { bundleMessages } from "../messages/bundleMessages.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import type { BundleReady } from "./bundleIntake.ts";

/** Always in view: what is saved against the items taken apart, what is missing, and when all would be done. */
export function BundleAside({ ready }: { ready: BundleReady | null }) {
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const words = useMessages(bundleMessages);
  if (ready === null)
    return (
      <aside className="intake-aside">
        <h2>{t.mustBring}</h2>
        <p className="soft">{t.papersLater}</p>
      </aside>
    );
  const { asked, checklist, schedule, parts } = ready;
  const nameOf = (code: string) => {
    const item = parts.find(({ key }) => key === code)?.item;
    return (language === "zh" ? item?.name : item?.nameEn) ?? code;
  };
  const { fields, materials } = asked;
  return (
    <aside className="intake-aside">
      <h2>{words.asked}</h2>
      <p className="count-complete">
        {words.lessAsked(
          fields.apart - fields.together,
          materials.apart - materials.together,
        )}
      </p>
      <p className="soft">{words.fieldsAsked(fields.together, fields.apart)}</p>
      <p className="soft">
        {words.papersAsked(materials.together, materials.apart)}
      </p>
      <h2>{t.mustBring}</h2>
      <p
        className={
          checklist.missing.length > 0 ? "count-missing" : "count-complete"
        }
        role="status"
      >
        {checklist.missing.length > 0 ? "✗ " : "✓ "}
        {t.missingCount(
          checklist.missing.length,
          checklist.deferrableMissing.length,
        )}
      </p>
      <ChecklistView lines={checklist.lines} />
      <div className="as-it-would-be">
        <h2>{words.timing}</h2>
        <p>{words.allBy(wordDate(schedule.dueOn, language))}</p>
        <p className="soft">
          {words.criticalPath(schedule.criticalPath.map(nameOf).join(" → "))}
        </p>
      </div>
    </aside>
  );
}

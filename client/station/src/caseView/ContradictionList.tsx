import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { settlementWords } from "@onedoor/ui/words/caseWords";
import { wordKind } from "@onedoor/ui/words/entryKindWords";
import { labelled } from "@onedoor/ui/words/labelled";
import { wordSetAside } from "@onedoor/ui/words/setAsideWords";
import { caseMessages } from "../messages/caseMessages.ts";
import { SettleHere } from "./SetAsideList.tsx";

/** What stands although it no longer fits behind an entry that came back after a restore, until somebody settles it [F14]. */
export function ContradictionList({ view }: { view: CaseView }) {
  const t = useMessages(caseMessages);
  const say = useSay();
  const { language } = useLanguage();
  const { contradictions } = view.state;
  if (contradictions.length === 0) return null;
  return (
    <section className="set-aside">
      <h2>▲ {t.contradictionsTitle}</h2>
      <p>{t.contradictionsExplain}</p>
      <ul>
        {contradictions.map(({ entryId, kind, reason, settled }) => (
          <li key={entryId}>
            <p>
              <strong>{say(wordKind(kind))}</strong>
              {labelled("", say(wordSetAside(reason).why), language)}
            </p>
            {settled === null ? (
              <SettleHere caseId={view.caseId} entryId={entryId} />
            ) : (
              <p className="soft">
                ✓ {labelled(t.settled, say(settlementWords[settled]), language)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

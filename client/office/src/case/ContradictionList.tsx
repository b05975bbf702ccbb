import type { CaseView } from "@onedoor/replica/Replica";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { settlementWords } from "@onedoor/ui/words/caseWords";
import { wordKind } from "@onedoor/ui/words/entryKindWords";
import { wordSetAside } from "@onedoor/ui/words/setAsideWords";
import { caseMessages } from "./caseMessages.ts";
import { SettleForm } from "./SetAsideList.tsx";

/** What stands although it no longer fits behind an entry that came back after a restore, until an officer settles it [F14]. */
export function ContradictionList({ view }: { view: CaseView }) {
  const say = useSay();
  const t = useMessages(caseMessages);
  const { contradictions } = view.state;
  if (contradictions.length === 0) return null;
  return (
    <section>
      <h3>▲ {t.contradictions}</h3>
      <p className="soft">{t.contradictionsExplain}</p>
      <ul className="set-aside">
        {contradictions.map((entry) => (
          <li key={entry.entryId}>
            <strong>{say(wordKind(entry.kind))}</strong>
            <p>{say(wordSetAside(entry.reason).why)}</p>
            {entry.settled === null ? (
              <SettleForm view={view} entry={{ ...entry, recorded: true }} />
            ) : (
              <p className="soft">
                {t.settled(say(settlementWords[entry.settled]))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

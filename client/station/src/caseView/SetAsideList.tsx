import type { SetAsideEntry } from "@onedoor/domain/caseState";
import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { settlementWords } from "@onedoor/ui/words/caseWords";
import { wordKind } from "@onedoor/ui/words/entryKindWords";
import { labelled } from "@onedoor/ui/words/labelled";
import { wordSetAside } from "@onedoor/ui/words/setAsideWords";
import { Button } from "antd";
import { useState } from "react";
import { TextField } from "../intake/TextField.tsx";
import { caseMessages } from "../messages/caseMessages.ts";
import { useStation } from "../stationContext.tsx";

type Settlement = keyof typeof settlementWords;
const SETTLEMENTS: readonly Settlement[] = ["noted", "redone", "appealed"];

/** What has no effect, why, and what to do. It stays on record; somebody says how it was dealt with. */
export function SetAsideList({ view }: { view: CaseView }) {
  const t = useMessages(caseMessages);
  const { setAside } = view.state;
  if (setAside.length === 0) return null;
  return (
    <section className="set-aside">
      <h2>↩ {t.setAsideTitle}</h2>
      <p>{t.setAsideExplain}</p>
      <ul>
        {setAside.map((entry) => (
          <OneSetAside key={entry.entryId} view={view} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function OneSetAside(props: { view: CaseView; entry: SetAsideEntry }) {
  const { view, entry } = props;
  const t = useMessages(caseMessages);
  const say = useSay();
  const { language } = useLanguage();
  const words = wordSetAside(entry.reason);
  return (
    <li>
      <p>
        <strong>{say(wordKind(entry.kind))}</strong>
        {labelled("", say(words.why), language)}
      </p>
      <p>→ {say(words.advice)}</p>
      {entry.settled !== null ? (
        <p className="soft">
          ✓ {labelled(t.settled, say(settlementWords[entry.settled]), language)}
        </p>
      ) : !entry.recorded ? (
        <p className="soft">{t.notYetJudged}</p>
      ) : (
        <SettleHere caseId={view.caseId} entryId={entry.entryId} />
      )}
    </li>
  );
}

/** Says how an entry was dealt with. An effect needs a new act. */
export function SettleHere(props: { caseId: string; entryId: string }) {
  const { caseId, entryId } = props;
  const { replica } = useStation();
  const t = useMessages(caseMessages);
  const say = useSay();
  const [reason, setReason] = useState("");
  const settle = (as: Settlement) =>
    void replica.act("setAsideSettled", caseId, { entryId, as }, { reason });
  return (
    <>
      <TextField
        label={t.settleNote}
        value={reason}
        maxLength={1000}
        onChange={setReason}
      />
      <div className="act-buttons">
        {SETTLEMENTS.map((as) => (
          <Button key={as} onClick={() => settle(as)}>
            {say(settlementWords[as])}
          </Button>
        ))}
      </div>
    </>
  );
}

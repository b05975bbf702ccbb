import { mayKeepCredit, mayKeepFirms } from "@onedoor/domain/officePermits";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import { Data } from "../case/Data.tsx";
import { CreditList } from "../credit/CreditList.tsx";
import { saysWords } from "../credit/creditMessages.ts";
import { RecordCreditForm } from "../credit/RecordCreditForm.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useToday } from "../hooks/useToday.ts";
import { useBodyName } from "../lists/useBodyName.ts";
import type { GraphAnswer } from "../supervision/Graph.ts";
import { FirmEventForm } from "./FirmEventForm.tsx";
import { firmMessages, momentWords, statusWords } from "./firmMessages.ts";
import type { FirmInForm } from "./firmInForm.ts";
import { FIRM, type ListedFirm, type ListedMoment } from "./firms.ts";

/** What is public of a firm: its credit, its life, and what the reader's own body may add. */
export function FirmView({ creditCode }: { creditCode: string }) {
  const { graph, replica } = useOffice();
  const t = useMessages(firmMessages);
  const say = useSay();
  const bodyName = useBodyName();
  const today = useToday();
  const [answer, setAnswer] = useState<GraphAnswer<ListedFirm | null>>();
  const [isDone, setDone] = useState(false);
  const ask = useCallback(
    () => graph.ask(FIRM, { creditCode }),
    [graph, creditCode],
  );
  useEffect(() => {
    let left = false;
    void ask().then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [ask]);
  const onDone = async () => {
    setDone(true);
    setAnswer(await ask());
  };
  if (answer === undefined) return <p role="status">{t.asking}</p>;
  if (!answer.ok)
    return (
      <EmptyState
        title={t[answer.trouble]}
        action={
          <Button onClick={() => void ask().then(setAnswer)}>{t.again}</Button>
        }
      />
    );
  const firm = answer.data;
  if (firm === null) return <EmptyState title={t.noFirm} />;
  return (
    <>
      <h2>
        <Data>{firm.name}</Data>（{say(statusWords[firm.status])}）
      </h2>
      <p>
        {t.address} <Data>{firm.address ?? ""}</Data>
      </p>
      {firm.registeredBy === null ? null : (
        <p>{t.registeredBy(bodyName(firm.registeredBy))}</p>
      )}
      {isDone ? <p role="status">✓ {t.done}</p> : null}
      <section aria-label={t.credit}>
        <h2>{t.credit}</h2>
        <p>{say(saysWords[firm.says])}</p>
        <CreditList of={{ creditCode }} credit={firm.credit} onDone={onDone} />
      </section>
      <FirmLife life={firm.life} />
      {mayKeepFirms(replica.actor) &&
      firm.registeredBy === replica.actor.body &&
      firm.status === "registered" ? (
        <section aria-label={t.revoke}>
          <h2>{t.revoke}</h2>
          <p className="soft">{t.revokeHint}</p>
          <FirmEventForm
            caseId={null}
            kinds={["revoked"]}
            creditCode={creditCode}
            docNo=""
            on={today}
            applied={NOTHING}
            isCovered={false}
            onDone={() => void onDone()}
          />
        </section>
      ) : null}
      {mayKeepCredit(replica.actor) ? (
        <RecordCreditForm of={{ creditCode }} onDone={onDone} />
      ) : null}
    </>
  );
}

/** A revocation changes nothing but the standing. */
const NOTHING: FirmInForm = {
  creditCode: null,
  name: null,
  representative: null,
  phone: null,
  address: null,
  division: null,
};

function FirmLife({ life }: { life: readonly ListedMoment[] }) {
  const { language } = useLanguage();
  const t = useMessages(firmMessages);
  const say = useSay();
  return (
    <section aria-label={t.life}>
      <h2>{t.life}</h2>
      {life.length === 0 ? <p className="soft">{t.noLife}</p> : null}
      <ol className="sync-problems">
        {life.map(({ kind, on, docNo, before, after }) => (
          <li key={`${kind} ${on} ${docNo}`}>
            <strong>
              {wordDate(on, language)} {say(momentWords[kind])}
            </strong>
            <div className="problem-words">
              <p className="soft">
                <Data>{docNo}</Data>
              </p>
              {before === null || after === null ? null : (
                <p>
                  <Data>{t.fromTo(before, after)}</Data>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

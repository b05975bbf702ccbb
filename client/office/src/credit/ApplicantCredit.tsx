import { mayKeepCredit } from "@onedoor/domain/officePermits";
import type { CaseView } from "@onedoor/replica/Replica";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useCallback, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphAnswer } from "../supervision/Graph.ts";
import { CreditList } from "./CreditList.tsx";
import { APPLICANT_CREDIT, type ShownCredit } from "./credit.ts";
import { creditMessages, saysWords } from "./creditMessages.ts";
import { RecordCreditForm } from "./RecordCreditForm.tsx";

/** What is displayed of the person who applies, when it is asked for, and what the reader's own body may add. */
export function ApplicantCredit({ view }: { view: CaseView }) {
  const { graph, replica } = useOffice();
  const t = useMessages(creditMessages);
  const say = useSay();
  const [answer, setAnswer] = useState<
    GraphAnswer<ShownCredit | null> | "asking"
  >();
  const [isDone, setDone] = useState(false);
  const { caseId } = view;
  const ask = useCallback(
    async () => setAnswer(await graph.ask(APPLICANT_CREDIT, { caseId })),
    [graph, caseId],
  );
  const onAsk = () => {
    setAnswer("asking");
    void ask();
  };
  const onDone = async () => {
    setDone(true);
    await ask();
  };
  return (
    <section aria-label={t.credit}>
      <h3>{t.credit}</h3>
      {answer === undefined ? (
        <Button onClick={onAsk}>{t.look}</Button>
      ) : answer === "asking" ? (
        <p role="status">{t.asking}</p>
      ) : !answer.ok ? (
        <p role="alert">
          ▲ {t[answer.trouble]} <Button onClick={onAsk}>{t.again}</Button>
        </p>
      ) : answer.data === null ? (
        <p role="status">{t.unknown}</p>
      ) : (
        <>
          {isDone ? <p role="status">✓ {t.done}</p> : null}
          <p>{say(saysWords[answer.data.says])}</p>
          <CreditList
            of={{ caseId }}
            credit={answer.data.credit}
            onDone={onDone}
          />
          {mayKeepCredit(replica.actor) ? (
            <RecordCreditForm of={{ caseId }} onDone={onDone} />
          ) : null}
        </>
      )}
    </section>
  );
}

import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphAnswer, GraphQuestion } from "../supervision/Graph.ts";
import { FamilySection } from "./FamilySection.tsx";
import { MergeList } from "./MergeList.tsx";
import { NewcomerList } from "./NewcomerList.tsx";
import { PairList } from "./PairList.tsx";
import { mergeRefusalWords, peopleMessages } from "./peopleMessages.ts";
import {
  MERGE_PEOPLE,
  type MergeAnswer,
  SPLIT_PEOPLE,
  WHO_IS_WHO,
  type WhoIsWho,
} from "./whoIsWho.ts";

/** Who is who in a town's register: newcomers, possible duplicates, and what was merged. */
export function PeoplePage() {
  const { graph } = useOffice();
  const t = useMessages(peopleMessages);
  const say = useSay();
  const [answer, setAnswer] = useState<GraphAnswer<WhoIsWho>>();
  const [trouble, setTrouble] = useState<MergeAnswer | "failed">(null);
  const ask = useCallback(() => graph.ask(WHO_IS_WHO), [graph]);
  useEffect(() => {
    let left = false;
    void ask().then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [ask]);
  const acting =
    (question: GraphQuestion<MergeAnswer>) =>
    async (input: Readonly<Record<string, unknown>>) => {
      const done = await graph.ask(question, { input });
      setTrouble(done.ok ? done.data : "failed");
      if (done.ok && done.data === null) setAnswer(await ask());
    };
  return (
    <main className="page sync-report">
      <header className="morning-head">
        <h1>{t.title}</h1>
        <Button onClick={() => void ask().then(setAnswer)}>{t.askAgain}</Button>
      </header>
      <p className="soft">{t.lead}</p>
      {trouble === null ? null : (
        <p role="alert">
          ▲ {trouble === "failed" ? t.failed : say(mergeRefusalWords[trouble])}
        </p>
      )}
      <FamilySection />
      <NewcomerList />
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : answer.ok ? (
        <>
          <PairList pairs={answer.data.pairs} merge={acting(MERGE_PEOPLE)} />
          <MergeList merges={answer.data.merges} split={acting(SPLIT_PEOPLE)} />
        </>
      ) : (
        <EmptyState
          title={t[answer.trouble]}
          hint={t[`${answer.trouble}Hint`]}
        />
      )}
    </main>
  );
}

import type { ErasureRefusal } from "@onedoor/domain/decideErasure";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { useCallback, useEffect, useState } from "react";
import type {
  Graph,
  GraphAnswer,
  GraphQuestion,
} from "../supervision/Graph.ts";
import { AskErasureForm } from "./AskErasureForm.tsx";
import { erasureMessages, erasureRefusalWords } from "./erasureMessages.ts";
import {
  ASK_ERASURE,
  type ErasureAnswer,
  ERASURES,
  type ListedErasure,
  SETTLE_ERASURE,
} from "./erasures.ts";
import { ErasureList } from "./ErasureList.tsx";

/** True where it was done. */
export type ErasureAct = (
  input: Readonly<Record<string, unknown>>,
) => Promise<boolean>;

/** What the law has erased: an operator asks for it here, a supervisor settles it. */
export function ErasureSection(props: {
  graph: Graph;
  reader: "operator" | "supervisor";
}) {
  const { graph, reader } = props;
  const t = useMessages(erasureMessages);
  const say = useSay();
  const [answer, setAnswer] = useState<GraphAnswer<readonly ListedErasure[]>>();
  const [trouble, setTrouble] = useState<ErasureRefusal | "failed" | null>(
    null,
  );
  const ask = useCallback(() => graph.ask(ERASURES), [graph]);
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
    (question: GraphQuestion<ErasureAnswer>): ErasureAct =>
    async (input) => {
      const done = await graph.ask(question, { input });
      setTrouble(done.ok ? done.data : "failed");
      if (!done.ok || done.data !== null) return false;
      setAnswer(await ask());
      return true;
    };
  return (
    <section aria-label={t.title} className="sync-report">
      <h2>{t.title}</h2>
      <p className="soft">{t.lead}</p>
      {reader === "operator" ? (
        <AskErasureForm act={acting(ASK_ERASURE)} />
      ) : null}
      {trouble === null ? null : (
        <p role="alert">
          ▲{" "}
          {trouble === "failed" ? t.failed : say(erasureRefusalWords[trouble])}
        </p>
      )}
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : answer.ok ? (
        <ErasureList
          erasures={answer.data}
          act={reader === "supervisor" ? acting(SETTLE_ERASURE) : null}
        />
      ) : (
        <p className="soft">{t.unread}</p>
      )}
    </section>
  );
}

import { type ListKind, ROW_CHANGES } from "@onedoor/domain/listRow";
import { mayPublishRow } from "@onedoor/domain/officePermits";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { useEffect, useState } from "react";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphAnswer } from "../supervision/Graph.ts";
import { ItemNameOf } from "./ItemNameOf.tsx";
import { listMessages, rowChangeWords } from "./listMessages.ts";
import { LIST_ROW, type RowVersion, type RowWithHistory } from "./lists.ts";
import { inGraph } from "../supervision/inGraph.ts";
import { RowBasis } from "./RowBasis.tsx";
import { RowChangeForm } from "./RowChangeForm.tsx";
import { RowFacts } from "./RowFacts.tsx";

/** All of one row: what it says, what became of it, and what its keeper may do. */
export function RowDetail(props: {
  kind: ListKind;
  number: number;
  onChanged: () => void;
}) {
  const { kind, number } = props;
  const { graph, replica } = useOffice();
  const t = useMessages(listMessages);
  const [answer, setAnswer] = useState<GraphAnswer<RowWithHistory | null>>();
  useEffect(() => {
    let left = false;
    void graph.ask(LIST_ROW, { kind: inGraph(kind), number }).then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [graph, kind, number]);
  if (answer === undefined) return <p role="status">{t.asking}</p>;
  if (!answer.ok || answer.data === null)
    return <p role="alert">▲ {answer.ok ? t.none : t[answer.trouble]}</p>;
  const row = answer.data;
  const isKept =
    row.state === "IN_FORCE" &&
    mayPublishRow(replica.actor, row.department.creditCode);
  return (
    <div className="row-detail">
      {row.leftOutside.length === 0 ? null : (
        <div role="alert">
          ▲ {t.leftOutside}
          <ul>
            {row.leftOutside.map((item) => (
              <li key={item.itemCode}>
                <ItemNameOf {...item} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <RowFacts kind={kind} content={row.content} />
      <p>
        <RowBasis basis={row.basis} />
      </p>
      {row.predecessor === null ? null : (
        <p>{t.takenOverFrom(row.predecessor)}</p>
      )}
      {row.successor === null ? null : <p>{t.wentTo(row.successor)}</p>}
      <h3>{t.history}</h3>
      <ol className="timeline" aria-label={t.history}>
        {row.history.map((one) => (
          <HistoryLine key={one.version} version={one} />
        ))}
      </ol>
      {isKept ? (
        <RowChangeForm kind={kind} row={row} onDone={props.onChanged} />
      ) : null}
    </div>
  );
}

function HistoryLine({ version }: { version: RowVersion }) {
  const { language } = useLanguage();
  const t = useMessages(listMessages);
  const say = useSay();
  const change = ROW_CHANGES.find((one) => inGraph(one) === version.change);
  return (
    <li>
      <div className="act-title">
        <strong>
          {change === undefined ? version.change : say(rowChangeWords[change])}
        </strong>{" "}
        {t.from(wordDate(version.effectiveFrom, language))}
      </div>
      <div className="act-who">
        <Data>
          {version.approver} · {version.publication}
        </Data>
      </div>
      <Data>{version.reason}</Data>
    </li>
  );
}

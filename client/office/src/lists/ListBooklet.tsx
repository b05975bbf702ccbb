import type { ListKind } from "@onedoor/domain/listRow";
import { dateOf } from "@onedoor/domain/time";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { PrintSheet } from "@onedoor/ui/PrintSheet";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useNow } from "../hooks/useToday.ts";
import { ItemNameOf } from "./ItemNameOf.tsx";
import {
  levelWords,
  listMessages,
  listWords,
  rowStateWords,
} from "./listMessages.ts";
import type { ListedRow } from "./lists.ts";
import { RowBasis } from "./RowBasis.tsx";
import { RowFacts } from "./RowFacts.tsx";
import { useBodyName } from "./useBodyName.ts";

/** One list as a booklet on A4: a title, then its rows in a table whose head stands on every page. */
export function ListBooklet(props: {
  kind: ListKind;
  rows: readonly ListedRow[];
  onBack: () => void;
}) {
  const { language } = useLanguage();
  const t = useMessages(listMessages);
  const say = useSay();
  const nameOf = useBodyName();
  const today = dateOf(useNow());
  return (
    <main className="page paper-page">
      <div className="paper-bar not-printed">
        <Button onClick={props.onBack}>← {t.back}</Button>
        <Button type="primary" size="large" onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
      <PrintSheet paper="a4" language={language}>
        <h1 className="paper-title">
          {say(listWords[props.kind])} · {t.title}
        </h1>
        <p className="paper-number">
          {t.bookletOn(wordDate(today, language))} ·{" "}
          {t.total(props.rows.length)}
        </p>
        <table className="booklet-rows">
          <thead>
            <tr>
              <th scope="col">{t.number}</th>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.body}</th>
              <th scope="col">{t.basis}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => {
              const level = levelWords[row.level];
              return (
                <tr key={row.number}>
                  <th scope="row">{row.number}</th>
                  <td>
                    <ItemNameOf {...row} />
                    <RowFacts kind={props.kind} content={row.content} />
                  </td>
                  <td>
                    {nameOf(row.department.creditCode)}
                    <br />
                    {level === undefined ? row.level : say(level)}
                  </td>
                  <td>
                    <RowBasis basis={row.basis} />
                  </td>
                  <td>{say(rowStateWords[row.state])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </PrintSheet>
    </main>
  );
}

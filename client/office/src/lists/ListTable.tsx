import type { ListKind } from "@onedoor/domain/listRow";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { Fragment, useState } from "react";
import { ItemNameOf } from "./ItemNameOf.tsx";
import { listMessages, levelWords, rowStateWords } from "./listMessages.ts";
import type { ListedRow } from "./lists.ts";
import { RowBasis } from "./RowBasis.tsx";
import { RowDetail } from "./RowDetail.tsx";
import { useBodyName } from "./useBodyName.ts";

/** Rows by number. What is chosen opens below its row. */
export function ListTable(props: {
  kind: ListKind;
  rows: readonly ListedRow[];
  onChanged: () => void;
}) {
  const t = useMessages(listMessages);
  const say = useSay();
  const nameOf = useBodyName();
  const [chosen, setChosen] = useState<number>();
  return (
    <table className="figures list-rows">
      <thead>
        <tr>
          <th scope="col">{t.number}</th>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.body}</th>
          <th scope="col">{t.level}</th>
          <th scope="col">{t.basis}</th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => {
          const isOpen = row.number === chosen;
          const level = levelWords[row.level];
          return (
            <Fragment key={row.number}>
              <tr>
                <th scope="row">{row.number}</th>
                <td>
                  <Button
                    type="link"
                    aria-expanded={isOpen}
                    onClick={() => setChosen(isOpen ? undefined : row.number)}
                  >
                    <ItemNameOf {...row} />
                  </Button>
                </td>
                <td>{nameOf(row.department.creditCode)}</td>
                <td>{level === undefined ? row.level : say(level)}</td>
                <td>
                  <RowBasis basis={mainBasis(row)} />
                </td>
                <td>{say(rowStateWords[row.state])}</td>
              </tr>
              {isOpen ? (
                <tr>
                  <td colSpan={6}>
                    <RowDetail
                      kind={props.kind}
                      number={row.number}
                      onChanged={props.onChanged}
                    />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

/** Of several bases one with its article says most in a table; all of them stand in the row's detail. */
function mainBasis({ basis }: ListedRow): ListedRow["basis"] {
  const main = basis.find(({ article }) => article !== null) ?? basis[0];
  return main === undefined ? [] : [main];
}

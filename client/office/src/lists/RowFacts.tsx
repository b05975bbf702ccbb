import type { ListKind } from "@onedoor/domain/listRow";
import { useSay } from "@onedoor/ui/LanguageProvider";
import { Data } from "../case/Data.tsx";
import type { ListedRow } from "./lists.ts";
import { fieldText, rowFields } from "./rowFields.ts";
import { useBodyName } from "./useBodyName.ts";

/** What only this list's rows say. */
export function RowFacts(props: {
  kind: ListKind;
  content: ListedRow["content"];
}) {
  const say = useSay();
  const nameOf = useBodyName();
  return (
    <dl className="row-facts">
      {rowFields[props.kind].map((field) => {
        const text = fieldText(field, props.content[field.name], say, nameOf);
        const isWords = field.type === "choice" || field.type === "bodies";
        return text === "" ? null : (
          <div key={field.name}>
            <dt>{say(field.label)}</dt>
            <dd>{isWords ? text : <Data>{text}</Data>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

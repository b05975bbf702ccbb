import { Data } from "../case/Data.tsx";
import type { ListedRow } from "./lists.ts";

/** Laws and documents as they are cited. */
export function RowBasis({ basis }: Pick<ListedRow, "basis">) {
  return (
    <Data>
      {basis
        .map(({ title, docNo, article }) =>
          [`《${title}》`, article ?? docNo ?? ""].join(""),
        )
        .join("；")}
    </Data>
  );
}

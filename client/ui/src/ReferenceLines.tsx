import type { MaterialReference } from "@onedoor/domain/caseState";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { ReactNode } from "react";
import { useLanguage } from "./LanguageProvider.tsx";
import { wordReference } from "./words/referenceWords.ts";

/** Papers that are taken from what the applicant gave before, each with what the county has found. */
export function ReferenceLines(props: {
  references: readonly MaterialReference[] | undefined;
  item: ItemVersion | null;
  /** By id. */
  stations: Readonly<Record<string, string>>;
  /** Behind a line: how to look at the pages, for who may. */
  look?: (reference: MaterialReference) => ReactNode;
}) {
  const { language } = useLanguage();
  if (props.references === undefined || props.references.length === 0)
    return null;
  return (
    <ul className="references">
      {props.references.map((reference) => (
        <li key={reference.entryId}>
          {wordReference(reference, { ...props, language })}{" "}
          {props.look?.(reference)}
        </li>
      ))}
    </ul>
  );
}

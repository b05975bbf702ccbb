import type { ReactNode } from "react";
import type { Language } from "./words/wording.ts";

/** Paper: an A4 page, or the 80 mm roll of a receipt printer. What is around it is not printed. */
export function PrintSheet(props: {
  paper: "a4" | "receipt";
  /** Of what is on it, whatever the interface speaks. */
  language: Language;
  children: ReactNode;
}) {
  // The size goes with the sheet, since a page rule can't be scoped by a class.
  const size = props.paper === "a4" ? "A4" : "80mm 297mm";
  const margin = props.paper === "a4" ? "18mm 20mm" : "4mm";
  return (
    <>
      <style>{`@page { size: ${size}; margin: ${margin}; }`}</style>
      <article
        className={`print-sheet print-${props.paper}`}
        lang={props.language === "zh" ? "zh-CN" : "en"}
      >
        {props.children}
      </article>
    </>
  );
}

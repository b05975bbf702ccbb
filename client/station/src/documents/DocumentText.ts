import type { CaseView } from "@onedoor/replica/Replica";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Language } from "@onedoor/ui/words/wording";
import type { DirectoryStation } from "../directory.ts";

/** A printed paper as text: what it says, apart from how it is set. */
export interface DocumentText {
  title: string;
  /** The paper's own number (文书编号), if it has one. */
  number: string | null;
  /** Printed across the head until the county has acknowledged what the paper says. */
  provisional: string | null;
  lines: readonly DocumentLine[];
  /** Lines for signatures, by their labels. */
  signatures: readonly string[];
  issuer: string;
  issuedOn: string;
  /** Case number and query code, for who scans it. */
  qr: string | null;
}

export type DocumentLine =
  | { kind: "addressee" | "text" | "heading" | "item"; text: string }
  | { kind: "field"; label: string; value: string }
  /** A number to be read across a counter. */
  | { kind: "large"; label: string; value: string };

/** What papers of a case are made from. */
export interface PaperContext {
  language: Language;
  view: CaseView;
  /** The version of the item that the case was taken under; null where this machine hasn't got it. */
  item: ItemVersion | null;
  calendar: WorkCalendar;
  /** The window that prints. */
  station: DirectoryStation | null;
  officer: string;
  today: PlainDate;
}

/** The whole of a paper as plain text, in reading order. */
export function plainTextOf(paper: DocumentText): string {
  return [
    paper.provisional,
    paper.title,
    paper.number,
    ...paper.lines.map((line) =>
      line.kind === "field" || line.kind === "large"
        ? `${line.label}：${line.value}`
        : line.text,
    ),
    ...paper.signatures,
    paper.issuer,
    paper.issuedOn,
  ]
    .filter((part) => part !== null && part !== "")
    .join("\n");
}

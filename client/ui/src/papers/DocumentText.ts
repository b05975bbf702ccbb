import type { CaseState } from "@onedoor/domain/caseState";
import type { Journal } from "@onedoor/domain/entries";
import type { ApplicantBody, BodyOf } from "@onedoor/domain/facts";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Language } from "../words/wording.ts";

/** A printed paper as text, in one language: what it says, apart from how it is set. */
export interface DocumentText {
  language: Language;
  title: string;
  /** The paper's own number (文书编号); null where it has none. */
  number: string | null;
  /** A paper of a numbered kind whose number has to be written in by hand. */
  numberMissing: boolean;
  /** Printed across the head until the county has acknowledged what the paper says. */
  provisional: string | null;
  lines: readonly DocumentLine[];
  /** Lines for signatures, by their labels. */
  signatures: readonly string[];
  issuer: string;
  /** Where the issuer's seal belongs. */
  sealed: boolean;
  issuedOn: string;
  /** Case number and query code, for who scans it. */
  qr: string | null;
}

export type DocumentLine =
  | { kind: "addressee" | "text" | "heading" | "item"; text: string }
  | { kind: "field"; label: string; value: string }
  /** A number to be read across a counter. */
  | { kind: "large"; label: string; value: string };

/** The window that hands a paper over, in the words of its head. */
export interface IssuingWindow {
  name: string;
  nameEn: string;
  address: string;
  phone: string;
  hours: string;
}

/** What papers tell of a case; a replica's view of it fits. */
export interface PaperCase {
  state: CaseState;
  journal: Journal;
  applicant: Pick<ApplicantBody, "name"> | null;
  agent: { name: string } | null;
  presented: BodyOf<"submitted">["presented"];
  queryCode: string | null;
}

/** What papers of a case are made from. */
export interface PaperContext {
  language: Language;
  view: PaperCase;
  /** The version of the item that the case was taken under; null where this machine hasn't got it. */
  item: ItemVersion | null;
  calendar: WorkCalendar;
  /** The window that prints; null in a department, which has none. */
  station: IssuingWindow | null;
  /** Who hands it over, if it is handed over at a window. */
  officer: string | null;
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

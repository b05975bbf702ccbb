import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { dateOf, type Instant } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView } from "@onedoor/replica/Replica";
import type { PaperContext } from "@onedoor/ui/papers/DocumentText";
import type { PaperKind } from "@onedoor/ui/papers/PaperKind";
import { type AvailablePaper, papersOf } from "@onedoor/ui/papers/papersOf";
import type { Language } from "@onedoor/ui/words/wording";

/** What a department issues; all other papers are the window's. */
export const OFFICE_PAPERS: readonly PaperKind[] = [
  "specialProcedureNotice",
  "extensionNotice",
  "decision",
];

/** The papers that this case has given a department to issue so far. */
export function officePapers(context: PaperContext): AvailablePaper[] {
  return papersOf(context).filter(({ paper }) => OFFICE_PAPERS.includes(paper));
}

/** A department hands nothing over itself: its papers name the body, and no window. */
export function officePaperContext(from: {
  language: Language;
  view: CaseView;
  item: ItemVersion | null;
  calendar: WorkCalendar;
  now: Instant;
}): PaperContext {
  const { now, ...rest } = from;
  return { ...rest, station: null, officer: null, today: dateOf(now) };
}

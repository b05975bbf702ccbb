import { readClock } from "@onedoor/domain/legalClock";
import { dateOf } from "@onedoor/domain/time";
import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  acceptanceBasis,
  addressee,
  field,
  itemNameOf,
  paperOf,
  paperWords,
  section,
  submittedOnOf,
  text,
  wordOn,
} from "./paperParts.ts";

/** 补正通知书: every defect with its rule and its cure, and the last day. One notice lists everything. */
export function correctionNotice(
  context: PaperContext,
  entryId: string | null,
): DocumentText | undefined {
  const { view, language, calendar } = context;
  const entry = findCounted(view, "correctionRequested", entryId);
  const { terms } = view.state;
  if (entry === undefined || terms === null) return undefined;
  const t = paperWords(language);
  const { dueOn } = readClock({
    startOn: dateOf(entry.at),
    limit: terms.correctionLimit,
    pauses: [],
    calendar,
    rollIfHoliday: true,
  });
  const defects = entry.body?.defects ?? [];
  return paperOf(context, entry, {
    title: t.correctionTitle,
    number: entry.facts.documentNumber,
    lines: [
      addressee(context),
      text(
        t.correctionText(
          submittedOnOf(context),
          itemNameOf(context),
          acceptanceBasis(context, "four"),
        ),
      ),
      ...defects.flatMap(({ what, defect, clause, howToCorrect }, index) => [
        {
          kind: "item" as const,
          text: `${index + 1}. ${t.defectItem(what, defect)}`,
        },
        field(t.defectClause, clause),
        field(t.defectHow, howToCorrect),
      ]),
      ...section(t.secondReason, entry.facts.secondReason ?? ""),
      ...(dueOn === null
        ? []
        : [text(t.correctionLast(wordOn(dueOn, context)))]),
    ],
  });
}

import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  field,
  itemNameOf,
  materialNameOf,
  paperOf,
  paperWords,
  text,
} from "./paperParts.ts";

/** 引用同意书: that a paper is taken from what its holder gave before, for him or a child's guardian to sign. */
export function reuseConsent(
  context: PaperContext,
  entryId: string | null,
): DocumentText | undefined {
  const { view, item, language } = context;
  const entry = findCounted(view, "materialReferenced", entryId);
  if (entry === undefined) return undefined;
  const t = paperWords(language);
  const { materialCode, consentBy } = entry.facts;
  return paperOf(context, entry, {
    title: t.reuseTitle,
    lines: [
      text(
        t.reuseText(
          itemNameOf(context),
          materialNameOf(item, materialCode, language),
        ),
      ),
      text(entry.body?.words ?? ""),
      field(t.applicant, view.applicant?.name ?? ""),
      field(
        consentBy === "guardian" ? t.reuseGuardian : t.reuseHolder,
        entry.body?.name ?? "",
      ),
    ],
    sealed: false,
  });
}

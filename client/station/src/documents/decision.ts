import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  applicantNameOf,
  bodyNameOf,
  field,
  itemNameOf,
  paperOf,
  paperWords,
  section,
  submittedOnOf,
  text,
  wordOn,
} from "./paperParts.ts";

/**
 * 准予决定书 or 不予决定书 (Administrative License Law, art. 38: a refusal gives reasons and remedies), under the title
 * that the deciding office gives it.
 */
export function decision(context: PaperContext): DocumentText | undefined {
  const { view, language } = context;
  const made = view.state.decision;
  if (made === null || made.onSpot) return undefined;
  const t = paperWords(language);
  const to = {
    kind: "addressee" as const,
    text: t.addressee(applicantNameOf(context)),
  };
  const on = field(t.decidedOn, wordOn(made.on, context));
  const issuer = bodyNameOf(context);
  const isLicence = context.item?.itemType.code === "01";
  if (made.outcome === "approved") {
    const entry = findCounted(view, "approved", made.entryId);
    if (entry === undefined) return undefined;
    return paperOf(context, entry, {
      title: isLicence ? t.licenceApprovalTitle : t.approvalTitle,
      number: entry.facts.documentNumber,
      lines: [
        to,
        text(t.approvalText(submittedOnOf(context), itemNameOf(context))),
        ...section(t.opinion, entry.body?.opinion ?? ""),
        on,
      ],
      issuer,
    });
  }
  const entry = findCounted(view, "refused", made.entryId);
  if (entry === undefined) return undefined;
  return paperOf(context, entry, {
    title: isLicence ? t.licenceRefusalTitle : t.decisionRefusalTitle,
    number: entry.facts.documentNumber,
    lines: [
      to,
      text(t.decisionRefusalText(submittedOnOf(context), itemNameOf(context))),
      ...section(t.factsFound, entry.body?.facts ?? ""),
      ...section(t.reason, entry.body?.reason ?? ""),
      ...section(t.basis, entry.body?.basis ?? ""),
      ...section(t.remedies, entry.body?.remedies ?? ""),
      on,
    ],
    issuer,
  });
}

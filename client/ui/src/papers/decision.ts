import { clocksOf } from "@onedoor/domain/caseClocks";
import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  addressee,
  applicationLine,
  bodyNameOf,
  field,
  itemNameOf,
  paperOf,
  paperWords,
  section,
  text,
  wordLaw,
  wordOn,
} from "./paperParts.ts";

/** 准予决定书 or 不予决定书, of whoever decided, in whatever app it is printed; none on the spot, or undecided. */
export function decision(context: PaperContext): DocumentText | undefined {
  const made = context.view.state.decision;
  if (made === null || made.onSpot) return undefined;
  return made.outcome === "approved"
    ? approval(context, made.entryId)
    : refusal(context, made.entryId);
}

/** Says what was applied for, by which law it is granted, what comes of it and by when (art. 38, 39, 44). */
function approval(
  context: PaperContext,
  entryId: string,
): DocumentText | undefined {
  const { view, item, calendar, language } = context;
  const entry = findCounted(view, "approved", entryId);
  if (entry === undefined) return undefined;
  const t = paperWords(language);
  const deliverBy = clocksOf(view.state, calendar).delivery?.dueOn ?? null;
  const result = item?.results[0];
  return paperOf(context, entry, {
    title: isLicence(context) ? t.licenceApprovalTitle : t.approvalTitle,
    number: entry.facts.documentNumber,
    lines: [
      addressee(context),
      applicationLine(context),
      text(
        t.approvalText(
          (item?.legalBasis ?? []).map(wordLaw).join(t.comma),
          itemNameOf(context),
        ),
      ),
      ...section(t.opinion, entry.body?.opinion.trim() ?? ""),
      ...(result === undefined
        ? []
        : [
            field(
              t.result,
              t.resultValid(
                language === "zh" ? result.name : result.nameEn,
                result.validity,
              ),
            ),
          ]),
      ...decidedOn(context),
      ...(deliverBy === null
        ? []
        : [text(t.approvalDelivery(wordOn(deliverBy, context)))]),
    ],
    issuer: bodyNameOf(context),
  });
}

/** Gives facts, reasons, basis and remedies (art. 38). Without its words there is no paper: the law knows none such. */
function refusal(
  context: PaperContext,
  entryId: string,
): DocumentText | undefined {
  const entry = findCounted(context.view, "refused", entryId);
  if (entry === undefined || entry.body === null) return undefined;
  const t = paperWords(context.language);
  const { facts, reason, basis, remedies } = entry.body;
  return paperOf(context, entry, {
    title: isLicence(context) ? t.licenceRefusalTitle : t.decisionRefusalTitle,
    number: entry.facts.documentNumber,
    lines: [
      addressee(context),
      applicationLine(context),
      ...section(t.factsFound, facts.trim()),
      ...section(t.reason, reason.trim()),
      ...section(t.basis, basis.trim()),
      text(t.decisionRefusalText(itemNameOf(context))),
      ...section(t.remedies, remedies.trim()),
      ...decidedOn(context),
    ],
    issuer: bodyNameOf(context),
  });
}

function decidedOn(context: PaperContext) {
  const { decision: made } = context.view.state;
  const t = paperWords(context.language);
  return made === null ? [] : [field(t.decidedOn, wordOn(made.on, context))];
}

function isLicence({ item }: PaperContext): boolean {
  return item?.itemType.code === "01";
}

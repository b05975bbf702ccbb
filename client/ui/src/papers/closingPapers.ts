import { clocksOf } from "@onedoor/domain/caseClocks";
import { deliveryWords } from "../words/caseWords.ts";
import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  addressee,
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

/** 办结通知书: how it ended, and by when the result is delivered. */
export function closingCertificate(
  context: PaperContext,
): DocumentText | undefined {
  const { view, language, calendar } = context;
  const entry = findCounted(view, "closed");
  const { decision, closedOn } = view.state;
  if (entry === undefined || decision === null || closedOn === null)
    return undefined;
  const t = paperWords(language);
  const deliverBy = clocksOf(view.state, calendar).delivery?.dueOn ?? null;
  return paperOf(context, entry, {
    title: t.closingTitle,
    lines: [
      addressee(context),
      text(
        t.closingText(
          itemNameOf(context),
          decision.outcome === "approved"
            ? t.outcomeApproved
            : t.outcomeRefused,
        ),
      ),
      field(t.closedOn, wordOn(closedOn, context)),
      ...(deliverBy === null || view.state.deliveredOn !== null
        ? []
        : [text(t.closingPickUp(wordOn(deliverBy, context)))]),
    ],
    issuer: bodyNameOf(context),
  });
}

/** 送达回证: who received the result, signed by him. */
export function deliveryReceipt(
  context: PaperContext,
): DocumentText | undefined {
  const { view, language } = context;
  const entry = findCounted(view, "delivered");
  if (entry === undefined || view.state.deliveredOn === null) return undefined;
  const t = paperWords(language);
  return paperOf(context, entry, {
    title: t.deliveryTitle,
    lines: [
      text(t.deliveryText(itemNameOf(context))),
      field(t.deliveredHow, deliveryWords[entry.facts.how][language]),
      field(t.receivedBy, entry.body?.receivedBy ?? ""),
      field(t.deliveredOn, wordOn(view.state.deliveredOn, context)),
    ],
    signatures: [t.signApplicant, t.signOfficer, t.signDate],
    sealed: false,
  });
}

/** 撤回申请确认书. */
export function withdrawalConfirmation(
  context: PaperContext,
): DocumentText | undefined {
  const { view, language } = context;
  const entry = findCounted(view, "withdrawn");
  if (entry === undefined) return undefined;
  const t = paperWords(language);
  return paperOf(context, entry, {
    title: t.withdrawalTitle,
    lines: [
      addressee(context),
      text(t.withdrawalText(submittedOnOf(context), itemNameOf(context))),
      ...section(t.reason, entry.body?.reason ?? ""),
    ],
  });
}

import { readClock } from "@onedoor/domain/legalClock";
import type { FactsOf } from "@onedoor/domain/facts";
import type { PlainDate } from "@onedoor/domain/time";
import { findCounted } from "./countedEntry.ts";
import type {
  DocumentLine,
  DocumentText,
  PaperContext,
} from "./DocumentText.ts";
import {
  field,
  itemNameOf,
  materialNameOf,
  paperOf,
  paperWords,
  section,
  text,
  wordOn,
} from "./paperParts.ts";

/** 容缺受理承诺书: the applicant's own words, for him to sign. */
export function deferralUndertaking(
  context: PaperContext,
): DocumentText | undefined {
  const { view, language } = context;
  const entry = findCounted(view, "acceptedWithDeferral");
  const { acceptance } = view.state;
  if (entry === undefined || acceptance === null) return undefined;
  const t = paperWords(language);
  return paperOf(context, entry, {
    title: t.deferralTitle,
    lines: [
      text(t.deferralText(itemNameOf(context))),
      ...deferredDays(context, entry.facts.deferred, acceptance.on),
      text(t.deferralConsequence),
      ...section(t.deferralOwnWords, entry.body?.undertaking ?? ""),
      field(t.applicant, view.applicant?.name ?? ""),
    ],
    sealed: false,
  });
}

/** Each deferred material with its last day. */
export function deferredDays(
  context: PaperContext,
  deferred: FactsOf<"acceptedWithDeferral">["deferred"],
  acceptedOn: PlainDate,
): DocumentLine[] {
  const t = paperWords(context.language);
  return deferred.map(({ materialCode, days }, index) => {
    const { dueOn } = readClock({
      startOn: acceptedOn,
      limit: { value: days, unit: "WD" },
      pauses: [],
      calendar: context.calendar,
    });
    return {
      kind: "item",
      text: `${index + 1}. ${t.deferralItem(
        materialNameOf(context.item, materialCode, context.language),
        dueOn === null ? "" : wordOn(dueOn, context),
      )}`,
    };
  });
}

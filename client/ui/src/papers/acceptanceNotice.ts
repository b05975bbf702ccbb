import { labelled } from "../words/labelled.ts";
import { wordLimit } from "../words/limitWords.ts";
import { wordProcedure } from "../words/procedureWords.ts";
import { deferredDays } from "./deferralUndertaking.ts";
import { findCounted } from "./countedEntry.ts";
import type {
  DocumentLine,
  DocumentText,
  PaperContext,
} from "./DocumentText.ts";
import {
  acceptanceBasis,
  addressee,
  bodyNameOf,
  field,
  itemNameOf,
  limitLines,
  paperOf,
  type PaperWords,
  paperWords,
  submittedOnOf,
  text,
  wordOn,
} from "./paperParts.ts";

/** 受理通知书: by which rule it is accepted, and by when it will be decided. */
export function acceptanceNotice(
  context: PaperContext,
): DocumentText | undefined {
  const { view, language } = context;
  const { acceptance } = view.state;
  if (acceptance === null) return undefined;
  const plain = findCounted(view, "accepted");
  const deferred = findCounted(view, "acceptedWithDeferral");
  const deemed = findCounted(view, "deemedAccepted");
  const entry = [plain, deferred, deemed].find(
    (one) => one?.entryId === acceptance.entryId,
  );
  if (entry === undefined) return undefined;
  const t = paperWords(language);
  const opening =
    entry === deemed
      ? [text(t.deemed)]
      : entry === deferred && deferred !== undefined
        ? [
            text(
              t.acceptanceDeferralText(
                submittedOnOf(context),
                itemNameOf(context),
                acceptanceBasis(context, "five"),
              ),
            ),
            ...deferredDays(context, deferred.facts.deferred, acceptance.on),
          ]
        : [
            text(
              t.acceptanceText(
                submittedOnOf(context),
                itemNameOf(context),
                acceptanceBasis(context, "five"),
              ),
            ),
          ];
  return paperOf(context, entry, {
    title: t.acceptanceTitle,
    number:
      (entry === deferred ? deferred : plain)?.facts.documentNumber ?? null,
    lines: [
      addressee(context),
      ...opening,
      field(t.acceptedOn, wordOn(acceptance.on, context)),
      field(t.body, bodyNameOf(context)),
      ...limitLines(context, t),
      text(
        view.state.terms?.promisedLimit.unit === "CD"
          ? t.countingDays
          : t.counting,
      ),
      ...procedureLines(context, t),
      feeLine(context, t),
    ],
  });
}

export function feeLine(context: PaperContext, t: PaperWords): DocumentLine {
  const fee = context.view.state.terms?.fee;
  return field(
    t.fee,
    fee?.charged === true ? t.feeCharged(fee.basis ?? "") : t.noFee,
  );
}

function procedureLines(context: PaperContext, t: PaperWords): DocumentLine[] {
  const { language } = context;
  const pausing =
    context.view.state.terms?.specialProcedures.filter(
      ({ pausesClock }) => pausesClock,
    ) ?? [];
  if (pausing.length === 0) return [];
  return [
    text(t.procedures),
    ...pausing.map(({ kind, limit }) => ({
      kind: "item" as const,
      text: labelled(
        wordProcedure(kind, language),
        wordLimit(limit, language),
        language,
      ),
    })),
  ];
}

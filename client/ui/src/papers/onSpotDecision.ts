import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import { feeLine } from "./acceptanceNotice.ts";
import {
  addressee,
  bodyNameOf,
  itemNameOf,
  paperOf,
  paperWords,
  section,
  text,
} from "./paperParts.ts";

/** 当场办结凭证: accepted, decided and closed in one act. */
export function onSpotDecision(
  context: PaperContext,
): DocumentText | undefined {
  const { view, language } = context;
  const entry = findCounted(view, "decidedOnSpot");
  if (entry === undefined) return undefined;
  const t = paperWords(language);
  const { body, facts } = entry;
  const refused = facts.outcome === "refused";
  const item = itemNameOf(context);
  return paperOf(context, entry, {
    title: t.onSpotTitle,
    number: facts.documentNumber,
    lines: [
      addressee(context),
      text(refused ? t.onSpotRefused(item) : t.onSpotApproved(item)),
      ...section(t.result, body?.result ?? ""),
      ...(refused
        ? [
            ...section(t.factsFound, body?.facts ?? ""),
            ...section(t.reason, body?.reason ?? ""),
            ...section(t.basis, body?.basis ?? ""),
            ...section(t.remedies, body?.remedies ?? ""),
          ]
        : []),
      feeLine(context, t),
    ],
    issuer: bodyNameOf(context),
  });
}

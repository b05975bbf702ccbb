import { acceptanceRefusalWords } from "../words/caseWords.ts";
import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  addressee,
  bodyNameOf,
  itemNameOf,
  paperOf,
  paperWords,
  section,
  submittedOnOf,
  text,
} from "./paperParts.ts";

/** 不予受理通知书: ground, facts, reason, basis, the right body, and what can be done against it. */
export function acceptanceRefusal(
  context: PaperContext,
): DocumentText | undefined {
  const { view, language } = context;
  const entry = findCounted(view, "acceptanceRefused");
  if (entry === undefined) return undefined;
  const t = paperWords(language);
  const { body } = entry;
  const rightBody = body?.rightBody ?? "";
  return paperOf(context, entry, {
    title: t.refusalTitle,
    number: entry.facts.documentNumber,
    lines: [
      addressee(context),
      text(
        t.refusalText(
          submittedOnOf(context),
          itemNameOf(context),
          acceptanceRefusalWords[entry.facts.ground][language],
        ),
      ),
      ...section(t.factsFound, body?.facts ?? ""),
      ...section(t.reason, body?.reason ?? ""),
      ...section(t.basis, body?.basis ?? ""),
      ...section(
        t.rightBodyLabel,
        rightBody === "" ? "" : t.rightBody(rightBody),
      ),
      ...section(t.remedies, body?.remedies ?? ""),
    ],
    issuer: bodyNameOf(context),
  });
}

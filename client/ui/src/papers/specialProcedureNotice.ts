import { dateOf } from "@onedoor/domain/time";
import { wordProcedure } from "../words/procedureWords.ts";
import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  addressee,
  applicationLine,
  bodyNameOf,
  paperOf,
  paperWords,
  section,
  text,
  wordOn,
} from "./paperParts.ts";

/** 特别程序告知书: the kind, its basis and the time it takes (Administrative Licence Law art. 45). */
export function specialProcedureNotice(
  context: PaperContext,
  entryId: string | null,
): DocumentText | undefined {
  const { view, item, language } = context;
  const entry = findCounted(view, "specialProcedureStarted", entryId);
  if (entry === undefined) return undefined;
  const t = paperWords(language);
  const { procedure, pausesClock, expectedUntil, basis } = entry.facts;
  const listed = item?.specialProcedures.find((one) => one.kind === procedure);
  const name =
    (language === "zh" ? listed?.name : listed?.nameEn) ??
    wordProcedure(procedure, language);
  return paperOf(context, entry, {
    title: t.procedureTitle,
    lines: [
      addressee(context),
      applicationLine(context),
      text(t.procedureText(wordOn(dateOf(entry.at), context), name)),
      ...section(t.reason, entry.body?.reason.trim() ?? ""),
      ...section(t.basis, basis.trim()),
      text(
        expectedUntil === null
          ? t.procedureOpen
          : t.procedureUntil(wordOn(expectedUntil, context)),
      ),
      text(pausesClock ? t.procedurePauses : t.procedureRunsOn),
    ],
    issuer: bodyNameOf(context),
  });
}

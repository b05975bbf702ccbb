import { clocksOf, dueOnOf } from "@onedoor/domain/caseClocks";
import { wordLimit } from "../words/limitWords.ts";
import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  addressee,
  applicationLine,
  bodyNameOf,
  paperOf,
  paperWords,
  text,
  wordOn,
} from "./paperParts.ts";

/** 延期通知书: by how much, why, by whose word, and the new day (Administrative Licence Law art. 42). */
export function extensionNotice(
  context: PaperContext,
): DocumentText | undefined {
  const { view, item, calendar, language } = context;
  const { extension } = view.state;
  if (extension === null) return undefined;
  const entry = findCounted(view, "extended", extension.entryId);
  if (entry === undefined || entry.body === null) return undefined;
  const t = paperWords(language);
  const dueOn = dueOnOf(clocksOf(view.state, calendar));
  return paperOf(context, entry, {
    title: t.extensionTitle,
    number: entry.facts.documentNumber,
    lines: [
      addressee(context),
      applicationLine(context),
      text(
        t.extensionText(
          entry.body.reason.trim().replace(/[。.]$/u, ""),
          item?.extension?.basis ?? "",
          wordLimit(extension.by, language),
        ),
      ),
      ...(dueOn === null ? [] : [text(t.extensionDue(wordOn(dueOn, context)))]),
      text(t.extensionOnce),
    ],
    issuer: bodyNameOf(context),
  });
}

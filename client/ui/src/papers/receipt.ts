import { clocksOf } from "@onedoor/domain/caseClocks";
import { wordMoment } from "../words/dateWords.ts";
import { wordLimit } from "../words/limitWords.ts";
import { findCounted } from "./countedEntry.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import {
  applicantNameOf,
  field,
  heading,
  itemNameOf,
  bodyNameOf,
  paperOf,
  paperWords,
  presentedLines,
  text,
  wordOn,
} from "./paperParts.ts";

/** 收件凭证: what was handed in, and when an answer is due. Not yet an acceptance. */
export function receipt(context: PaperContext): DocumentText | undefined {
  const { view, language, calendar } = context;
  const submitted = findCounted(view, "submitted");
  if (submitted === undefined) return undefined;
  const takenIn = findCounted(view, "takenIn");
  const documentNumber = takenIn?.facts.documentNumber ?? null;
  const t = paperWords(language);
  const answerBy = clocksOf(view.state, calendar).acceptance?.dueOn ?? null;
  const { terms } = submitted.facts;
  const presented = takenIn?.body?.presented ?? view.presented;
  return paperOf(context, takenIn ?? submitted, {
    title: t.receiptTitle,
    // Numbered only where somebody has done so: the case number is enough.
    ...(documentNumber === null ? {} : { number: documentNumber }),
    lines: [
      text(t.receiptText(applicantNameOf(context), itemNameOf(context))),
      heading(t.materials),
      ...presentedLines(context, presented, t),
      field(t.receivedAt, wordMoment((takenIn ?? submitted).at, language)),
      ...(view.agent === null ? [] : [field(t.agent, view.agent.name)]),
      field(t.body, bodyNameOf(context)),
      ...(answerBy === null
        ? []
        : [
            text(
              t.receiptNext(
                wordLimit(terms.acceptanceLimit, language),
                wordOn(answerBy, context),
              ),
            ),
          ]),
      text(t.receiptQuery),
    ],
  });
}

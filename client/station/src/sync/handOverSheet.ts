import type { CaseView } from "@onedoor/replica/Replica";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import type { Spoken } from "@onedoor/ui/words/messages";
import type { Language } from "@onedoor/ui/words/wording";
import type { DocumentText } from "@onedoor/ui/papers/DocumentText";
import type { syncMessages } from "../messages/syncMessages.ts";
import { wordCaseNumber } from "@onedoor/ui/words/wordCaseNumber";
import type { HandedOver } from "./handedOver.ts";

/**
 * The hand-over sheet's text: each case with what of it is still here. It stays among officials, so that it speaks as
 * the interface does.
 */
export function handOverSheet(context: {
  t: Spoken<typeof syncMessages>;
  language: Language;
  cases: readonly HandedOver[];
  station: string;
  at: string;
  on: string;
}): DocumentText {
  const { t, language, cases, station, at } = context;
  return {
    language,
    title: t.handOverTitle,
    number: null,
    numberMissing: false,
    provisional: null,
    lines: [
      { kind: "text", text: t.handOverText(station, at) },
      ...(cases.length === 0
        ? [{ kind: "text" as const, text: t.handOverNone }]
        : cases.map(({ view, itemName }, index) => ({
            kind: "item" as const,
            text: `${index + 1}. ${wordCaseNumber(view.state.caseNumber ?? "")} ${view.applicant?.name ?? ""} · ${itemName[language]}${bracketed(waitingActs(view, language), language)}`,
          }))),
    ],
    signatures: [t.handOverBy, t.handOverTo],
    issuer: station,
    sealed: false,
    issuedOn: context.on,
    qr: null,
  };
}

function waitingActs(view: CaseView, language: Language): string {
  return view.journal
    .filter((entry) => view.state.pending.includes(entry.entryId))
    .flatMap(({ header }) =>
      header === null ? [] : entryKindWords[header.kind][language],
    )
    .join(language === "zh" ? "、" : ", ");
}

function bracketed(words: string, language: Language): string {
  return language === "zh" ? `（${words}）` : ` (${words})`;
}

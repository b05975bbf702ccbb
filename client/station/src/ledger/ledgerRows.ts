import type { LedgerAct, LedgerCase } from "@onedoor/domain/dayLedger";
import type { StaffActor } from "@onedoor/domain/entries";
import { timeOfDayOf } from "@onedoor/domain/time";
import type { CaseView } from "@onedoor/replica/Replica";
import { roleWords } from "@onedoor/ui/words/caseWords";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import { wordCaseNumber } from "@onedoor/ui/words/wordCaseNumber";
import type { KnownNames } from "@onedoor/ui/words/journalLines";
import { speak } from "@onedoor/ui/words/messages";
import { stageWords } from "@onedoor/ui/words/stageWords";
import type { Language } from "@onedoor/ui/words/wording";
import { ledgerMessages } from "../messages/ledgerMessages.ts";

/** A line of the ledger in words, for screen, paper and spreadsheet alike. */
export interface LedgerRow {
  caseId: string;
  /** `09:05`, when the window did something first. */
  time: string;
  /** As it is said. */
  number: string;
  fullNumber: string;
  applicant: string;
  item: string;
  /** What was done, in its order. */
  acts: string;
  who: string;
  state: string;
}

export function ledgerRows(
  ledger: readonly LedgerCase[],
  known: {
    views: ReadonlyMap<string, CaseView>;
    /** By item code; those that aren't here have their Chinese name. */
    englishNames: ReadonlyMap<string, string>;
    names: KnownNames;
    language: Language;
  },
): LedgerRow[] {
  const { language } = known;
  const comma = language === "zh" ? "、" : ", ";
  return ledger.flatMap(({ caseId, acts }) => {
    const view = known.views.get(caseId);
    const [first] = acts;
    if (view === undefined || first === undefined) return [];
    const { state } = view;
    return {
      caseId,
      time: timeOfDayOf(first.at),
      number: wordCaseNumber(state.caseNumber ?? ""),
      fullNumber: state.caseNumber ?? "",
      applicant: view.applicant?.name ?? "",
      item:
        known.englishNames.get(state.terms?.itemCode ?? "") ??
        state.terms?.itemName ??
        "",
      acts: acts.map((act) => wordAct(act, language)).join(comma),
      who: [
        ...new Set(
          acts.map(({ actor }) => wordOfficial(actor, known.names, language)),
        ),
      ].join(comma),
      state: [
        ...(state.stage === null ? [] : [stageWords[state.stage][language]]),
        ...(view.arrival === "arrived" ? [] : [t(language).notYet]),
      ].join(" · "),
    };
  });
}

function wordAct({ kind, counts }: LedgerAct, language: Language): string {
  const words = entryKindWords[kind][language];
  return counts ? words : t(language).setAside(words);
}

function t(language: Language) {
  return speak(ledgerMessages, language);
}

/** Of whom this computer knows no name, the post says enough: it is the window's own. */
export function wordOfficial(
  actor: StaffActor,
  names: KnownNames,
  language: Language,
): string {
  return (
    names.staff[actor.staffId] ??
    `${roleWords[actor.role][language]} ${actor.staffId}`
  );
}

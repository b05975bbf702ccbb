import type { JournalEntry } from "@onedoor/domain/entries";
import { bodyOf } from "@onedoor/domain/parseEntry";
import type { CaseView } from "@onedoor/replica/Replica";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import type { Wording } from "@onedoor/ui/words/wording";
import { fieldLabels } from "../acts/fieldLabels.ts";
import { caseMessages } from "./caseMessages.ts";
import { Data } from "./Data.tsx";

/** What officers wrote when they acted: opinions, findings, reasons, notes; newest first. */
export function SaidWords({
  view,
  who,
}: {
  view: CaseView;
  who: (entry: JournalEntry) => string;
}) {
  const say = useSay();
  const t = useMessages(caseMessages);
  const rank = new Map(
    view.state.counted.map((entryId, index) => [entryId, index]),
  );
  const said = view.journal
    .map((entry) => ({ entry, words: wordsIn(entry) }))
    .filter(({ words }) => words.length > 0)
    .sort(
      (a, b) =>
        (rank.get(b.entry.entryId) ?? Infinity) -
        (rank.get(a.entry.entryId) ?? Infinity),
    );
  if (said.length === 0) return null;
  return (
    <section>
      <h3>{t.notes}</h3>
      <ul className="said">
        {said.map(({ entry, words }) => (
          <li key={entry.entryId}>
            <div className="act-who">{who(entry)}</div>
            {words.map(({ label, text }) => (
              <p key={label.en}>
                <span className="soft">{say(label)}</span> <Data>{text}</Data>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsIn(entry: JournalEntry): { label: Wording; text: string }[] {
  const kind = entry.header?.kind;
  if (kind === undefined) return [];
  const body = bodyOf(entry, kind);
  if (body === undefined) return [];
  return Object.entries(body).flatMap(([field, text]) =>
    isLabelled(field) && typeof text === "string" && text.trim() !== ""
      ? [{ label: fieldLabels[field], text }]
      : [],
  );
}

function isLabelled(field: string): field is keyof typeof fieldLabels {
  return Object.hasOwn(fieldLabels, field);
}

import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { Input } from "antd";
import { useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import { PersonLine } from "./PairList.tsx";
import { peopleMessages } from "./peopleMessages.ts";
import type { ListedMerge } from "./whoIsWho.ts";

/** What was merged, and may be undone. */
export function MergeList(props: {
  merges: readonly ListedMerge[];
  split: (input: Readonly<Record<string, unknown>>) => Promise<void>;
}) {
  const { merges, split } = props;
  const { language } = useLanguage();
  const t = useMessages(peopleMessages);
  return (
    <section aria-label={t.merges}>
      <h2>{t.merges}</h2>
      {merges.length === 0 ? <p className="soft">{t.noMerges}</p> : null}
      <ul className="sync-problems">
        {merges.map((one) => (
          <li key={one.mergeId}>
            <strong>
              <PersonLine person={one.kept} />
            </strong>
            <div className="problem-words">
              <p className="soft">
                {t.merged(one.mergedId, wordMoment(one.at, language))} ·{" "}
                <Data>
                  {[one.by, one.words]
                    .filter((word) => word !== null)
                    .join("：")}
                </Data>
              </p>
              {one.undone ? (
                <p>{t.undone}</p>
              ) : (
                <SplitForm
                  onSplit={(words) => split({ mergeId: one.mergeId, words })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SplitForm(props: { onSplit: (words: string) => Promise<void> }) {
  const t = useMessages(peopleMessages);
  const id = useId();
  const [words, setWords] = useState("");
  return (
    <div className="settle">
      <label htmlFor={id}>{t.why}</label>
      <Input
        id={id}
        value={words}
        maxLength={MOST_REASON_WORDS}
        onChange={(event) => setWords(event.target.value)}
      />
      <ActionButton
        disabledReason={words.trim() === "" ? t.wordsFirst : undefined}
        onClick={() => void props.onSplit(words.trim())}
      >
        {t.split}
      </ActionButton>
    </div>
  );
}

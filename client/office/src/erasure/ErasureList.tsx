import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate, wordMoment } from "@onedoor/ui/words/dateWords";
import { Input } from "antd";
import { useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import { erasureBasisWords } from "@onedoor/ui/words/erasureWords";
import { erasureMessages, erasureStateWords } from "./erasureMessages.ts";
import type { ListedErasure } from "./erasures.ts";
import type { ErasureAct } from "./ErasureSection.tsx";

/** Newest first. `act`: for who settles; null for who only asked. */
export function ErasureList(props: {
  erasures: readonly ListedErasure[];
  act: ErasureAct | null;
}) {
  const { erasures, act } = props;
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(erasureMessages);
  if (erasures.length === 0) return <EmptyState title={t.none} />;
  return (
    <ul className="sync-problems">
      {erasures.map((one) => (
        <li key={one.erasureId}>
          <strong>{say(erasureStateWords[one.state])}</strong>
          <div className="problem-words">
            <p>
              {t.person} {one.personId} ·{" "}
              {one.basis === null
                ? t.unknownBasis
                : say(erasureBasisWords[one.basis])}{" "}
              · <Data>{one.words}</Data>
            </p>
            <p className="soft">
              {one.askedBy === null ? (
                t.asked(t.operator, wordMoment(one.askedAt, language))
              ) : (
                <Data>
                  {t.asked(one.askedBy, wordMoment(one.askedAt, language))}
                </Data>
              )}
            </p>
            {one.state === "ERASED" ? <ErasedCases one={one} /> : null}
            {act === null || one.state !== "ASKED" ? null : (
              <SettleForm
                onSettle={(erase, words) =>
                  act({ erasureId: one.erasureId, erase, words })
                }
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What became of his cases. */
function ErasedCases({ one: { cases } }: { one: ListedErasure }) {
  const { language } = useLanguage();
  const t = useMessages(erasureMessages);
  if (cases === null) return <p>◷ {t.casesUntold}</p>;
  const until =
    cases.keptUntil === null ? null : wordDate(cases.keptUntil, language);
  return (
    <p>
      {[
        t.casesErased(cases.erased),
        ...(cases.kept === 0 ? [] : [t.casesKept(cases.kept, until)]),
      ].join(language === "zh" ? "；" : "; ")}
    </p>
  );
}

function SettleForm(props: {
  onSettle: (erase: boolean, words: string) => Promise<boolean>;
}) {
  const t = useMessages(erasureMessages);
  const id = useId();
  const [words, setWords] = useState("");
  const missing = words.trim() === "" ? t.fillFirst : undefined;
  const settle = (erase: boolean) => void props.onSettle(erase, words.trim());
  return (
    <div className="settle">
      <label htmlFor={id}>{t.opinion}</label>
      <Input
        id={id}
        value={words}
        maxLength={MOST_REASON_WORDS}
        onChange={(event) => setWords(event.target.value)}
      />
      <ActionButton
        danger
        disabledReason={missing}
        onClick={() => settle(true)}
      >
        {t.agree}
      </ActionButton>
      <ActionButton disabledReason={missing} onClick={() => settle(false)}>
        {t.decline}
      </ActionButton>
    </div>
  );
}

import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { Input } from "antd";
import { useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import {
  erasureBasisWords,
  erasureMessages,
  erasureStateWords,
} from "./erasureMessages.ts";
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

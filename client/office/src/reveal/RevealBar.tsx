import {
  areRecordableWords,
  MOST_REASON_WORDS,
  REVEAL_REASONS,
  type RevealReason,
} from "@onedoor/domain/decideReveal";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button, Input, Radio } from "antd";
import { useId, useState } from "react";
import {
  revealMessages,
  revealReasonWords,
  revealRefusalWords,
} from "./revealMessages.ts";
import type { Reveal, RevealTrouble } from "./useReveal.ts";

/** The way from covered to shown: why, on record, and back. */
export function RevealBar({ reveal }: { reveal: Reveal }) {
  const t = useMessages(revealMessages);
  const { state } = reveal;
  switch (state.step) {
    case "covered":
      return (
        <Button type="link" className="explain" onClick={reveal.ask}>
          {t.look}
        </Button>
      );
    case "shown":
      return (
        <p className="soft">
          <span role="status">✓ {t.onRecord(state.recordSeq)}</span>{" "}
          <Button type="link" className="explain" onClick={reveal.cover}>
            {t.hide}
          </Button>
        </p>
      );
    case "asking":
    case "sending":
      return (
        <ReasonForm
          reveal={reveal}
          sending={state.step === "sending"}
          trouble={state.step === "asking" ? state.trouble : null}
        />
      );
  }
}

function ReasonForm(props: {
  reveal: Reveal;
  sending: boolean;
  trouble: RevealTrouble | null;
}) {
  const { reveal, sending, trouble } = props;
  const t = useMessages(revealMessages);
  const say = useSay();
  const id = useId();
  const [reason, setReason] = useState<RevealReason | null>(null);
  const [words, setWords] = useState("");
  const missing =
    reason === null
      ? t.chooseFirst
      : areRecordableWords(words)
        ? undefined
        : say(revealRefusalWords.reasonMissing);
  return (
    <form
      aria-label={t.title}
      className="reveal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null && missing === undefined && !sending)
          void reveal.send(reason, words.trim());
      }}
    >
      <Radio.Group
        aria-label={t.why}
        value={reason}
        onChange={(event) => setReason(event.target.value as RevealReason)}
        options={REVEAL_REASONS.map((one) => ({
          value: one,
          label: say(revealReasonWords[one]),
        }))}
      />
      <label htmlFor={id}>{t.words}</label>
      <Input
        id={id}
        value={words}
        maxLength={MOST_REASON_WORDS}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="soft">{t.wordsHint}</p>
      <ActionButton type="primary" htmlType="submit" disabledReason={missing}>
        {t.confirm}
      </ActionButton>{" "}
      <Button onClick={reveal.cover}>{t.cancel}</Button>
      {trouble === null ? null : (
        <p role="alert">
          ▲{" "}
          {"refused" in trouble
            ? say(revealRefusalWords[trouble.refused])
            : trouble.graph === "offline"
              ? t.offline
              : t.refused}
        </p>
      )}
    </form>
  );
}

import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Input } from "antd";
import { useId, useState } from "react";
import { laneMessages } from "./laneMessages.ts";

/** An act that goes on record with a reason. `onWords` answers whether it was done. */
export function WordForm(props: {
  button: string;
  /** What has to be written; a reason, unless it says more. */
  label?: string;
  onWords: (words: string) => Promise<boolean>;
}) {
  const t = useMessages(laneMessages);
  const id = useId();
  const label = props.label ?? t.words;
  const [words, setWords] = useState("");
  const [state, setState] = useState<"writing" | "sending" | "failed">(
    "writing",
  );
  const isEmpty = words.trim() === "";

  async function send() {
    setState("sending");
    if (!(await props.onWords(words.trim()))) setState("failed");
  }

  return (
    <form
      className="settle"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && state !== "sending") void send();
      }}
    >
      <label htmlFor={id} className="heard-only">
        {label}
      </label>
      <Input
        id={id}
        placeholder={label}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ActionButton
        htmlType="submit"
        disabledReason={isEmpty ? t.wordsFirst : undefined}
      >
        {props.button}
      </ActionButton>
      {state === "failed" ? <span role="alert">▲ {t.failed}</span> : null}
    </form>
  );
}

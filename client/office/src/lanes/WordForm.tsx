import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Input } from "antd";
import { useId, useState } from "react";
import { laneMessages } from "./laneMessages.ts";

/** An act that goes on record with a reason. `onWords` answers whether it was done. */
export function WordForm(props: {
  button: string;
  onWords: (words: string) => Promise<boolean>;
}) {
  const t = useMessages(laneMessages);
  const id = useId();
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
        {t.words}
      </label>
      <Input
        id={id}
        placeholder={t.words}
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

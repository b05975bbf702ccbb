import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { KnownPlaces } from "../supervision/knownPlaces.ts";
import {
  accountActHints,
  accountActWords,
  accountMessages,
} from "./accountMessages.ts";
import type { AccountActName } from "./accounts.ts";
import { NO_POST, PostFields, postInput } from "./PostFields.tsx";

/** One act on one account: what follows from it, why, and where to if he moves. */
export function AccountActForm(props: {
  act: Exclude<AccountActName, "openAccount">;
  places: KnownPlaces;
  onAct: (more: Readonly<Record<string, unknown>>) => Promise<boolean>;
  onCancel: () => void;
}) {
  const { act } = props;
  const t = useMessages(accountMessages);
  const say = useSay();
  const id = useId();
  const [draft, setDraft] = useState(NO_POST);
  const [words, setWords] = useState("");
  const [residentId, setResidentId] = useState("");
  const identifies = act === "identifyOfficial";
  const to = act === "changePost" ? postInput(draft) : undefined;
  const isFilled =
    words.trim() !== "" &&
    (act !== "changePost" || to !== undefined) &&
    (!identifies || residentId.trim() !== "");
  return (
    <form
      aria-label={say(accountActWords[act])}
      className="reveal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFilled)
          void props.onAct({
            words: words.trim(),
            ...(to === undefined ? {} : { to }),
            ...(identifies ? { residentId: residentId.trim() } : {}),
          });
      }}
    >
      {act === "changePost" ? (
        <PostFields draft={draft} places={props.places} onChange={setDraft} />
      ) : (
        <p className="soft">{say(accountActHints[act])}</p>
      )}
      {identifies ? (
        <>
          <label htmlFor={`${id}-number`}>{t.residentIdOf}</label>
          <Input
            id={`${id}-number`}
            value={residentId}
            maxLength={18}
            autoComplete="off"
            onChange={(event) => setResidentId(event.target.value)}
          />
        </>
      ) : null}
      <label htmlFor={id}>{t.words}</label>
      <Input
        id={id}
        autoFocus
        value={words}
        maxLength={MOST_REASON_WORDS}
        onChange={(event) => setWords(event.target.value)}
      />
      <span>
        <ActionButton
          type="primary"
          htmlType="submit"
          disabledReason={isFilled ? undefined : t.fillFirst}
        >
          {say(accountActWords[act])}
        </ActionButton>
        <Button type="text" onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </span>
    </form>
  );
}

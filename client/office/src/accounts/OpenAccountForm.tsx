import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Input } from "antd";
import { useId, useState } from "react";
import type { KnownPlaces } from "../supervision/knownPlaces.ts";
import { accountMessages } from "./accountMessages.ts";
import { NO_POST, PostFields, postInput } from "./PostFields.tsx";

/** Who is hired, and where. */
export function OpenAccountForm(props: {
  places: KnownPlaces;
  /** True where it was done. */
  onOpen: (input: Readonly<Record<string, unknown>>) => Promise<boolean>;
}) {
  const t = useMessages(accountMessages);
  const id = useId();
  const [accountId, setAccountId] = useState("");
  const [name, setName] = useState("");
  const [residentId, setResidentId] = useState("");
  const [draft, setDraft] = useState(NO_POST);
  const [words, setWords] = useState("");
  const at = postInput(draft);
  const isFilled =
    at !== undefined &&
    accountId.trim() !== "" &&
    name.trim() !== "" &&
    words.trim() !== "";

  async function send() {
    const done = await props.onOpen({
      accountId: accountId.trim(),
      name: name.trim(),
      residentId: residentId.trim() === "" ? null : residentId.trim(),
      at,
      words: words.trim(),
    });
    if (!done) return;
    setAccountId("");
    setName("");
    setResidentId("");
    setDraft(NO_POST);
    setWords("");
  }

  return (
    <section aria-label={t.openNew} className="not-printed">
      <h2>{t.openNew}</h2>
      <form
        className="reveal-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isFilled) void send();
        }}
      >
        <label htmlFor={`${id}-account`}>{t.account}</label>
        <Input
          id={`${id}-account`}
          value={accountId}
          maxLength={32}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setAccountId(event.target.value.toLowerCase())}
        />
        <span id={`${id}-hint`} className="soft">
          {t.accountHint}
        </span>
        <label htmlFor={`${id}-name`}>{t.name}</label>
        <Input
          id={`${id}-name`}
          value={name}
          maxLength={50}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor={`${id}-number`}>{t.residentId}</label>
        <Input
          id={`${id}-number`}
          value={residentId}
          maxLength={18}
          autoComplete="off"
          onChange={(event) => setResidentId(event.target.value)}
        />
        <PostFields draft={draft} places={props.places} onChange={setDraft} />
        <label htmlFor={`${id}-words`}>{t.words}</label>
        <Input
          id={`${id}-words`}
          value={words}
          maxLength={MOST_REASON_WORDS}
          onChange={(event) => setWords(event.target.value)}
        />
        <ActionButton
          type="primary"
          htmlType="submit"
          disabledReason={isFilled ? undefined : t.fillFirst}
        >
          {t.openNew}
        </ActionButton>
      </form>
    </section>
  );
}

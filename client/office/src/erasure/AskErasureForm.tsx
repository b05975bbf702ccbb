import {
  ERASURE_BASES,
  type ErasureBasis,
} from "@onedoor/domain/decideErasure";
import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Input, Radio } from "antd";
import { useId, useState } from "react";
import { erasureBasisWords } from "@onedoor/ui/words/erasureWords";
import { erasureMessages } from "./erasureMessages.ts";
import { basisInGraph } from "./erasures.ts";
import type { ErasureAct } from "./ErasureSection.tsx";

/** The operator's half: whose data, on what ground, by which document. */
export function AskErasureForm({ act }: { act: ErasureAct }) {
  const t = useMessages(erasureMessages);
  const say = useSay();
  const id = useId();
  const [personId, setPersonId] = useState("");
  const [basis, setBasis] = useState<ErasureBasis | null>(null);
  const [words, setWords] = useState("");
  const isFilled =
    personId.trim() !== "" && basis !== null && words.trim() !== "";

  async function send() {
    if (basis === null) return;
    const done = await act({
      personId: personId.trim(),
      basis: basisInGraph(basis),
      words: words.trim(),
    });
    if (!done) return;
    setPersonId("");
    setBasis(null);
    setWords("");
  }

  return (
    <form
      aria-label={t.ask}
      className="reveal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFilled) void send();
      }}
    >
      <label htmlFor={`${id}-person`}>{t.person}</label>
      <Input
        id={`${id}-person`}
        value={personId}
        maxLength={64}
        onChange={(event) => setPersonId(event.target.value)}
      />
      <Radio.Group
        aria-label={t.basis}
        value={basis}
        onChange={(event) => setBasis(event.target.value as ErasureBasis)}
        options={ERASURE_BASES.map((one) => ({
          value: one,
          label: say(erasureBasisWords[one]),
        }))}
      />
      <label htmlFor={`${id}-words`}>{t.document}</label>
      <Input
        id={`${id}-words`}
        value={words}
        maxLength={MOST_REASON_WORDS}
        onChange={(event) => setWords(event.target.value)}
      />
      <ActionButton
        htmlType="submit"
        disabledReason={isFilled ? undefined : t.fillFirst}
      >
        {t.ask}
      </ActionButton>
    </form>
  );
}

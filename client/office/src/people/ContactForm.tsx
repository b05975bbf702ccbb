import { ActionButton } from "@onedoor/ui/ActionButton";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { Select } from "antd";
import { useState } from "react";
import { Data } from "../case/Data.tsx";
import type { DoFamilyAct } from "./FamilySection.tsx";
import { CORRECT_CONTACT, type Family } from "./families.ts";
import { familyMessages } from "./familyMessages.ts";
import { WordsField } from "./WordsField.tsx";

/** How he is reached, masked, and its correction: what was there is shown to nobody for it. */
export function ContactForm(props: { family: Family; act: DoFamilyAct }) {
  const { family, act } = props;
  const { person, villages } = family;
  const { language } = useLanguage();
  const t = useMessages(familyMessages);
  const [phone, setPhone] = useState("");
  const [address, setAddress] = useState("");
  const [division, setDivision] = useState("");
  const [words, setWords] = useState("");
  const isEmpty = [phone, address, division].every((one) => one.trim() === "");
  const correct = async () => {
    const given = (text: string) => (text.trim() === "" ? null : text.trim());
    const done = await act(CORRECT_CONTACT, {
      personId: person.personId,
      phone: given(phone),
      address: given(address),
      division: given(division),
      words: words.trim(),
    });
    if (!done) return;
    for (const empty of [setPhone, setAddress, setDivision, setWords])
      empty("");
  };
  return (
    <section aria-label={t.correct}>
      <h3>{t.correct}</h3>
      <p>
        {t.phone} {person.phone} · {t.address} <Data>{person.address}</Data>
      </p>
      <div className="settle">
        <WordsField
          label={t.newPhone}
          value={phone}
          maxLength={20}
          onChange={setPhone}
        />
        <WordsField
          label={t.newAddress}
          value={address}
          onChange={setAddress}
        />
        <label>
          {t.village}{" "}
          <Select<string>
            aria-label={t.village}
            value={division}
            style={{ minWidth: 160 }}
            onChange={setDivision}
            options={[
              { value: "", label: t.unchanged },
              ...villages.map((one) => ({
                value: one.division,
                label: language === "zh" ? one.name : one.nameEn,
              })),
            ]}
          />
        </label>
        <WordsField label={t.why} value={words} onChange={setWords} />
        <ActionButton
          disabledReason={
            isEmpty || words.trim() === "" ? t.fillFirst : undefined
          }
          onClick={() => void correct()}
        >
          {t.correct}
        </ActionButton>
      </div>
    </section>
  );
}

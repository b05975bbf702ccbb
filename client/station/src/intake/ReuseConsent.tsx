import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { defineMessages } from "@onedoor/ui/words/messages";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { consentWords, type DraftConsent } from "./reuseConsent.ts";
import { TextField } from "./TextField.tsx";

/** The consent to using a paper again: read out, and agreed to by the applicant or a child's guardian. */
export function ReuseConsent(props: {
  materialCode: string;
  /** In Chinese, as it is read out. */
  materialName: string;
  applicantName: string;
  guardian: boolean;
  consent: DraftConsent | undefined;
  onConsent: (consent: DraftConsent | null) => void;
}): ReactNode {
  const { materialCode, consent, guardian, onConsent } = props;
  const t = useMessages(messages);
  const { language } = useLanguage();
  const [name, setName] = useState("");
  if (consent !== undefined)
    return (
      <p className="reuse-consent" role="status">
        ✓ {guardian ? t.guardianAgreed(consent.name) : t.agreed(consent.name)}{" "}
        <Button type="link" onClick={() => onConsent(null)}>
          {t.takeBack}
        </Button>
      </p>
    );
  const by = guardian ? "guardian" : "holder";
  const who = guardian ? name.trim() : props.applicantName;
  return (
    <div className="reuse-consent" role="group" aria-label={t.title}>
      <p>
        {t.readOut}
        {language === "zh" ? null : ` ${t.inChinese}`}
      </p>
      <blockquote lang="zh">{consentWords(props.materialName)}</blockquote>
      {guardian ? (
        <TextField label={t.guardian} value={name} onChange={setName} />
      ) : null}
      <Button
        disabled={who === ""}
        onClick={() => onConsent({ materialCode, by, name: who })}
      >
        {guardian ? t.guardianAgrees : t.agrees(props.applicantName)}
      </Button>
    </div>
  );
}

const messages = defineMessages({
  title: { zh: "引用同意", en: "Consent to reuse" },
  readOut: {
    zh: "读给申请人听，同意了再点；收件后打印《引用同意书》请其签字：",
    en: "Read it to the applicant. After taking in, print the consent sheet for the signature:",
  },
  inChinese: {
    zh: "",
    en: "(The words that are agreed to are Chinese.)",
  },
  agrees: {
    zh: (name: string) => `${name}同意引用`,
    en: (name: string) => `${name} agrees`,
  },
  guardian: { zh: "监护人姓名", en: "Guardian's name" },
  guardianAgrees: { zh: "监护人同意引用", en: "The guardian agrees" },
  agreed: {
    zh: (name: string) => `${name}已同意引用，由县里核对`,
    en: (name: string) => `${name} has agreed; the county will look for it`,
  },
  guardianAgreed: {
    zh: (name: string) => `监护人${name}已同意引用，由县里核对`,
    en: (name: string) =>
      `${name}, the guardian, has agreed; the county will look for it`,
  },
  takeBack: { zh: "撤回同意", en: "Take it back" },
});

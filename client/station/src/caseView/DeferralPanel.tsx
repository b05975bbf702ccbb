import type { ChecklistLine } from "@onedoor/domain/checklist";
import type { FactsOf } from "@onedoor/domain/facts";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { InputNumber } from "antd";
import { useState } from "react";
import { caseMessages } from "../messages/caseMessages.ts";
import { FirmCreditLine } from "./FirmCreditLine.tsx";
import { WordsPanel } from "./WordsPanel.tsx";

/** Which missing materials follow, by when, and the applicant's undertaking. */
export function DeferralPanel(props: {
  lines: readonly ChecklistLine[];
  /** Of the firm that applies; null for who is none, or has none yet. */
  creditCode: string | null;
  onConfirm: (
    deferred: FactsOf<"acceptedWithDeferral">["deferred"],
    undertaking: string,
  ) => Promise<void>;
  onCancel: () => void;
}) {
  const { language } = useLanguage();
  const t = useMessages(caseMessages);
  const missing = props.lines.filter(
    (line) => line.required && line.state === "deferrable",
  );
  const [days, setDays] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(
      missing.map(({ materialCode, deferDays }) => [
        materialCode,
        deferDays ?? 1,
      ]),
    ),
  );
  return (
    <WordsPanel
      title={t.acceptWithDeferral}
      explanation={t.deferTitle}
      fields={[
        {
          name: "undertaking",
          label: t.undertaking,
          kind: "text",
          initial: t.undertakingText,
        },
      ]}
      confirm={t.confirm(t.acceptWithDeferral)}
      onCancel={props.onCancel}
      onConfirm={({ undertaking = "" }) =>
        props.onConfirm(
          missing.map(({ materialCode }) => ({
            materialCode,
            days: days[materialCode] ?? 1,
          })),
          undertaking,
        )
      }
    >
      {props.creditCode === null ? null : (
        <FirmCreditLine creditCode={props.creditCode} />
      )}
      <ul className="deferred-list">
        {missing.map(({ materialCode, name, nameEn, deferDays }) => (
          <li key={materialCode}>
            <span>{language === "zh" ? name : nameEn}</span>
            <InputNumber
              aria-label={`${language === "zh" ? name : nameEn} ${t.deferDays}`}
              min={1}
              max={deferDays ?? 1}
              suffix={t.deferDays}
              value={days[materialCode] ?? 1}
              onChange={(value) =>
                setDays((before) => ({ ...before, [materialCode]: value ?? 1 }))
              }
            />
          </li>
        ))}
      </ul>
    </WordsPanel>
  );
}

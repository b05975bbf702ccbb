import type { ChecklistLine } from "@onedoor/domain/checklist";
import type { FactsOf } from "@onedoor/domain/facts";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { InputNumber } from "antd";
import { useState } from "react";
import { caseMessages } from "../messages/caseMessages.ts";
import type { ApplicantKey } from "./applicantCredit.ts";
import { CreditLine } from "./CreditLine.tsx";
import { WordsPanel } from "./WordsPanel.tsx";

/** Which missing materials follow, by when, and the applicant's undertaking. */
export function DeferralPanel(props: {
  lines: readonly ChecklistLine[];
  /** Who applies; null for a firm that has no code yet, and a person whom the register doesn't know. */
  applicant: ApplicantKey | null;
  onConfirm: (
    deferred: FactsOf<"acceptedWithDeferral">["deferred"],
    undertaking: string,
  ) => Promise<void>;
  onCancel: () => void;
}) {
  const { applicant } = props;
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
      {applicant === null ? null : <CreditLine {...applicant} />}
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

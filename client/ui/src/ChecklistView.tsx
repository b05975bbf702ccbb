import type { ChecklistLine, MaterialState } from "@onedoor/domain/checklist";
import type { ReactNode } from "react";
import { useLanguage, useMessages, useSay } from "./LanguageProvider.tsx";
import { materialStateWords } from "./words/caseWords.ts";
import { defineMessages } from "./words/messages.ts";

const messages = defineMessages({
  optional: { zh: "可交可不交", en: "optional" },
  deferDays: {
    zh: (days: number) => `受理后 ${days} 个工作日内补交`,
    en: (days: number) => `may follow within ${days} working days`,
  },
  copies: {
    zh: (originals: number, copies: number) =>
      [
        originals > 0 ? `原件 ${originals} 份` : "",
        copies > 0 ? `复印件 ${copies} 份` : "",
      ]
        .filter((part) => part !== "")
        .join("，"),
    en: (originals: number, copies: number) =>
      [
        originals > 0 ? `${originals} original${originals > 1 ? "s" : ""}` : "",
        copies > 0 ? `${copies} ${copies > 1 ? "copies" : "copy"}` : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
  },
});

/** What is here and what is missing, in a list that can be read aloud to the applicant. */
export function ChecklistView(props: {
  lines: readonly ChecklistLine[];
  /** Controls at the end of a line, where materials are handed in. */
  controls?: (line: ChecklistLine) => ReactNode;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const t = useMessages(messages);
  return (
    <ul className="checklist">
      {props.lines.map((line) => {
        const counts = t.copies(line.originals, line.copies);
        const hints = [
          counts,
          line.required ? "" : t.optional,
          line.state === "deferrable" && line.deferDays !== null
            ? t.deferDays(line.deferDays)
            : "",
        ].filter((part) => part !== "");
        const state =
          line.required || line.state !== "missing" ? line.state : "optional";
        return (
          <li key={line.materialCode} className={`paper-${state}`}>
            <div className="paper">
              <span className="paper-state">
                <span aria-hidden="true">{SHAPES[state]} </span>
                {state === "optional" ? "" : say(materialStateWords[state])}
              </span>
              <span className="paper-name">
                {language === "zh" ? line.name : line.nameEn}
                <span className="paper-hints">{hints.join(" · ")}</span>
              </span>
            </div>
            {props.controls?.(line)}
          </li>
        );
      })}
    </ul>
  );
}

const SHAPES: Record<MaterialState | "optional", string> = {
  present: "✓",
  reusable: "✓",
  replacedByLicence: "✓",
  deferrable: "◷",
  missing: "✗",
  optional: "○",
};

import { useLanguage } from "./LanguageProvider.tsx";
import { StateMark } from "./StateMark.tsx";
import { wordMoment } from "./words/dateWords.ts";
import type { JournalLine } from "./words/journalLines.ts";

/** What was done to a case, by whom and where. Acts that had no effect stay in it, with the reason. */
export function Timeline({ lines }: { lines: readonly JournalLine[] }) {
  const { language } = useLanguage();
  return (
    <ol className="timeline">
      {lines.map((line) => (
        <li key={line.entryId} className={`act-${line.arrival}`}>
          <div className="act-title">
            <strong>{line.title}</strong>
            {line.arrival === "arrived" ? null : (
              <StateMark state={line.arrival} />
            )}
          </div>
          <div className="act-who">
            {[line.at === null ? "" : wordMoment(line.at, language), line.who]
              .filter((part) => part !== "")
              .join(" · ")}
          </div>
          {line.remark === null ? null : (
            <div className="act-remark">{line.remark}</div>
          )}
        </li>
      ))}
    </ol>
  );
}

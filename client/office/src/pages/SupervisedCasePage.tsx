import { dateOf } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { LampMark } from "@onedoor/ui/LampMark";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Timeline } from "@onedoor/ui/Timeline";
import { wordNearDate } from "@onedoor/ui/words/dateWords";
import { erasedName } from "@onedoor/ui/words/erasureWords";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import type { KnownNames } from "@onedoor/ui/words/journalLines";
import { wordSetAside } from "@onedoor/ui/words/setAsideWords";
import { useEffect, useState } from "react";
import { Link, useParams } from "react-router";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useKnownNames } from "../hooks/useKnownNames.ts";
import { useNow } from "../hooks/useToday.ts";
import { alertWords } from "../supervision/alertWords.ts";
import type { GraphAnswer } from "../supervision/Graph.ts";
import { morningMessages } from "../supervision/morningMessages.ts";
import {
  SUPERVISED_CASE,
  type SupervisedCase,
} from "../supervision/supervisedCase.ts";

/** A case for who watches and doesn't act: what was found, and what happened. */
export function SupervisedCasePage() {
  const { caseId = "" } = useParams();
  const { graph } = useOffice();
  const t = useMessages(morningMessages);
  const [answer, setAnswer] = useState<GraphAnswer<SupervisedCase | null>>();
  useEffect(() => {
    let left = false;
    void graph.ask(SUPERVISED_CASE, { caseId }).then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [graph, caseId]);
  return (
    <main className="page">
      <p>
        <Link to="/morning">{t.back}</Link>
      </p>
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : !answer.ok ? (
        <EmptyState
          title={t[answer.trouble]}
          hint={t[`${answer.trouble}Hint`]}
        />
      ) : answer.data === null ? (
        <EmptyState title={t.notFound} />
      ) : (
        <Seen found={answer.data} />
      )}
    </main>
  );
}

function Seen({ found }: { found: SupervisedCase }) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(morningMessages);
  const names = useKnownNames();
  const today = dateOf(useNow());
  const isErased = found.acts.some(({ kind }) => kind === "bodiesErased");
  return (
    <>
      <h1>
        {isErased ? say(erasedName) : <Data>{found.applicantName ?? ""}</Data>}{" "}
        {language === "zh" ? found.itemName : found.itemNameEn}
      </h1>
      <p>
        {found.lamp === null ? null : <LampMark lamp={found.lamp} />}{" "}
        {found.dueOn === null
          ? null
          : `${t.dueOn} ${wordNearDate(found.dueOn, today, language)}`}
      </p>
      <dl className="facts">
        <dt>{t.body}</dt>
        <dd>{names.bodies[found.body] ?? found.body}</dd>
        <dt>{t.caseNumber}</dt>
        <dd>{found.caseNumber}</dd>
      </dl>
      <h2>{t.findings}</h2>
      {found.alerts.length === 0 ? (
        <p>{t.noFindings}</p>
      ) : (
        <ul className="alerts">
          {found.alerts.map((alert) => {
            const rule = alertWords[alert.rule];
            return (
              <li key={alert.alertId}>
                <LampMark lamp={alert.lamp} />
                <span>{rule === undefined ? alert.rule : say(rule)}</span>
                <span className="soft">
                  {t.sinceDay(wordNearDate(alert.since, today, language))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <h2>{t.history}</h2>
      <Timeline
        lines={found.acts.map(
          ({ entryId, kind, at, staff, station, body, setAside }) => ({
            entryId,
            kind,
            at,
            title: kind === null ? entryId : say(entryKindWords[kind]),
            who: [staff ?? "", placeOf(names, station, body)]
              .filter((part) => part !== "")
              .join(" · "),
            arrival: setAside === null ? "arrived" : "setAside",
            remark: setAside === null ? null : say(wordSetAside(setAside).why),
          }),
        )}
      />
    </>
  );
}

function placeOf(
  names: KnownNames,
  station: string | null,
  body: string | null,
): string {
  if (station !== null) return names.stations[station] ?? station;
  return body === null ? "" : (names.bodies[body] ?? body);
}

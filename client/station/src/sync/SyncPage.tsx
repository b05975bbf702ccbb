import {
  SET_ASIDE_REASONS,
  type SetAsideReason,
} from "@onedoor/domain/entries";
import type { SyncProblem } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { StateMark } from "@onedoor/ui/StateMark";
import { useObservable } from "@onedoor/ui/useObservable";
import { wordAgo, wordMoment, wordSpan } from "@onedoor/ui/words/dateWords";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import { labelled } from "@onedoor/ui/words/labelled";
import { setAsideWords } from "@onedoor/ui/words/setAsideWords";
import type { Instant } from "@onedoor/domain/time";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { of } from "rxjs";
import { syncMessages, waitingWords } from "../messages/syncMessages.ts";
import { goTo, hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { StorageSection } from "./StorageSection.tsx";

const MOST_CASES = 1000;

/** In plain words: what has left, what is waiting and why, and what to do. */
export function SyncPage() {
  const { replica, sync, now } = useStation();
  const { language } = useLanguage();
  const t = useMessages(syncMessages);
  const cases = useObservable(
    useMemo(
      () => replica.cases({ desk: "mine", limit: MOST_CASES }),
      [replica],
    ),
  );
  if (sync === undefined || cases === undefined) return null;
  const arrived = cases.filter(
    ({ state }) => state.pending.length === 0,
  ).length;
  const moment = (at: Instant | null) =>
    at === null
      ? t.never
      : t.momentAgo(wordMoment(at, language), wordAgo(at, now, language));
  return (
    <div className="sync-page">
      <h1>{t.title}</h1>
      <p className="sync-sentence" role="status">
        {cases.length === 0 ? t.noCases : t.cases(cases.length, arrived)}
      </p>
      <p>
        {t.entries(sync.arrived, sync.waiting)} ·{" "}
        {sync.scansWaiting > 0 ? t.scans(sync.scansWaiting) : t.noScans}
      </p>
      <p className="soft">
        {labelled(
          t.lastAcknowledged,
          moment(sync.lastAcknowledgedAt),
          language,
        )}
        <br />
        {labelled(t.lastContact, moment(sync.lastContactAt), language)}
        {sync.nextAttemptAt === null || sync.nextAttemptAt <= now
          ? ""
          : ` · ${t.nextAttempt(wordSpan(now, sync.nextAttemptAt, language))}`}
      </p>
      {sync.waiting > 0 ? <p>{t.safe}</p> : null}
      {sync.line === "refused" ? (
        <p className="attention">▲ {t.refusedLine}</p>
      ) : null}
      {sync.copyDiffers ? <p className="attention">▲ {t.copyDiffers}</p> : null}
      <Retry />
      <section>
        <h2>
          {t.notArrived}{" "}
          {sync.problems.length === 0 ? "" : sync.problems.length}
        </h2>
        {sync.problems.length === 0 ? (
          <p>✓ {t.allArrived}</p>
        ) : (
          <ul className="problems">
            {sync.problems.map((problem) => (
              <ProblemLine key={problem.entryId} problem={problem} />
            ))}
          </ul>
        )}
      </section>
      <StorageSection />
      <Button onClick={() => goTo({ page: "handOver" })}>{t.handOver}</Button>
    </div>
  );
}

function Retry() {
  const { replica } = useStation();
  const t = useMessages(syncMessages);
  const [state, setState] = useState<"idle" | "busy" | { words: string }>(
    "idle",
  );
  const retry = async () => {
    setState("busy");
    const { message, sent, received } = await replica.syncNow();
    setState({
      words: {
        ok: t.answerOk(sent, received),
        offline: t.answerOffline,
        refused: t.answerRefused,
        busy: t.answerBusy,
      }[message],
    });
  };
  return (
    <p className="retry">
      <Button
        type="primary"
        size="large"
        disabled={state === "busy"}
        onClick={() => void retry()}
      >
        {state === "busy" ? t.retrying : t.retry}
      </Button>{" "}
      <span role="status">{typeof state === "object" ? state.words : ""}</span>
    </p>
  );
}

function ProblemLine({ problem }: { problem: SyncProblem }) {
  const { replica } = useStation();
  const t = useMessages(syncMessages);
  const say = useSay();
  const { arrival, caseId } = problem;
  // Of any window: a town acts on its villages' cases too.
  const view = useObservable(
    useMemo(
      () => (caseId === null ? of(null) : replica.case(caseId)),
      [replica, caseId],
    ),
  );
  const reason = problem.reason ?? "";
  const words =
    arrival === "setAside"
      ? isSetAsideReason(reason)
        ? t.whyAndAdvice(
            say(setAsideWords[reason].why),
            say(setAsideWords[reason].advice),
          )
        : reason
      : say(waitingWords[arrival]);
  return (
    <li>
      <StateMark state={arrival} />
      <span className="problem-words">
        <strong>
          {[
            view?.applicant?.name,
            problem.kind === null
              ? t.unknownCase
              : say(entryKindWords[problem.kind]),
          ]
            .filter((part) => part !== undefined)
            .join(" · ")}
        </strong>
        <br />
        <span className="soft">{words}</span>
      </span>
      {caseId === null ? null : (
        <a href={hrefOf({ page: "case", caseId })}>{t.openCase}</a>
      )}
    </li>
  );
}

function isSetAsideReason(reason: string): reason is SetAsideReason {
  return SET_ASIDE_REASONS.some((one) => one === reason);
}

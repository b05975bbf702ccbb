import type { EntryKind } from "@onedoor/domain/facts";
import {
  SET_ASIDE_REASONS,
  type SetAsideReason,
} from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { EmptyState } from "./EmptyState.tsx";
import { useLanguage, useMessages, useSay } from "./LanguageProvider.tsx";
import { StateMark } from "./StateMark.tsx";
import type { ArrivalState } from "./words/arrivalWords.ts";
import { wordAgo, wordMoment } from "./words/dateWords.ts";
import { entryKindWords } from "./words/entryKindWords.ts";
import { defineMessages } from "./words/messages.ts";
import { setAsideWords } from "./words/setAsideWords.ts";
import { type StripStatus, syncSentence } from "./words/syncSentence.ts";

/** An entry that has not simply arrived. */
export interface ReportedProblem {
  caseId: string | null;
  entryId: string;
  kind: EntryKind | null;
  arrival: Exclude<ArrivalState, "draft" | "arrived">;
  reason: string | null;
}

/** What the page tells of; the replica's status fits. */
export interface ReportedStatus extends StripStatus {
  arrived: number;
  lastContactAt: Instant | null;
  lastAcknowledgedAt: Instant | null;
  nextAttemptAt: Instant | null;
  /** This copy isn't what the hub says it should be. */
  copyDiffers: boolean;
}

export type SyncOutcome = "ok" | "offline" | "refused" | "busy";

/** What has left, what is waiting and why. A press on "sync now" always gets an answer. */
export function SyncReport(props: {
  status: ReportedStatus;
  now: Instant;
  /** Each entry that waits, or that somebody has to look at. */
  rows: readonly ReportedProblem[];
  onSyncNow: () => Promise<{
    message: SyncOutcome;
    sent: number;
    received: number;
  }>;
  /** The case of a problem, as a link in words; null where it is not known here. */
  caseLink: (caseId: string) => ReactNode;
}) {
  const { status, now } = props;
  const { language } = useLanguage();
  const t = useMessages(messages);
  const [answer, setAnswer] = useState<string>();
  const [asking, setAsking] = useState(false);
  const all = status.arrived + status.waiting;
  const moment = (at: Instant | null) =>
    at === null
      ? t.never
      : t.moment(wordMoment(at, language), wordAgo(at, now, language));

  async function syncNow() {
    setAsking(true);
    const { message, sent, received } = await props.onSyncNow();
    setAsking(false);
    setAnswer(message === "ok" ? t.synced(sent, received) : t[message]);
  }

  return (
    <section className="sync-report">
      <h1>{t.arrivedOf(status.arrived, all)}</h1>
      <p>{syncSentence(status, now, language)}</p>
      <dl className="sync-facts">
        <dt>{t.lastAcknowledged}</dt>
        <dd>{moment(status.lastAcknowledgedAt)}</dd>
        <dt>{t.lastContact}</dt>
        <dd>{moment(status.lastContactAt)}</dd>
        {status.nextAttemptAt === null ? null : (
          <>
            <dt>{t.nextAttempt}</dt>
            <dd>{wordMoment(status.nextAttemptAt, language)}</dd>
          </>
        )}
      </dl>
      <p>
        <Button type="primary" loading={asking} onClick={() => void syncNow()}>
          {t.syncNow}
        </Button>{" "}
        <span role="status">{answer}</span>
      </p>
      {status.copyDiffers ? <p role="alert">▲ {t.copyDiffers}</p> : null}
      {props.rows.length === 0 ? (
        <EmptyState title={t.nothing} hint={t.nothingHint} />
      ) : (
        <ul className="sync-problems">
          {props.rows.map((problem) => (
            <ProblemRow
              key={problem.entryId}
              problem={problem}
              caseLink={props.caseLink}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function ProblemRow({
  problem,
  caseLink,
}: {
  problem: ReportedProblem;
  caseLink: (caseId: string) => ReactNode;
}) {
  const say = useSay();
  const t = useMessages(messages);
  const { kind, arrival, reason, caseId } = problem;
  const wording = isSetAsideReason(reason) ? setAsideWords[reason] : undefined;
  return (
    <li data-entry={problem.entryId}>
      <strong>
        {kind === null ? t.unreadable : say(entryKindWords[kind])}
      </strong>{" "}
      <StateMark state={arrival} />
      {caseId === null ? null : (
        <span className="sync-case"> {caseLink(caseId)}</span>
      )}
      <p className="soft">
        {wording === undefined
          ? t[arrival]
          : `${say(wording.why)}${t.stop}${say(wording.advice)}`}
      </p>
    </li>
  );
}

function isSetAsideReason(reason: string | null): reason is SetAsideReason {
  const reasons: readonly string[] = SET_ASIDE_REASONS;
  return reason !== null && reasons.includes(reason);
}

const messages = defineMessages({
  arrivedOf: {
    zh: (arrived: number, all: number) => `${all} 条中 ${arrived} 条已到县里`,
    en: (arrived: number, all: number) =>
      `${arrived} of ${all} entries are with the county`,
  },
  lastAcknowledged: { zh: "县里最近一次确认", en: "Last acknowledgement" },
  lastContact: { zh: "最近一次联系上", en: "Last contact" },
  nextAttempt: { zh: "下一次自动尝试", en: "Next attempt" },
  moment: {
    zh: (at: string, ago: string) => `${at}（${ago}）`,
    en: (at: string, ago: string) => `${at} (${ago})`,
  },
  never: { zh: "还没有", en: "not yet" },
  syncNow: { zh: "现在同步", en: "Sync now" },
  synced: {
    zh: (sent: number, received: number) =>
      `已同步：送出 ${sent} 条，收到 ${received} 条`,
    en: (sent: number, received: number) =>
      `Synced: ${sent} sent, ${received} received`,
  },
  offline: {
    zh: "现在联系不上县里，会自动再试。都已安全保存在本机",
    en: "The county can't be reached now and is tried again by itself. All is safely kept here",
  },
  refused: {
    zh: "县里要求重新登录后才能同步。本机的工作都在",
    en: "The county asks for a new sign-in before it syncs. Your work is all here",
  },
  busy: { zh: "正在同步，请稍候", en: "Syncing already" },
  copyDiffers: {
    zh: "本机的办件与县里的不一致，已自动重新取过一次。请联系运维，不要清除浏览器数据",
    en: "This machine's copy differs from the county's, also after it was fetched anew. Ask the operator; don't clear the browser's data",
  },
  nothing: { zh: "没有在等的", en: "Nothing is waiting" },
  nothingHint: {
    zh: "还没上传、没被采纳的记录会列在这里，并说明原因",
    en: "Entries that wait or were set aside are listed here, each with its reason",
  },
  unreadable: { zh: "读不出的记录", en: "An entry that can't be read" },
  stop: { zh: "。", en: ". " },
  waiting: {
    zh: "已安全保存在本机，连上县里就会上传",
    en: "Safely kept here; it is sent once the county is reached",
  },
  sending: { zh: "正在上传", en: "On its way" },
  setAside: {
    zh: "县里没有采纳，打开办件看原因",
    en: "Set aside by the county; the case tells why",
  },
  held: {
    zh: "县里已收下，还在等前面的记录",
    en: "With the county, waiting for what comes before it",
  },
  quarantined: {
    zh: "县里读不出这条记录，已保留原样并有人负责查看",
    en: "The county can't read it; it is kept as it came, and somebody looks after it",
  },
});

import {
  type ActorRef,
  SET_ASIDE_REASONS,
  type SetAsideReason,
} from "@onedoor/domain/entries";
import {
  type LaneOwner,
  OWNER_OF_UNREADABLE,
  ownerOfHeld,
} from "@onedoor/domain/laneOwner";
import type { Instant } from "@onedoor/domain/time";
import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { of } from "rxjs";
import { useLanguage, useMessages, useSay } from "./LanguageProvider.tsx";
import {
  type NotArrived,
  notArrived,
  type SyncedReplica,
  type SyncOutcome,
} from "./notArrived.ts";
import { ExportOwn } from "./ExportOwn.tsx";
import { StateMark } from "./StateMark.tsx";
import { SyncNotices } from "./SyncNotices.tsx";
import { useObservable } from "./useObservable.tsx";
import { arrivalMeanings } from "./words/arrivalWords.ts";
import { wordAgo, wordMoment, wordSpan } from "./words/dateWords.ts";
import { entryKindWords } from "./words/entryKindWords.ts";
import { labelled } from "./words/labelled.ts";
import { laneOwnerWords, wordLane } from "./words/laneWords.ts";
import { defineMessages } from "./words/messages.ts";
import { setAsideWords } from "./words/setAsideWords.ts";

/** With hundreds of rows nobody reads on; the rest is counted. */
const MOST_ROWS = 100;

/** In plain words: what has left, what is waiting and why, and what to do. A press on "send now" always gets an answer. */
export function SyncReport(props: {
  replica: SyncedReplica;
  now: Instant;
  /** A link to a case. */
  caseLink: (caseId: string, words: string) => ReactNode;
  /** What else there is to say of this machine. */
  children?: ReactNode;
}) {
  const { replica, now, caseLink } = props;
  const { language } = useLanguage();
  const t = useMessages(messages);
  const report = useObservable(useMemo(() => notArrived(replica), [replica]));
  if (report === undefined) return null;
  const { status, rows, casesOnTheirWay } = report;
  const moment = (at: Instant | null) =>
    at === null
      ? t.never
      : t.momentAgo(wordMoment(at, language), wordAgo(at, now, language));
  return (
    <section className="sync-report">
      <h1>{t.title}</h1>
      {status.refusedOfVillage > 0 && casesOnTheirWay === 0 ? null : (
        <p className="sync-sentence" role="status">
          {status.arrived + status.waiting === 0
            ? t.nothingYet
            : casesOnTheirWay === 0
              ? t.allCases
              : t.casesOnTheirWay(casesOnTheirWay)}
        </p>
      )}
      <p>
        {t.entries(status.arrived, status.waiting)} ·{" "}
        {status.scansWaiting > 0 ? t.scans(status.scansWaiting) : t.noScans}
      </p>
      {status.sending === null ? null : (
        <p role="status">
          {t.sentSoFar(status.sending.arrived, status.sending.of)}
        </p>
      )}
      <p className="soft">
        {labelled(
          t.lastAcknowledged,
          moment(status.lastAcknowledgedAt),
          language,
        )}
        <br />
        {labelled(t.lastContact, moment(status.lastContactAt), language)}
        {status.nextAttemptAt === null || status.nextAttemptAt <= now
          ? ""
          : ` · ${t.nextAttempt(wordSpan(now, status.nextAttemptAt, language))}`}
      </p>
      {status.waiting > 0 ? <p>{t.safe}</p> : null}
      {status.line === "refused" ? (
        <p className="attention">▲ {t.refusedLine}</p>
      ) : null}
      {status.copyDiffers ? (
        <p className="attention" role="alert">
          ▲ {t.copyDiffers}
        </p>
      ) : null}
      <SyncNotices notices={status.notices} />
      <SendNow onSyncNow={() => replica.syncNow()} />
      <section>
        <h2>
          {t.notArrived} {rows.length === 0 ? "" : rows.length}
        </h2>
        {status.refusedOfVillage === 0 ? null : (
          <p className="attention">
            ▲ {t.refusedOfVillage(status.refusedOfVillage)}
          </p>
        )}
        {rows.length === 0 ? (
          status.refusedOfVillage > 0 ? null : (
            <p>✓ {t.allArrived}</p>
          )
        ) : (
          <ul className="sync-problems">
            {rows.slice(0, MOST_ROWS).map((row) => (
              <Row
                key={row.entryId}
                row={row}
                replica={replica}
                caseLink={caseLink}
              />
            ))}
          </ul>
        )}
        {rows.length > MOST_ROWS ? (
          <p className="soft">{t.more(rows.length - MOST_ROWS)}</p>
        ) : null}
        <ExportOwn replica={replica} />
      </section>
      {props.children}
    </section>
  );
}

function SendNow({ onSyncNow }: { onSyncNow: () => Promise<SyncOutcome> }) {
  const t = useMessages(messages);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<SyncOutcome>();

  async function send() {
    setAsking(true);
    setAnswer(undefined);
    setAnswer(await onSyncNow());
    setAsking(false);
  }

  return (
    <p className="send-now">
      <Button
        type="primary"
        size="large"
        disabled={asking}
        onClick={() => void send()}
      >
        {asking ? t.sending : t.sendNow}
      </Button>{" "}
      <span role="status">
        {answer === undefined
          ? ""
          : answer.message === "ok"
            ? t.ok(answer.sent, answer.received)
            : t[answer.message]}
      </span>
    </p>
  );
}

function Row({
  row,
  replica,
  caseLink,
}: {
  row: NotArrived;
  replica: SyncedReplica;
  caseLink: (caseId: string, words: string) => ReactNode;
}) {
  const { kind, arrival, reason, caseId } = row;
  const say = useSay();
  const t = useMessages(messages);
  // Of any window: a town acts on its villages' cases too.
  const view = useObservable(
    useMemo(
      () => (caseId === null ? of(null) : replica.case(caseId)),
      [replica, caseId],
    ),
  );
  const name = view?.applicant?.name;
  const owner = ownerOf(arrival, replica.actor);
  const set =
    wordLane(arrival, reason) ??
    (isSetAsideReason(reason) ? setAsideWords[reason] : undefined);
  return (
    <li data-entry={row.entryId}>
      <StateMark state={arrival} />
      <span className="problem-words">
        <strong>
          {name === undefined ? null : <span lang="zh-CN">{name} · </span>}
          {kind === null ? t.unreadable : say(entryKindWords[kind])}
        </strong>
        <br />
        <span className="soft">
          {set === undefined
            ? say(arrivalMeanings[arrival])
            : t.whyAndAdvice(say(set.why), say(set.advice))}
          {owner === null ? null : ` · ${say(laneOwnerWords[owner.office])}`}
        </span>
      </span>
      {caseId === null ? null : caseLink(caseId, t.openCase)}
    </li>
  );
}

/** Who looks after an entry that has no verdict; null where it has one, or is on its way. */
function ownerOf(
  arrival: NotArrived["arrival"],
  author: ActorRef,
): LaneOwner | null {
  if (arrival === "held") return ownerOfHeld(author);
  return arrival === "quarantined" ? OWNER_OF_UNREADABLE : null;
}

function isSetAsideReason(reason: string | null): reason is SetAsideReason {
  return SET_ASIDE_REASONS.some((one) => one === reason);
}

const messages = defineMessages({
  title: { zh: "都到县里了吗", en: "Is it all with the county?" },
  nothingYet: {
    zh: "您在这台电脑上还没有办过件",
    en: "You have done nothing on this computer yet",
  },
  allCases: {
    zh: "✓ 您办的都到县里了",
    en: "✓ All that you did is with the county",
  },
  casesOnTheirWay: {
    zh: (count: number) => `还有 ${count} 件没有全部到县里`,
    en: (count: number) =>
      count === 1
        ? "1 case is not wholly with the county yet"
        : `${count} cases are not wholly with the county yet`,
  },
  entries: {
    zh: (arrived: number, waiting: number) =>
      `您的记录：已到 ${arrived} 条，待上传 ${waiting} 条`,
    en: (arrived: number, waiting: number) =>
      `Your entries: ${arrived} arrived, ${waiting} waiting`,
  },
  sentSoFar: {
    zh: (arrived: number, of: number) =>
      `正在上传：${of} 条中已到 ${arrived} 条`,
    en: (arrived: number, of: number) =>
      `Sending: ${arrived} of ${of} entries have arrived`,
  },
  scans: {
    zh: (count: number) => `材料影像待上传 ${count} 页`,
    en: (count: number) =>
      `${count} scanned page${count === 1 ? "" : "s"} waiting`,
  },
  noScans: { zh: "材料影像都已上传", en: "All scanned pages are sent" },
  lastAcknowledged: {
    zh: "县里最近一次确认",
    en: "Last acknowledged by the county",
  },
  lastContact: { zh: "最近一次连上县里", en: "Last contact with the county" },
  momentAgo: {
    zh: (at: string, ago: string) => `${at}（${ago}）`,
    en: (at: string, ago: string) => `${at} (${ago})`,
  },
  never: { zh: "还没有过", en: "not yet" },
  nextAttempt: {
    zh: (span: string) => `${span}后自动再试`,
    en: (span: string) => `tries again by itself in ${span}`,
  },
  safe: {
    zh: "没到县里的都安全存在这台电脑上，断电、重启都不会丢。",
    en: "What has not arrived is kept safely on this computer, through power cuts and restarts.",
  },
  refusedLine: {
    zh: "县里要求重新登录才继续收。办件照常，登录后自动上传。",
    en: "The county asks for a new sign-in before it takes more. Work goes on, and is sent after it.",
  },
  copyDiffers: {
    zh: "本机的数据与县里的不一致，已自动重取；仍不一致请找技术员，不要清除浏览器数据。",
    en: "This copy differs from the county's. It was fetched again; if this stays, tell the technician, and don't clear the browser's data.",
  },
  sendNow: { zh: "现在就传", en: "Send now" },
  sending: { zh: "正在联系县里…", en: "Calling the county…" },
  ok: {
    zh: (sent: number, received: number) =>
      `连上了：送出 ${sent} 条，收到 ${received} 条`,
    en: (sent: number, received: number) =>
      `Reached: ${sent} sent, ${received} received`,
  },
  offline: {
    zh: "没连上县里。东西都在，会自动再试",
    en: "The county was not reached. All is kept, and it is tried again",
  },
  refused: {
    zh: "县里要求重新登录。本机的工作都在",
    en: "The county asks for a new sign-in. Your work is all here",
  },
  notTaken: {
    zh: "连上了，但县里暂不接收这台电脑的记录，原因见上。本机的工作都在",
    en: "Reached, but the county takes nothing from this computer for now; the reason is above. Your work is all here",
  },
  busy: { zh: "正在传，不用再点", en: "It is sending already" },
  notArrived: { zh: "还没到或没被采纳的", en: "Not arrived, or set aside" },
  refusedOfVillage: {
    zh: (count: number) =>
      `户档案有 ${count} 条县里没有收下：到“户档案”看原因和原文，改好重新记`,
    en: (count: number) =>
      `${count} of households' files not taken by the county: read why and what it said in "Households on file", and write it again`,
  },
  allArrived: { zh: "都到了，没有要处理的", en: "Everything has arrived" },
  more: {
    zh: (count: number) => `另有 ${count} 条没有列出`,
    en: (count: number) => `${count} more are not listed`,
  },
  unreadable: { zh: "读不出的记录", en: "An entry that can't be read" },
  openCase: { zh: "打开办件", en: "Open the case" },
  whyAndAdvice: {
    zh: (why: string, advice: string) => `${why}。${advice}`,
    en: (why: string, advice: string) => `${why}. ${advice}`,
  },
});

import { clocksOf, nextDayOf } from "@onedoor/domain/caseClocks";
import { STAGES, type Stage } from "@onedoor/domain/caseState";
import { dateOf } from "@onedoor/domain/time";
import type { CaseView } from "@onedoor/replica/Replica";
import { CaseMark } from "@onedoor/ui/CaseMark";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { StateMark } from "@onedoor/ui/StateMark";
import { useObservable } from "@onedoor/ui/useObservable";
import { wordAgo, wordDaysLeft } from "@onedoor/ui/words/dateWords";
import { wordKind } from "@onedoor/ui/words/entryKindWords";
import { stageWords } from "@onedoor/ui/words/stageWords";
import { Button } from "antd";
import { lazy, Suspense, useMemo } from "react";
import { combineLatest, of } from "rxjs";
import { isHandedOver, parseDraft } from "../intake/intakeDraft.ts";
import { useItemName } from "../itemNames.tsx";
import { todayMessages } from "../messages/todayMessages.ts";
import { goTo, hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { isDueSoon, isLate, type TodayTask, todayTasks } from "./todayTasks.ts";

const ShiftNotice = lazy(() =>
  import("../shift/ShiftNotice.tsx").then(({ ShiftNotice: notice }) => ({
    default: notice,
  })),
);

const ChangesNotice = lazy(() =>
  import("../changes/ChangesNotice.tsx").then(({ ChangesNotice: notice }) => ({
    default: notice,
  })),
);

const MovedDatesNotice = lazy(() =>
  import("./MovedDatesNotice.tsx").then(({ MovedDatesNotice: notice }) => ({
    default: notice,
  })),
);

const MOST_CASES = 300;
const MOST_QUEUED = 60;

const OPEN_STAGES: readonly Stage[] = STAGES.filter(
  (stage) =>
    ![
      "notAccepted",
      "delivered",
      "withdrawn",
      "terminated",
      "transferred",
      "voided",
    ].includes(stage),
);

/** Left the queue, in the middle what needs this station today, right three figures. Nothing else. */
export function TodayPage() {
  const { replica, desk, today, calendar } = useStation();
  const t = useMessages(todayMessages);
  const open = useObservable(
    useMemo(
      () =>
        replica.cases({
          desk,
          stages: OPEN_STAGES,
          order: "due",
          limit: MOST_CASES,
        }),
      [replica, desk],
    ),
  );
  const recent = useObservable(
    useMemo(
      () => replica.cases({ desk, order: "newestChange", limit: MOST_CASES }),
      [replica, desk],
    ),
  );
  const ownSetAside = useOwnSetAside();
  if (open === undefined || recent === undefined) return null;
  const here = byId([...open, ...recent]);
  const known = byId([...here.values(), ...ownSetAside]);
  const tasks = todayTasks([...known.values()], {
    actor: replica.actor,
    today,
    calendar,
  });
  const takenToday = [...here.values()].filter(
    ({ state }) =>
      state.submittedAt !== null && dateOf(state.submittedAt) === today,
  ).length;
  return (
    <div className="today">
      <h1 className="heard-only">{t.title}</h1>
      <section className="today-queue" aria-labelledby="queue">
        <Button
          type="primary"
          size="large"
          block
          onClick={() =>
            goTo({ page: "intake", draftId: null, itemCode: null })
          }
        >
          ＋ {t.newCase}
          <span className="key">{t.keyN}</span>
        </Button>
        <Suspense fallback={null}>
          <ShiftNotice />
        </Suspense>
        <Suspense fallback={null}>
          <ChangesNotice />
        </Suspense>
        <Suspense fallback={null}>
          <MovedDatesNotice />
        </Suspense>
        <Drafts />
        <h2 id="queue">
          {desk === "subtree" ? t.queueSubtree : t.queue} {open.length}
        </h2>
        {open.length === 0 ? (
          <EmptyState title={t.queueEmpty} hint={t.queueEmptyHint} />
        ) : (
          <ul className="queue">
            {open.slice(0, MOST_QUEUED).map((view) => (
              <QueueLine key={view.caseId} view={view} />
            ))}
          </ul>
        )}
      </section>
      <section className="today-tasks" aria-labelledby="needed">
        <h2 id="needed">{t.needed}</h2>
        {tasks.length === 0 ? (
          <EmptyState title={t.nothing} hint={t.nothingHint} />
        ) : (
          <ul className="tasks">
            {tasks.map((task) => (
              <TaskLine key={task.view.caseId} task={task} />
            ))}
          </ul>
        )}
      </section>
      <section className="today-figures" aria-labelledby="figures">
        <h2 id="figures">{t.figures}</h2>
        <dl>
          <Figure label={t.takenToday} value={takenToday} />
          <Figure label={t.openNow} value={open.length} />
          <Figure
            label={t.dueSoon}
            value={
              open.filter(
                (view) =>
                  isDueSoon(view, { today, calendar }) &&
                  !isLate(view, { today, calendar }),
              ).length
            }
          />
        </dl>
        <a href={hrefOf({ page: "ledger" })}>{t.ledger} →</a>
      </section>
    </div>
  );
}

/** Cases with an own entry that has no effect, whichever window took them and whatever desk is looked at. */
function useOwnSetAside(): readonly CaseView[] {
  const { replica, sync } = useStation();
  const caseIds = (sync?.problems ?? [])
    .flatMap(({ caseId, arrival }) =>
      caseId !== null && arrival === "setAside" ? caseId : [],
    )
    .join();
  const views = useObservable(
    useMemo(
      () =>
        caseIds === ""
          ? of([])
          : combineLatest(
              [...new Set(caseIds.split(","))].map((caseId) =>
                replica.case(caseId),
              ),
            ),
      [replica, caseIds],
    ),
  );
  return (views ?? []).filter((view) => view !== null);
}

function byId(views: readonly CaseView[]): ReadonlyMap<string, CaseView> {
  return new Map(views.map((view) => [view.caseId, view]));
}

function Figure(props: { label: string; value: number }) {
  return (
    <div className="figure">
      <dd>{props.value}</dd>
      <dt>{props.label}</dt>
    </div>
  );
}

function QueueLine({ view }: { view: CaseView }) {
  const { replica, calendar, today } = useStation();
  const { language } = useLanguage();
  const say = useSay();
  const itemName = useItemName(view);
  const { stage } = view.state;
  const dueOn = nextDayOf(view.state, clocksOf(view.state, calendar));
  return (
    <li>
      <a href={hrefOf({ page: "case", caseId: view.caseId })}>
        <span className="queue-head">
          <strong>{view.applicant?.name}</strong>
          {view.arrival === "arrived" ? null : (
            <CaseMark view={view} reader={replica.actor} />
          )}
        </span>
        <span className="queue-item">{itemName}</span>
        <span className="soft">
          {[
            stage === null ? "" : say(stageWords[stage]),
            dueOn === null
              ? ""
              : wordDaysLeft(dueOn, today, calendar, language),
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </a>
    </li>
  );
}

function TaskLine({ task }: { task: TodayTask }) {
  const { calendar, today } = useStation();
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(todayMessages);
  const { view, dueOn } = task;
  const who = view.applicant?.name ?? "";
  const itemName = useItemName(view);
  const left =
    dueOn === null ? "" : wordDaysLeft(dueOn, today, calendar, language);
  const [words, action] = {
    setAside: () => [
      t.taskSetAside(
        who,
        task.need === "setAside" ? say(wordKind(task.act)) : "",
      ),
      t.doSetAside,
    ],
    answer: () => [t.taskAnswer(who, itemName, left), t.doAnswer],
    correction: () => [t.taskCorrection(who, itemName, left), t.doCorrection],
    deliver: () => [t.taskDeliver(who, itemName), t.doDeliver],
    decide: () => [t.taskDecide(who, itemName, left), t.doDecide],
    close: () => [t.taskClose(who, itemName), t.doClose],
    due: () => [t.taskDue(who, itemName, left), t.doDue],
    reference: () => [
      t.taskReference(who, task.need === "reference" ? task.paper : ""),
      t.doDeferred,
    ],
    deferred: () => [
      t.taskDeferred(who, task.need === "deferred" ? task.count : 0),
      t.doDeferred,
    ],
  }[task.need]();
  const late = dueOn !== null && today > dueOn && task.need !== "setAside";
  return (
    <li className={late ? "late-task" : undefined}>
      <span>
        {task.need === "setAside" ? "↩ " : late ? "▲ " : ""}
        {words}
      </span>
      <Button onClick={() => goTo({ page: "case", caseId: view.caseId })}>
        {action}
      </Button>
    </li>
  );
}

function Drafts() {
  const { replica, now } = useStation();
  const { language } = useLanguage();
  const t = useMessages(todayMessages);
  const kept = useObservable(useMemo(() => replica.drafts(), [replica]));
  const drafts = (kept ?? []).filter((draft) => !isHandedOver(draft));
  if (drafts.length === 0) return null;
  return (
    <>
      <h2>
        {t.drafts} {drafts.length}
      </h2>
      <ul className="queue">
        {drafts.map(({ draftId, content, updatedAt }) => {
          const name = parseDraft(content)?.applicant.name ?? "";
          return (
            <li key={draftId}>
              <a href={hrefOf({ page: "intake", draftId, itemCode: null })}>
                <span className="queue-head">
                  <strong>{name === "" ? t.draftNobody : name}</strong>
                  <StateMark state="draft" />
                </span>
                <span className="soft">
                  {t.continueDraft} ·{" "}
                  {t.savedAgo(wordAgo(updatedAt, now, language))}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <a href={hrefOf({ page: "shift" })}>{t.handOver} →</a>
    </>
  );
}

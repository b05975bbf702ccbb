import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView } from "@onedoor/replica/Replica";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button, Input, type InputRef, Segmented, Select } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { ActDone } from "../acts/ActPlan.ts";
import { actWords } from "../acts/actWords.ts";
import { type ActName, offeredActs } from "../acts/offeredActs.ts";
import { shortName } from "../case/ApplicantBlock.tsx";
import { CasePane } from "../case/CasePane.tsx";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useCalendar } from "../hooks/useCalendar.ts";
import { useCase, useCases } from "../hooks/useCases.ts";
import { useKeys } from "../hooks/useKeys.ts";
import { useOverruled } from "../hooks/useOverruled.ts";
import { useToday } from "../hooks/useToday.ts";
import { InboxList, type InboxSection } from "../inbox/InboxList.tsx";
import { inboxMessages } from "../inbox/inboxMessages.ts";
import {
  type InboxFilter,
  INBOX_PARTS,
  type InboxPart,
  type InboxStage,
  partsOf,
  queryOf,
  type Whose,
} from "../inbox/inboxQueries.ts";
import { nextCase, stepThrough } from "../inbox/nextCase.ts";
import { OverruledNotice } from "../inbox/OverruledNotice.tsx";

const MovedDatesNotice = lazy(() =>
  import("./laterPages.ts").then((later) => ({
    default: later.MovedDatesNotice,
  })),
);

/** The list by the law's clock, a case beside it, and everything from the keyboard. */
export function InboxPage() {
  const calendar = useCalendar();
  return calendar === undefined ? null : <Inbox calendar={calendar} />;
}

interface Said {
  act: ActName;
  view: CaseView;
  done: Extract<ActDone, { ok: true }>;
}

function Inbox({ calendar }: { calendar: WorkCalendar }) {
  const t = useMessages(inboxMessages);
  const today = useToday();
  const navigate = useNavigate();
  const { caseId = null } = useParams();
  const { replica } = useOffice();
  const [filter, setFilter] = useState<InboxFilter>({
    // Cases are dealt out to reviewers; who approves looks over all of them.
    whose: replica.actor.role === "approver" ? "department" : "mine",
    stage: "open",
    search: "",
  });
  const { sections, loading, showMore } = useInbox(filter);
  const overruled = useOverruled();
  const [acting, setActing] = useState<ActName | null>(null);
  const [said, setSaid] = useState<Said>();
  const search = useRef<InputRef>(null);
  const pane = useRef<HTMLDivElement>(null);
  const order = sections.flatMap(({ views }) =>
    views.map((view) => view.caseId),
  );
  const selected = caseId ?? order[0] ?? null;
  const { begin, refusal, forgetRefusal } = useActKeys(selected, setActing);

  function open(next: string | null) {
    setActing(null);
    forgetRefusal();
    void navigate(next === null ? "/" : `/cases/${next}`);
  }

  function move(step: 1 | -1) {
    open(stepThrough(order, selected, step));
  }

  useKeys({
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    Enter: () =>
      pane.current?.querySelector<HTMLElement>(".case-pane")?.focus(),
    "/": () => search.current?.focus(),
    Escape: () => setActing(null),
    a: () => begin("approve"),
    r: () => begin("refuse"),
    e: () => begin("extend"),
    s: () => begin("startProcedure"),
  });

  return (
    <main className="inbox">
      <OverruledNotice overruled={overruled} />
      <Suspense fallback={null}>
        <MovedDatesNotice />
      </Suspense>
      <div className="inbox-columns">
        <nav className="inbox-side" aria-label={t.title}>
          <div className="inbox-filters">
            <Segmented<Whose>
              block
              aria-label={t.whose}
              value={filter.whose}
              options={[
                { value: "mine", label: t.mine },
                { value: "department", label: t.department },
              ]}
              onChange={(whose) => setFilter({ ...filter, whose })}
            />
            <div className="inbox-search">
              <Input
                ref={search}
                type="search"
                aria-label={t.search}
                placeholder={t.search}
                allowClear
                value={filter.search}
                onChange={(event) =>
                  setFilter({ ...filter, search: event.target.value })
                }
              />
              <Select<InboxStage>
                aria-label={t.stage}
                value={filter.stage}
                options={(["open", ...INBOX_PARTS] as const).map((value) => ({
                  value,
                  label: t[value],
                }))}
                onChange={(stage) => setFilter({ ...filter, stage })}
              />
            </div>
          </div>
          {order.length > 0 ? null : loading ? (
            <p role="status" className="inbox-waiting soft">
              {filter.search.trim() === "" ? t.reading : t.searching}
            </p>
          ) : filter.search.trim() === "" ? (
            <EmptyState
              title={t.empty}
              hint={t.emptyHint}
              action={
                filter.whose === "department" ? null : (
                  <Button
                    onClick={() =>
                      setFilter({ ...filter, whose: "department" })
                    }
                  >
                    {t.seeDepartment}
                  </Button>
                )
              }
            />
          ) : (
            <EmptyState title={t.nothingFound} hint={t.nothingFoundHint} />
          )}
          <InboxList
            sections={sections}
            selected={selected}
            today={today}
            calendar={calendar}
            onSelect={open}
            onMore={showMore}
          />
          <p className="inbox-keys soft">{t.keys}</p>
        </nav>
        <div ref={pane} className="inbox-case">
          <div role="status" className="inbox-said">
            {said === undefined ? null : <SaidSentence said={said} />}
            {refusal === undefined ? null : (
              <p className="attention">▲ {refusal}</p>
            )}
          </div>
          {selected === null ? (
            loading ? null : (
              <EmptyState title={t.choose} />
            )
          ) : (
            <CasePane
              key={selected}
              caseId={selected}
              calendar={calendar}
              acting={acting}
              onAct={(name) => {
                forgetRefusal();
                setActing(name);
              }}
              onDone={(act, view, done) => {
                setSaid({ act, view, done });
                if (act === "approve" || act === "refuse")
                  open(nextCase(order, view.caseId));
              }}
            />
          )}
        </div>
      </div>
    </main>
  );
}

/** Begins an act from a key; where it isn't allowed, says why. */
function useActKeys(selected: string | null, onAct: (name: ActName) => void) {
  const { replica } = useOffice();
  const say = useSay();
  const t = useMessages(inboxMessages);
  const view = useCase(selected ?? "");
  const [refusal, setRefusal] = useState<string>();
  return {
    refusal,
    forgetRefusal: () => setRefusal(undefined),
    begin(name: ActName) {
      if (view === null || view === undefined) return;
      const acts = offeredActs(replica, view);
      // One key starts a special procedure, or ends the one that runs.
      const wanted =
        acts.some((act) => act.name === "endProcedure") &&
        name === "startProcedure"
          ? "endProcedure"
          : name;
      const offered = acts.find((act) => act.name === wanted);
      if (offered?.whyNot === null) {
        setRefusal(undefined);
        onAct(wanted);
      } else
        setRefusal(
          t.notNow(
            say(actWords[wanted]),
            offered === undefined
              ? t.notOffered
              : say(offered.whyNot ?? NOTHING),
          ),
        );
    },
  };
}

const NOTHING = { zh: "", en: "" };

/** What was just done. The next case is open already; nothing has to be clicked away. */
function SaidSentence({ said: { act, view, done } }: { said: Said }) {
  const say = useSay();
  const t = useMessages(inboxMessages);
  const who = shortName(view) ?? "";
  const decided = act === "approve" || act === "refuse";
  return (
    <p className="said-done">
      <span aria-hidden="true">✓ </span>
      {act === "approve"
        ? t.doneApprove("")
        : act === "refuse"
          ? t.doneRefuse("")
          : t.doneOther(say(actWords[act]), "")}
      <Data>{who}</Data>
      {decided ? (
        <>
          {" · "}
          {done.closed === true ? t.closedToo : t.notClosed}
          {" · "}
          <Link
            to={`/cases/${view.caseId}/print/${act === "approve" ? "approval" : "refusal"}`}
          >
            {t.printNow}
          </Link>
        </>
      ) : null}
    </p>
  );
}

const PAGE = 50;

/** The parts of the list that the filter asks for, each bounded. */
function useInbox(filter: InboxFilter) {
  const [shown, setShown] = useState<
    Readonly<Partial<Record<InboxPart, number>>>
  >({});
  const wanted = partsOf(filter);
  const shownOf = (part: InboxPart) =>
    wanted.includes(part) ? (shown[part] ?? PAGE) : 0;
  const answers: Record<InboxPart, readonly CaseView[] | undefined> = {
    toAccept: useCases(queryOf(filter, "toAccept", shownOf("toAccept"))),
    running: useCases(queryOf(filter, "running", shownOf("running"))),
    paused: useCases(queryOf(filter, "paused", shownOf("paused"))),
    decided: useCases(queryOf(filter, "decided", shownOf("decided"))),
    done: useCases(queryOf(filter, "done", shownOf("done"))),
  };
  const sections: InboxSection[] = wanted.map((part) => ({
    part,
    views: (answers[part] ?? []).slice(0, shownOf(part)),
    more: (answers[part]?.length ?? 0) > shownOf(part),
  }));
  return {
    sections,
    loading: wanted.some((part) => answers[part] === undefined),
    showMore: (part: InboxPart) =>
      setShown({ ...shown, [part]: shownOf(part) + PAGE }),
  };
}

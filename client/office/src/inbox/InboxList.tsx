import { clocksOf } from "@onedoor/domain/caseClocks";
import { lampOf } from "@onedoor/domain/lamp";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { CaseMark } from "@onedoor/ui/CaseMark";
import { wordDaysLeft, wordNearDate } from "@onedoor/ui/words/dateWords";
import { lampShapes, lampWords } from "@onedoor/ui/words/lampWords";
import { stageWords } from "@onedoor/ui/words/stageWords";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { shortName } from "../case/ApplicantBlock.tsx";
import { Data } from "../case/Data.tsx";
import { decidingClock } from "../case/decidingClock.ts";
import { ItemName } from "../case/ItemName.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { inboxMessages } from "./inboxMessages.ts";
import type { InboxPart } from "./inboxQueries.ts";

export interface InboxSection {
  part: InboxPart;
  views: readonly CaseView[];
  more: boolean;
}

/** The cases in the order of the law's clock, part by part. */
export function InboxList(props: {
  sections: readonly InboxSection[];
  selected: string | null;
  today: PlainDate;
  calendar: WorkCalendar;
  onSelect: (caseId: string) => void;
  onMore: (part: InboxPart) => void;
}) {
  const { sections, selected, onMore } = props;
  const t = useMessages(inboxMessages);
  return (
    <div className="inbox-list">
      {sections.map(({ part, views, more }) =>
        views.length === 0 ? null : (
          <section key={part} aria-label={t[part]}>
            <h2 className="inbox-part">
              {t[part]}{" "}
              <span className="soft">
                {more ? t.atLeast(views.length) : views.length}
              </span>
            </h2>
            <ul>
              {views.map((view) => (
                <InboxRow
                  key={view.caseId}
                  {...props}
                  view={view}
                  isSelected={view.caseId === selected}
                />
              ))}
            </ul>
            {more ? (
              <Button onClick={() => onMore(part)}>{t.more}</Button>
            ) : null}
          </section>
        ),
      )}
    </div>
  );
}

function InboxRow(props: {
  view: CaseView;
  isSelected: boolean;
  today: PlainDate;
  calendar: WorkCalendar;
  onSelect: (caseId: string) => void;
}) {
  const { view, isSelected, today, calendar, onSelect } = props;
  const { replica } = useOffice();
  const t = useMessages(inboxMessages);
  const row = useRef<HTMLButtonElement>(null);
  const name = shortName(view);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className="inbox-row"
        aria-current={isSelected}
        data-case={view.caseId}
        onClick={() => onSelect(view.caseId)}
      >
        <span className="inbox-who">
          {name === null ? t.withheld : <Data>{name}</Data>}
        </span>
        <span className="inbox-what">
          <ItemName terms={view.state.terms} />
        </span>
        {view.arrival === "arrived" ? (
          <span />
        ) : (
          <CaseMark view={view} reader={replica.actor} />
        )}
        <DueWords view={view} today={today} calendar={calendar} />
      </button>
    </li>
  );
}

/** By when, in words; the lamp's shape and colour come after them. */
function DueWords({
  view,
  today,
  calendar,
}: {
  view: CaseView;
  today: PlainDate;
  calendar: WorkCalendar;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(inboxMessages);
  const { state } = view;
  const clocks = clocksOf(state, calendar);
  const dueOn = decidingClock(state, clocks)?.dueOn ?? null;
  const lamp = lampOf(state, clocks, today, calendar);
  const stage =
    state.stage === null || state.stage === "inReview"
      ? ""
      : say(stageWords[state.stage]);
  return (
    <span className={`inbox-due lamp-${lamp}`}>
      {[
        stage,
        dueOn === null
          ? ""
          : t.due(
              wordNearDate(dueOn, today, language),
              wordDaysLeft(dueOn, today, calendar, language),
            ),
      ]
        .filter((part) => part !== "")
        .join(" · ")}
      {lamp === "green" || lamp === "grey" ? null : (
        <span className="lamp-mark">
          {" "}
          <span aria-hidden="true">{lampShapes[lamp]}</span>
          <span className="heard-only">{say(lampWords[lamp])}</span>
        </span>
      )}
    </span>
  );
}

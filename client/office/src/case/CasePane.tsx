import { type CaseClocks, clocksOf } from "@onedoor/domain/caseClocks";
import { type CaseState, isBeingHandled } from "@onedoor/domain/caseState";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView } from "@onedoor/replica/Replica";
import { CaseMark } from "@onedoor/ui/CaseMark";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { ErasedNote } from "@onedoor/ui/ErasedNote";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { SchemaForm } from "@onedoor/ui/SchemaForm";
import { Timeline } from "@onedoor/ui/Timeline";
import { caseHeadline } from "@onedoor/ui/words/caseHeadline";
import { wordDaysLeft, wordMoment } from "@onedoor/ui/words/dateWords";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import { erasedName } from "@onedoor/ui/words/erasureWords";
import { journalLines, wordActor } from "@onedoor/ui/words/journalLines";
import type { Language } from "@onedoor/ui/words/wording";
import { lazy, Suspense, useCallback, useId } from "react";
import { ActBar } from "../acts/ActBar.tsx";
import type { ActDone } from "../acts/ActPlan.ts";
import { type ActName, offeredActs } from "../acts/offeredActs.ts";
import { useOffice } from "../hooks/Office.tsx";
import { useCase } from "../hooks/useCases.ts";
import { type OfficeItem, useItem } from "../hooks/useItem.ts";
import { useKnownNames } from "../hooks/useKnownNames.ts";
import { useToday } from "../hooks/useToday.ts";
import { useReveal } from "../reveal/useReveal.ts";
import { ApplicantBlock, shortName } from "./ApplicantBlock.tsx";
import { caseMessages } from "./caseMessages.ts";
import { ClocksBlock } from "./ClocksBlock.tsx";
import { decidingClock } from "./decidingClock.ts";
import { Data } from "./Data.tsx";
import { ItemName } from "./ItemName.tsx";
import { maskedForm } from "./maskedForm.ts";
import { PapersList } from "./PapersList.tsx";
import { currentStep, reviewSteps } from "./reviewSteps.ts";
import { SaidWords } from "./SaidWords.tsx";
import { ContradictionList } from "./ContradictionList.tsx";
import { SetAsideList } from "./SetAsideList.tsx";

const KeptVersionNote = lazy(() =>
  import("@onedoor/ui/KeptVersionNote").then(({ KeptVersionNote: note }) => ({
    default: note,
  })),
);

const PrintLinks = lazy(() =>
  import("../pages/laterPages.ts").then((later) => ({
    default: later.PrintLinks,
  })),
);

const ActPanel = lazy(() =>
  import("../pages/laterPages.ts").then((later) => ({
    default: later.ActPanel,
  })),
);

const DepartmentChecks = lazy(() =>
  import("../pages/laterPages.ts").then((later) => ({
    default: later.DepartmentChecks,
  })),
);

const ApplicantCredit = lazy(() =>
  import("../pages/laterPages.ts").then((later) => ({
    default: later.ApplicantCredit,
  })),
);

const FirmOfCase = lazy(() =>
  import("../pages/laterPages.ts").then((later) => ({
    default: later.FirmOfCase,
  })),
);

export interface CasePaneProps {
  caseId: string;
  calendar: WorkCalendar;
  acting: ActName | null;
  onAct: (name: ActName | null) => void;
  onDone: (
    name: ActName,
    view: CaseView,
    done: Extract<ActDone, { ok: true }>,
  ) => void;
}

/** A case beside the list: where it stands, what was asked for, and what can be done. */
export function CasePane(props: CasePaneProps) {
  const view = useCase(props.caseId);
  const t = useMessages(caseMessages);
  const item = useItem(view?.state.terms ?? null);
  if (view === undefined || item === undefined)
    return <p role="status">{t.loading}</p>;
  if (view === null)
    return <EmptyState title={t.notHere} hint={t.notHereHint} />;
  // Another case begins covered, whatever was shown of the one before.
  return <OpenCase key={props.caseId} {...props} view={view} item={item} />;
}

function OpenCase(
  props: CasePaneProps & { view: CaseView; item: OfficeItem | null },
) {
  const { view, item, calendar, acting, onAct, onDone } = props;
  const { replica, places } = useOffice();
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(caseMessages);
  const today = useToday();
  const names = useKnownNames(view);
  const headingId = useId();
  const versionsOf = useCallback(
    (itemCode: string) => replica.itemVersions(itemCode),
    [replica],
  );
  const reveal = useReveal(view);
  const { state } = view;
  const clocks = clocksOf(state, calendar);
  const acts = offeredActs(replica, view);
  const offered = acts.some(
    ({ name, whyNot }) => name === acting && whyNot === null,
  );
  const name = shortName(view);
  const body =
    item === null
      ? (names.bodies[state.terms?.implementingBody ?? ""] ?? "")
      : language === "zh"
        ? item.elements.authority.name
        : item.elements.authority.nameEn;
  const elements = item?.elements ?? null;
  const steps = elements === null ? [] : reviewSteps(elements);
  const step = currentStep(steps, state.step);

  return (
    <article className="case-pane" aria-labelledby={headingId} tabIndex={-1}>
      <header>
        <h1 id={headingId}>
          {name !== null ? (
            <Data>{name}</Data>
          ) : state.erased === null ? (
            t.withheld
          ) : (
            say(erasedName)
          )}
          {language === "zh" ? "：" : ": "}
          <ItemName terms={state.terms} />
        </h1>
        <p className="headline">
          {caseHeadline(state, clocks, { body, today, calendar, language })}
          {daysLeft(state, clocks, today, calendar, language)}{" "}
          {view.arrival === "arrived" ? null : (
            <CaseMark view={view} reader={replica.actor} names={names} />
          )}
        </p>
        {state.awaitingConfirmation.map((one) => (
          <p key={one.entryId} className="attention">
            ▲ {t.awaiting(say(entryKindWords[one.kind]))}
          </p>
        ))}
        {state.terms === null ? null : (
          <Suspense fallback={null}>
            <KeptVersionNote
              terms={state.terms}
              versionsOf={versionsOf}
              today={today}
            />
          </Suspense>
        )}
        <ActBar acts={acts} acting={acting} onAct={onAct} />
        <Suspense fallback={null}>
          <PrintLinks view={view} item={elements} calendar={calendar} />
        </Suspense>
      </header>
      {acting === null || !offered ? null : (
        <Suspense fallback={null}>
          <ActPanel
            key={`${view.caseId}-${acting}`}
            acting={acting}
            context={{
              replica,
              view,
              item: elements,
              calendar,
              bodies: Object.entries(places.bodies)
                .filter(([creditCode]) => creditCode !== replica.actor.body)
                .map(([creditCode, bodyName]) => ({
                  creditCode,
                  name: bodyName,
                })),
            }}
            onCancel={() => onAct(null)}
            onDone={(done) => {
              onAct(null);
              onDone(acting, view, done);
            }}
          />
        </Suspense>
      )}
      <div className="case-columns">
        <div>
          <ContradictionList view={view} />
          <SetAsideList view={view} />
          <section>
            {state.erased === null ? (
              <ApplicantBlock view={view} reveal={reveal} />
            ) : (
              <ErasedNote erased={state.erased} />
            )}
          </section>
          <Situations view={view} item={item} />
          <section>
            <h3>{t.form}</h3>
            {state.erased !== null ? (
              <ErasedNote erased={state.erased} />
            ) : item === null ? (
              <p className="soft">{t.formUnknown}</p>
            ) : Object.keys(view.form).length === 0 ? (
              <p className="soft">{t.noForm}</p>
            ) : (
              <SchemaForm
                sections={item.sections}
                data={
                  reveal.state.step === "shown"
                    ? view.form
                    : maskedForm(item.sections, view.form)
                }
              />
            )}
          </section>
          <section>
            <h3>{t.papers}</h3>
            {state.erased === null ? (
              <PapersList view={view} item={elements} />
            ) : (
              <ErasedNote erased={state.erased} />
            )}
            {state.erased === null &&
            elements?.materials.some(({ dataShare }) => dataShare) === true ? (
              <Suspense fallback={null}>
                <DepartmentChecks view={view} item={elements} />
              </Suspense>
            ) : null}
          </section>
        </div>
        <aside>
          {view.applicant?.kind !== "person" ? null : (
            <Suspense fallback={null}>
              <ApplicantCredit view={view} />
            </Suspense>
          )}
          {item === null || state.decision === null ? null : (
            <Suspense fallback={null}>
              <FirmOfCase
                view={view}
                item={item}
                isCovered={reveal.state.step !== "shown"}
              />
            </Suspense>
          )}
          <section>
            <h3>{t.clock}</h3>
            <ClocksBlock
              state={state}
              clocks={clocks}
              item={elements}
              today={today}
              calendar={calendar}
            />
            {step === undefined || state.decision !== null ? null : (
              <p>
                {t.step(
                  step.at,
                  steps.length,
                  language === "zh" ? step.step.name : step.step.nameEn,
                )}
              </p>
            )}
            <p className="soft case-number">
              {t.caseNumber} {state.caseNumber}
            </p>
          </section>
          <SaidWords
            view={view}
            who={({ header, acknowledgement }) =>
              header === null
                ? ""
                : `${wordMoment(acknowledgement?.effectiveAt ?? header.at.wall, language)} · ${wordActor(header.actor, names, language)}`
            }
          />
          <section>
            <h3>{t.timeline}</h3>
            <Timeline
              lines={journalLines(view.journal, state, names, language)}
            />
          </section>
        </aside>
      </div>
    </article>
  );
}

/** `（还剩 6 个工作日）` behind the headline of a case that is still to be decided. */
function daysLeft(
  state: CaseState,
  clocks: CaseClocks,
  today: PlainDate,
  calendar: WorkCalendar,
  language: Language,
): string {
  const dueOn = isBeingHandled(state)
    ? (decidingClock(state, clocks)?.dueOn ?? null)
    : null;
  // Lateness is in the headline itself.
  if (dueOn === null || today > dueOn) return "";
  const left = wordDaysLeft(dueOn, today, calendar, language);
  return language === "zh" ? `（${left}）` : ` (${left})`;
}

/** The questions that were asked and what was answered. */
function Situations({
  view,
  item,
}: {
  view: CaseView;
  item: OfficeItem | null;
}) {
  const { language } = useLanguage();
  const t = useMessages(caseMessages);
  const answered = (item?.elements.situations ?? []).flatMap((situation) => {
    const option = situation.options.find(
      ({ id }) => id === view.answers[situation.id],
    );
    return option === undefined ? [] : [{ situation, option }];
  });
  if (answered.length === 0) return null;
  return (
    <section>
      <h3>{t.situations}</h3>
      <dl className="facts">
        {answered.map(({ situation, option }) => (
          <div key={situation.id}>
            <dt>
              {language === "zh" ? situation.question : situation.questionEn}
            </dt>
            <dd>{language === "zh" ? option.label : option.labelEn}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { clocksOf } from "@onedoor/domain/caseClocks";
import { checklistOf } from "@onedoor/domain/checklist";
import { fieldsOf } from "@onedoor/domain/formSchema";
import { maskResidentId } from "@onedoor/domain/masking";
import type { ActResult, CaseView } from "@onedoor/replica/Replica";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { CaseMark } from "@onedoor/ui/CaseMark";
import { ChecklistView } from "@onedoor/ui/ChecklistView";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { ErasedNote } from "@onedoor/ui/ErasedNote";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { usePageKeys } from "@onedoor/ui/RunningLock";
import { KeptVersionNote } from "@onedoor/ui/KeptVersionNote";
import { ReferenceLines } from "@onedoor/ui/ReferenceLines";
import { SchemaForm } from "@onedoor/ui/SchemaForm";
import { StateMark } from "@onedoor/ui/StateMark";
import { Timeline } from "@onedoor/ui/Timeline";
import { useObservable } from "@onedoor/ui/useObservable";
import { caseHeadline } from "@onedoor/ui/words/caseHeadline";
import { erasedName } from "@onedoor/ui/words/erasureWords";
import { journalLines } from "@onedoor/ui/words/journalLines";
import { labelled } from "@onedoor/ui/words/labelled";
import { setAsideWords } from "@onedoor/ui/words/setAsideWords";
import { Button } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { papersOf } from "@onedoor/ui/papers/papersOf";
import { bodyNameOf } from "@onedoor/ui/papers/paperParts";
import {
  type CatalogueItem,
  OWN_DEFINITIONS,
  useItem,
} from "../itemElements.ts";
import { caseMessages } from "../messages/caseMessages.ts";
import { goTo, hrefOf } from "../navigation.tsx";
import { usePaperContext } from "../paperContext.tsx";
import { useKnownNames, useStation } from "../stationContext.tsx";
import { wordCaseNumber } from "@onedoor/ui/words/wordCaseNumber";
import { ActPanel } from "./ActPanel.tsx";
import {
  type ActObjection,
  type CaseAct,
  offeredActs,
  paperAfter,
} from "./CaseAct.ts";
import { CaseClocksView } from "./CaseClocksView.tsx";
import { ContradictionList } from "./ContradictionList.tsx";
import { SetAsideList } from "./SetAsideList.tsx";
import { WhereItIs } from "./WhereItIs.tsx";

/** A case: where it stands in one sentence, what was done, and what I may do. */
export function CasePage({ caseId }: { caseId: string }) {
  const { replica } = useStation();
  const t = useMessages(caseMessages);
  const view = useObservable(
    useMemo(() => replica.case(caseId), [replica, caseId]),
  );
  if (view === undefined) return null;
  if (view === null || view.state.opened === null)
    return <EmptyState title={t.notHere} hint={t.notHereHint} />;
  return <OneCase view={view} />;
}

function OneCase({ view }: { view: CaseView }) {
  const { replica, calendar, today } = useStation();
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(caseMessages);
  const { state } = view;
  const { terms, erased } = state;
  const item = useItem(replica, terms?.itemCode ?? null, terms?.itemVersion);
  const papers = usePaperContext(view);
  const clocks = clocksOf(state, calendar);
  const names = useKnownNames();
  const versionsOf = useCallback(
    (itemCode: string) => replica.itemVersions(itemCode),
    [replica],
  );
  const checklist =
    item === null
      ? null
      : checklistOf(item.elements, view.answers, view.presented);
  const lines = checklist?.ok === true ? checklist.lines : [];
  const available = papersOf(papers);
  usePrintKey(view, available.at(-1));
  const number = state.caseNumber ?? "";
  return (
    <div className="case">
      <div className="case-top">
        <header className="case-head">
          <p className="case-title">
            <strong>
              {view.applicant?.name ?? (erased === null ? "" : say(erasedName))}
            </strong>{" "}
            ·{" "}
            {language === "en" && item !== null
              ? item.elements.nameEn
              : terms?.itemName}
          </p>
          <h1>
            {caseHeadline(state, clocks, {
              body: bodyNameOf(papers),
              today,
              calendar,
              language,
            })}
          </h1>
          <p className="case-numbers">
            <span>
              {number.startsWith("P-") ? t.provisionalNumber : t.number}{" "}
              <span className="number" title={number}>
                {wordCaseNumber(number)}
              </span>
            </span>
            {view.queryCode === null ? null : (
              <span>
                {t.queryCode} <span className="number">{view.queryCode}</span>
              </span>
            )}
            <CaseMark view={view} reader={replica.actor} names={names} />
          </p>
          {terms === null ? null : (
            <KeptVersionNote
              terms={terms}
              versionsOf={versionsOf}
              today={today}
            />
          )}
        </header>
        <Acts view={view} item={item} lines={lines} />
      </div>
      <ContradictionList view={view} />
      <SetAsideList view={view} />
      <div className="case-columns">
        <div>
          <section>
            <h2>{t.where}</h2>
            <WhereItIs view={view} body={bodyNameOf(papers)} />
          </section>
          <section>
            <h2>{t.timeline}</h2>
            <Timeline
              lines={journalLines(view.journal, state, names, language)}
            />
          </section>
        </div>
        <div>
          <section>
            <h2>{t.clock}</h2>
            <CaseClocksView state={state} clocks={clocks} />
          </section>
          <section>
            <h2>{t.paperList}</h2>
            {erased !== null ? (
              <ErasedNote erased={erased} />
            ) : available.length === 0 ? (
              <p className="soft">{t.noPapers}</p>
            ) : (
              <>
                <ul className="paper-list">
                  {available.map(
                    ({ paper, entryId, title, number: no, provisional }) => (
                      <li key={`${paper}${entryId ?? ""}`}>
                        <a
                          href={hrefOf({
                            page: "paper",
                            caseId: view.caseId,
                            paper,
                            entryId,
                          })}
                        >
                          {title}
                        </a>{" "}
                        <span className="soft">{no}</span>{" "}
                        {provisional ? <StateMark state="waiting" /> : null}
                      </li>
                    ),
                  )}
                </ul>
                <p className="soft">{t.paperHint}</p>
                <a
                  href={hrefOf({
                    page: "caseNotification",
                    caseId: view.caseId,
                  })}
                >
                  {t.notificationAgain}
                </a>
              </>
            )}
          </section>
          <section>
            <h2>{t.applicant}</h2>
            {erased === null ? (
              <Applicant view={view} item={item} />
            ) : (
              <ErasedNote erased={erased} />
            )}
          </section>
          <section>
            <h2>{t.materials}</h2>
            {erased === null ? (
              <>
                <ChecklistView lines={lines} />
                <ReferenceLines
                  references={state.references}
                  item={item?.elements ?? null}
                  stations={names.stations}
                />
                {state.materials.length === 0 ? null : (
                  <p className="soft">{t.scans(state.materials.length)}</p>
                )}
              </>
            ) : (
              <ErasedNote erased={erased} />
            )}
          </section>
          {item === null || erased !== null ? null : (
            <section>
              <details>
                <summary>
                  <h2>{t.form}</h2>
                </summary>
                <SchemaForm
                  sections={fieldsOf(item.schema, OWN_DEFINITIONS)}
                  data={view.form}
                />
              </details>
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

function Acts(props: {
  view: CaseView;
  item: CatalogueItem | null;
  lines: Parameters<typeof offeredActs>[2];
}) {
  const { view, item, lines } = props;
  const { replica } = useStation();
  const t = useMessages(caseMessages);
  const wordObjection = useObjectionWords();
  const [open, setOpen] = useState<CaseAct | null>(null);
  const [outcome, setOutcome] = useState<{ act: CaseAct; result: ActResult }>();
  const acts = offeredActs(replica, view, lines);
  const possible = acts.filter((one) => one.objection === undefined);
  const impossible = acts.filter((one) => one.objection !== undefined);
  // The one act that moves the case on stands out; the others are beside it.
  const main = possible.find(({ act }) => !ASIDE.has(act))?.act;
  return (
    <section className="acts" aria-label={t.actions}>
      {outcome === undefined ? null : <Outcome view={view} outcome={outcome} />}
      {open === null ? (
        <>
          <div className="act-buttons">
            {possible.map(({ act }) => (
              <Button
                key={act}
                type={act === main ? "primary" : "default"}
                onClick={() => {
                  setOutcome(undefined);
                  setOpen(act);
                }}
              >
                {t[act]}
              </Button>
            ))}
          </div>
          {impossible.length === 0 ? null : (
            <details className="not-possible">
              <summary>{t.otherActions}</summary>
              <ul>
                {impossible.map(({ act, objection }) => (
                  <li key={act}>
                    <ActionButton
                      disabledReason={
                        objection === undefined
                          ? undefined
                          : wordObjection(objection)
                      }
                    >
                      {t[act]}
                    </ActionButton>
                    <span>
                      {objection === undefined ? "" : wordObjection(objection)}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      ) : (
        <ActPanel
          key={open}
          act={open}
          view={view}
          item={item}
          lines={lines}
          onCancel={() => setOpen(null)}
          onDone={(act, result) => {
            setOutcome({ act, result });
            if (result.ok) setOpen(null);
          }}
        />
      )}
    </section>
  );
}

const ASIDE: ReadonlySet<CaseAct> = new Set([
  "refuseAcceptance",
  "takeOver",
  "note",
  "withdraw",
  "voidCase",
  "refuse",
]);

function Outcome(props: {
  view: CaseView;
  outcome: { act: CaseAct; result: ActResult };
}) {
  const { act, result } = props.outcome;
  const t = useMessages(caseMessages);
  const say = useSay();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), [result]);
  if (!result.ok) {
    const words = setAsideWords[result.reason];
    return (
      <p className="field-error" role="alert">
        ✗ {t.notDone(say(words.why))} · {say(words.advice)}
      </p>
    );
  }
  const paper = paperAfter[act];
  return (
    <p className="act-outcome" role="status" tabIndex={-1} ref={line}>
      ✓ {t.done(t[act])}{" "}
      {paper === undefined ? null : (
        <a
          className="print-link"
          href={hrefOf({
            page: "paper",
            caseId: props.view.caseId,
            paper,
            entryId: null,
          })}
        >
          {t.printNow}
        </a>
      )}
    </p>
  );
}

function useObjectionWords(): (objection: ActObjection) => string {
  const say = useSay();
  const t = useMessages(caseMessages);
  return (objection) => {
    switch (objection.by) {
      case "domain":
        return say(setAsideWords[objection.reason].why);
      case "window":
        return t[objection.message];
      case "missing":
        return t.stillMissing(objection.count);
    }
  };
}

function Applicant(props: { view: CaseView; item: CatalogueItem | null }) {
  const { view, item } = props;
  const { language } = useLanguage();
  const t = useMessages(caseMessages);
  const { applicant, agent } = view;
  if (applicant === null) return null;
  const situation = (item?.elements.situations ?? []).flatMap(
    ({ id, question, questionEn, options }) => {
      const option = options.find((one) => one.id === view.answers[id]);
      if (option === undefined) return [];
      return language === "zh"
        ? [`${question}${option.label}`]
        : [`${questionEn} ${option.labelEn}`];
    },
  );
  return (
    <>
      <p>
        {applicant.name}{" "}
        {applicant.kind === "person"
          ? maskResidentId(applicant.residentId)
          : applicant.creditCode}
        <br />
        <span className="soft">
          {applicant.phone} · {applicant.address}
        </span>
      </p>
      {agent === null ? null : (
        <p>
          {labelled(t.agent, agent.name, language)}{" "}
          <span className="soft">{agent.phone}</span>
        </p>
      )}
      {situation.length === 0 ? null : (
        <p className="soft">{situation.join(" · ")}</p>
      )}
    </>
  );
}

/** Ctrl+P on a case prints its latest paper, not the screen. */
function usePrintKey(
  view: CaseView,
  latest: ReturnType<typeof papersOf>[number] | undefined,
) {
  const paper = latest?.paper;
  const entryId = latest?.entryId ?? null;
  usePageKeys((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== "p") return;
    if (paper === undefined) return;
    event.preventDefault();
    goTo({ page: "paper", caseId: view.caseId, paper, entryId });
  });
}

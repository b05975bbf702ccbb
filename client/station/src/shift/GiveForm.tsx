import type {
  DraftView,
  HandOvers,
  Receiver,
  Replica,
} from "@onedoor/replica/Replica";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { NotDone, useAttempt } from "@onedoor/ui/Attempt";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { Checkbox, Radio } from "antd";
import { useEffect, useMemo, useState } from "react";
import { combineLatest, map, type Observable, of } from "rxjs";
import {
  caseIdsOf,
  type IntakeDraft,
  parseDraft,
  withoutNumbers,
} from "../intake/intakeDraft.ts";
import { shiftMessages } from "../messages/shiftMessages.ts";
import { useStation } from "../stationContext.tsx";
import { DraftWords } from "./DraftWords.tsx";

interface Choice {
  view: DraftView;
  draft: IntakeDraft;
}

/** Chooses drafts, and who goes on with them. */
export function GiveForm(props: {
  shift: HandOvers;
  drafts: readonly DraftView[];
}) {
  const { shift, drafts } = props;
  const { replica, sync } = useStation();
  const t = useMessages(shiftMessages);
  const choices = useMemo(() => drafts.flatMap(choiceOf), [drafts]);
  const opened = useObservable(
    useMemo(() => begunDrafts(replica, choices), [replica, choices]),
  );
  const receivers = useReceivers(shift);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState<string>();
  const { busy, failed, attempt } = useAttempt();
  if (opened === undefined || receivers === undefined) return null;

  const ready = receivers.filter(({ isReady }) => isReady);
  const receiver = to ?? (ready.length === 1 ? ready[0]?.accountId : undefined);
  const chosen = choices.filter(
    ({ draft }) => !opened.has(draft.draftId) && !left.has(draft.draftId),
  );
  const mark = (draftId: string, isChosen: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      if (isChosen) next.delete(draftId);
      else next.add(draftId);
      return next;
    });
  const give = (accountId: string) =>
    void attempt(() => shift.give(chosen.map(asHandedOver), accountId));

  return (
    <section aria-label={t.give}>
      <h2>{t.give}</h2>
      {choices.length === 0 ? (
        <EmptyState title={t.noDrafts} />
      ) : (
        <>
          <fieldset className="shift-choices">
            <legend>{t.which}</legend>
            {choices.map(({ view, draft }) => (
              <Checkbox
                key={draft.draftId}
                disabled={opened.has(draft.draftId)}
                checked={chosen.some(
                  (one) => one.draft.draftId === draft.draftId,
                )}
                onChange={(event) => mark(draft.draftId, event.target.checked)}
              >
                <DraftWords draft={view} />
                {opened.has(draft.draftId) ? (
                  <span className="soft"> {t.isOpened}</span>
                ) : null}
              </Checkbox>
            ))}
          </fieldset>
          <fieldset className="shift-choices">
            <legend>{t.toWhom}</legend>
            {receivers.length === 0 ? (
              <p>{t.nobody}</p>
            ) : (
              <Radio.Group
                value={receiver}
                onChange={(event) => setTo(String(event.target.value))}
                options={receivers.map(({ accountId, isReady }) => ({
                  value: accountId,
                  label: isReady ? accountId : t.notReady(accountId),
                  disabled: !isReady,
                }))}
              />
            )}
          </fieldset>
          <p className="soft">{t.giveHint}</p>
          {failed ? <NotDone /> : null}
          <ActionButton
            type="primary"
            size="large"
            disabledReason={
              busy
                ? t.giving
                : chosen.length === 0
                  ? t.chooseDraft
                  : receiver === undefined
                    ? t.chooseReceiver
                    : undefined
            }
            onClick={() => receiver !== undefined && give(receiver)}
          >
            {t.giveNow(chosen.length, receiver ?? "")}
          </ActionButton>
        </>
      )}
      {sync === undefined ? null : (
        <p className="soft">{t.waitingStays(sync.waiting)}</p>
      )}
    </section>
  );
}

function asHandedOver({ draft }: Choice) {
  return {
    draftId: draft.draftId,
    content: withoutNumbers(draft),
    materialIds: draft.scans.map(({ materialId }) => materialId),
  };
}

function choiceOf(view: DraftView): Choice[] {
  const draft = parseDraft(view.content);
  return draft === undefined ? [] : [{ view, draft }];
}

/** Drafts that a crash has kept from being taken in wholly: what stands in one chain isn't gone on with in another. */
function begunDrafts(
  replica: Replica,
  choices: readonly Choice[],
): Observable<ReadonlySet<string>> {
  if (choices.length === 0) return of(new Set<string>());
  return combineLatest(
    choices.flatMap(({ draft }) =>
      caseIdsOf(draft).map((caseId) =>
        replica
          .case(caseId)
          .pipe(map((view) => (view === null ? [] : [draft.draftId]))),
      ),
    ),
  ).pipe(map((begun) => new Set(begun.flat())));
}

function useReceivers(shift: HandOvers): readonly Receiver[] | undefined {
  const { now } = useStation();
  const [receivers, setReceivers] = useState<readonly Receiver[]>();
  useEffect(() => {
    void shift.receivers().then(setReceivers);
  }, [shift, now]);
  return receivers;
}

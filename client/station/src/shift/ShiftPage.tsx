import type { DraftView, OfferedDraft } from "@onedoor/replica/Replica";
import { NotDone, useAttempt } from "@onedoor/ui/Attempt";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { isHandedOver } from "../intake/intakeDraft.ts";
import { shiftMessages } from "../messages/shiftMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { DraftWords } from "./DraftWords.tsx";
import { GiveForm } from "./GiveForm.tsx";
import { useShift } from "./useShift.ts";

/** The change of shift: what came from the one before, what lies ready for the next one, and what may go to him. */
export function ShiftPage() {
  const { replica } = useStation();
  const t = useMessages(shiftMessages);
  const { shift, offered, look } = useShift();
  const drafts = useObservable(useMemo(() => replica.drafts(), [replica]));
  const { busy, failed, attempt } = useAttempt();
  const [late, setLate] = useState<"calledBack" | "taken">();
  if (shift === undefined || offered === undefined || drafts === undefined)
    return null;
  const settle = (work: () => Promise<boolean>, otherwise: typeof late) =>
    void attempt(async () => {
      setLate((await work()) ? undefined : otherwise);
      await look();
    });
  return (
    <div className="shift">
      <div className="page-head">
        <h1>{t.title}</h1>
        <a href={hrefOf({ page: "today" })}>← {t.toToday}</a>
      </div>
      {failed ? <NotDone /> : null}
      {late === undefined ? null : <p role="alert">{t[late]}</p>}
      {offered.length === 0 ? null : (
        <Offered
          offered={offered}
          busy={busy}
          onTake={(parcels) =>
            settle(async () => {
              let all = true;
              for (const { parcelId } of parcels)
                all = (await shift.take(parcelId)) && all;
              return all;
            }, "calledBack")
          }
          onDecline={({ parcelId }) =>
            settle(() => shift.decline(parcelId), "calledBack")
          }
        />
      )}
      <Given
        drafts={drafts.filter(isHandedOver)}
        busy={busy}
        onCallBack={({ draftId }) =>
          settle(() => shift.callBack(draftId), "taken")
        }
      />
      <GiveForm
        shift={shift}
        drafts={drafts.filter((draft) => !isHandedOver(draft))}
      />
    </div>
  );
}

function Offered(props: {
  offered: readonly OfferedDraft[];
  busy: boolean;
  onTake: (parcels: readonly OfferedDraft[]) => void;
  onDecline: (parcel: OfferedDraft) => void;
}) {
  const { offered, busy } = props;
  const { language } = useLanguage();
  const t = useMessages(shiftMessages);
  return (
    <section aria-label={t.offered}>
      <h2>
        {t.offered} {offered.length}
      </h2>
      <ul className="sync-problems">
        {offered.map((parcel) => (
          <li key={parcel.parcelId}>
            <span className="problem-words">
              <DraftWords draft={parcel} />
              <span className="soft">
                {t.from(
                  parcel.from.displayName,
                  wordMoment(parcel.from.at, language),
                )}
              </span>
            </span>
            <Button disabled={busy} onClick={() => props.onTake([parcel])}>
              {t.take}
            </Button>
            <Button
              type="text"
              disabled={busy}
              onClick={() => props.onDecline(parcel)}
            >
              {t.decline}
            </Button>
          </li>
        ))}
      </ul>
      {offered.length === 1 ? null : (
        <Button
          type="primary"
          disabled={busy}
          onClick={() => props.onTake(offered)}
        >
          {t.takeAll(offered.length)}
        </Button>
      )}
      <p className="soft">{t.takeHint}</p>
    </section>
  );
}

function Given(props: {
  drafts: readonly DraftView[];
  busy: boolean;
  onCallBack: (draft: DraftView) => void;
}) {
  const { language } = useLanguage();
  const t = useMessages(shiftMessages);
  if (props.drafts.length === 0) return null;
  return (
    <section aria-label={t.given}>
      <h2>
        {t.given} {props.drafts.length}
      </h2>
      <ul className="sync-problems">
        {props.drafts.map((draft) =>
          draft.handedTo === null ? null : (
            <li key={draft.draftId}>
              <span className="problem-words">
                <DraftWords draft={draft} />
                <span className="soft">
                  {t.to(
                    draft.handedTo.accountId,
                    wordMoment(draft.handedTo.at, language),
                  )}
                </span>
              </span>
              <Button
                disabled={props.busy}
                onClick={() => props.onCallBack(draft)}
              >
                {t.callBack}
              </Button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

import type { SetAsideEntry } from "@onedoor/domain/caseState";
import type { FactsOf } from "@onedoor/domain/facts";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { settlementWords } from "@onedoor/ui/words/caseWords";
import { wordKind } from "@onedoor/ui/words/entryKindWords";
import { setAsideWords, wordSetAside } from "@onedoor/ui/words/setAsideWords";
import { Input, Radio } from "antd";
import { useId, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { caseMessages } from "./caseMessages.ts";

/** What stays on record without effect: what it was, why, what helps, and how it is settled. */
export function SetAsideList({ view }: { view: CaseView }) {
  const t = useMessages(caseMessages);
  if (view.state.setAside.length === 0) return null;
  return (
    <section>
      <h3>{t.setAside}</h3>
      <ul className="set-aside">
        {view.state.setAside.map((entry) => (
          <SetAsideRow key={entry.entryId} view={view} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function SetAsideRow({
  view,
  entry,
}: {
  view: CaseView;
  entry: SetAsideEntry;
}) {
  const say = useSay();
  const t = useMessages(caseMessages);
  const { why, advice } = wordSetAside(entry.reason);
  return (
    <li>
      <strong>{say(wordKind(entry.kind))}</strong>
      <p>
        {say(why)}
        {t.stop}
        {say(advice)}
      </p>
      {entry.settled === null ? (
        <SettleForm view={view} entry={entry} />
      ) : (
        <p className="soft">{t.settled(say(settlementWords[entry.settled]))}</p>
      )}
    </li>
  );
}

/** Settling notes what became of it; an effect needs a new act. */
export function SettleForm({
  view,
  entry,
  also = [],
}: {
  view: CaseView;
  entry: Pick<SetAsideEntry, "entryId" | "recorded">;
  /** Entries that belong to it and are settled in the same go. */
  also?: readonly SetAsideEntry[];
}) {
  const { replica } = useOffice();
  const say = useSay();
  const t = useMessages(caseMessages);
  const reasonId = useId();
  const [as, setAs] = useState<FactsOf<"setAsideSettled">["as"]>("noted");
  const [reason, setReason] = useState("");
  const { entryId } = entry;
  const objection = replica.objection(view, "setAsideSettled", { entryId, as });
  const whyNot = !entry.recorded
    ? t.notRecorded
    : objection === undefined
      ? undefined
      : say(setAsideWords[objection].why);
  return (
    <form
      className="settle"
      onSubmit={(event) => {
        event.preventDefault();
        if (whyNot !== undefined) return;
        // The record has to say something; what was chosen says enough where nothing was added.
        const said = reason.trim() === "" ? settlementWords[as].zh : reason;
        void settleAll(
          replica,
          view.caseId,
          [entry, ...also].map((one) => one.entryId),
          { as, reason: said },
        );
      }}
    >
      <Radio.Group
        aria-label={t.settleAs}
        value={as}
        onChange={(event) =>
          setAs(event.target.value as FactsOf<"setAsideSettled">["as"])
        }
        options={(["noted", "redone", "appealed"] as const).map((value) => ({
          value,
          label: say(settlementWords[value]),
        }))}
      />
      <label htmlFor={reasonId} className="heard-only">
        {t.settleReason}
      </label>
      <Input
        id={reasonId}
        placeholder={t.settleReason}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ActionButton htmlType="submit" disabledReason={whyNot}>
        {t.settle}
      </ActionButton>
    </form>
  );
}

/** One after the other: they go into one chain. */
async function settleAll(
  replica: Replica,
  caseId: string,
  entryIds: readonly string[],
  settlement: { as: FactsOf<"setAsideSettled">["as"]; reason: string },
): Promise<void> {
  const { as, reason } = settlement;
  for (const entryId of entryIds)
    await replica.act("setAsideSettled", caseId, { entryId, as }, { reason });
}

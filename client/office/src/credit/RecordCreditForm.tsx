import type { CreditClass, CreditKind } from "@onedoor/domain/creditRecord";
import { parsePlainDate } from "@onedoor/domain/time";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Checkbox } from "antd";
import { type FormEvent, useState } from "react";
import { Choice } from "../forms/Choice.tsx";
import { TextLine } from "../forms/TextLine.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useToday } from "../hooks/useToday.ts";
import { inGraph } from "../supervision/inGraph.ts";
import {
  creditClassWords,
  creditKindWords,
  creditMessages,
  notRecordedWords,
  rankWords,
} from "./creditMessages.ts";
import {
  type CreditOf,
  RECORD_CREDIT,
  RECORD_PERSON_CREDIT,
} from "./credit.ts";

const EMPTY = {
  docNo: "",
  basisTitle: "",
  basisArticle: "",
  measureWords: "",
};

/** What the reader's own body has recognised of somebody's credit, as its document says it. */
export function RecordCreditForm(props: {
  of: CreditOf;
  onDone: () => Promise<void>;
}) {
  const { graph } = useOffice();
  const today = useToday();
  const t = useMessages(creditMessages);
  const say = useSay();
  const [kind, setKind] = useState<CreditKind>("penalty");
  const [level, setLevel] = useState<CreditClass>("ordinary");
  const [isNeeded, setNeeded] = useState(false);
  const [rank, setRank] = useState<keyof typeof rankWords>("law");
  const [decidedOn, setDecidedOn] = useState<string>(today);
  const [typed, setTyped] = useState(EMPTY);
  const [trouble, setTrouble] = useState<string | null>(null);
  const isFilled =
    [typed.docNo, typed.basisTitle, typed.basisArticle].every(
      (words) => words.trim() !== "",
    ) && parsePlainDate(decidedOn).ok;

  async function record(event: FormEvent) {
    event.preventDefault();
    if (!isFilled) return;
    const basis = {
      title: typed.basisTitle.trim(),
      article: typed.basisArticle.trim(),
      rank,
    };
    const words = typed.measureWords.trim();
    const act = "creditCode" in props.of ? RECORD_CREDIT : RECORD_PERSON_CREDIT;
    const told = await graph.ask(act, {
      input: {
        ...props.of,
        kind: inGraph(kind),
        class: kind === "honour" ? null : inGraph(level),
        isNeeded: kind !== "honour" && level === "minor" && isNeeded,
        docNo: typed.docNo.trim(),
        basis,
        decidedOn,
        measures: words === "" ? [] : [{ words, basis }],
      },
    });
    if (told.ok && told.data === null) {
      setTyped(EMPTY);
      setTrouble(null);
      return props.onDone();
    }
    setTrouble(
      told.ok && told.data !== null
        ? say(notRecordedWords[told.data])
        : t.offline,
    );
  }

  const text = (name: keyof typeof EMPTY) => (
    <TextLine
      label={t[name]}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <section aria-label={t.record}>
      <h2>{t.record}</h2>
      <form
        className="delegation-form"
        onSubmit={(event) => void record(event)}
      >
        <Choice
          label={t.kind}
          value={kind}
          words={creditKindWords}
          onChange={setKind}
        />
        {kind === "honour" ? null : (
          <Choice
            label={t.class}
            value={level}
            words={creditClassWords}
            onChange={setLevel}
          />
        )}
        {kind !== "honour" && level === "minor" ? (
          <Checkbox
            checked={isNeeded}
            onChange={(event) => setNeeded(event.target.checked)}
          >
            {t.isNeeded}
          </Checkbox>
        ) : null}
        {text("docNo")}
        <TextLine
          label={t.decidedOn}
          type="date"
          value={decidedOn}
          onChange={setDecidedOn}
        />
        {text("basisTitle")}
        {text("basisArticle")}
        <Choice
          label={t.rank}
          value={rank}
          words={rankWords}
          onChange={setRank}
        />
        {text("measureWords")}
        <ActionButton
          type="primary"
          htmlType="submit"
          disabledReason={isFilled ? undefined : t.fillFirst}
        >
          {t.save}
        </ActionButton>
        {trouble === null ? null : <span role="alert">▲ {trouble}</span>}
      </form>
    </section>
  );
}

import { parseCreditCode } from "@onedoor/domain/creditCode";
import { detailsOf, type FirmDetail } from "@onedoor/domain/decideFirmEvent";
import {
  type FirmEventKind,
  type FirmKind,
  firmKindOf,
} from "@onedoor/domain/firmLife";
import { maskName, maskPhone } from "@onedoor/domain/masking";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { type FormEvent, useState } from "react";
import { Data } from "../case/Data.tsx";
import { Choice } from "../forms/Choice.tsx";
import { TextLine } from "../forms/TextLine.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { inGraph } from "../supervision/inGraph.ts";
import {
  detailWords,
  firmKindWords,
  firmMessages,
  momentWords,
  notEnteredWords,
} from "./firmMessages.ts";
import { RECORD_FIRM_EVENT } from "./firmEvents.ts";
import type { FirmInForm } from "./firmInForm.ts";

export interface FirmEventFormProps {
  /** Null for a revocation by the body's own document. */
  caseId: string | null;
  /** Of which the first is chosen to begin with. */
  kinds: readonly [FirmEventKind, ...FirmEventKind[]];
  /** The firm that it is about; null for a new one, whose code is typed. */
  creditCode: string | null;
  docNo: string;
  on: PlainDate;
  /** What the application says. */
  applied: FirmInForm;
  /** What is personal of it comes masked, and goes into the register as it was applied for. */
  isCovered: boolean;
  onDone: (creditCode: string) => void;
  onCancel?: () => void;
}

type Typed = Exclude<FirmDetail, "entityKind">;

/** What became of a firm, as the document says it. */
export function FirmEventForm(props: FirmEventFormProps) {
  const { caseId, kinds, applied } = props;
  const { graph } = useOffice();
  const t = useMessages(firmMessages);
  const say = useSay();
  const [kind, setKind] = useState<FirmEventKind>(kinds[0]);
  const [typed, setTyped] = useState({ docNo: props.docNo, ...applied });
  const [on, setOn] = useState<string>(props.on);
  const [chosenKind, setChosenKind] = useState<FirmKind | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const code = parseCreditCode(props.creditCode ?? typed.creditCode ?? "");
  const entityKind = chosenKind ?? (code.ok ? firmKindOf(code.value) : "other");
  const { must, may } = detailsOf(kind);
  const asked = [...must, ...may];
  const isCovered = (
    detail: FirmDetail,
  ): detail is "representative" | "phone" =>
    props.isCovered &&
    (detail === "representative" || detail === "phone") &&
    applied[detail] !== null;
  const valueOf = (detail: FirmDetail) =>
    detail === "entityKind"
      ? inGraph(entityKind)
      : (typed[detail]?.trim() ?? "");
  const isFilled =
    typed.docNo.trim() !== "" &&
    parsePlainDate(on).ok &&
    must.every((detail) => valueOf(detail) !== "");
  const whyNot = isFilled ? (code.ok ? undefined : t.badCode) : t.fillFirst;

  async function enter(event: FormEvent) {
    event.preventDefault();
    if (whyNot !== undefined || !code.ok || isSending) return;
    setSending(true);
    const told = await graph.ask(RECORD_FIRM_EVENT, {
      input: {
        caseId,
        creditCode: code.value,
        kind: inGraph(kind),
        docNo: typed.docNo.trim(),
        on,
        ...Object.fromEntries(
          asked.map((detail) => [detail, valueOf(detail) || null]),
        ),
      },
    });
    setSending(false);
    if (told.ok && told.data === null) return props.onDone(code.value);
    setTrouble(
      told.ok && told.data !== null
        ? say(notEnteredWords[told.data])
        : t.offline,
    );
  }

  const line = (name: Typed | "docNo" | "creditCode", label: string) => (
    <TextLine
      key={name}
      label={label}
      value={typed[name] ?? ""}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <form className="delegation-form" onSubmit={(event) => void enter(event)}>
      {kinds.length === 1 ? null : (
        <Choice
          label={t.event}
          value={kind}
          words={wordsOf(kinds)}
          onChange={setKind}
        />
      )}
      {props.creditCode === null ? line("creditCode", t.code) : null}
      {asked.map((detail) =>
        detail === "entityKind" ? (
          <Choice
            key={detail}
            label={say(detailWords.entityKind)}
            value={entityKind}
            words={firmKindWords}
            onChange={setChosenKind}
          />
        ) : isCovered(detail) ? (
          <p key={detail}>
            {say(detailWords[detail])}{" "}
            <Data>{t.asApplied(masked(detail, typed[detail] ?? ""))}</Data>
          </p>
        ) : (
          line(detail, say(detailWords[detail]))
        ),
      )}
      {asked.some(isCovered) ? <p className="soft">{t.coveredHint}</p> : null}
      {line("docNo", t.docNo)}
      <TextLine label={t.on} type="date" value={on} onChange={setOn} />
      <ActionButton
        type="primary"
        htmlType="submit"
        loading={isSending}
        disabledReason={whyNot}
      >
        {t.enter}
      </ActionButton>
      {props.onCancel === undefined ? null : (
        <ActionButton onClick={props.onCancel}>{t.cancel}</ActionButton>
      )}
      {trouble === null ? null : <span role="alert">▲ {trouble}</span>}
    </form>
  );
}

function masked(detail: "representative" | "phone", value: string): string {
  return detail === "phone" ? maskPhone(value) : maskName(value);
}

function wordsOf(kinds: readonly FirmEventKind[]) {
  return Object.fromEntries(
    kinds.map((kind) => [kind, momentWords[kind]]),
  ) as Record<FirmEventKind, (typeof momentWords)[FirmEventKind]>;
}

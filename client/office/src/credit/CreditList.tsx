import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { mayKeepCredit } from "@onedoor/domain/officePermits";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { Checkbox, Input } from "antd";
import { useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useToday } from "../hooks/useToday.ts";
import { useBodyName } from "../lists/useBodyName.ts";
import {
  creditClassWords,
  creditKindWords,
  creditMessages,
  notRepairedWords,
} from "./creditMessages.ts";
import {
  type Basis,
  type CreditOf,
  type ListedCredit,
  REPAIR_CREDIT,
  REPAIR_PERSON_CREDIT,
} from "./credit.ts";

/** What is displayed, each with its dates and what repairs it; the body's own may be repaired here. */
export function CreditList(props: {
  of: CreditOf;
  credit: readonly ListedCredit[];
  onDone: () => Promise<void>;
}) {
  const t = useMessages(creditMessages);
  if (props.credit.length === 0) return <p className="soft">{t.noCredit}</p>;
  return (
    <ul className="sync-problems">
      {props.credit.map((one) => (
        <CreditLine
          key={one.recordId}
          of={props.of}
          record={one}
          onDone={props.onDone}
        />
      ))}
    </ul>
  );
}

function CreditLine(props: {
  of: CreditOf;
  record: ListedCredit;
  onDone: () => Promise<void>;
}) {
  const { record } = props;
  const { replica } = useOffice();
  const { language } = useLanguage();
  const t = useMessages(creditMessages);
  const say = useSay();
  const bodyName = useBodyName();
  const { actor } = replica;
  const last = wordDate(record.lastDay, language);
  return (
    <li>
      <strong>
        {say(creditKindWords[record.kind])}
        {record.class === null
          ? null
          : ` · ${say(creditClassWords[record.class])}`}
      </strong>
      <div className="problem-words">
        <p>
          <Data>
            {t.recognised(
              record.docNo,
              bodyName(record.body),
              wordDate(record.decidedOn, language),
            )}
          </Data>
        </p>
        <p className="soft">
          <Data>{t.basis(basisText(record.basis))}</Data>
        </p>
        {record.measures.map(({ words, basis }) => (
          <p key={words}>
            <Data>{t.measure(words, basisText(basis))}</Data>
          </p>
        ))}
        <p>
          {record.kind === "honour"
            ? t.honourUntil(last)
            : t.publicity(last, wordDate(record.repairableFrom, language))}
        </p>
        {mayKeepCredit(actor) && actor.body === record.body ? (
          <RepairForm of={props.of} record={record} onDone={props.onDone} />
        ) : null}
      </div>
    </li>
  );
}

function RepairForm(props: {
  of: CreditOf;
  record: ListedCredit;
  onDone: () => Promise<void>;
}) {
  const { recordId, kind, repairableFrom } = props.record;
  const { graph } = useOffice();
  const today = useToday();
  const { language } = useLanguage();
  const t = useMessages(creditMessages);
  const say = useSay();
  const [docId, wordsId] = [useId(), useId()];
  const isHonour = kind === "honour";
  const [dutiesDone, setDutiesDone] = useState(false);
  const [undertakingMade, setUndertakingMade] = useState(false);
  const [docNo, setDocNo] = useState("");
  const [words, setWords] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const repair = async () => {
    const act = "creditCode" in props.of ? REPAIR_CREDIT : REPAIR_PERSON_CREDIT;
    const told = await graph.ask(act, {
      input: {
        recordId,
        dutiesDone,
        undertakingMade,
        docNo: docNo.trim(),
        words: words.trim(),
      },
    });
    if (told.ok && told.data === null) return props.onDone();
    setTrouble(
      told.ok && told.data !== null
        ? say(notRepairedWords[told.data])
        : t.offline,
    );
  };
  const isFilled =
    docNo.trim() !== "" &&
    words.trim() !== "" &&
    (isHonour || (dutiesDone && undertakingMade));
  const why =
    today < repairableFrom
      ? t.tooEarly(wordDate(repairableFrom, language))
      : isFilled
        ? undefined
        : t.fillFirst;
  return (
    <div className="delegation-form">
      {isHonour ? null : (
        <>
          <Checkbox
            checked={dutiesDone}
            onChange={(event) => setDutiesDone(event.target.checked)}
          >
            {t.dutiesDone}
          </Checkbox>
          <Checkbox
            checked={undertakingMade}
            onChange={(event) => setUndertakingMade(event.target.checked)}
          >
            {t.undertakingMade}
          </Checkbox>
        </>
      )}
      <label htmlFor={docId}>{t.docNo}</label>
      <Input
        id={docId}
        value={docNo}
        maxLength={MOST_REASON_WORDS}
        onChange={(event) => setDocNo(event.target.value)}
      />
      <label htmlFor={wordsId}>{t.words}</label>
      <Input
        id={wordsId}
        value={words}
        maxLength={MOST_REASON_WORDS}
        onChange={(event) => setWords(event.target.value)}
      />
      <ActionButton disabledReason={why} onClick={() => void repair()}>
        {isHonour ? t.takeBack : t.repair}
      </ActionButton>
      {trouble === null ? null : <span role="alert">▲ {trouble}</span>}
    </div>
  );
}

function basisText({ title, docNo, article }: Basis): string {
  return `《${title}》${article ?? docNo ?? ""}`;
}

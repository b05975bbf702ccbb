import { dateOf } from "@onedoor/domain/time";
import {
  MOST_FILE_WORDS,
  MOST_VISIT_WORDS,
  parseVillageEntry,
} from "@onedoor/domain/villageFileEntry";
import {
  HARDSHIP_CAUSES,
  VILLAGE_FILE_KINDS,
  type VillageFileState,
} from "@onedoor/domain/villageFileTerms";
import type { VillageFiles } from "@onedoor/replica/Replica";
import { uuidv7 } from "@onedoor/replica/uuidv7";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { Choice } from "@onedoor/ui/Choice";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import {
  causeWords,
  fileKindWords,
  villageRefusalWords,
} from "@onedoor/ui/words/villageFileWords";
import type { Wording } from "@onedoor/ui/words/wording";
import { Input } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { villageMessages } from "../messages/villageMessages.ts";
import { useStation } from "../stationContext.tsx";

/** A visit where there is a file or a proposal, and an income; else a proposal. The day is today's until another is chosen. */
export function EntryForm(props: {
  householdId: string;
  state: VillageFileState;
  files: VillageFiles;
}) {
  const hasFile = props.state === "open" || props.state === "proposed";
  return hasFile ? (
    <>
      <VisitForm {...props} />
      <IncomeForm {...props} />
    </>
  ) : (
    <ProposalForm {...props} />
  );
}

type FormProps = Parameters<typeof EntryForm>[0];

function VisitForm(props: FormProps) {
  const t = useMessages(villageMessages);
  const id = useId();
  const [words, setWords] = useState("");
  return (
    <Frame
      {...props}
      title={t.visit}
      content={{ kind: "visited", words }}
      onSaved={() => setWords("")}
    >
      <label htmlFor={id}>{t.seen}</label>
      <Input.TextArea
        id={id}
        value={words}
        rows={3}
        maxLength={MOST_VISIT_WORDS}
        showCount
        onChange={(event) => setWords(event.target.value)}
      />
    </Frame>
  );
}

function IncomeForm(props: FormProps) {
  const t = useMessages(villageMessages);
  const { today } = useStation();
  const id = useId();
  const [year, setYear] = useState(String(Number(today.slice(0, 4)) - 1));
  const [yuan, setYuan] = useState("");
  return (
    <Frame
      {...props}
      title={t.income}
      content={{
        kind: "incomeNoted",
        year: Number(year),
        yuanPerHead: yuan === "" ? null : Number(yuan),
      }}
      onSaved={() => setYuan("")}
    >
      <label htmlFor={`${id}-year`}>{t.year}</label>
      <Input
        id={`${id}-year`}
        type="number"
        value={year}
        onChange={(event) => setYear(event.target.value)}
      />
      <label htmlFor={`${id}-yuan`}>{t.yuan}</label>
      <Input
        id={`${id}-yuan`}
        type="number"
        value={yuan}
        onChange={(event) => setYuan(event.target.value)}
      />
    </Frame>
  );
}

function ProposalForm(props: FormProps) {
  const t = useMessages(villageMessages);
  const say = useSay();
  const id = useId();
  const [fileKind, setKind] = useState<
    (typeof VILLAGE_FILE_KINDS)[number] | ""
  >("");
  const [cause, setCause] = useState<(typeof HARDSHIP_CAUSES)[number] | "">("");
  const [words, setWords] = useState("");
  return (
    <Frame
      {...props}
      title={t.propose}
      content={{ kind: "proposed", fileKind, causes: [cause], words }}
      onSaved={() => setWords("")}
    >
      <Choice
        label={t.kind}
        value={fileKind}
        none={t.choose}
        options={VILLAGE_FILE_KINDS.map((value) => ({
          value,
          label: say(fileKindWords[value]),
        }))}
        onChange={setKind}
      />
      <Choice
        label={t.cause}
        value={cause}
        none={t.choose}
        options={HARDSHIP_CAUSES.map((value) => ({
          value,
          label: say(causeWords[value]),
        }))}
        onChange={setCause}
      />
      <label htmlFor={id}>{t.why}</label>
      <Input
        id={id}
        value={words}
        maxLength={MOST_FILE_WORDS}
        onChange={(event) => setWords(event.target.value)}
      />
    </Frame>
  );
}

/** The day, what is said, and one button, which Ctrl+Enter presses from anywhere within. */
function Frame(
  props: FormProps & {
    title: string;
    content: object;
    onSaved: () => void;
    children: React.ReactNode;
  },
) {
  const { replica } = useStation();
  const t = useMessages(villageMessages);
  const say = useSay();
  const id = useId();
  const [day, setDay] = useState<string>(dateOf(replica.now()));
  const [told, setTold] = useState<Wording | "saved">();
  const { householdId, content, files, onSaved } = props;
  const entry = { ...content, householdId, day };
  const parsed = parseVillageEntry(
    JSON.stringify({
      ...entry,
      // To see whether the rest would do; it is given another when it is written.
      entryId: uuidv7(replica.now(), new Uint8Array(10)),
    }),
  );
  // A second press may come before the first has cleared what was typed, on the screen too.
  const isSaving = useRef(false);
  const [saves, setSaves] = useState(0);
  useEffect(() => {
    isSaving.current = false;
  }, [saves]);
  const save = async () => {
    if (!parsed.ok || isSaving.current) return;
    isSaving.current = true;
    try {
      const written = await files.write(parsed.value);
      setTold(written.ok ? "saved" : villageRefusalWords[written.reason]);
      if (written.ok) onSaved();
    } finally {
      setSaves((before) => before + 1);
    }
  };
  return (
    <form
      className="village-form"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        const isAsked =
          event.key === "Enter" && (event.ctrlKey || event.metaKey);
        if (isAsked && !event.repeat) void save();
      }}
    >
      <h2>{props.title}</h2>
      <label htmlFor={id}>{t.day}</label>
      <Input
        id={id}
        type="date"
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      {props.children}
      <ActionButton
        type="primary"
        htmlType="submit"
        disabledReason={parsed.ok ? undefined : t.fillFirst}
      >
        {t.save}
      </ActionButton>
      {told === undefined ? null : told === "saved" ? (
        <p role="status">{t.saved}</p>
      ) : (
        <p role="alert">▲ {say(told)}</p>
      )}
    </form>
  );
}

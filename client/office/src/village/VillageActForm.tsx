import { dateOf } from "@onedoor/domain/time";
import {
  MOST_FILE_WORDS,
  MOST_VISIT_WORDS,
  parseVillageEntry,
  type VillageEntryKind,
} from "@onedoor/domain/villageFileEntry";
import {
  FILE_ENDINGS,
  HARDSHIP_CAUSES,
  VILLAGE_FILE_KINDS,
  type VillageFileState,
} from "@onedoor/domain/villageFileTerms";
import { uuidv7 } from "@onedoor/replica/uuidv7";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { Choice } from "@onedoor/ui/Choice";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import {
  causeWords,
  endingWords,
  fileKindWords,
  fileSetAsideWords,
  villageEntryWords,
  villageRefusalWords,
} from "@onedoor/ui/words/villageFileWords";
import { Checkbox, Input } from "antd";
import { useId, useRef, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import {
  type ReadFile,
  RECORD_VILLAGE_FILE,
  type RecordAnswer,
  type TownFiles,
} from "./villageFiles.ts";
import { villageMessages } from "./villageMessages.ts";

/** What has an effect on a file in each state. */
const OFFERED: Readonly<Record<VillageFileState, readonly VillageEntryKind[]>> =
  {
    none: ["opened"],
    proposed: ["opened", "declined", "visited", "incomeNoted"],
    open: ["measureSet", "helperNamed", "visited", "incomeNoted", "closed"],
    closed: ["opened"],
  };

/** The fields of each kind besides the day, in their order. */
const FIELDS: Readonly<Record<VillageEntryKind, readonly Field[]>> = {
  proposed: [],
  opened: ["fileKind", "causes", "basis", "words"],
  declined: ["words"],
  measureSet: ["what", "by", "from", "until"],
  helperNamed: ["helperId"],
  visited: ["words"],
  incomeNoted: ["year", "yuanPerHead"],
  closed: ["ending", "basis", "words"],
};

/** What was sent last, unless the county has refused it. */
interface Sent {
  entryId: string;
  /** All of it but the id. */
  content: string;
}

type Field =
  | "fileKind"
  | "causes"
  | "basis"
  | "words"
  | "what"
  | "by"
  | "from"
  | "until"
  | "helperId"
  | "year"
  | "yuanPerHead"
  | "ending";

const LABELS = {
  basis: "basis",
  words: "words",
  what: "what",
  by: "by",
  from: "from",
  until: "until",
  year: "year",
  yuanPerHead: "yuan",
} as const;

/** One act on a household's file, of those that have an effect on it now. */
export function VillageActForm(props: {
  householdId: string;
  state: VillageFileState;
  helpers: TownFiles["helpers"];
  onRecorded: () => Promise<void>;
  /** Of the file; where the county isn't reached, what is shown stays. */
  readAgain: () => Promise<ReadFile | null | "failed">;
}) {
  const { graph, replica } = useOffice();
  const t = useMessages(villageMessages);
  const say = useSay();
  const today = dateOf(replica.now());
  const [kind, setKind] = useState<VillageEntryKind | "">("");
  const [day, setDay] = useState<string>(today);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [causes, setCauses] = useState<readonly string[]>([]);
  const newId = () =>
    uuidv7(replica.now(), crypto.getRandomValues(new Uint8Array(10)));
  const [anyId] = useState(newId);
  const sent = useRef<Sent | null>(null);
  const [answer, setAnswer] = useState<RecordAnswer | "failed" | null>(null);
  const set = (field: Field) => (value: string) =>
    setValues({ ...values, [field]: value });
  const fields = kind === "" ? [] : FIELDS[kind];
  const act = {
    ...values,
    from: values["from"] ?? today,
    until: values["until"] || null,
    year: Number(values["year"] ?? today.slice(0, 4)),
    yuanPerHead: values["yuanPerHead"] ? Number(values["yuanPerHead"]) : null,
    causes,
    householdId: props.householdId,
    kind,
    day,
  };
  const textWith = (entryId: string) => JSON.stringify({ ...act, entryId });
  const isReady = parseVillageEntry(textWith(anyId)).ok;
  const record = async () => {
    const content = JSON.stringify(act);
    const before = sent.current;
    if (before !== null && before.content !== content) {
      // What was sent before may be in the file: these words would say it twice.
      const file = await props.readAgain();
      if (file === "failed") return setAnswer("failed");
      if (file?.entries.some((one) => one.entryId === before.entryId)) return;
    }
    // Sent again, the same words are one entry; others are another.
    const entryId = before?.content === content ? before.entryId : newId();
    sent.current = { entryId, content };
    const told = await graph.ask(RECORD_VILLAGE_FILE, {
      entries: [textWith(entryId)],
    });
    setAnswer(told.ok ? told.data : "failed");
    if (!told.ok) await props.readAgain();
    else if (told.data.status !== "refused") await props.onRecorded();
    else {
      sent.current = null;
      if (told.data.why === "idTaken") await props.readAgain();
    }
  };
  const choices = {
    fileKind: VILLAGE_FILE_KINDS.map((value) => ({
      value,
      label: say(fileKindWords[value]),
    })),
    ending: FILE_ENDINGS.map((value) => ({
      value,
      label: say(endingWords[value]),
    })),
    helperId: props.helpers.map(({ staffId, name }) => ({
      value: staffId,
      label: name,
    })),
  };
  return (
    <form
      aria-label={t.act}
      className="problem-words"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void record();
      }}
    >
      <div className="settle">
        <Choice
          label={t.act}
          value={kind}
          none={t.chooseAct}
          options={OFFERED[props.state].map((value) => ({
            value,
            label: say(villageEntryWords[value]),
          }))}
          onChange={setKind}
        />
      </div>
      {kind === "" ? null : (
        <>
          <TextField label={t.day} type="date" value={day} onChange={setDay} />
          {fields.map((field) => {
            if (field === "causes")
              return (
                <Checkbox.Group
                  key={field}
                  options={HARDSHIP_CAUSES.map((value) => ({
                    value,
                    label: say(causeWords[value]),
                  }))}
                  value={[...causes]}
                  onChange={setCauses}
                />
              );
            if (
              field === "fileKind" ||
              field === "ending" ||
              field === "helperId"
            )
              return (
                <div className="settle" key={field}>
                  <Choice<string>
                    label={
                      field === "fileKind"
                        ? t.kind
                        : field === "ending"
                          ? t.ending
                          : t.helper
                    }
                    value={values[field] ?? ""}
                    none={t.choosePlease}
                    options={choices[field]}
                    onChange={set(field)}
                  />
                </div>
              );
            return (
              <TextField
                key={field}
                label={t[LABELS[field]]}
                type={
                  field === "from" || field === "until"
                    ? "date"
                    : field === "year" || field === "yuanPerHead"
                      ? "number"
                      : "text"
                }
                most={kind === "visited" ? MOST_VISIT_WORDS : MOST_FILE_WORDS}
                value={
                  values[field] ??
                  (field === "from"
                    ? today
                    : field === "year"
                      ? today.slice(0, 4)
                      : "")
                }
                onChange={set(field)}
              />
            );
          })}
          <ActionButton
            type="primary"
            htmlType="submit"
            disabledReason={isReady ? undefined : t.fillFirst}
          >
            {t.record}
          </ActionButton>
        </>
      )}
      {answer === null ? null : answer === "failed" ? (
        <p role="alert">▲ {t.failed}</p>
      ) : answer.status === "refused" ? (
        <p role="alert">▲ {say(villageRefusalWords[answer.why])}</p>
      ) : answer.status === "setAside" ? (
        <p role="alert">▲ {say(fileSetAsideWords[answer.why])}</p>
      ) : (
        <p role="status">{t.recorded}</p>
      )}
    </form>
  );
}

function TextField(props: {
  label: string;
  type: string;
  value: string;
  most?: number;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="settle">
      <label htmlFor={id}>{props.label}</label>
      <Input
        id={id}
        type={props.type}
        value={props.value}
        {...(props.most === undefined ? {} : { maxLength: props.most })}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

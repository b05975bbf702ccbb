import {
  GUARDIANSHIP_KINDS,
  type GuardianshipKind,
} from "@onedoor/domain/guardianship";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Radio } from "antd";
import { useState } from "react";
import { Data } from "../case/Data.tsx";
import { inGraph } from "../supervision/inGraph.ts";
import type { DoFamilyAct } from "./FamilySection.tsx";
import {
  APPOINT_GUARDIAN,
  END_GUARDIANSHIP,
  type Family,
  type ListedGuardianship,
} from "./families.ts";
import { familyMessages, guardianshipKindWords } from "./familyMessages.ts";
import { PersonLine } from "./PairList.tsx";
import { PersonPicker } from "./PersonPicker.tsx";
import { WordsField } from "./WordsField.tsx";
import type { ListedPerson } from "./whoIsWho.ts";

/** Who answers for him, and for whom he does, with what was before. */
export function GuardianSection(props: { family: Family; act: DoFamilyAct }) {
  const { family, act } = props;
  const t = useMessages(familyMessages);
  const end = (guardianshipId: string, words: string) =>
    act(END_GUARDIANSHIP, { guardianshipId, words });
  return (
    <>
      <GuardianshipList
        title={t.guardians}
        guardianships={family.guardians}
        end={end}
      />
      <GuardianshipList
        title={t.wards}
        guardianships={family.wards}
        end={end}
      />
      <AppointForm wardId={family.person.personId} act={act} />
    </>
  );
}

type End = (guardianshipId: string, words: string) => Promise<boolean>;

function GuardianshipList(props: {
  title: string;
  guardianships: readonly ListedGuardianship[];
  end: End;
}) {
  const { title, guardianships, end } = props;
  const t = useMessages(familyMessages);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {guardianships.length === 0 ? <p className="soft">{t.none}</p> : null}
      <ul className="sync-problems">
        {guardianships.map((one) => (
          <GuardianshipLine key={one.guardianshipId} one={one} end={end} />
        ))}
      </ul>
    </section>
  );
}

function GuardianshipLine({ one, end }: { one: ListedGuardianship; end: End }) {
  const t = useMessages(familyMessages);
  const say = useSay();
  const [words, setWords] = useState("");
  return (
    <li>
      <strong>
        <PersonLine person={one.person} />
      </strong>
      <div className="problem-words">
        <p className="soft">
          {say(guardianshipKindWords[one.kind])} · {t.span(one.from, one.until)}{" "}
          <Data>{[one.by, one.basis].filter(Boolean).join("：")}</Data>
        </p>
        {one.inForce ? (
          <div className="settle">
            <WordsField label={t.why} value={words} onChange={setWords} />
            <ActionButton
              disabledReason={words.trim() === "" ? t.fillFirst : undefined}
              onClick={() => void end(one.guardianshipId, words.trim())}
            >
              {t.end}
            </ActionButton>
          </div>
        ) : (
          <p>{t.ended}</p>
        )}
      </div>
    </li>
  );
}

function AppointForm({ wardId, act }: { wardId: string; act: DoFamilyAct }) {
  const t = useMessages(familyMessages);
  const say = useSay();
  const [guardian, setGuardian] = useState<ListedPerson | null>(null);
  const [kind, setKind] = useState<GuardianshipKind | null>(null);
  const [from, setFrom] = useState("");
  const [words, setWords] = useState("");
  const appoint = async () => {
    const done = await act(APPOINT_GUARDIAN, {
      wardId,
      guardianId: guardian?.personId,
      kind: kind === null ? null : inGraph(kind),
      from: from === "" ? null : from,
      words: words.trim(),
    });
    if (!done) return;
    setGuardian(null);
    setWords("");
  };
  return (
    <section aria-label={t.appoint}>
      <h3>{t.appoint}</h3>
      <PersonPicker
        label={t.guardian}
        chosen={guardian}
        onChoose={setGuardian}
      />
      <Radio.Group
        aria-label={t.kind}
        value={kind}
        onChange={(event) => setKind(event.target.value as GuardianshipKind)}
        options={GUARDIANSHIP_KINDS.map((one) => ({
          value: one,
          label: say(guardianshipKindWords[one]),
        }))}
      />
      <div className="settle">
        <WordsField
          label={t.from}
          type="date"
          value={from}
          onChange={setFrom}
        />
        <WordsField label={t.basis} value={words} onChange={setWords} />
        <ActionButton
          disabledReason={
            guardian === null || kind === null || words.trim() === ""
              ? t.fillFirst
              : undefined
          }
          onClick={() => void appoint()}
        >
          {t.appoint}
        </ActionButton>
      </div>
    </section>
  );
}

import {
  decideHousehold,
  HEAD_OF_HOUSEHOLD,
  HOUSEHOLD_RELATIONS,
} from "@onedoor/domain/decideHousehold";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Radio, Select } from "antd";
import { useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import type { DoFamilyAct } from "./FamilySection.tsx";
import {
  FAMILY,
  type Family,
  type ListedMember,
  MOVE_TO_HOUSEHOLD,
} from "./families.ts";
import { familyMessages, familyRefusalWords } from "./familyMessages.ts";
import { PersonLine } from "./PairList.tsx";
import { PersonPicker } from "./PersonPicker.tsx";
import { WordsField } from "./WordsField.tsx";
import type { ListedPerson } from "./whoIsWho.ts";

/** With whom he lives, which households he left, and the move to another. */
export function HouseholdSection(props: { family: Family; act: DoFamilyAct }) {
  const { family, act } = props;
  const t = useMessages(familyMessages);
  return (
    <section aria-label={t.household}>
      <h3>{t.household}</h3>
      {family.householdSince === null ? null : (
        <p className="soft">{t.since(family.householdSince)}</p>
      )}
      {family.householdId === null ? <p>{t.noHousehold}</p> : null}
      <ul>
        {family.members.map(({ person, relation }) => (
          <li key={person.personId}>
            <Data>{relation}</Data> <PersonLine person={person} />
          </li>
        ))}
      </ul>
      {family.left.length === 0 ? null : (
        <>
          <h4>{t.left}</h4>
          <ul>
            {family.left.map((one) => (
              <li key={`${one.householdId} ${one.until}`}>
                <Data>{one.relation}</Data> {t.span(one.from, one.until)}
              </li>
            ))}
          </ul>
        </>
      )}
      <MoveForm
        // Whoever moved begins anew.
        key={`${family.householdId} ${family.members.map((one) => one.relation).join()}`}
        family={family}
        act={act}
      />
    </section>
  );
}

type Where = "toOther" | "toNew" | "within";

function MoveForm({ family, act }: { family: Family; act: DoFamilyAct }) {
  const { graph } = useOffice();
  const t = useMessages(familyMessages);
  const say = useSay();
  const { personId } = family.person;
  const [where, setWhere] = useState<Where | null>(null);
  const [host, setHost] = useState<ListedPerson | null>(null);
  const [joined, setJoined] = useState<Family | null>(null);
  const [relation, setRelation] = useState<string>();
  const [others, setOthers] = useState<Readonly<Record<string, string>>>({});
  const [words, setWords] = useState("");

  const chooseHost = async (person: ListedPerson | null) => {
    setHost(person);
    setJoined(null);
    if (person === null) return;
    const answer = await graph.ask(FAMILY, { personId: person.personId });
    if (answer.ok) setJoined(answer.data);
  };
  const staying = family.members.filter(
    ({ person }) => person.personId !== personId,
  );
  const own = family.members.find(({ person }) => person.personId === personId);
  const householdId =
    where === "toNew"
      ? null
      : where === "within"
        ? family.householdId
        : (joined?.householdId ?? null);
  const isOwn = householdId !== null && householdId === family.householdId;
  // All of a household whose head changes say what they are to the new one.
  const asked =
    where !== null && (isOwn || own?.relation === HEAD_OF_HOUSEHOLD)
      ? staying
      : [];
  const renamed = asked.map(({ person, relation: was }) => ({
    personId: person.personId,
    was,
    relation: others[person.personId] ?? was,
  }));
  const headBefore = family.members.find(
    (one) => one.relation === HEAD_OF_HOUSEHOLD,
  );
  const headAfter =
    isOwn && relation === HEAD_OF_HOUSEHOLD
      ? personId
      : renamed.find((one) => one.relation === HEAD_OF_HOUSEHOLD)?.personId;
  const isNewHead = headAfter !== headBefore?.person.personId;
  // What this page has of the others may be of yesterday: who stays what he is isn't named.
  const relations = renamed
    .filter((one) => isNewHead || one.relation !== one.was)
    .map((one) => ({ personId: one.personId, relation: one.relation }));
  const decision = decideHousehold({
    mover: { personId, relation: own?.relation ?? null },
    to:
      where === "toNew" || householdId !== null
        ? { isNew: where === "toNew", isOwn }
        : null,
    joined: membersOf(
      where === "toNew" ? [] : isOwn ? staying : (joined?.members ?? []),
    ),
    left: membersOf(isOwn ? [] : staying),
    relation: relation ?? "",
    relations,
    words,
  });
  return (
    <section aria-label={t.move}>
      <h4>{t.move}</h4>
      <Radio.Group
        aria-label={t.moveWhere}
        value={where}
        onChange={(event) => setWhere(event.target.value as Where)}
        options={(["toOther", "toNew", "within"] as const)
          .filter((one) => one !== "within" || family.householdId !== null)
          .map((one) => ({ value: one, label: t[one] }))}
      />
      {where === "toOther" ? (
        <PersonPicker
          label={t.whose}
          chosen={host}
          onChoose={(person) => void chooseHost(person)}
        />
      ) : null}
      {where === null ? null : (
        <div className="settle">
          <RelationSelect
            label={t.relation}
            value={relation}
            onChange={setRelation}
          />
          {asked.map(({ person, relation: was }) => (
            <RelationSelect
              key={person.personId}
              label={t.relationOf(person.name)}
              value={others[person.personId] ?? was}
              onChange={(next) =>
                setOthers({ ...others, [person.personId]: next })
              }
            />
          ))}
          <WordsField label={t.why} value={words} onChange={setWords} />
          <ActionButton
            disabledReason={
              decision.ok
                ? undefined
                : relation === undefined || words.trim() === ""
                  ? t.fillFirst
                  : say(familyRefusalWords[decision.reason])
            }
            onClick={() =>
              void act(MOVE_TO_HOUSEHOLD, {
                personId,
                householdId,
                relation,
                relations,
                words: words.trim(),
              })
            }
          >
            {t.move}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

function RelationSelect(props: {
  label: string;
  value: string | undefined;
  onChange(relation: string): void;
}) {
  const { label, value, onChange } = props;
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select<string>
        id={id}
        aria-label={label}
        {...(value === undefined ? {} : { value })}
        style={{ minWidth: 120 }}
        onChange={onChange}
        options={HOUSEHOLD_RELATIONS.map((one) => ({
          value: one,
          label: <Data>{one}</Data>,
        }))}
      />
    </>
  );
}

function membersOf(members: readonly ListedMember[]) {
  return members.map(({ person, relation }) => ({
    personId: person.personId,
    relation,
  }));
}

import { maskName, maskResidentId } from "@onedoor/domain/masking";
import type { PersonView } from "@onedoor/replica/Replica";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { villageMessages } from "./villageMessages.ts";

/** A household by one of its members, among the people kept on this machine. */
export function FindHousehold(props: {
  onChoose: (householdId: string) => void;
}) {
  const { replica } = useOffice();
  const t = useMessages(villageMessages);
  const id = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly PersonView[]>();
  const find = (event: FormEvent) => {
    event.preventDefault();
    void replica
      .searchPeople(text, 20)
      .then((people) =>
        setFound(people.filter(({ householdId }) => householdId !== null)),
      );
  };
  return (
    <section aria-label={t.openOne}>
      <h2>{t.openOne}</h2>
      <form className="settle" onSubmit={find}>
        <label htmlFor={id}>{t.search}</label>
        <Input
          id={id}
          value={text}
          maxLength={50}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit">{t.find}</Button>
      </form>
      {found?.length === 0 ? <p role="status">{t.noHousehold}</p> : null}
      <ul>
        {(found ?? []).map((person) => (
          <li key={person.personId}>
            <Data>
              {maskName(person.name)} {maskResidentId(person.residentId)}{" "}
              {person.relation}
            </Data>{" "}
            <Button onClick={() => props.onChoose(person.householdId ?? "")}>
              {t.choose}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

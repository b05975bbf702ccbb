import { maskResidentId } from "@onedoor/domain/masking";
import type { PersonView } from "@onedoor/replica/Replica";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { villageMessages } from "../messages/villageMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";

/** A household by one of its members. */
export function FindHousehold() {
  const { replica } = useStation();
  const t = useMessages(villageMessages);
  const id = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly PersonView[]>();
  const find = (event: FormEvent) => {
    event.preventDefault();
    void replica.searchPeople(text, 20).then(setFound);
  };
  const people = (found ?? []).flatMap((person) =>
    person.householdId === null
      ? []
      : [{ ...person, householdId: person.householdId }],
  );
  return (
    <section aria-label={t.find}>
      <h2>{t.find}</h2>
      <form className="village-form" onSubmit={find}>
        <label htmlFor={id}>{t.search}</label>
        <Input
          id={id}
          value={text}
          maxLength={50}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit">{t.look}</Button>
      </form>
      {found !== undefined && people.length === 0 ? (
        <p role="status">{t.noOne}</p>
      ) : null}
      <ul>
        {people.map(({ personId, householdId, name, residentId, relation }) => (
          <li key={personId}>
            <a href={hrefOf({ page: "village", householdId })}>
              {name} {maskResidentId(residentId)} {relation}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { FIND_PEOPLE } from "./families.ts";
import { familyMessages } from "./familyMessages.ts";
import { PersonLine } from "./PairList.tsx";
import { peopleMessages } from "./peopleMessages.ts";
import type { ListedPerson } from "./whoIsWho.ts";

/** Finds one of the town's people. Who was chosen stands in place of the search. */
export function PersonPicker(props: {
  label: string;
  chosen: ListedPerson | null;
  onChoose(person: ListedPerson | null): void;
}) {
  const { label, chosen, onChoose } = props;
  const { graph } = useOffice();
  const t = useMessages(familyMessages);
  const words = useMessages(peopleMessages);
  const id = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly ListedPerson[] | "failed">();
  const find = async () => {
    if (text.trim() === "") return;
    const answer = await graph.ask(FIND_PEOPLE, { search: text.trim() });
    setFound(answer.ok ? answer.data : "failed");
  };
  if (chosen !== null)
    return (
      <p>
        {label}：<PersonLine person={chosen} />{" "}
        <Button size="small" onClick={() => onChoose(null)}>
          {t.close}
        </Button>
      </p>
    );
  return (
    <>
      <form
        role="search"
        className="settle"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <label htmlFor={id}>{label}</label>
        <Input
          id={id}
          value={text}
          placeholder={t.find}
          autoComplete="off"
          maxLength={50}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit">{t.search}</Button>
      </form>
      {found === undefined ? null : found === "failed" ? (
        <p role="alert">▲ {words.failed}</p>
      ) : found.length === 0 ? (
        <EmptyState title={t.nobody} />
      ) : (
        <ul className="choices">
          {found.map((person) => (
            <li key={person.personId}>
              <Button
                type="text"
                onClick={() => {
                  setFound(undefined);
                  setText("");
                  onChoose(person);
                }}
              >
                <PersonLine person={person} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Input, Radio } from "antd";
import { useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import { groundWords, peopleMessages } from "./peopleMessages.ts";
import type { ListedPair, ListedPerson } from "./whoIsWho.ts";

type Act = (input: Readonly<Record<string, unknown>>) => Promise<void>;

/** Pairs who may be one person, the certain ones first. */
export function PairList(props: { pairs: readonly ListedPair[]; merge: Act }) {
  const t = useMessages(peopleMessages);
  return (
    <section aria-label={t.duplicates}>
      <h2>{t.duplicates}</h2>
      {props.pairs.length === 0 ? (
        <EmptyState title={t.noDuplicates} />
      ) : (
        <ul className="sync-problems">
          {props.pairs.map((pair) => (
            <PairLine
              key={`${pair.one.personId} ${pair.other.personId}`}
              pair={pair}
              merge={props.merge}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function PairLine({ pair, merge }: { pair: ListedPair; merge: Act }) {
  const t = useMessages(peopleMessages);
  const say = useSay();
  const id = useId();
  const [keepId, setKeepId] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const both = [pair.one, pair.other];
  return (
    <li>
      <strong>
        {pair.grounds.map((one) => say(groundWords[one])).join(" · ")}
      </strong>
      <div className="problem-words">
        <Radio.Group
          aria-label={t.keep}
          value={keepId}
          onChange={(event) => setKeepId(event.target.value as string)}
          options={both.map((person) => ({
            value: person.personId,
            label: (
              <>
                {t.keep} <PersonLine person={person} />
              </>
            ),
          }))}
        />
        <div className="settle">
          <label htmlFor={id}>{t.why}</label>
          <Input
            id={id}
            value={words}
            maxLength={MOST_REASON_WORDS}
            onChange={(event) => setWords(event.target.value)}
          />
          <ActionButton
            danger
            disabledReason={
              keepId === null || words.trim() === "" ? t.fillFirst : undefined
            }
            onClick={() =>
              void merge({
                keepId,
                mergeId: both.find((one) => one.personId !== keepId)?.personId,
                words: words.trim(),
              })
            }
          >
            {t.merge}
          </ActionButton>
        </div>
      </div>
    </li>
  );
}

/** By his masked name and number. */
export function PersonLine({ person }: { person: ListedPerson }) {
  return (
    <Data>
      {[person.name, person.residentId, person.birthDate, person.address]
        .filter((one) => one !== null)
        .join(" · ")}
    </Data>
  );
}

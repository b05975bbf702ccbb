import type { AccessHead } from "@onedoor/domain/accessRecord";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { type ReactNode, useCallback, useEffect, useId, useState } from "react";
import { accessMessages } from "../access/accessMessages.ts";
import {
  ACCESS_RECORDS,
  type AccessPageOfRecords,
} from "../access/accessRecords.ts";
import { rememberedHead, rememberHead } from "../access/rememberedHead.ts";
import { AccessTable, type PlaceNames } from "../access/AccessTable.tsx";
import type { Graph, GraphAnswer } from "../supervision/Graph.ts";

/** For who supervises and audits: who looked at whose data, when and why, and whether the records are as they were written. */
export function AccessPage(props: {
  graph: Graph;
  names: PlaceNames;
  /** What stands below the records. */
  children?: ReactNode;
}) {
  const { graph } = props;
  const t = useMessages(accessMessages);
  const id = useId();
  const [personId, setPersonId] = useState("");
  // What this machine saw before the page was opened: compared with it, a chain that was written anew shows.
  const [seen] = useState(rememberedHead);
  const [answer, setAnswer] = useState<GraphAnswer<AccessPageOfRecords>>();
  const ask = useCallback(
    (of: string, after: string | null = null) =>
      graph.ask(ACCESS_RECORDS, {
        after,
        personId: of === "" ? null : of,
        known: seen?.seq ?? 0,
      }),
    [graph, seen],
  );
  // Opening the page is on record: once, not with every letter of the filter.
  useEffect(() => {
    let left = false;
    void ask("").then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [ask]);
  const show = () => {
    setAnswer(undefined);
    void ask(personId.trim()).then(setAnswer);
  };
  const showOlder = async (known: AccessPageOfRecords) => {
    const older = await ask(personId.trim(), known.next);
    setAnswer(
      older.ok
        ? {
            ...older,
            data: {
              ...older.data,
              records: [...known.records, ...older.data.records],
            },
          }
        : older,
    );
  };
  return (
    <main className="page sync-report">
      <h1>{t.title}</h1>
      <p className="soft">{t.lead}</p>
      <form
        className="settle"
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <label htmlFor={id}>{t.only}</label>
        <Input
          id={id}
          value={personId}
          maxLength={64}
          onChange={(event) => setPersonId(event.target.value)}
        />
        <Button htmlType="submit">{t.show}</Button>
      </form>
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : !answer.ok ? (
        <EmptyState
          title={t[answer.trouble]}
          hint={t[`${answer.trouble}Hint`]}
        />
      ) : (
        <Records
          seen={seen}
          page={answer.data}
          names={props.names}
          onOlder={() => void showOlder(answer.data)}
        />
      )}
      {props.children}
    </main>
  );
}

function Records(props: {
  page: AccessPageOfRecords;
  seen: AccessHead | null;
  names: PlaceNames;
  onOlder: () => void;
}) {
  const { records, next, chain } = props.page;
  const { seen } = props;
  const t = useMessages(accessMessages);
  const isAnother = seen !== null && chain.hashAt !== seen.hash;
  const isGood = chain.intact && !isAnother;
  useEffect(() => {
    if (isGood) rememberHead({ seq: chain.verified, hash: chain.head });
  }, [isGood, chain.verified, chain.head]);
  return (
    <>
      {chain.intact ? null : <p role="alert">{t.broken(chain.verified + 1)}</p>}
      {isAnother ? <p role="alert">{t.cutOff(seen.seq)}</p> : null}
      {isGood ? (
        <p role="status">
          {t.intact(chain.verified)}{" "}
          {seen === null ? null : (
            <span className="soft">{t.unchanged(seen.seq)}</span>
          )}
        </p>
      ) : null}
      <p className="soft access-head">{t.head(chain.head)}</p>
      {records.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <AccessTable records={records} names={props.names} />
      )}
      {next === null ? null : (
        <Button onClick={props.onOlder}>{t.older}</Button>
      )}
    </>
  );
}

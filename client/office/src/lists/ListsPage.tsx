import "./lists.css";
import { LIST_KINDS, type ListKind } from "@onedoor/domain/listRow";
import { mayKeepLists } from "@onedoor/domain/officePermits";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button, Checkbox, Input } from "antd";
import { useCallback, useEffect, useId, useState } from "react";
import { Link } from "react-router";
import { useOffice } from "../hooks/Office.tsx";
import type { Graph, GraphAnswer } from "../supervision/Graph.ts";
import { ListBooklet } from "./ListBooklet.tsx";
import { listMessages, listWords, levelWords } from "./listMessages.ts";
import {
  LIST_ROWS,
  type ListedRow,
  type Lists,
  LISTS,
  type RowPage,
} from "./lists.ts";
import { inGraph } from "../supervision/inGraph.ts";
import { ListTable } from "./ListTable.tsx";
import { RowChangeForm } from "./RowChangeForm.tsx";

interface Wanted {
  kind: ListKind;
  search: string;
  ownOnly: boolean;
}

const MOST_A_PAGE = 200;

/** The county's lists, each with its rows and what became of them. Asks the county; keeps nothing. */
export function ListsPage() {
  const { graph, replica } = useOffice();
  const t = useMessages(listMessages);
  const { body } = replica.actor;
  const [wanted, setWanted] = useState<Wanted>({
    kind: "power",
    search: "",
    ownOnly: false,
  });
  const [lists, setLists] = useState<Lists>();
  const [answer, setAnswer] = useState<GraphAnswer<RowPage>>();
  const [booklet, setBooklet] = useState<readonly ListedRow[]>();
  const [adding, setAdding] = useState(false);
  const [changes, setChanges] = useState(0);
  const [published, setPublished] = useState(false);
  const ask = useCallback(
    (after: string | null, first = 50) =>
      graph.ask(LIST_ROWS, { ...questionOf(wanted, body), first, after }),
    [graph, wanted, body],
  );
  useEffect(() => {
    let left = false;
    void ask(null).then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [ask, changes]);
  useEffect(() => {
    let left = false;
    void graph.ask(LISTS).then((told) => {
      if (!left && told.ok) setLists(told.data);
    });
    return () => {
      left = true;
    };
  }, [graph, changes]);

  function showChanged() {
    setAdding(false);
    setPublished(true);
    setChanges(changes + 1);
  }

  function look(at: Partial<Wanted>) {
    setAnswer(undefined);
    setAdding(false);
    setPublished(false);
    setWanted((before) => ({ ...before, ...at }));
  }

  async function showMore(known: RowPage) {
    const more = await ask(known.next);
    setAnswer(
      more.ok
        ? {
            ...more,
            data: { ...more.data, rows: [...known.rows, ...more.data.rows] },
          }
        : more,
    );
  }

  if (booklet !== undefined)
    return (
      <ListBooklet
        kind={wanted.kind}
        rows={booklet}
        onBack={() => setBooklet(undefined)}
      />
    );
  return (
    <main className="page lists-page">
      <h1>{t.title}</h1>
      <p className="soft">{t.lead}</p>
      <p>
        <Link to="/lists?firm=">{t.firms}</Link>
      </p>
      <LevelCounts counts={lists?.itemCounts ?? []} />
      <ListTabs
        lists={lists?.lists ?? []}
        chosen={wanted.kind}
        onChoose={(kind) => look({ kind })}
      />
      <SearchRows key={wanted.kind} wanted={wanted} onLook={look} />
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : !answer.ok ? (
        <EmptyState
          title={t[answer.trouble]}
          action={
            <Button onClick={() => void ask(null).then(setAnswer)}>
              {t.again}
            </Button>
          }
        />
      ) : (
        <>
          <p className="settle">
            <span>{t.total(answer.data.totalCount)}</span>
            {answer.data.totalCount === 0 ? null : (
              <Button
                onClick={() =>
                  void allRows(graph, questionOf(wanted, body)).then(setBooklet)
                }
              >
                {t.booklet}
              </Button>
            )}
            {mayKeepLists(replica.actor) ? (
              <Button onClick={() => setAdding(true)}>{t.add}</Button>
            ) : null}
          </p>
          {published ? <p role="status">✓ {t.done}</p> : null}
          {adding ? (
            <RowChangeForm kind={wanted.kind} row={null} onDone={showChanged} />
          ) : null}
          {answer.data.rows.length === 0 ? (
            <EmptyState title={t.none} hint={t.noneHint} />
          ) : (
            <ListTable
              key={`${wanted.kind} ${changes}`}
              kind={wanted.kind}
              rows={answer.data.rows}
              onChanged={showChanged}
            />
          )}
          {answer.data.next === null ? null : (
            <Button onClick={() => void showMore(answer.data)}>{t.more}</Button>
          )}
        </>
      )}
    </main>
  );
}

function questionOf({ kind, search, ownOnly }: Wanted, body: string) {
  return {
    kind: inGraph(kind),
    filter: { search, ...(ownOnly ? { body } : {}) },
  };
}

/** All pages of what is looked for; undefined where the line fails on the way. */
async function allRows(
  graph: Graph,
  question: ReturnType<typeof questionOf>,
): Promise<readonly ListedRow[] | undefined> {
  const rows: ListedRow[] = [];
  for (let after: string | null = null; ;) {
    const page: GraphAnswer<RowPage> = await graph.ask(LIST_ROWS, {
      ...question,
      first: MOST_A_PAGE,
      after,
    });
    if (!page.ok) return undefined;
    rows.push(...page.data.rows);
    after = page.data.next;
    if (after === null) return rows;
  }
}

function LevelCounts({ counts }: { counts: Lists["itemCounts"] }) {
  const t = useMessages(listMessages);
  const say = useSay();
  if (counts.length === 0) return null;
  return (
    <p aria-label={t.counts} role="group">
      {counts.map(({ level, exercised, accepted }) => {
        const words = levelWords[level];
        return (
          <span key={level} className="level-count">
            <strong>{words === undefined ? level : say(words)}</strong>{" "}
            {t.counted(exercised, accepted)}
          </span>
        );
      })}
    </p>
  );
}

function ListTabs(props: {
  lists: Lists["lists"];
  chosen: ListKind;
  onChoose: (kind: ListKind) => void;
}) {
  const t = useMessages(listMessages);
  const say = useSay();
  return (
    <div role="tablist" aria-label={t.lists} className="list-tabs">
      {LIST_KINDS.map((kind) => {
        const counted = props.lists.find((one) => one.kind === inGraph(kind));
        return (
          <Button
            key={kind}
            role="tab"
            aria-selected={kind === props.chosen}
            type={kind === props.chosen ? "primary" : "default"}
            onClick={() => props.onChoose(kind)}
          >
            {say(listWords[kind])}
            {counted === undefined ? "" : ` ${counted.inForce}`}
          </Button>
        );
      })}
    </div>
  );
}

function SearchRows(props: {
  wanted: Wanted;
  onLook: (at: Partial<Wanted>) => void;
}) {
  const t = useMessages(listMessages);
  const id = useId();
  const [search, setSearch] = useState(props.wanted.search);
  return (
    <form
      className="settle"
      onSubmit={(event) => {
        event.preventDefault();
        props.onLook({ search: search.trim() });
      }}
    >
      <label htmlFor={id}>{t.search}</label>
      <Input
        id={id}
        value={search}
        maxLength={60}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Button htmlType="submit">{t.find}</Button>
      <Checkbox
        checked={props.wanted.ownOnly}
        onChange={(event) => props.onLook({ ownOnly: event.target.checked })}
      >
        {t.ownOnly}
      </Checkbox>
    </form>
  );
}

import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { useCallback, useEffect, useId, useState } from "react";
import { usePlaces } from "../hooks/usePlaces.ts";
import type { Graph, GraphAnswer } from "../supervision/Graph.ts";
import { AccountActForm } from "./AccountActForm.tsx";
import { accountMessages, accountRefusalWords } from "./accountMessages.ts";
import {
  ACCOUNT_ACTS,
  type AccountActName,
  type AccountAnswer,
  type AccountPage,
  OFFICIAL_ACCOUNTS,
} from "./accounts.ts";
import { AccountTable, type ChosenAct } from "./AccountTable.tsx";
import { OpenAccountForm } from "./OpenAccountForm.tsx";

/** Who may sign in as which official: hired, moved, helped, and let go. */
export function AccountsPage({ graph }: { graph: Graph }) {
  const t = useMessages(accountMessages);
  const id = useId();
  const places = usePlaces(graph);
  const [search, setSearch] = useState("");
  const [answer, setAnswer] = useState<GraphAnswer<AccountPage>>();
  const [chosen, setChosen] = useState<ChosenAct | null>(null);
  const [outcome, setOutcome] = useState<AccountAnswer | "failed">();
  const ask = useCallback(
    (text: string, after: string | null = null) =>
      graph.ask(OFFICIAL_ACCOUNTS, { search: text, after }),
    [graph],
  );
  useEffect(() => {
    let left = false;
    void ask("").then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [ask]);

  async function act(name: AccountActName, input: object): Promise<boolean> {
    setOutcome(undefined);
    const told = await graph.ask(ACCOUNT_ACTS[name], { input });
    setOutcome(told.ok ? told.data : "failed");
    if (!told.ok || !told.data.ok) return false;
    setChosen(null);
    setAnswer(await ask(search.trim()));
    return true;
  }

  async function showMore(known: AccountPage) {
    const last = known.accounts.at(-1)?.accountId ?? null;
    const more = await ask(search.trim(), last);
    setAnswer(
      more.ok
        ? {
            ...more,
            data: {
              ...more.data,
              accounts: [...known.accounts, ...more.data.accounts],
            },
          }
        : more,
    );
  }

  return (
    <main className="page sync-report">
      <h1>{t.title}</h1>
      <p className="soft not-printed">{t.lead}</p>
      <form
        className="settle not-printed"
        onSubmit={(event) => {
          event.preventDefault();
          void ask(search.trim()).then(setAnswer);
        }}
      >
        <label htmlFor={id}>{t.search}</label>
        <Input
          id={id}
          value={search}
          maxLength={50}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Button htmlType="submit">{t.find}</Button>
      </form>
      {outcome === undefined ? null : <Outcome outcome={outcome} />}
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : !answer.ok ? (
        <EmptyState
          title={t[answer.trouble]}
          hint={t[`${answer.trouble}Hint`]}
        />
      ) : answer.data.accounts.length === 0 ? (
        <EmptyState title={t.none} hint={t.noneHint} />
      ) : (
        <>
          <AccountTable
            accounts={answer.data.accounts}
            chosen={chosen}
            onChoose={setChosen}
            form={
              chosen === null ? null : (
                <AccountActForm
                  key={`${chosen.accountId} ${chosen.act}`}
                  act={chosen.act}
                  places={places}
                  onAct={(more) =>
                    act(chosen.act, { accountId: chosen.accountId, ...more })
                  }
                  onCancel={() => setChosen(null)}
                />
              )
            }
          />
          {answer.data.hasMore ? (
            <Button onClick={() => void showMore(answer.data)}>{t.more}</Button>
          ) : null}
        </>
      )}
      <OpenAccountForm
        places={places}
        onOpen={(input) => act("openAccount", input)}
      />
    </main>
  );
}

/** What became of the last act; a password is shown here and nowhere else again. */
function Outcome({ outcome }: { outcome: AccountAnswer | "failed" }) {
  const t = useMessages(accountMessages);
  const say = useSay();
  if (outcome === "failed") return <p role="alert">▲ {t.failed}</p>;
  if (!outcome.ok)
    return (
      <p role="alert">
        ✗{" "}
        {outcome.reason === null
          ? t.refused
          : say(accountRefusalWords[outcome.reason])}
      </p>
    );
  const { account, password } = outcome;
  const name = `${account.displayName} (${account.accountId})`;
  if (password === null) return <p role="status">✓ {t.done(name)}</p>;
  return (
    <section role="status" className="account-password">
      <p>✓ {t.shownOnce(name)}</p>
      <p>
        <code>{password}</code>
      </p>
      <Button className="not-printed" onClick={() => print()}>
        {t.print}
      </Button>
    </section>
  );
}

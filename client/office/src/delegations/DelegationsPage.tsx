import { dateOf } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate, wordMoment } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import { WordForm } from "../lanes/WordForm.tsx";
import type { GraphAnswer } from "../supervision/Graph.ts";
import { DelegationForm } from "./DelegationForm.tsx";
import {
  type DelegationRefusal,
  type GivenDelegation,
  inputOf,
  OWN_DELEGATIONS,
  type OwnDelegations,
  SIGN_DELEGATION,
  WITHDRAW_DELEGATION,
} from "./delegations.ts";
import {
  delegatedActWords,
  delegationMessages,
  delegationRefusals,
} from "./delegationMessages.ts";

/** What the department lets stations do in its place: signs, and withdraws. Asks the county; keeps nothing. */
export function DelegationsPage() {
  const { graph, replica } = useOffice();
  const t = useMessages(delegationMessages);
  const say = useSay();
  const { body } = replica.actor;
  const [answer, setAnswer] = useState<GraphAnswer<OwnDelegations>>();
  const [refusal, setRefusal] = useState<DelegationRefusal | "offline">();
  const ask = useCallback(
    () => graph.ask(OWN_DELEGATIONS, { body }),
    [graph, body],
  );
  useEffect(() => {
    let left = false;
    void ask().then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [ask]);

  async function settle(done: GraphAnswer<DelegationRefusal | null>) {
    setRefusal(done.ok ? (done.data ?? undefined) : "offline");
    if (!done.ok || done.data !== null) return false;
    setAnswer(await ask());
    return true;
  }

  return (
    <main className="page sync-report">
      <h1>{t.title}</h1>
      <p className="soft">{t.lead}</p>
      {refusal === undefined ? null : (
        <p role="alert">
          ▲{" "}
          {refusal === "offline" ? t.offline : say(delegationRefusals[refusal])}
        </p>
      )}
      {answer === undefined ? (
        <p role="status">{t.asking}</p>
      ) : !answer.ok ? (
        <EmptyState
          title={t[answer.trouble]}
          hint=""
          action={
            <Button onClick={() => void ask().then(setAnswer)}>
              {t.again}
            </Button>
          }
        />
      ) : (
        <>
          <DelegationForm
            items={answer.data.items.filter((item) => item.body === body)}
            onSign={async (asked) =>
              settle(
                await graph.ask(SIGN_DELEGATION, { input: inputOf(asked) }),
              )
            }
          />
          <GivenList
            {...answer.data}
            onWithdraw={async (delegationId, reason) =>
              settle(
                await graph.ask(WITHDRAW_DELEGATION, { delegationId, reason }),
              )
            }
          />
        </>
      )}
    </main>
  );
}

function GivenList(
  props: OwnDelegations & {
    onWithdraw: (delegationId: string, reason: string) => Promise<boolean>;
  },
) {
  const t = useMessages(delegationMessages);
  return (
    <section aria-label={t.given}>
      <h2>{t.given}</h2>
      {props.delegations.length === 0 ? (
        <EmptyState title={t.none} hint={t.noneHint} />
      ) : (
        <ul className="sync-problems">
          {props.delegations.map((one) => (
            <GivenRow
              key={one.delegationId}
              given={one}
              items={props.items}
              onWithdraw={(reason) =>
                props.onWithdraw(one.delegationId, reason)
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function GivenRow(props: {
  given: GivenDelegation;
  items: OwnDelegations["items"];
  onWithdraw: (reason: string) => Promise<boolean>;
}) {
  const { given } = props;
  const { places } = useOffice();
  const { language } = useLanguage();
  const t = useMessages(delegationMessages);
  const say = useSay();
  const today = dateOf(useNow());
  const station = places.stations[given.stationId];
  const item = props.items.find(({ itemCode }) => itemCode === given.itemCode);
  const stands = given.withdrawn === null && today <= given.until;
  return (
    <li>
      <div className="problem-words">
        <strong>
          {station === undefined ? given.stationId : say(station)}
        </strong>{" "}
        {item === undefined ? given.itemCode : say(item.name)} ·{" "}
        {t.version(given.itemVersion)} ·{" "}
        {given.acts.map((act) => say(delegatedActWords[act])).join("、")} ·{" "}
        {t.days(
          wordDate(given.from, language),
          wordDate(given.until, language),
        )}{" "}
        ·{" "}
        {given.withdrawn !== null
          ? t.withdrawnAt(
              wordMoment(given.withdrawn.at, language),
              given.withdrawn.reason,
            )
          : today > given.until
            ? t.ended
            : today < given.from
              ? t.notYet
              : t.stands}
        {stands ? (
          <WordForm
            button={t.withdraw}
            label={t.reason}
            onWords={props.onWithdraw}
          />
        ) : null}
      </div>
    </li>
  );
}

import { addDays, dateOf } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate, wordMoment } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import { Link, useNavigate } from "react-router";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import type { GraphAnswer } from "../supervision/Graph.ts";
import {
  type DraftRefusal,
  ITEM_DESK,
  type ItemDesk,
  type KeptItem,
  type ListedDraft,
  SAVE_DRAFT,
  STANDING_VERSION,
} from "./drafts.ts";
import { draftRefusals, itemMessages, itemStates } from "./itemMessages.ts";
import "./items.css";
import { newSheet } from "./newSheet.ts";

/** The own body's items: what is published, and what is being written. Asks the county; keeps nothing. */
export function ItemsPage() {
  const { graph, replica } = useOffice();
  const t = useMessages(itemMessages);
  const say = useSay();
  const navigate = useNavigate();
  const tomorrow = addDays(dateOf(useNow()), 1);
  const { body } = replica.actor;
  const [desk, setDesk] = useState<GraphAnswer<ItemDesk>>();
  const [trouble, setTrouble] = useState<
    DraftRefusal | "offline" | "unreadable"
  >();
  const ask = useCallback(() => graph.ask(ITEM_DESK, { body }), [graph, body]);
  useEffect(() => {
    let left = false;
    void ask().then((told) => {
      if (!left) setDesk(told);
    });
    return () => {
      left = true;
    };
  }, [ask]);

  async function begin(item: KeptItem | null) {
    const base =
      item === null
        ? null
        : { itemCode: item.itemCode, version: item.newest.version };
    const standing =
      base === null ? null : await graph.ask(STANDING_VERSION, base);
    if (standing !== null && !standing.ok) return setTrouble("offline");
    if (standing?.data === null) return setTrouble("unreadable");
    const draftId = crypto.randomUUID();
    const sheet =
      standing === null
        ? newSheet(tomorrow)
        : { ...standing.data, effectiveFrom: tomorrow };
    const answer = await graph.ask(SAVE_DRAFT, {
      input: { draftId, revision: 0, base, sheet },
    });
    if (!answer.ok) return setTrouble("offline");
    if (!answer.data.ok) return setTrouble(answer.data.reason);
    await navigate(`/items/drafts/${draftId}`);
  }

  return (
    <main className="page sync-report">
      <h1>{t.title}</h1>
      <p className="soft">{t.lead}</p>
      {trouble === undefined ? null : (
        <p role="alert">
          ▲{" "}
          {trouble === "offline" || trouble === "unreadable"
            ? t[trouble]
            : say(draftRefusals[trouble])}
        </p>
      )}
      {desk === undefined ? (
        <p role="status">{t.asking}</p>
      ) : !desk.ok ? (
        <EmptyState
          title={t[desk.trouble]}
          hint=""
          action={
            <Button onClick={() => void ask().then(setDesk)}>{t.again}</Button>
          }
        />
      ) : (
        <>
          <p>
            <Button type="primary" onClick={() => void begin(null)}>
              {t.newItem}
            </Button>
          </p>
          <DraftList drafts={desk.data.drafts} />
          <PublishedList items={desk.data.items} onRevise={begin} />
        </>
      )}
    </main>
  );
}

function DraftList({ drafts }: { drafts: readonly ListedDraft[] }) {
  const { language } = useLanguage();
  const t = useMessages(itemMessages);
  const say = useSay();
  return (
    <section aria-label={t.drafts}>
      <h2>{t.drafts}</h2>
      {drafts.length === 0 ? (
        <EmptyState title={t.noDrafts} hint={t.noDraftsHint} />
      ) : (
        <ul className="sync-problems">
          {drafts.map((draft) => (
            <li key={draft.draftId}>
              <div className="problem-words">
                <Link to={`/items/drafts/${draft.draftId}`}>
                  <Data>{draft.name === "" ? t.nameless : draft.name}</Data>
                </Link>{" "}
                <span className="soft">
                  {draft.base === null
                    ? t.isNew
                    : t.version(draft.base.version + 1)}{" "}
                  ·{" "}
                  {t.changedBy(
                    say(draft.changedBy),
                    wordMoment(draft.changedAt, language),
                  )}
                </span>{" "}
                {draft.objections === 0
                  ? t.whole
                  : t.problems(draft.objections)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PublishedList(props: {
  items: readonly KeptItem[];
  onRevise: (item: KeptItem) => Promise<void>;
}) {
  const { language } = useLanguage();
  const t = useMessages(itemMessages);
  const say = useSay();
  return (
    <section aria-label={t.published}>
      <h2>{t.published}</h2>
      {props.items.length === 0 ? (
        <EmptyState title={t.noItems} hint={t.noItemsHint} />
      ) : (
        <ul className="sync-problems">
          {props.items.map((item) => (
            <li key={item.itemCode}>
              <div className="problem-words">
                <strong>
                  <Data>{say(item.name)}</Data>
                </strong>{" "}
                <span className="soft">
                  {say(itemStates[item.state])} · {t.version(item.version)} ·{" "}
                  {t.from(wordDate(item.effectiveFrom, language))}
                  {item.newest.version === item.version
                    ? ""
                    : ` · ${t.nextFrom(item.newest.version, wordDate(item.newest.effectiveFrom, language))}`}
                </span>
              </div>
              <Button onClick={() => void props.onRevise(item)}>
                {t.revise}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

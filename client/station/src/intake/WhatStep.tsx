import {
  questionsToAsk,
  type ResolvedSituations,
} from "@onedoor/domain/situations";
import type { ItemView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordLimit } from "@onedoor/ui/words/limitWords";
import { Button, Input, Radio } from "antd";
import { useEffect, useState } from "react";
import { type CatalogueItem, parseItem } from "../itemElements.ts";
import { ChangedMark } from "../changes/ChangedMark.tsx";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { useStation } from "../stationContext.tsx";
import { bundlesNamed } from "./bundlesNamed.ts";
import { withBundle, withItem } from "./chooseMatter.ts";
import type { IntakeDraft } from "./intakeDraft.ts";

type Change = (next: (draft: IntakeDraft) => IntakeDraft) => void;

/** Which item, and the questions that settle what it needs here. */
export function WhatStep(props: {
  draft: IntakeDraft;
  change: Change;
  item: CatalogueItem | null;
  resolved: ResolvedSituations | null;
}) {
  const { draft, change, item } = props;
  const t = useMessages(intakeMessages);
  const { language } = useLanguage();
  if (item === null) return <ItemFinder draft={draft} change={change} />;
  const { elements } = item;
  const limit = elements.promisedLimit.limit;
  return (
    <>
      <div className="chosen-item">
        <div>
          <strong>{language === "zh" ? elements.name : elements.nameEn}</strong>
          <p className="soft">
            {language === "zh"
              ? elements.authority.name
              : elements.authority.nameEn}
            {limit === null
              ? ""
              : ` · ${t.limitLine(wordLimit(limit, language))}`}
          </p>
        </div>
        <Button onClick={() => change((one) => withItem(one, null))}>
          {t.changeItem}
        </Button>
      </div>
      <ChangedMark itemCode={item.itemCode} />
      <BundleOffers item={item} change={change} />
      <Questions {...props} item={item} />
      <Exit {...props} />
    </>
  );
}

function ItemFinder(props: { draft: IntakeDraft; change: Change }) {
  const { replica, directory, now } = useStation();
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly ItemView[]>();
  useEffect(() => {
    let current = true;
    void replica.searchItems(text.trim(), 12).then((items) => {
      if (current) setFound(items);
    });
    return () => {
      current = false;
    };
  }, [replica, text]);
  const items = (found ?? []).flatMap((one) => parseItem(one) ?? []);
  const take = (itemCode: string) =>
    props.change((one) => withItem(one, itemCode));
  const bundles = bundlesNamed(text, directory.bundles);
  return (
    <div className="finder">
      <Input
        type="search"
        autoFocus
        aria-label={t.findItem}
        placeholder={t.findItem}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          const first = items[0];
          if (event.key !== "Enter" || first === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          take(first.itemCode);
        }}
      />
      {found !== undefined && items.length + bundles.length === 0 ? (
        <p role="status">{t.noItem}</p>
      ) : (
        <ul className="choices">
          {bundles.map((bundle) => (
            <li key={bundle.id}>
              <button
                type="button"
                onClick={() =>
                  props.change((one) => withBundle(one, bundle, now))
                }
              >
                <strong>
                  {language === "zh" ? bundle.name : bundle.nameEn}
                </strong>
                <span className="soft">{t.bundleOf(bundle.items.length)}</span>
              </button>
            </li>
          ))}
          {items.map(({ itemCode, elements }) => (
            <li key={itemCode}>
              <button type="button" onClick={() => take(itemCode)}>
                <strong>
                  {language === "zh" ? elements.name : elements.nameEn}
                </strong>
                <span className="soft">
                  {language === "zh"
                    ? elements.authority.name
                    : elements.authority.nameEn}
                  {elements.handlingType === "instant" ? ` · ${t.instant}` : ""}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The matters that this item is a part of, for who came for more than it. */
function BundleOffers(props: { item: CatalogueItem; change: Change }) {
  const { directory, now } = useStation();
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const { itemCode } = props.item;
  return directory.bundles
    .filter(({ items }) => items.length > 1 && items.includes(itemCode))
    .map((bundle) => (
      <Button
        key={bundle.id}
        type="link"
        onClick={() => props.change((one) => withBundle(one, bundle, now))}
      >
        {t.bundle(language === "zh" ? bundle.name : bundle.nameEn)}
      </Button>
    ));
}

function Questions(props: {
  draft: IntakeDraft;
  change: Change;
  item: CatalogueItem;
}) {
  const { draft, change, item } = props;
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const questions = questionsToAsk(item.elements, draft.answers);
  if (questions.length === 0) return null;
  return (
    <div className="questions">
      <h3>{t.questions}</h3>
      {questions.map(({ id, question, questionEn, options }) => (
        <div key={id} className="field">
          <span id={`question-${id}`} className="question">
            {language === "zh" ? question : questionEn}
          </span>
          <Radio.Group
            aria-labelledby={`question-${id}`}
            value={draft.answers[id]}
            options={options.map((option) => ({
              value: option.id,
              label: language === "zh" ? option.label : option.labelEn,
            }))}
            onChange={(event) => {
              const answer: unknown = event.target.value;
              if (typeof answer === "string")
                change((one) => ({
                  ...one,
                  answers: { ...one.answers, [id]: answer },
                }));
            }}
          />
        </div>
      ))}
    </div>
  );
}

function Exit(props: { resolved: ResolvedSituations | null; change: Change }) {
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const exit = props.resolved?.exit ?? null;
  if (exit === null) return null;
  if (exit.kind === "notRequired")
    return (
      <p className="attention" role="status">
        ▲ {t.exitNotRequired}
      </p>
    );
  const { itemCode, itemName, itemNameEn } = exit.redirect;
  return (
    <div className="attention" role="status">
      <p>▲ {t.exitRedirect(language === "zh" ? itemName : itemNameEn)}</p>
      {itemCode === null ? null : (
        <Button
          onClick={() =>
            props.change((one) => ({ ...one, itemCode, answers: {} }))
          }
        >
          {t.takeRedirect}
        </Button>
      )}
    </div>
  );
}

import { maskResidentId } from "@onedoor/domain/masking";
import type { Bundle, ItemVersion } from "@onedoor/domain/itemTypes";
import type { CaseView, ItemView, PersonView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { erasedName } from "@onedoor/ui/words/erasureWords";
import { stageWords } from "@onedoor/ui/words/stageWords";
import { Input, type InputRef } from "antd";
import { firstValueFrom } from "rxjs";
import { useEffect, useRef, useState } from "react";
import { useItemName } from "../itemNames.tsx";
import { todayMessages } from "../messages/todayMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { bundlesNamed } from "../intake/bundlesNamed.ts";
import { rememberPerson } from "../intake/chosenPerson.ts";
import { useStation } from "../stationContext.tsx";

interface Found {
  text: string;
  cases: readonly CaseView[];
  people: readonly PersonView[];
  items: readonly ItemView[];
  bundles: readonly Bundle[];
}

const MOST = 6;

/** One box for a person, an errand or a case. `/` puts the cursor in it; the arrows walk through what was found. */
export function SearchBox() {
  const {
    replica,
    directory: { bundles },
  } = useStation();
  const { language } = useLanguage();
  const t = useMessages(todayMessages);
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const input = useRef<InputRef>(null);
  const box = useRef<HTMLDivElement>(null);
  const wanted = text.trim();

  useEffect(() => {
    if (wanted === "") return undefined;
    let current = true;
    void Promise.all([
      firstValueFrom(
        replica.cases({ desk: "subtree", search: wanted, limit: MOST }),
      ),
      replica.searchPeople(wanted, MOST),
      replica.searchItems(wanted, MOST),
    ]).then(([cases, people, items]) => {
      const named = bundlesNamed(wanted, bundles);
      if (current)
        setFound({ text: wanted, cases, people, items, bundles: named });
    });
    return () => {
      current = false;
    };
  }, [replica, bundles, wanted]);

  const close = () => {
    setText("");
    setFound(null);
  };
  const shown = wanted !== "" && found !== null ? found : null;
  const step = (by: 1 | -1) => {
    const links = [...(box.current?.querySelectorAll("a") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[at + by];
    if (next === undefined) input.current?.focus();
    else next.focus();
  };

  return (
    <div
      className="search-box"
      ref={box}
      role="search"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          step(event.key === "ArrowDown" ? 1 : -1);
        }
      }}
    >
      <Input
        ref={input}
        id="search"
        type="search"
        aria-label={t.searchLabel}
        placeholder={t.search}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => box.current?.querySelector("a")?.click()}
      />
      {shown === null ? null : (
        <div className="search-results">
          {shown.cases.length +
            shown.people.length +
            shown.items.length +
            shown.bundles.length ===
          0 ? (
            <p className="soft">{t.foundNothing}</p>
          ) : null}
          <Results title={t.foundCases} shown={shown.cases.length > 0}>
            {shown.cases.map((view) => (
              <FoundCase key={view.caseId} view={view} onOpen={close} />
            ))}
          </Results>
          <Results title={t.foundPeople} shown={shown.people.length > 0}>
            {shown.people.map((person) => (
              <a
                key={person.personId}
                href={hrefOf({ page: "intake", draftId: null, itemCode: null })}
                onClick={() => {
                  rememberPerson(person.personId);
                  close();
                }}
              >
                <span>
                  {person.name} {maskResidentId(person.residentId)}
                </span>
                <span className="soft">
                  {person.address} · {t.startFor}
                </span>
              </a>
            ))}
          </Results>
          <Results title={t.foundBundles} shown={shown.bundles.length > 0}>
            {shown.bundles.map((bundle) => (
              <a
                key={bundle.id}
                href={hrefOf({
                  page: "intake",
                  draftId: null,
                  itemCode: null,
                  bundleId: bundle.id,
                })}
                onClick={close}
              >
                <span>{language === "zh" ? bundle.name : bundle.nameEn}</span>
                <span className="soft">{t.startItem}</span>
              </a>
            ))}
          </Results>
          <Results title={t.foundItems} shown={shown.items.length > 0}>
            {shown.items.map((item) => (
              <a
                key={item.itemCode}
                href={hrefOf({
                  page: "intake",
                  draftId: null,
                  itemCode: item.itemCode,
                })}
                onClick={close}
              >
                <span>{itemTitle(item, language)}</span>
                <span className="soft">{t.startItem}</span>
              </a>
            ))}
          </Results>
        </div>
      )}
    </div>
  );
}

export function itemTitle(item: ItemView, language: "zh" | "en"): string {
  const elements = item.elements as ItemVersion;
  return language === "zh" ? elements.name : elements.nameEn;
}

function FoundCase(props: { view: CaseView; onOpen: () => void }) {
  const { view } = props;
  const say = useSay();
  const itemName = useItemName(view);
  const { stage, erased } = view.state;
  return (
    <a
      href={hrefOf({ page: "case", caseId: view.caseId })}
      onClick={props.onOpen}
    >
      <span>
        {view.applicant?.name ?? (erased === null ? "" : say(erasedName))} ·{" "}
        {itemName}
      </span>
      <span className="soft">
        {stage === null ? "" : say(stageWords[stage])}
      </span>
    </a>
  );
}

function Results(props: {
  title: string;
  shown: boolean;
  children: React.ReactNode;
}) {
  return props.shown ? (
    <section>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  ) : null;
}

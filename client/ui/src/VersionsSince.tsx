import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { parseForm } from "@onedoor/domain/parseForm";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import {
  changesByArea,
  versionChanges,
  type VersionWithForm,
} from "@onedoor/domain/versionChanges";
import { useMemo } from "react";
import { useLanguage, useMessages, useSay } from "./LanguageProvider.tsx";
import { wordDate } from "./words/dateWords.ts";
import { defineMessages } from "./words/messages.ts";
import { areaWords } from "./words/versionChangeWords.ts";
import { wordVersionChange } from "./words/wordVersionChange.ts";

/** A version of an item as the catalogue on this machine has it. */
export interface PublishedVersion {
  version: number;
  /** The item version of `@onedoor/domain/itemTypes`, parsed when it was published. */
  elements: unknown;
  form: unknown;
}

/** What changed of an item since a version, version by version, the newest first: in sentences, by what matters. */
export function VersionsSince(props: {
  /** Of one item, the oldest first. */
  versions: readonly PublishedVersion[];
  since: number;
  today: PlainDate;
}) {
  const { versions, since, today } = props;
  const t = useMessages(messages);
  const { language } = useLanguage();
  const say = useSay();
  const steps = useMemo(() => stepsSince(versions, since), [versions, since]);
  if (steps.length === 0) return <p className="soft">{t.nothingNewer}</p>;
  return steps.map(({ elements, areas }) => {
    const from = parsePlainDate(elements.effectiveFrom);
    const on = from.ok ? wordDate(from.value, language) : "";
    const isComing = elements.effectiveFrom > today;
    return (
      <section key={elements.version} className="version-changes">
        <h3>
          {t.version(elements.version, on)}{" "}
          {isComing ? <span className="attention">{t.notYet}</span> : null}
        </h3>
        {areas.length === 0 ? <p className="soft">{t.sameWords}</p> : null}
        {areas.map(({ area, changes }) => (
          <div key={area}>
            <h4>{say(areaWords[area])}</h4>
            <ul>
              {changes.map((change, index) => (
                <li key={index}>{wordVersionChange(change, language)}</li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    );
  });
}

function stepsSince(versions: readonly PublishedVersion[], since: number) {
  return versions
    .flatMap((one, index) => {
      const before = versions[index - 1];
      if (one.version <= since || before === undefined) return [];
      const after = readVersion(one);
      const changes = versionChanges(readVersion(before), after);
      return [{ elements: after.elements, areas: changesByArea(changes) }];
    })
    .reverse();
}

function readVersion({ elements, form }: PublishedVersion): VersionWithForm {
  const parsed = parseForm(form);
  return {
    elements: elements as ItemVersion,
    // A form that this version of the app can't read isn't compared.
    form: parsed.ok ? parsed.value : {},
    definitions: {},
  };
}

const messages = defineMessages({
  version: {
    zh: (version: number, on: string) => `第 ${version} 版，自${on}起`,
    en: (version: number, on: string) => `Version ${version}, from ${on}`,
  },
  notYet: { zh: "还没施行", en: "not in effect yet" },
  sameWords: {
    zh: "只是重新发布，内容没有变化",
    en: "Published anew; nothing in it changed",
  },
  nothingNewer: {
    zh: "本机没有更新的版本",
    en: "There is no newer version on this machine",
  },
});

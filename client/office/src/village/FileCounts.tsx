import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import {
  fileKindWords,
  fileStateWords,
} from "@onedoor/ui/words/villageFileWords";
import type { TownFiles } from "./villageFiles.ts";
import { villageMessages } from "./villageMessages.ts";

/** How many households of each village are on file, and for what. */
export function FileCounts({ town }: { town: TownFiles }) {
  const t = useMessages(villageMessages);
  const { language } = useLanguage();
  const say = useSay();
  const divisions = [...new Set(town.counts.map(({ division }) => division))];
  if (divisions.length === 0) return null;
  return (
    <section aria-label={t.counts}>
      <h2>{t.counts}</h2>
      <ul>
        {divisions.map((division) => (
          <li key={division}>
            <strong>{town.places.get(division)?.[language] ?? division}</strong>
            {language === "zh" ? "：" : ": "}
            {town.counts
              .filter((one) => one.division === division)
              .map(
                ({ kind, state, count }) =>
                  `${kind === null ? "" : say(fileKindWords[kind])} ${say(fileStateWords[state])} ${count}`,
              )
              .join(" · ")}
          </li>
        ))}
      </ul>
    </section>
  );
}

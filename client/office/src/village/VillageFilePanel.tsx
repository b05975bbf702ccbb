import { foldVillageFile } from "@onedoor/domain/foldVillageFile";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import {
  causeWords,
  fileKindWords,
  fileSetAsideWords,
  fileStateWords,
  villageEntryWords,
  wordVillageEntry,
} from "@onedoor/ui/words/villageFileWords";
import { useCallback, useEffect, useState } from "react";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphAnswer } from "../supervision/Graph.ts";
import type { ListedCell } from "./grid.ts";
import { PlaceInCell } from "./PlaceInCell.tsx";
import { VillageActForm } from "./VillageActForm.tsx";
import { type ReadFile, type TownFiles, VILLAGE_FILE } from "./villageFiles.ts";
import { villageMessages } from "./villageMessages.ts";

/** One household's file with its history, and what the town may do with it. */
export function VillageFilePanel(props: {
  householdId: string;
  helpers: TownFiles["helpers"];
  cells: readonly ListedCell[];
  onRecorded: () => void;
}) {
  const { householdId, helpers, onRecorded } = props;
  const { graph } = useOffice();
  const t = useMessages(villageMessages);
  const { language } = useLanguage();
  const say = useSay();
  const [answer, setAnswer] = useState<GraphAnswer<ReadFile | null>>();
  const ask = useCallback(
    () => graph.ask(VILLAGE_FILE, { householdId }),
    [graph, householdId],
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
  if (answer === undefined) return <p role="status">{t.asking}</p>;
  if (!answer.ok)
    return (
      <EmptyState title={t[answer.trouble]} hint={t[`${answer.trouble}Hint`]} />
    );
  const read = answer.data;
  const file = foldVillageFile(read?.entries ?? []);
  const known = new Map([
    ...helpers.map(({ staffId, name }) => [staffId, name] as const),
    ...(read?.names ?? []),
  ]);
  const nameOf = (staffId: string) => known.get(staffId) ?? staffId;
  return (
    <section aria-label={t.file}>
      <h2>
        <Data>{read?.members[0]?.name ?? householdId}</Data> ·{" "}
        {say(fileStateWords[file.state])}
        {file.fileKind === null
          ? null
          : ` · ${say(fileKindWords[file.fileKind])}`}
      </h2>
      {read === null ? <p>{t.noFile}</p> : null}
      {read === null ? null : (
        <>
          <p className="soft">
            {t.causes}{" "}
            {file.causes.map((one) => say(causeWords[one])).join(" ")} ·{" "}
            {t.helper}{" "}
            <Data>
              {file.helperId === null ? t.noHelper : nameOf(file.helperId)}
            </Data>{" "}
            · {t.lastVisit}{" "}
            {file.lastVisitOn === null
              ? t.never
              : wordDate(file.lastVisitOn, language)}
            {file.incomes.length === 0
              ? null
              : ` · ${t.incomes} ${file.incomes.map(({ year, yuanPerHead }) => `${year}: ${yuanPerHead}`).join(" · ")}`}
          </p>
          <h3>{t.timeline}</h3>
          <ol>
            {file.timeline.map(({ entry, setAside }) => (
              <li key={entry.entryId}>
                {wordDate(entry.day, language)} ·{" "}
                {say(villageEntryWords[entry.kind])} ·{" "}
                <Data>{say(wordVillageEntry(entry, nameOf))}</Data>{" "}
                <span className="soft">
                  <Data>{nameOf(entry.staffId)}</Data>
                </span>
                {setAside === null ? null : (
                  <p>▲ {say(fileSetAsideWords[setAside])}</p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      <PlaceInCell householdId={householdId} cells={props.cells} />
      <VillageActForm
        key={file.timeline.length}
        householdId={householdId}
        state={file.state}
        helpers={helpers}
        readAgain={async () => {
          const told = await ask();
          if (!told.ok) return "failed";
          setAnswer(told);
          return told.data;
        }}
        onRecorded={async () => {
          setAnswer(await ask());
          onRecorded();
        }}
      />
    </section>
  );
}

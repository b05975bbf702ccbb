import { Choice } from "@onedoor/ui/Choice";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import {
  fileKindWords,
  fileStateWords,
} from "@onedoor/ui/words/villageFileWords";
import {
  VILLAGE_FILE_KINDS,
  VILLAGE_FILE_STATES,
  type VillageFileKind,
  type VillageFileState,
} from "@onedoor/domain/villageFileTerms";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphAnswer } from "../supervision/Graph.ts";
import { inGraph } from "../supervision/inGraph.ts";
import { FileCounts } from "./FileCounts.tsx";
import { FilesTable } from "./FilesTable.tsx";
import { FindHousehold } from "./FindHousehold.tsx";
import { GridSection, useGrid } from "./GridSection.tsx";
import { VillageFilePanel } from "./VillageFilePanel.tsx";
import {
  type FileList,
  TOWN_FILES,
  type TownFiles,
  VILLAGE_FILES,
} from "./villageFiles.ts";
import { villageMessages } from "./villageMessages.ts";

const STATES = VILLAGE_FILE_STATES.filter((one) => one !== "none");

/** A town's households on file. The address names the one that is looked at: `/village?household=ID`. */
export function VillageFilesPage() {
  const { graph } = useOffice();
  const t = useMessages(villageMessages);
  const say = useSay();
  const [query, setQuery] = useSearchParams();
  const chosen = query.get("household");
  const [kind, setKind] = useState<VillageFileKind | "">("");
  const [state, setState] = useState<VillageFileState | "">("");
  const [after, setAfter] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const [town, setTown] = useState<TownFiles>();
  const [answer, setAnswer] = useState<GraphAnswer<FileList>>();
  useEffect(() => {
    let left = false;
    void graph
      .ask(VILLAGE_FILES, {
        kind: kind === "" ? null : inGraph(kind),
        state: state === "" ? null : inGraph(state),
        after,
      })
      .then((told) => {
        if (!left) setAnswer(told);
      });
    return () => {
      left = true;
    };
  }, [graph, kind, state, after, asked]);
  useEffect(() => {
    let left = false;
    void graph.ask(TOWN_FILES).then((told) => {
      if (!left && told.ok) setTown(told.data);
    });
    return () => {
      left = true;
    };
  }, [graph, asked]);
  const grid = useGrid();
  const askAgain = useCallback(() => setAsked((times) => times + 1), []);
  const choose = (householdId: string) => setQuery({ household: householdId });
  return (
    <main className="page sync-report">
      <header className="morning-head">
        <h1>{t.title}</h1>
        <Button onClick={askAgain}>{t.askAgain}</Button>
      </header>
      <p className="soft">{t.lead}</p>
      {chosen === null ? null : (
        <VillageFilePanel
          key={chosen}
          householdId={chosen}
          helpers={town?.helpers ?? []}
          cells={grid.cells ?? []}
          onRecorded={askAgain}
        />
      )}
      {town === undefined ? null : <FileCounts town={town} />}
      <section aria-label={t.files}>
        <h2>{t.files}</h2>
        <div className="settle">
          <Choice
            label={t.kind}
            value={kind}
            none={t.anyKind}
            options={VILLAGE_FILE_KINDS.map((value) => ({
              value,
              label: say(fileKindWords[value]),
            }))}
            onChange={(value) => {
              setAfter(null);
              setKind(value);
            }}
          />
          <Choice
            label={t.state}
            value={state}
            none={t.anyState}
            options={STATES.map((value) => ({
              value,
              label: say(fileStateWords[value]),
            }))}
            onChange={(value) => {
              setAfter(null);
              setState(value);
            }}
          />
        </div>
        {answer === undefined ? (
          <p role="status">{t.asking}</p>
        ) : !answer.ok ? (
          <EmptyState
            title={t[answer.trouble]}
            hint={t[`${answer.trouble}Hint`]}
          />
        ) : (
          <>
            <FilesTable
              files={answer.data.files}
              places={town?.places ?? new Map()}
              onLook={choose}
            />
            {after === null ? null : (
              <Button onClick={() => setAfter(null)}>{t.first}</Button>
            )}
            {answer.data.next === null ? null : (
              <Button onClick={() => setAfter(answer.data.next)}>
                {t.next}
              </Button>
            )}
          </>
        )}
      </section>
      <FindHousehold onChoose={choose} />
      <GridSection cells={grid.cells} onChanged={grid.askAgain} />
    </main>
  );
}

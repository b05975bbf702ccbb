import { foldVillageFile } from "@onedoor/domain/foldVillageFile";
import { parseVillageEntry } from "@onedoor/domain/villageFileEntry";
import type {
  PersonView,
  VillageFiles,
  VillageFileView,
} from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import {
  causeWords,
  fileKindWords,
  fileSetAsideWords,
  fileStateWords,
  villageEntryWords,
  villageRefusalWords,
  wordVillageEntry,
} from "@onedoor/ui/words/villageFileWords";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { villageMessages } from "../messages/villageMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { headOf } from "./headOf.ts";

const NOTHING = foldVillageFile([]);

/** A household's file with what has become of what was written here, and what a village writes. */
export function OneHousehold(props: {
  householdId: string;
  files: VillageFiles;
  /** Undefined where nothing is on file. */
  view: VillageFileView | undefined;
}) {
  const { householdId, files, view } = props;
  const { replica } = useStation();
  const t = useMessages(villageMessages);
  const { language } = useLanguage();
  const say = useSay();
  const { file } = view ?? { file: NOTHING };
  const members = useMembers(files, householdId, view);
  const nameOf = (staffId: string) =>
    staffId === replica.actor.staffId
      ? replica.displayName
      : (view?.names.get(staffId) ?? staffId);
  const refused = [...(view?.own.values() ?? [])].filter(
    ({ state }) => state === "refused",
  );
  const wordOwn = (text: string) => {
    const parsed = parseVillageEntry(text);
    // Of another build: better as it was written than not at all.
    if (!parsed.ok) return text;
    const entry = { ...parsed.value, staffId: replica.actor.staffId };
    return [
      wordDate(entry.day, language),
      say(villageEntryWords[entry.kind]),
      say(wordVillageEntry(entry, nameOf)),
    ].join(" · ");
  };
  return (
    <article className="village" aria-label={t.title}>
      <div className="page-head">
        <h1>{headOf(members)?.name ?? t.title}</h1>
        <a href={hrefOf({ page: "village", householdId: null })}>← {t.back}</a>
      </div>
      <p>
        {say(fileStateWords[file.state])}
        {file.fileKind === null
          ? ""
          : ` · ${say(fileKindWords[file.fileKind])}`}
        {file.causes.map((one) => ` · ${say(causeWords[one])}`).join("")}
        {file.helperId === null
          ? ""
          : ` · ${t.helper} ${nameOf(file.helperId)}`}
      </p>
      {members.length === 0 ? null : (
        <p className="soft">
          {t.members} {members.map(({ name }) => name).join(" ")}
        </p>
      )}
      {view === undefined || view.cell === null ? null : (
        <p>
          {view.cell.name} · {t.gridStaff}{" "}
          {view.cell.staff.length === 0
            ? t.noGridStaff
            : view.cell.staff
                .map(({ name, phone }) => `${name} ${phone}`)
                .join(" · ")}
        </p>
      )}
      {file.timeline.length === 0 && files.isKept ? <p>{t.noFile}</p> : null}
      {refused.map(({ entryId, text, why }) => (
        <div role="alert" key={entryId}>
          <p>
            ▲ {t.refused}：{say(wordRefusal(why))}
          </p>
          <blockquote>{wordOwn(text)}</blockquote>
          <Button onClick={() => void files.putAway(entryId)}>
            {t.putAway}
          </Button>
        </div>
      ))}
      {files.isKept ? (
        <EntryForm householdId={householdId} state={file.state} files={files} />
      ) : null}
      {file.timeline.length === 0 ? null : (
        <section aria-label={t.timeline}>
          <h2>{t.timeline}</h2>
          <ol className="village-timeline" reversed>
            {[...file.timeline].reverse().map(({ entry, setAside }) => (
              <li key={entry.entryId}>
                {wordDate(entry.day, language)} ·{" "}
                {say(villageEntryWords[entry.kind])} ·{" "}
                {say(wordVillageEntry(entry, nameOf))}{" "}
                <span className="soft">
                  {nameOf(entry.staffId)} ·{" "}
                  {view?.own.get(entry.entryId)?.state === "waiting"
                    ? t.waiting
                    : t.arrived}
                </span>
                {setAside === null ? null : (
                  <p>▲ {say(fileSetAsideWords[setAside])}</p>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

/** Also of a household of which nothing is on file. */
function useMembers(
  files: VillageFiles,
  householdId: string,
  view: VillageFileView | undefined,
): readonly PersonView[] {
  const [found, setFound] = useState<readonly PersonView[]>([]);
  const isOnFile = view !== undefined;
  useEffect(() => {
    let left = false;
    if (!isOnFile)
      void files.members(householdId).then((members) => {
        if (!left) setFound(members);
      });
    return () => {
      left = true;
    };
  }, [files, householdId, isOnFile]);
  return view?.members ?? found;
}

/** A county that is newer may have other reasons. */
function wordRefusal(why: string | null) {
  const found = Object.entries(villageRefusalWords).find(
    ([reason]) => reason.replace(/[A-Z]/g, "_$&").toUpperCase() === why,
  );
  return found?.[1] ?? { zh: why ?? "", en: why ?? "" };
}

import "./village.css";
import type { VillageFileView } from "@onedoor/replica/Replica";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import {
  fileKindWords,
  fileStateWords,
} from "@onedoor/ui/words/villageFileWords";
import { villageMessages } from "../messages/villageMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { headOf } from "./headOf.ts";
import { FindHousehold } from "./FindHousehold.tsx";
import { OneHousehold } from "./OneHousehold.tsx";
import { useVillage } from "./useVillage.ts";

/** The households on file of the station's village or town; or one of them. */
export function VillagePage({ householdId }: { householdId: string | null }) {
  const t = useMessages(villageMessages);
  const village = useVillage();
  if (village === undefined) return <p role="status">{t.opening}</p>;
  const { files, views } = village;
  // What was written at the post before stays readable until nothing of it is here.
  if (!files.isKept && views.every(({ own }) => own.size === 0))
    return <EmptyState title={t.notHere} hint={t.notHereHint} />;
  if (householdId !== null)
    return (
      <OneHousehold
        key={householdId}
        householdId={householdId}
        files={files}
        view={views.find((one) => one.householdId === householdId)}
      />
    );
  return (
    <div className="village">
      <div className="page-head">
        <h1>{t.title}</h1>
      </div>
      <p className="soft">{t.lead}</p>
      {views.length === 0 ? (
        <EmptyState title={t.none} hint={t.noneHint} />
      ) : (
        <ul className="village-files">
          {views.toSorted(byLastVisit).map((view) => (
            <FileLine key={view.householdId} view={view} />
          ))}
        </ul>
      )}
      {files.isKept ? <FindHousehold /> : null}
    </div>
  );
}

function FileLine({ view }: { view: VillageFileView }) {
  const { file, householdId, members, own } = view;
  const { language } = useLanguage();
  const t = useMessages(villageMessages);
  const say = useSay();
  const count = (state: "waiting" | "refused") =>
    [...own.values()].filter((one) => one.state === state).length;
  const waiting = count("waiting");
  const refused = count("refused");
  return (
    <li>
      <a href={hrefOf({ page: "village", householdId })}>
        {headOf(members)?.name ?? householdId}
      </a>{" "}
      {file.fileKind === null ? "" : say(fileKindWords[file.fileKind])} ·{" "}
      {say(fileStateWords[file.state])} ·{" "}
      {file.lastVisitOn === null
        ? t.never
        : t.lastVisit(wordDate(file.lastVisitOn, language))}
      {waiting === 0 ? null : ` · ${t.leaving(waiting)}`}
      {refused === 0 ? null : ` · ${t.refusedHere(refused)}`}
    </li>
  );
}

/** What needs somebody first, then who was visited longest ago. */
function byLastVisit(a: VillageFileView, b: VillageFileView): number {
  const key = ({ file }: VillageFileView) =>
    `${file.state === "closed" ? 1 : 0}${file.lastVisitOn ?? ""}`;
  return key(a) < key(b) ? -1 : 1;
}

import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import {
  fileKindWords,
  fileStateWords,
} from "@onedoor/ui/words/villageFileWords";
import { Button } from "antd";
import { Data } from "../case/Data.tsx";
import type { ListedFile, TownFiles } from "./villageFiles.ts";
import { villageMessages } from "./villageMessages.ts";

export function FilesTable(props: {
  files: readonly ListedFile[];
  places: TownFiles["places"];
  onLook: (householdId: string) => void;
}) {
  const t = useMessages(villageMessages);
  const { language } = useLanguage();
  const say = useSay();
  if (props.files.length === 0) return <EmptyState title={t.noFiles} />;
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t.household}</th>
          <th scope="col">{t.village}</th>
          <th scope="col">{t.kind}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.lastVisit}</th>
          <th scope="col">{t.look}</th>
        </tr>
      </thead>
      <tbody>
        {props.files.map((one) => (
          <tr key={one.householdId}>
            <th scope="row">
              <Data>{one.members[0]?.name ?? one.householdId}</Data>{" "}
              <span className="soft">{t.members(one.members.length)}</span>
            </th>
            <td>
              {props.places.get(one.division)?.[language] ?? one.division}
            </td>
            <td>{one.kind === null ? "" : say(fileKindWords[one.kind])}</td>
            <td>{say(fileStateWords[one.state])}</td>
            <td>
              {one.lastVisitOn === null
                ? t.never
                : wordDate(one.lastVisitOn, language)}
            </td>
            <td>
              <Button onClick={() => props.onLook(one.householdId)}>
                {t.look}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { Data } from "../case/Data.tsx";
import { erasureBasisWords } from "@onedoor/ui/words/erasureWords";
import { revealReasonWords } from "../reveal/revealMessages.ts";
import {
  accessKindWords,
  accessMessages,
  revealedFieldWords,
} from "./accessMessages.ts";
import type { KnownNames } from "@onedoor/ui/words/journalLines";
import type { ListedAccess } from "./accessRecords.ts";

/** Names of stations and bodies, by their ids. */
export type PlaceNames = Pick<KnownNames, "stations" | "bodies">;

/** The records, newest first. A person is named by his id alone. */
export function AccessTable(props: {
  records: readonly ListedAccess[];
  names: PlaceNames;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(accessMessages);
  const { names } = props;
  const comma = language === "zh" ? "、" : ", ";
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t.at}</th>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.why}</th>
          <th scope="col">{t.person}</th>
          <th scope="col">{t.caseNumber}</th>
        </tr>
      </thead>
      <tbody>
        {props.records.map((record) => (
          <tr key={record.seq}>
            <td>{wordMoment(record.at, language)}</td>
            <td>
              <Data>{record.staff ?? record.accountId}</Data>
              <div className="soft">
                {record.station !== null
                  ? (names.stations[record.station] ?? record.station)
                  : record.body !== null
                    ? (names.bodies[record.body] ?? record.body)
                    : ""}
              </div>
            </td>
            <td>
              {record.kind === null
                ? t.unknownKind
                : say(accessKindWords[record.kind])}
              {record.count === null ? "" : ` · ${t.people(record.count)}`}
              <div className="soft">
                {record.fields
                  .map((field) => say(revealedFieldWords[field]))
                  .join(comma)}
              </div>
            </td>
            <td>
              {record.reason === null
                ? ""
                : say(revealReasonWords[record.reason])}
              {record.basis === null
                ? ""
                : say(erasureBasisWords[record.basis])}
              {record.words === "" ? null : (
                <div>
                  <Data>{record.words}</Data>
                </div>
              )}
            </td>
            <td>
              {record.personId ?? record.account ?? ""}
              {record.householdId === null ? null : (
                <div>{record.householdId}</div>
              )}
              {record.otherPersonId === null ? null : (
                <div>← {record.otherPersonId}</div>
              )}
            </td>
            <td>{record.caseNumber ?? ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { wordCaseNumber } from "@onedoor/ui/words/wordCaseNumber";
import { Button } from "antd";
import {
  accessKindWords,
  revealedFieldWords,
} from "../access/accessMessages.ts";
import { revealReasonWords } from "../reveal/revealMessages.ts";
import { citizenMessages } from "./citizenMessages.ts";
import type { MyAccess } from "./myAccess.ts";

/** Each look in a line: when, which office and post, at what, why, for which case. */
export function MyAccessSheet(props: {
  name: string;
  records: readonly MyAccess[];
  onSignOut: () => void;
}) {
  const t = useMessages(citizenMessages);
  const { language } = useLanguage();
  const say = useSay();
  const zh = language === "zh";
  return (
    <>
      <p>{t.of(props.name)}</p>
      {props.records.length === 0 ? (
        <p role="status">{t.nobody}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t.at}</th>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.why}</th>
              <th scope="col">{t.caseNumber}</th>
            </tr>
          </thead>
          <tbody>
            {props.records.map((record) => {
              const office = record.station ?? record.body;
              return (
                <tr key={record.seq}>
                  <td>{wordMoment(record.at, language)}</td>
                  <td>
                    {office === null ? "" : zh ? office.name : office.nameEn}
                    <div className="soft">
                      {(zh ? record.post : record.postEn) ?? ""}
                    </div>
                  </td>
                  <td>
                    {record.kind === "materialRead"
                      ? t.paper(record.words)
                      : record.kind === null
                        ? t.other
                        : say(accessKindWords[record.kind])}
                    <div className="soft">
                      {record.fields
                        .map((field) => say(revealedFieldWords[field]))
                        .join(zh ? "、" : ", ")}
                    </div>
                  </td>
                  <td>
                    {record.reason === null
                      ? ""
                      : say(revealReasonWords[record.reason])}
                    {record.kind === "materialRead" ? null : (
                      <div>{record.words}</div>
                    )}
                  </td>
                  <td title={record.caseNumber ?? ""}>
                    {wordCaseNumber(record.caseNumber ?? "")}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="soft">{t.hint}</p>
      <p className="not-printed">
        <Button onClick={() => window.print()}>{t.print}</Button>{" "}
        <Button type="text" onClick={props.onSignOut}>
          {t.signOut}
        </Button>
      </p>
    </>
  );
}

import { type LedgerCase, ledgerTotals } from "@onedoor/domain/dayLedger";
import { addDays, parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { PrintSheet } from "@onedoor/ui/PrintSheet";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { stationName } from "../directory.ts";
import { ledgerMessages } from "../messages/ledgerMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useKnownNames, useStation } from "../stationContext.tsx";
import { type LedgerRow, ledgerRows, wordOfficial } from "./ledgerRows.ts";
import { spreadsheetOf } from "./spreadsheetOf.ts";
import { type DayLedger, useDayLedger } from "./useDayLedger.ts";
import { useEnglishItemNames } from "./useEnglishItemNames.ts";
import "./ledger.css";

/** What this window did on a day (办件台账): on the screen, on paper, and as a spreadsheet. */
export function LedgerPage() {
  const { today } = useStation();
  const t = useMessages(ledgerMessages);
  const [on, setOn] = useState<PlainDate>(today);
  const read = useDayLedger(on);
  return (
    <div className="ledger">
      <div className="page-head not-printed">
        <h1>{t.title}</h1>
        <a href={hrefOf({ page: "today" })}>← {t.back}</a>
      </div>
      <DayPicker on={on} today={today} onChange={setOn} />
      {read === undefined ? (
        <p role="status">{t.reading}</p>
      ) : read.ledger.length === 0 ? (
        <EmptyState title={t.empty} hint={t.emptyHint} />
      ) : (
        <Ledger on={on} read={read} />
      )}
    </div>
  );
}

function DayPicker(props: {
  on: PlainDate;
  today: PlainDate;
  onChange: (on: PlainDate) => void;
}) {
  const { on, today, onChange } = props;
  const t = useMessages(ledgerMessages);
  const id = useId();
  return (
    <p className="ledger-day not-printed">
      <Button onClick={() => onChange(addDays(on, -1))}>← {t.dayBefore}</Button>
      <label htmlFor={id}>{t.day}</label>
      <Input
        id={id}
        type="date"
        value={on}
        max={today}
        onChange={(event) => {
          const chosen = parsePlainDate(event.target.value);
          if (chosen.ok && chosen.value <= today) onChange(chosen.value);
        }}
      />
      {on < today ? (
        <Button onClick={() => onChange(addDays(on, 1))}>{t.dayAfter} →</Button>
      ) : null}
    </p>
  );
}

function Ledger({ on, read }: { on: PlainDate; read: DayLedger }) {
  const { replica, directory } = useStation();
  const { language } = useLanguage();
  const t = useMessages(ledgerMessages);
  const names = useKnownNames();
  const englishNames = useEnglishItemNames(
    language === "zh"
      ? []
      : [...read.views.values()].flatMap(
          ({ state }) => state.terms?.itemCode ?? [],
        ),
  );
  const rows = ledgerRows(read.ledger, {
    views: read.views,
    englishNames,
    names,
    language,
  });
  const station = stationName(directory, replica.actor.stationId, language);
  const columns = [
    t.time,
    t.number,
    t.applicant,
    t.item,
    t.acts,
    t.who,
    t.state,
  ];
  return (
    <>
      <p className="not-printed">
        <Button type="primary" onClick={() => window.print()}>
          {t.print}
        </Button>{" "}
        <Button
          onClick={() =>
            save(`${on}.csv`, [
              columns,
              ...rows.map((row) => cellsOf({ ...row, number: row.fullNumber })),
            ])
          }
        >
          {t.save}
        </Button>
      </p>
      <PrintSheet paper="a4" language={language}>
        <h2>{t.heading(station, wordDate(on, language))}</h2>
        <Totals ledger={read.ledger} />
        <table className="ledger-rows">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.caseId}>
                {cellsOf(row).map((cell, at) => (
                  // Columns are always the same seven.
                  <td key={columns[at]}>
                    {at === 1 ? (
                      <a href={hrefOf({ page: "case", caseId: row.caseId })}>
                        {cell === "" ? "—" : cell}
                      </a>
                    ) : (
                      cell
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </PrintSheet>
    </>
  );
}

function Totals({ ledger }: { ledger: readonly LedgerCase[] }) {
  const { language } = useLanguage();
  const t = useMessages(ledgerMessages);
  const say = useSay();
  const names = useKnownNames();
  const { cases, byKind, byStaff } = ledgerTotals(ledger);
  const actors = new Map(
    ledger.flatMap(({ acts }) =>
      acts.map(({ actor }) => [actor.staffId, actor] as const),
    ),
  );
  return (
    <dl className="facts">
      <dt>{t.totals}</dt>
      <dd>
        {[
          t.cases(cases),
          ...[...byKind].map(
            ([kind, count]) => `${say(entryKindWords[kind])} ${count}`,
          ),
        ].join(" · ")}
      </dd>
      <dt>{t.shifts}</dt>
      {[...byStaff].map(([staffId, { cases: ofHis, acts }]) => {
        const actor = actors.get(staffId);
        return (
          <dd key={staffId}>
            {t.byStaff(
              actor === undefined ? "" : wordOfficial(actor, names, language),
              ofHis,
              acts,
            )}
          </dd>
        );
      })}
    </dl>
  );
}

function cellsOf(row: LedgerRow): string[] {
  const { time, number, applicant, item, acts, who, state } = row;
  return [time, number, applicant, item, acts, who, state];
}

function save(name: string, rows: readonly (readonly string[])[]): void {
  const url = URL.createObjectURL(
    new Blob([spreadsheetOf(rows)], { type: "text/csv;charset=utf-8" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

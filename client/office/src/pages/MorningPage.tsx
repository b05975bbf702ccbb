import { addDays, dateOf } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { LampMark } from "@onedoor/ui/LampMark";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordAgo, wordMoment, wordNearDate } from "@onedoor/ui/words/dateWords";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useKnownNames } from "../hooks/useKnownNames.ts";
import { useNow } from "../hooks/useToday.ts";
import { alertWords } from "../supervision/alertWords.ts";
import { FiguresTable } from "../supervision/FiguresTable.tsx";
import {
  type IntegrityAlert,
  type Morning,
  type MorningAlert,
  since,
} from "../supervision/morning.ts";
import { morningMessages } from "../supervision/morningMessages.ts";
import {
  LATEST_CASES,
  silentOnes,
  SILENT_AFTER_DAYS,
  type StationSign,
} from "../supervision/silentStations.ts";
import { useMorning } from "../supervision/useMorning.ts";

/** Five minutes: what turned red, which figures moved, who is silent. Asks the county; keeps nothing. */
export function MorningPage() {
  const t = useMessages(morningMessages);
  const { asked, ask } = useMorning();
  if (asked === undefined)
    return (
      <main className="page">
        <h1>{t.title}</h1>
        <p role="status">{t.asking}</p>
      </main>
    );
  if (!asked.ok)
    return (
      <main className="page">
        <h1>{t.title}</h1>
        <EmptyState
          title={t[asked.trouble]}
          hint={t[`${asked.trouble}Hint`]}
          action={<Button onClick={ask}>{t.askAgain}</Button>}
        />
      </main>
    );
  return (
    <Told
      morning={asked.morning}
      stations={asked.stations}
      partial={asked.partial}
      ask={ask}
    />
  );
}

function Told(props: {
  morning: Morning;
  stations: readonly StationSign[] | null;
  partial: boolean;
  ask: () => void;
}) {
  const { morning, stations, partial, ask } = props;
  const { language } = useLanguage();
  const t = useMessages(morningMessages);
  const now = useNow();
  const [days, setDays] = useState<1 | 7>(1);
  const today = dateOf(now);
  const turned = since(morning.alerts, addDays(today, 0 - days));
  return (
    <main className="page morning">
      <header className="morning-head">
        <h1>{t.title}</h1>
        <span className="soft">
          {morning.readAt === null
            ? t.neverRead
            : t.readUpTo(wordMoment(morning.readAt, language))}
        </span>
        <Button onClick={ask}>{t.askAgain}</Button>
      </header>
      {partial ? <p className="attention">▲ {t.partial}</p> : null}
      <IntegritySection alerts={morning.integrity ?? []} />
      <section>
        <div className="morning-head">
          <h2>{t.turnedRed(turned.length)}</h2>
          <Segmented<1 | 7>
            aria-label={t.span}
            value={days}
            options={[
              { value: 1, label: t.sinceYesterday },
              { value: 7, label: t.sinceLastWeek },
            ]}
            onChange={setDays}
          />
        </div>
        {turned.length === 0 ? (
          <EmptyState title={t.noneTurned} hint={t.stillRed(morning.total)} />
        ) : (
          <>
            <ul className="alerts">
              {turned.map((alert) => (
                <AlertRow key={alert.alertId} alert={alert} />
              ))}
            </ul>
            <p className="soft">{t.stillRed(morning.total)}</p>
          </>
        )}
      </section>
      <div className="morning-columns">
        <section>
          <h2>{t.figures}</h2>
          {morning.now === null ? (
            <p>{t.noFigures}</p>
          ) : (
            <FiguresTable now={morning.now} before={morning.before} />
          )}
        </section>
        <section>
          <h2>{t.silent}</h2>
          {stations === null ? (
            <p>{t.noStations}</p>
          ) : (
            <SilentList
              stations={silentOnes(stations, now)}
              of={stations.length}
            />
          )}
        </section>
      </div>
    </main>
  );
}

/** Only where something is wrong, or was. */
function IntegritySection({ alerts }: { alerts: readonly IntegrityAlert[] }) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(morningMessages);
  if (alerts.length === 0) return null;
  return (
    <section role="alert">
      <h2>▲ {t.integrity}</h2>
      <p className="soft">{t.integrityHow}</p>
      <ul className="alerts">
        {alerts.map(({ alertId, rule, foundAt, kept, seen, lost, missing }) => {
          const words = alertWords[rule];
          return (
            <li key={alertId}>
              <LampMark lamp={missing === 0 ? "yellow" : "red"} />
              <span>{words === undefined ? rule : say(words)}</span>
              <span className="soft">
                {[
                  wordMoment(foundAt, language),
                  kept === null || seen === null
                    ? ""
                    : t.signedFor(kept.size, seen.size),
                  lost === null ? "" : t.cutOff(lost, missing ?? lost),
                ]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function AlertRow({ alert }: { alert: MorningAlert }) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(morningMessages);
  const names = useKnownNames();
  const now = useNow();
  const { found, body } = alert;
  const rule = alertWords[alert.rule];
  return (
    <li>
      <LampMark lamp={alert.lamp} />
      <span>{rule === undefined ? alert.rule : say(rule)}</span>
      <Link to={`/supervised/${alert.caseId}`}>
        {found === null ? (
          t.unknownCase
        ) : (
          <>
            <Data>{found.applicantName ?? ""}</Data>{" "}
            {language === "zh" ? found.itemName : found.itemNameEn}
          </>
        )}
      </Link>
      <span className="soft">
        {[
          body === null ? "" : (names.bodies[body] ?? body),
          t.sinceDay(wordNearDate(alert.since, dateOf(now), language)),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </span>
    </li>
  );
}

function SilentList({
  stations,
  of,
}: {
  stations: readonly StationSign[];
  of: number;
}) {
  const { language } = useLanguage();
  const t = useMessages(morningMessages);
  const { replica } = useOffice();
  return (
    <>
      {stations.length === 0 ? (
        <p>{t.noneSilent(of)}</p>
      ) : (
        <ul className="silent">
          {stations.map((station) => (
            <li key={station.stationId}>
              <strong>
                {language === "zh" ? station.name : station.nameEn}
              </strong>{" "}
              <span className="soft">
                {station.cases === 0
                  ? t.noCases
                  : station.lastActAt === null
                    ? t.neverHeard
                    : t.lastHeard(
                        wordAgo(station.lastActAt, replica.now(), language),
                      )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{t.silentHow(SILENT_AFTER_DAYS, LATEST_CASES)}</p>
    </>
  );
}

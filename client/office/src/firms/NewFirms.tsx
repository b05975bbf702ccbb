import { addDays } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { useEffect, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { useToday } from "../hooks/useToday.ts";
import type { GraphAnswer } from "../supervision/Graph.ts";
import { firmMessages } from "./firmMessages.ts";
import { type FirmsOfDay, NEW_FIRMS } from "./firms.ts";

const DAYS = 30;
const WIDEST_PX = 160;

/** How many firms began and ended on each of the last days, as bars with words. */
export function NewFirms() {
  const { graph } = useOffice();
  const today = useToday();
  const { language } = useLanguage();
  const t = useMessages(firmMessages);
  const [answer, setAnswer] = useState<GraphAnswer<readonly FirmsOfDay[]>>();
  useEffect(() => {
    let left = false;
    const period = { from: addDays(today, 1 - DAYS), to: today };
    void graph.ask(NEW_FIRMS, period).then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [graph, today]);
  if (answer === undefined) return <p role="status">{t.asking}</p>;
  if (!answer.ok) return <EmptyState title={t[answer.trouble]} />;
  const days = answer.data;
  const most = Math.max(1, ...days.map(({ registered }) => registered));
  const sum = (part: "registered" | "ended") =>
    days.reduce((total, day) => total + day[part], 0);
  return (
    <section aria-label={t.newFirms}>
      <h2>{t.newFirms}</h2>
      {days.length === 0 ? (
        <p>{t.noNewFirms}</p>
      ) : (
        <>
          <p>{t.total(sum("registered"), sum("ended"))}</p>
          <table className="firm-days">
            <tbody>
              {days.map(({ on, registered, ended }) => (
                <tr key={on}>
                  <th scope="row">{wordDate(on, language)}</th>
                  <td>
                    <span
                      className="firm-bar"
                      aria-hidden="true"
                      style={{
                        inlineSize: `${Math.round((registered / most) * WIDEST_PX)}px`,
                      }}
                    />
                    {t.ofDay(registered, ended)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

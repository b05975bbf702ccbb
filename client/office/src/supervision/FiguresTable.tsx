import { useMessages } from "@onedoor/ui/LanguageProvider";
import type { Figures, Share } from "./morning.ts";
import { morningMessages } from "./morningMessages.ts";

const SHARES = ["onTime", "closing", "rated", "satisfied"] as const;

/** Counts and shares, each share with what it was made of, beside the same days of the month before. */
export function FiguresTable({
  now,
  before,
}: {
  now: Figures;
  before: Figures | null;
}) {
  const t = useMessages(morningMessages);
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t.figure}</th>
          <th scope="col">{t.thisMonth}</th>
          <th scope="col">{t.lastMonth}</th>
        </tr>
      </thead>
      <tbody>
        {(["accepted", "closed", "reused"] as const).map((name) => (
          <tr key={name}>
            <th scope="row">{t[name]}</th>
            <td>
              {now[name]}{" "}
              {before === null ? null : (
                <Movement by={now[name] - before[name]} />
              )}
            </td>
            <td>{before?.[name] ?? "–"}</td>
          </tr>
        ))}
        {SHARES.map((name) => (
          <tr key={name}>
            <th scope="row">{t[name]}</th>
            <td>
              <ShareWords share={now[name]} none={t.none} />
            </td>
            <td>
              {before === null ? (
                "–"
              ) : (
                <ShareWords share={before[name]} none={t.none} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `96.2 %  (51 ÷ 53)`; nothing divided by nothing is said as that. */
function ShareWords({ share, none }: { share: Share; none: string }) {
  const { numerator, denominator } = share;
  return (
    <>
      {denominator === 0
        ? none
        : `${((numerator / denominator) * 100).toFixed(1)} %`}{" "}
      <span className="soft">
        {numerator} ÷ {denominator}
      </span>
    </>
  );
}

function Movement({ by }: { by: number }) {
  if (by === 0) return null;
  return <span className="soft">{by > 0 ? `▴ +${by}` : `▾ ${by}`}</span>;
}

import type { Instant } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { StateMark } from "@onedoor/ui/StateMark";
import { LaneLine } from "./LaneLine.tsx";
import { laneMessages, wordQuarantine } from "./laneMessages.ts";
import { LaneActWord } from "./LaneActWord.tsx";
import type { QuarantinedWork } from "./lanes.ts";
import type { DoLaneAct } from "./LanesPage.tsx";
import { WordForm } from "./WordForm.tsx";

/** What couldn't be read; `act` is null for who only watches. */
export function QuarantineList(props: {
  quarantined: readonly QuarantinedWork[];
  now: Instant;
  act: DoLaneAct | null;
}) {
  const { quarantined, now, act } = props;
  const t = useMessages(laneMessages);
  const open = quarantined.filter(({ settled }) => settled === null).length;
  return (
    <section aria-label={t.quarantine(open)}>
      <h2>{t.quarantine(open)}</h2>
      {quarantined.length === 0 ? (
        <EmptyState
          title={`✓ ${t.noneQuarantined}`}
          hint={t.noneQuarantinedHint}
        />
      ) : (
        <ul className="sync-problems">
          {quarantined.map((one) => (
            <QuarantineRow
              key={`${one.chain}/${one.chainNo}/${one.reason}`}
              work={one}
              now={now}
              act={act}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function QuarantineRow(props: {
  work: QuarantinedWork;
  now: Instant;
  act: DoLaneAct | null;
}) {
  const { work, now, act } = props;
  const t = useMessages(laneMessages);
  const say = useSay();
  const { chain, chainNo, settled } = work;
  return (
    <li className={settled === null ? undefined : "soft"}>
      <StateMark state="quarantined" />
      <div className="problem-words">
        <LaneLine
          what={`${work.alarm ? "▲ " : ""}${say(wordQuarantine(work.reason))}`}
          author={work.author}
          since={work.since}
          now={now}
        />
        <p className="soft">
          {t.place(chainNo)} · {t.bytes(work.bytes)}
        </p>
        {settled !== null ? (
          <LaneActWord label={t.dealtWith} word={settled} />
        ) : act === null ? (
          <p>{t.ofOperator}</p>
        ) : (
          <WordForm
            button={t.dealWith}
            onWords={(words) =>
              act("settleQuarantined", { chain, chainNo, words })
            }
          />
        )}
      </div>
    </li>
  );
}

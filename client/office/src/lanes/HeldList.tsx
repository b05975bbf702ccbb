import type { Instant } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { StateMark } from "@onedoor/ui/StateMark";
import { wordKind } from "@onedoor/ui/words/entryKindWords";
import { Button } from "antd";
import { Link } from "react-router";
import { LaneLine } from "./LaneLine.tsx";
import { laneMessages, wordHeld } from "./laneMessages.ts";
import type { HeldWork } from "./lanes.ts";
import type { DoLaneAct } from "./LanesPage.tsx";
import { WordForm } from "./WordForm.tsx";

/** What is held, the longest first, and for its owner what he can do. */
export function HeldList(props: {
  held: readonly HeldWork[];
  now: Instant;
  reader: "townOfficer" | "operator" | "supervisor";
  act: DoLaneAct;
}) {
  const { held, now, reader, act } = props;
  const t = useMessages(laneMessages);
  return (
    <section aria-label={t.held(held.length)}>
      <h2>{t.held(held.length)}</h2>
      {held.length === 0 ? (
        <EmptyState title={`✓ ${t.noneHeld}`} hint={t.noneHeldHint} />
      ) : (
        <ul className="sync-problems">
          {held.map((one) => (
            <HeldRow
              key={one.entryId}
              held={one}
              now={now}
              reader={reader}
              act={act}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function HeldRow({
  held,
  now,
  reader,
  act,
}: {
  held: HeldWork;
  now: Instant;
  reader: "townOfficer" | "operator" | "supervisor";
  act: DoLaneAct;
}) {
  const t = useMessages(laneMessages);
  const say = useSay();
  const { caseId, entryId, mine, canBeJudged } = held;
  const { why, advice } = wordHeld(held.reason);
  const casePage = CASE_PAGES[reader];
  return (
    <li>
      <StateMark state="held" />
      <div className="problem-words">
        <LaneLine
          what={say(wordKind(held.kind))}
          author={held.author}
          since={held.since}
          now={now}
        />
        <p>
          {canBeJudged ? t.judgeable : say(why)} ·{" "}
          {mine ? t.yours : held.owner === "TOWN" ? t.ofTown : t.ofOperator}
        </p>
        <p className="soft">
          → {canBeJudged ? t.judgeFirst : say(advice)}
          {held.reason === "UNKNOWN_KIND" && casePage !== null ? (
            <>
              {" "}
              <Link to={casePage(caseId)}>{t.openCase}</Link>
            </>
          ) : null}
        </p>
        {!mine ? null : canBeJudged ? (
          <Button onClick={() => void act("releaseHeld", { caseId })}>
            {t.judge}
          </Button>
        ) : (
          <>
            {held.reason === "DEVICE_REVOKED" ? (
              <WordForm
                button={t.vouch}
                label={t.vouchWords}
                onWords={(words) => act("vouchForHeld", { caseId, words })}
              />
            ) : null}
            <WordForm
              button={t.settle}
              onWords={(words) => act("settleHeld", { entryId, words })}
            />
          </>
        )}
      </div>
    </li>
  );
}

const CASE_PAGES = {
  townOfficer: (caseId: string) => `/cases/${caseId}`,
  supervisor: (caseId: string) => `/supervised/${caseId}`,
  operator: null,
} as const;

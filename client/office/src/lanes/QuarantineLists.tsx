import type { Instant } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { StateMark } from "@onedoor/ui/StateMark";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { labelled } from "@onedoor/ui/words/labelled";
import { Data } from "../case/Data.tsx";
import { LaneLine } from "./LaneLine.tsx";
import { laneMessages, wordQuarantine } from "./laneMessages.ts";
import type { DeviceWord, Lanes, LaneWord, QuarantinedWork } from "./lanes.ts";
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
          <Word label={t.dealtWith} word={settled} />
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

/** Computers whose chain was written twice, those that were let go on since, and those that were reported lost. */
export function DeviceList(
  props: Pick<
    NonNullable<Lanes["whole"]>,
    "devices" | "released" | "revoked"
  > & {
    now: Instant;
    act: DoLaneAct | null;
  },
) {
  const { devices, released, revoked, now, act } = props;
  const t = useMessages(laneMessages);
  return (
    <section aria-label={t.devices(devices.length)}>
      <h2>{t.devices(devices.length)}</h2>
      {devices.length === 0 ? (
        <EmptyState title={`✓ ${t.noDevices}`} hint={t.noDevicesHint} />
      ) : null}
      <ul className="sync-problems">
        {devices.map(({ deviceId, since, author }) => (
          <li key={deviceId}>
            <StateMark state="quarantined" />
            <div className="problem-words">
              <LaneLine
                what={t.deviceWhy}
                author={author}
                since={since}
                now={now}
              />
              <p className="soft">
                <code>{deviceId}</code>
              </p>
              {act === null ? (
                <p>{t.ofOperator}</p>
              ) : (
                <WordForm
                  button={t.letGoOn}
                  onWords={(words) => act("releaseDevice", { deviceId, words })}
                />
              )}
            </div>
          </li>
        ))}
        {released.map((word) => (
          <DeviceRow
            key={`${word.deviceId}${word.at}`}
            label={t.released}
            word={word}
          />
        ))}
        {revoked.map((word) => (
          <DeviceRow
            key={`${word.deviceId}${word.at}`}
            label={t.revoked}
            word={word}
          />
        ))}
      </ul>
    </section>
  );
}

function DeviceRow({ label, word }: { label: string; word: DeviceWord }) {
  return (
    <li className="soft">
      <StateMark state="arrived" />
      <div className="problem-words">
        <p>
          <code>{word.deviceId}</code>
        </p>
        <Word label={label} word={word} />
      </div>
    </li>
  );
}

function Word({ label, word }: { label: string; word: LaneWord }) {
  const { language } = useLanguage();
  const t = useMessages(laneMessages);
  return (
    <p>
      ✓ {labelled(label, "", language)}
      <Data>{word.words}</Data> ·{" "}
      {t.byWhom(word.by.staff ?? "", wordMoment(word.at, language))}
    </p>
  );
}

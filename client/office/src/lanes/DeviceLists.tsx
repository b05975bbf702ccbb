import type { Instant } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { StateMark } from "@onedoor/ui/StateMark";
import { LaneActWord } from "./LaneActWord.tsx";
import { LaneLine } from "./LaneLine.tsx";
import { laneMessages } from "./laneMessages.ts";
import type { DeviceWord, Lanes } from "./lanes.ts";
import type { DoLaneAct } from "./LanesPage.tsx";
import { WordForm } from "./WordForm.tsx";

type Whole = NonNullable<Lanes["whole"]>;

/** Computers whose chain was written twice, and those that were let go on since. */
export function ShutOutDevices(
  props: Pick<Whole, "devices" | "released"> & {
    now: Instant;
    act: DoLaneAct | null;
  },
) {
  const { devices, released, now, act } = props;
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
              <DeviceId deviceId={deviceId} />
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
            mark={`${t.released} ✓`}
            word={word}
            now={now}
          />
        ))}
      </ul>
    </section>
  );
}

/** Computers that were reported lost or stolen: what they bring is held. */
export function LostDevices(props: {
  lost: readonly DeviceWord[];
  now: Instant;
}) {
  const { lost, now } = props;
  const t = useMessages(laneMessages);
  return lost.length === 0 ? null : (
    <section aria-label={t.lost(lost.length)}>
      <h2>{t.lost(lost.length)}</h2>
      <p className="soft">{t.lostHint}</p>
      <ul className="sync-problems">
        {lost.map((word) => (
          <DeviceRow
            key={word.deviceId}
            mark={`${t.revoked} ⚑`}
            word={word}
            now={now}
          />
        ))}
      </ul>
    </section>
  );
}

function DeviceRow(props: { mark: string; word: DeviceWord; now: Instant }) {
  const { mark, word, now } = props;
  const t = useMessages(laneMessages);
  return (
    <li>
      <span className="state-mark">{mark}</span>
      <div className="problem-words">
        {word.author === null ? null : (
          <LaneLine
            what={t.computer}
            author={word.author}
            since={word.at}
            now={now}
          />
        )}
        <DeviceId deviceId={word.deviceId} />
        <LaneActWord label={t.because} word={word} />
      </div>
    </li>
  );
}

function DeviceId({ deviceId }: { deviceId: string }) {
  return (
    <p className="soft">
      <code>{deviceId}</code>
    </p>
  );
}

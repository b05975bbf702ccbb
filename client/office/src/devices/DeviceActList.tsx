import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { deviceMessages, wordDeviceAct } from "./deviceMessages.ts";
import type { DeviceAct } from "./devices.ts";

/** What was done about computers and what was refused, the newest first. */
export function DeviceActList({ acts }: { acts: readonly DeviceAct[] }) {
  const { language } = useLanguage();
  const t = useMessages(deviceMessages);
  const say = useSay();
  return (
    <section aria-label={t.record} className="not-printed">
      <h2>{t.record}</h2>
      {acts.length === 0 ? <p className="soft">{t.noRecord}</p> : null}
      <ul className="device-record">
        {acts.map(({ actId, act, place, staffId, at }) => (
          <li key={actId}>
            {wordMoment(at, language)} {say(wordDeviceAct(act))}
            {place === null ? null : ` · ${place[language]}`}
            {staffId === null ? null : ` · ${staffId}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

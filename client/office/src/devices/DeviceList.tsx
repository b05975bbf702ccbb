import type { Instant } from "@onedoor/domain/time";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordAgo, wordMoment } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useState } from "react";
import { Data } from "../case/Data.tsx";
import { WordForm } from "../lanes/WordForm.tsx";
import type { Graph } from "../supervision/Graph.ts";
import { DeviceHoldings } from "./DeviceHoldings.tsx";
import { deviceMessages } from "./deviceMessages.ts";
import type { Device } from "./devices.ts";

type ReportLost = (deviceId: string, words: string) => Promise<boolean>;

/** The computers, the newest first; `reportLost` is null for who only watches. */
export function DeviceList(props: {
  devices: readonly Device[];
  hasMore: boolean;
  graph: Graph;
  now: Instant;
  reportLost: ReportLost | null;
}) {
  const { devices, hasMore, graph, now, reportLost } = props;
  const t = useMessages(deviceMessages);
  return (
    <section aria-label={t.count(devices.length)}>
      <h2 className="not-printed">{t.count(devices.length)}</h2>
      {hasMore ? <p className="soft not-printed">{t.more}</p> : null}
      {devices.length === 0 ? (
        <EmptyState title={t.none} hint={t.noneHint} />
      ) : (
        <ul className="sync-problems">
          {devices.map((device) => (
            <DeviceRow
              key={device.deviceId}
              device={device}
              graph={graph}
              now={now}
              reportLost={reportLost}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function DeviceRow(props: {
  device: Device;
  graph: Graph;
  now: Instant;
  reportLost: ReportLost | null;
}) {
  const { device, graph, now, reportLost } = props;
  const { deviceId, label, place, revokedAt, users } = device;
  const { language } = useLanguage();
  const t = useMessages(deviceMessages);
  const [open, setOpen] = useState(false);
  return (
    <li>
      <span className="state-mark not-printed">
        {revokedAt === null ? t.inUse : t.lost}
      </span>
      <div className="problem-words">
        <div className="not-printed">
          <p>
            <strong title={deviceId}>
              <Data>{label}</Data>
            </strong>{" "}
            {place === null ? null : place[language]}
          </p>
          <p className="soft">
            <DeviceTimes device={device} now={now} />
          </p>
          {users.length === 0 ? null : (
            <p className="soft">
              {t.users(
                users
                  .map(({ name }) => name)
                  .join(language === "zh" ? "、" : ", "),
              )}
            </p>
          )}
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t.hide : t.show}
          </Button>
          {reportLost === null || revokedAt !== null ? null : (
            <>
              <WordForm
                button={t.report}
                label={t.reportWords}
                onWords={async (words) => {
                  const done = await reportLost(deviceId, words);
                  if (done) setOpen(true);
                  return done;
                }}
              />
              <p className="soft">{t.reportHint}</p>
            </>
          )}
        </div>
        {open ? (
          <DeviceHoldings
            // What it says changes when the computer is reported lost.
            key={revokedAt}
            device={device}
            graph={graph}
            now={now}
          />
        ) : null}
      </div>
    </li>
  );
}

function DeviceTimes({ device, now }: { device: Device; now: Instant }) {
  const { enrolledAt, lastSeenAt, leaseUntil } = device;
  const { language } = useLanguage();
  const t = useMessages(deviceMessages);
  const parts = [
    t.enrolledAt(wordMoment(enrolledAt, language)),
    ...(lastSeenAt === null
      ? []
      : [t.lastSeen(wordAgo(lastSeenAt, now, language))]),
    ...(leaseUntil === null
      ? []
      : [
          (leaseUntil > now ? t.lease : t.leaseOver)(
            wordMoment(leaseUntil, language),
          ),
        ]),
  ];
  return <>{parts.join(" · ")}</>;
}

import type { Instant } from "@onedoor/domain/time";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { PrintSheet } from "@onedoor/ui/PrintSheet";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { Data } from "../case/Data.tsx";
import type { Graph, GraphAnswer } from "../supervision/Graph.ts";
import { deviceMessages } from "./deviceMessages.ts";
import { type Device, type Holdings, HOLDINGS } from "./devices.ts";

/** What a computer may hold, as far as the county knows: for the report to the police, and for who has to be told. */
export function DeviceHoldings(props: {
  device: Device;
  graph: Graph;
  now: Instant;
}) {
  const { device, graph, now } = props;
  const { deviceId } = device;
  const t = useMessages(deviceMessages);
  const [answer, setAnswer] = useState<GraphAnswer<Holdings | null>>();
  useEffect(() => {
    let left = false;
    void graph.ask(HOLDINGS, { deviceId }).then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [graph, deviceId]);
  if (answer === undefined) return <p role="status">{t.asking}</p>;
  if (!answer.ok) return <p role="alert">▲ {t[answer.trouble]}</p>;
  return answer.data === null ? null : (
    <HoldingsSheet device={device} holdings={answer.data} now={now} />
  );
}

function HoldingsSheet(props: {
  device: Device;
  holdings: Holdings;
  now: Instant;
}) {
  const { device, holdings, now } = props;
  const { cases, chains, lastPushAt, reportedLost } = holdings;
  const { language } = useLanguage();
  const t = useMessages(deviceMessages);
  const moment = (at: Instant) => wordMoment(at, language);
  return (
    <>
      <PrintSheet paper="a4" language={language}>
        <h2>{t.holdingsTitle(device.label)}</h2>
        <p>
          {device.place === null ? null : `${device.place[language]} · `}
          <code>{device.deviceId}</code> · {moment(now)}
        </p>
        {reportedLost === null ? null : (
          <p>
            {t.reported(reportedLost.by, moment(reportedLost.at))}
            <Data>{reportedLost.words}</Data>
          </p>
        )}
        <ul>
          <li>{t.holdsCases(cases)}</li>
          {device.atStation ? <li>{t.holdsPeople}</li> : null}
          <li>
            {t.holdsUsers}
            <ul>
              {device.users.map(({ staffId, name, lastAt }) => (
                <li key={staffId}>
                  <Data>{name}</Data> {moment(lastAt)}
                </li>
              ))}
            </ul>
          </li>
          <li>
            {t.holdsChains}
            <ul>
              {chains.length === 0 ? <li>{t.holdsNothing}</li> : null}
              {chains.map(({ chain, staff, lastChainNo }) => (
                <li key={chain}>{t.holdsChain(staff, lastChainNo)}</li>
              ))}
            </ul>
          </li>
          <li>{t.unknownSince(moment(lastPushAt ?? device.enrolledAt))}</li>
          {device.leaseUntil === null ? null : (
            <li>
              {(device.leaseUntil > now ? t.lease : t.leaseOver)(
                moment(device.leaseUntil),
              )}
            </li>
          )}
          <li>{t.sealed}</li>
        </ul>
      </PrintSheet>
      <Button className="not-printed" onClick={() => window.print()}>
        {t.print}
      </Button>
    </>
  );
}

import { epochMsOf, type Instant } from "@onedoor/domain/time";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { PrintSheet } from "@onedoor/ui/PrintSheet";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { deviceMessages } from "./deviceMessages.ts";
import type { DeviceCode } from "./devices.ts";

/** A code, large enough to be read across a desk, for as long as it is worth something. */
export function DeviceCodeSheet(props: { code: DeviceCode; place: string }) {
  const { code, place } = props;
  const { language } = useLanguage();
  const t = useMessages(deviceMessages);
  const left = useSecondsLeft(code.expiresAt);
  if (left <= 0) return <p role="status">{t.codeGone}</p>;
  return (
    <div className="device-code">
      <PrintSheet paper="receipt" language={language}>
        <h2>{t.codeTitle}</h2>
        <p className="device-code-digits">{code.code}</p>
        <p>{t.codeFor(place)}</p>
        <p>{t.codeUntil(wordMoment(code.expiresAt, language))}</p>
        <p>{t.codeHow}</p>
      </PrintSheet>
      <p className="not-printed">
        <span role="timer">
          {t.secondsLeft(Math.floor(left / 60), left % 60)}
        </span>{" "}
        <Button onClick={() => window.print()}>{t.print}</Button>
      </p>
    </div>
  );
}

function useSecondsLeft(until: Instant): number {
  const [left, setLeft] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(until)), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

function secondsTo(until: Instant): number {
  return Math.max(0, Math.ceil((epochMsOf(until) - Date.now()) / 1000));
}

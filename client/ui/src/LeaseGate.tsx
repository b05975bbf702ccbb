import { leaseLeftMs } from "@onedoor/domain/deviceCertificate";
import { type Instant, MS_PER_DAY } from "@onedoor/domain/time";
import { Alert, Button } from "antd";
import {
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import type { SyncedReplica } from "./notArrived.ts";
import { useObservable } from "./useObservable.tsx";
import { wordMoment } from "./words/dateWords.ts";
import { defineMessages } from "./words/messages.ts";

const SyncReport = lazy(() =>
  import("./SyncReport.tsx").then(({ SyncReport: report }) => ({
    default: report,
  })),
);

/** Until when this computer may be worked on; null where the county has said nothing of it. */
export type ReadLease = () => Promise<{ leaseUntil: Instant } | null>;

const WARN_MS = 3 * MS_PER_DAY;
const LOOK_EVERY_MS = 30_000;

/**
 * Lets people work as long as the computer's lease holds [N4]. After it what is here can be sent and exported, and
 * nothing else; one contact with the county opens it again.
 */
export function LeaseGate(props: {
  replica: SyncedReplica & { now(): Instant };
  readLease: ReadLease;
  onSignOut: () => void;
  children: ReactNode;
}) {
  const { replica } = props;
  const t = useMessages(messages);
  const { language } = useLanguage();
  const status = useObservable(useMemo(() => replica.syncStatus(), [replica]));
  const { lease, now } = useLease(props.readLease, replica);
  // Until the browser has told, nothing is shown of what may be shut.
  if (lease === undefined) return null;
  if (lease === null) return props.children;
  const left = leaseLeftMs(lease, now, status?.lastContactAt ?? null);
  const until = wordMoment(lease.leaseUntil, language);
  if (left > 0)
    return (
      <>
        {left > WARN_MS ? null : (
          <Alert
            className="not-printed"
            banner
            type="warning"
            title={t.endsSoon(until)}
          />
        )}
        {props.children}
      </>
    );
  return (
    <main className="page lone-page">
      <h1>{t.ended}</h1>
      <p>{t.endedOn(until)}</p>
      <p className="soft">{t.whatToDo}</p>
      <Suspense fallback={null}>
        <SyncReport
          replica={replica}
          now={now}
          caseLink={(_, words) => words}
        />
      </Suspense>
      <Button onClick={props.onSignOut}>{t.signOut}</Button>
    </main>
  );
}

function useLease(readLease: ReadLease, replica: { now(): Instant }) {
  const [found, setFound] = useState(() => ({
    lease: undefined as { leaseUntil: Instant } | null | undefined,
    now: replica.now(),
  }));
  useEffect(() => {
    let here = true;
    const look = () =>
      void readLease().then((lease) =>
        here ? setFound({ lease, now: replica.now() }) : undefined,
      );
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [readLease, replica]);
  return found;
}

const messages = defineMessages({
  ended: {
    zh: "这台电脑太久没有联系县里，先锁上了",
    en: "This computer has been out of touch for too long, and is shut",
  },
  endedOn: {
    zh: (until: string) => `使用期限到${until}为止。办好的都还在，一条不少。`,
    en: (until: string) =>
      `It could be worked on until ${until}. All that was done is still here.`,
  },
  whatToDo: {
    zh: "连上县里就自动打开。连不上又等不及的，把记录导出来交给镇里",
    en: "One contact with the county opens it again. If that can't wait, export what is here and take it to the town",
  },
  endsSoon: {
    zh: (until: string) =>
      `请在${until}前联网一次，否则这台电脑会先锁上（办好的不会丢）`,
    en: (until: string) =>
      `Connect once before ${until}, or this computer is shut until it has (nothing is lost)`,
  },
  signOut: { zh: "退出", en: "Sign out" },
});

import type { PasskeySettings } from "@onedoor/replica/passkeySettings";
import type { SecondFactor } from "@onedoor/replica/secondFactor";
import type { Replica, SyncStatus } from "@onedoor/replica/Replica";
import { dateOf, type Instant, type PlainDate } from "@onedoor/domain/time";
import type { KnownNames } from "@onedoor/ui/words/journalLines";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { useLanguage } from "@onedoor/ui/LanguageProvider";
import type { SignIn } from "@onedoor/ui/SignInForm";
import { useObservable } from "@onedoor/ui/useObservable";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import type {
  ApplicantCredit,
  ApplicantKey,
} from "./caseView/applicantCredit.ts";
import { bodyNameOf, type Directory, stationNameOf } from "./directory.ts";

/** What every page of a signed-in station has at hand. */
export interface Station {
  replica: Replica;
  directory: Directory;
  /** Asks the county; null where it has no such firm, and failing without a line. */
  applicantCredit: (of: ApplicantKey) => Promise<ApplicantCredit | null>;
  calendar: WorkCalendar;
  /** Moves on by itself, about every half minute. */
  now: Instant;
  today: PlainDate;
  sync: SyncStatus | undefined;
  /** Which cases are in view: this window's, or all of the subtree. */
  desk: Desk;
  setDesk: (desk: Desk) => void;
  /** Where the county has ended the session; work goes on meanwhile. */
  signInAgain: SignIn;
  secondFactor: SecondFactor;
  passkey: PasskeySettings;
}

export type Desk = "mine" | "subtree";

const StationContext = createContext<Station | null>(null);

const TICK_MS = 30_000;

export function StationProvider(props: {
  replica: Replica;
  directory: Directory;
  /** As it was when the vault was opened; a newer one is taken up as it comes. */
  calendar: WorkCalendar;
  applicantCredit: Station["applicantCredit"];
  signInAgain: SignIn;
  secondFactor: SecondFactor;
  passkey: PasskeySettings;
  children: ReactNode;
}) {
  const { replica, directory, applicantCredit, children } = props;
  const { signInAgain, secondFactor, passkey } = props;
  const [calendar, setCalendar] = useState(props.calendar);
  const [now, setNow] = useState(() => replica.now());
  const [desk, setDesk] = useState<Desk>("mine");
  const sync = useObservable(useMemo(() => replica.syncStatus(), [replica]));
  const contactAt = sync?.lastContactAt;
  useEffect(() => {
    void replica.calendar().then(setCalendar);
  }, [replica, contactAt]);
  useEffect(() => {
    const timer = setInterval(() => setNow(replica.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [replica]);
  const value = useMemo(
    () => ({
      replica,
      directory,
      applicantCredit,
      calendar,
      now,
      today: dateOf(now),
      sync,
      desk,
      setDesk,
      signInAgain,
      secondFactor,
      passkey,
    }),
    [
      replica,
      directory,
      applicantCredit,
      calendar,
      now,
      sync,
      desk,
      signInAgain,
      secondFactor,
      passkey,
    ],
  );
  return (
    <StationContext.Provider value={value}>{children}</StationContext.Provider>
  );
}

export function useStation(): Station {
  const station = useContext(StationContext);
  if (station === null) throw new Error("used outside a signed-in station");
  return station;
}

/** Names for timelines, in the language of the interface. */
export function useKnownNames(): KnownNames {
  const { replica, directory } = useStation();
  const { language } = useLanguage();
  return useMemo(
    () => ({
      staff: { [replica.actor.staffId]: replica.displayName },
      stations: Object.fromEntries(
        directory.stations.map((one) => [
          one.stationId,
          stationNameOf(directory, one.stationId, language),
        ]),
      ),
      bodies: Object.fromEntries(
        directory.bodies.map((one) => [
          one.creditCode,
          bodyNameOf(directory, one.creditCode, language),
        ]),
      ),
    }),
    [replica, directory, language],
  );
}

import { dateOf, type Instant, type PlainDate } from "@onedoor/domain/time";
import { useEffect, useState } from "react";
import { useOffice } from "./Office.tsx";

/** The replica's time, looked at again every half minute. */
export function useNow(): Instant {
  const { replica } = useOffice();
  const [now, setNow] = useState(() => replica.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(replica.now()), 30_000);
    return () => clearInterval(timer);
  }, [replica]);
  return now;
}

/** The legal date. */
export function useToday(): PlainDate {
  return dateOf(useNow());
}

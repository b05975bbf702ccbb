import { epochMsOf, type Instant } from "@onedoor/domain/time";
import { useEffect, useState } from "react";
import { readClock } from "./DeskFrame.tsx";

/** The time, looked at twice a minute. It never goes back. */
export function useClock(): Instant {
  const [now, setNow] = useState(readClock);
  useEffect(() => {
    const timer = setInterval(
      () => setNow((before) => laterOf(before, readClock())),
      30_000,
    );
    return () => clearInterval(timer);
  }, []);
  return now;
}

function laterOf(one: Instant, other: Instant): Instant {
  return epochMsOf(one) > epochMsOf(other) ? one : other;
}

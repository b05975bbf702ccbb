import type { SessionRecord } from "./store/SessionStore.ts";

/** Tabs of one browser may present the same token, or the one before, at the same moment. */
const GRACE_MS = 60_000;
/** Answers that were lost on the way; older ones of them never come. */
const MOST_OFFERED = 8;

type Renewal =
  | { outcome: "renewed"; session: SessionRecord }
  | { outcome: "reused"; session: SessionRecord }
  | { outcome: "ended" };

/**
 * What becomes of a session when a refresh token is presented. A token holds until one of those that were given out
 * for it comes: the answer may have been lost on a bad line, and then it is presented again, a day later perhaps. One
 * whose place another has taken is in a second hand, unless it comes at the same moment: that ends the session.
 * `presented` and `next` are hashes.
 */
export function renewal(
  session: SessionRecord,
  { presented, next, now }: { presented: string; next: string; now: number },
): Renewal {
  if (session.endedAt !== null || session.expiresAt <= now)
    return { outcome: "ended" };
  const { current, currentSince, offered, replaced } = session;
  if (offered.includes(presented))
    return {
      outcome: "renewed",
      session: {
        ...session,
        current: presented,
        currentSince: now,
        // Those that were given out with it are another tab's.
        replaced: [
          ...(current === null ? [] : [current]),
          ...offered.filter((one) => one !== presented),
        ],
        offered: [next],
      },
    };
  const isSameMoment =
    replaced.includes(presented) && now - currentSince <= GRACE_MS;
  if (presented === current || isSameMoment)
    return {
      outcome: "renewed",
      session: {
        ...session,
        offered: [...offered, next].slice(-MOST_OFFERED),
      },
    };
  return { outcome: "reused", session: { ...session, endedAt: now } };
}

import type { Hlc, TreeHead } from "./entries.ts";
import type { Instant } from "./time.ts";

/**
 * The time that drives the clocks of the law, from the three that are kept apart. What the device claims is
 * believed between the last moment that it had seen witnessed and the moment of receipt: nobody can
 * date an act before a head he had already seen, or into the future.
 */
export function effectiveTime(
  claimed: Hlc,
  witness: TreeHead | null,
  receivedAt: Instant,
): Instant {
  const notBefore =
    witness !== null && witness.at < receivedAt ? witness.at : null;
  if (claimed.wall > receivedAt) return receivedAt;
  return notBefore !== null && claimed.wall < notBefore
    ? notBefore
    : claimed.wall;
}

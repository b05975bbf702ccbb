/** How much of one kind of work is under way, and when more may come. */
export interface AdmissionLane {
  /** Does the work at once; where the lane is full, answers with the seconds after which to come again. */
  admit<Result>(
    work: () => Promise<Result>,
  ): Promise<{ admitted: true; result: Result } | Deferred>;
  /** How much of it is under way. */
  atWork(): number;
}

export interface Deferred {
  admitted: false;
  retryAfterSeconds: number;
}

export interface LaneParts {
  /** At work together, however quick the work is. */
  most: number;
  /** Milliseconds that only go forward. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/**
 * While no pace is measured: few are let in, and those who are sent away come again early. To be sent away once more
 * costs little, and an idle county much.
 */
const CAUTIOUS_A_SECOND = 50;
const HOPED_A_SECOND = 200;
const ENOUGH_DONE = 20;
const MEASURED_OVER_MS = 5_000;
const LEAST_MEASURED_MS = 1_000;
const LEAST_A_SECOND = 1;
const CROWDED_WITH = 16;
const CROWD_IS_GONE_MS = 2_000;
const LONGEST_WAIT_SECONDS = 120;
/** Who is let in is answered within this time: no more are than what is done in it. */
const SOON_SECONDS = 1.5;
/** Half a group commit's worth, however slow the work is: with fewer it would only become slower. */
const LEAST_AT_WORK = 32;

/**
 * Bounds the work in flight: as much as is done soon at the pace of late. Who is sent away gets a time of his own:
 * behind everybody who is at work and everybody who was sent away before him, at that pace, and a little by chance. So
 * thousands who come at once are spread over the time that their work takes, and don't all come again together.
 */
export function admissionLane({ most, now, random }: LaneParts): AdmissionLane {
  let atWork = 0;
  /** The moment up to which those who were sent away fill the lane. */
  let takenUntil = 0;
  let done: number[] = [];
  /** The stretch of time in which there has been enough to do for a pace to mean something. */
  let crowded: { since: number; last: number } | undefined;

  // An idle lane does little a second because little is asked of it: that says nothing of what it could do.
  function perSecond(): number | undefined {
    const at = now();
    if (crowded === undefined || at - crowded.last > CROWD_IS_GONE_MS)
      return undefined;
    const since = Math.max(at - MEASURED_OVER_MS, crowded.since);
    done = done.filter((one) => one > since);
    // The first of a crowd are still at work: that none is done yet is no pace either.
    const isKnown =
      done.length >= ENOUGH_DONE || at - crowded.since >= MEASURED_OVER_MS;
    if (!isKnown || at - since < LEAST_MEASURED_MS) return undefined;
    return Math.max((done.length * 1000) / (at - since), LEAST_A_SECOND);
  }

  function noticeCrowd(): void {
    if (atWork < Math.min(CROWDED_WITH, most)) return;
    const last = now();
    const since =
      crowded === undefined || last - crowded.last > CROWD_IS_GONE_MS
        ? last
        : crowded.since;
    crowded = { since, last };
  }

  function room(): number {
    const soon = Math.floor((perSecond() ?? CAUTIOUS_A_SECOND) * SOON_SECONDS);
    return Math.min(most, Math.max(soon, LEAST_AT_WORK));
  }

  function deferred(): Deferred {
    const at = now();
    const each = 1000 / (perSecond() ?? HOPED_A_SECOND);
    const latest = at + LONGEST_WAIT_SECONDS * 1000;
    takenUntil = Math.min(
      Math.max(takenUntil, at + atWork * each) + each,
      latest,
    );
    const wait = (takenUntil - at) / 1000;
    return {
      admitted: false,
      retryAfterSeconds: Math.ceil(wait + random() * Math.max(wait / 4, 1)),
    };
  }

  return {
    atWork: () => atWork,
    async admit(work) {
      if (atWork >= room()) return deferred();
      atWork += 1;
      noticeCrowd();
      try {
        return { admitted: true, result: await work() };
      } finally {
        atWork -= 1;
        if (crowded !== undefined) done.push(now());
      }
    },
  };
}

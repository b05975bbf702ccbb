import type { LandedSegment, PreparedPush } from "./landSegments.ts";

export type PushLane = (push: PreparedPush) => Promise<LandedSegment>;

interface Waiting {
  push: PreparedPush;
  resolve(landed: LandedSegment): void;
  reject(error: unknown): void;
}

const MOST_PUSHES = 64;
/** Whoever only reads waits for a group that is being judged, so that it stays short. */
const MOST_ENTRIES = 1_000;
/** One is judged while the other is written. More would only wait for the feed's lock. */
const MOST_GROUPS = 2;

/**
 * Commits pushes in groups: while groups are under way the next one gathers, so that the feed is locked and the disk
 * is waited for once for all of them. A push that makes its group fail is tried by itself.
 */
export function pushLane(
  land: (pushes: readonly PreparedPush[]) => Promise<readonly LandedSegment[]>,
): PushLane {
  let waiting: Waiting[] = [];
  let groups = 0;
  const chainsUnderWay = new Set<string>();

  function begin(): void {
    while (groups < MOST_GROUPS) {
      const group = nextGroup(waiting, chainsUnderWay);
      if (group.length === 0) return;
      waiting = waiting.filter((one) => !group.includes(one));
      void run(group);
    }
  }

  async function run(group: readonly Waiting[]): Promise<void> {
    const chains = group.map(({ push }) => push.segment.chain);
    groups += 1;
    for (const chain of chains) chainsUnderWay.add(chain);
    await landGroup(group);
    groups -= 1;
    for (const chain of chains) chainsUnderWay.delete(chain);
    begin();
  }

  async function landGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const landed = await land(group.map(({ push }) => push));
      group.forEach((one, index) => {
        const own = landed[index];
        if (own === undefined) one.reject(new Error("a push was not landed"));
        else one.resolve(own);
      });
    } catch (error) {
      const [only] = group;
      if (group.length === 1 && only !== undefined) only.reject(error);
      else for (const one of group) await landGroup([one]);
    }
  }

  return (push) =>
    new Promise((resolve, reject) => {
      waiting.push({ push, resolve, reject });
      begin();
    });
}

// Two segments of one chain follow each other: the second has to see what the first wrote.
function nextGroup(
  waiting: readonly Waiting[],
  chainsUnderWay: ReadonlySet<string>,
): Waiting[] {
  const chains = new Set(chainsUnderWay);
  const group: Waiting[] = [];
  let entries = 0;
  for (const one of waiting) {
    const { chain, entries: own } = one.push.segment;
    const isNext = !chains.has(chain);
    chains.add(chain);
    if (!isNext) continue;
    if (group.length > 0 && entries + own.length > MOST_ENTRIES) break;
    entries += own.length;
    group.push(one);
    if (group.length === MOST_PUSHES) break;
  }
  return group;
}

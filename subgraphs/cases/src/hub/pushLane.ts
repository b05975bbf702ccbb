import type { LandedSegment, PreparedPush } from "./landSegments.ts";

export type PushLane = (push: PreparedPush) => Promise<LandedSegment>;

interface Waiting {
  push: PreparedPush;
  resolve(landed: LandedSegment): void;
  reject(error: unknown): void;
}

const MOST_PUSHES = 64;

/**
 * Commits pushes in groups: while one group is being written the next one gathers, so that the feed is locked and
 * the disk is waited for once for all of them. A push that makes its group fail is tried by itself.
 */
export function pushLane(
  land: (pushes: readonly PreparedPush[]) => Promise<readonly LandedSegment[]>,
): PushLane {
  let waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = firstOfEachChain(waiting);
      waiting = waiting.filter((one) => !group.includes(one));
      await landGroup(group);
    }
    running = false;
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
      if (running) return;
      running = true;
      void run();
    });
}

// Two segments of one chain follow each other: the second has to see what the first wrote.
function firstOfEachChain(waiting: readonly Waiting[]): Waiting[] {
  const chains = new Set<string>();
  return waiting
    .filter(({ push }) => {
      const first = !chains.has(push.segment.chain);
      chains.add(push.segment.chain);
      return first;
    })
    .slice(0, MOST_PUSHES);
}

import { HintBoard } from "./HintBoard.ts";
import type { HubParts } from "./HubParts.ts";
import { landSegments } from "./landSegments.ts";
import { type PushLane, pushLane } from "./pushLane.ts";

export interface Hub extends HubParts {
  /** Where all pushes of this process queue, to be committed in groups. */
  lane: PushLane;
  /** Who hears in this process that something was committed. */
  hints: HintBoard;
}

export function createHub(parts: HubParts): Hub {
  const hints = new HintBoard();
  parts.store.onCommit((change) => hints.changed(change));
  const lane = pushLane((pushes) => landSegments(parts, pushes));
  return { ...parts, lane, hints };
}

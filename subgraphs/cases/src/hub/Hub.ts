import type { HubParts } from "./HubParts.ts";
import { landSegments } from "./landSegments.ts";
import { type PushLane, pushLane } from "./pushLane.ts";

export interface Hub extends HubParts {
  /** Where all pushes of this process queue, to be committed in groups. */
  lane: PushLane;
}

export function createHub(parts: HubParts): Hub {
  return { ...parts, lane: pushLane((pushes) => landSegments(parts, pushes)) };
}

import type { Claims } from "@onedoor/subgraph-host/claims";

/** What a process that plays listeners is told; after that every message asks what was heard. */
export interface StreamOrder {
  url: string;
  sessionSecret: string;
  streams: number;
  /** Listeners are numbered from here. */
  first: number;
  official: Claims;
}

/** When hints came since it was asked last, in milliseconds since 1970. */
export interface HintTimes {
  at: readonly number[];
}

export type StreamReport =
  | { type: "opened"; open: number; failed: string | null }
  | ({ type: "heard" } & HintTimes);

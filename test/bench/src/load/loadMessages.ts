/** What the process that plays the stations is told. */
export interface LoadOrder {
  url: string;
  sessionSecret: string;
  stations: number;
  pushesEach: number;
  casesAPush: number;
  /** Sockets of this process: what waits for one of them has not left its station yet. */
  connections: number;
  /** Of each so many answers one is lost on the way, and the station repeats its push; 0: none is. */
  loseOneIn: number;
}

/** What it says. `prepared` once everything is packed; then it waits for `push`, and after that for `verify`. */
export type LoadReport =
  | { type: "prepared"; bytes: number }
  | { type: "pushed"; figures: LoadFigures }
  | { type: "verified"; comparison: FeedComparison };

/** What a reader of the whole feed finds of what was sent. */
export interface FeedComparison {
  /** Entries without a row. */
  lost: number;
  /** Rows too many for their entries. */
  duplicates: number;
}

export interface LoadFigures {
  seconds: number;
  /** Pushes that were answered, repeats left out. */
  pushes: number;
  entries: number;
  repeated: number;
  /** Answers that asked a station to come later. */
  deferred: number;
  /** Answers that something went wrong: the station repeats its push. */
  failed: number;
  /** Of requests that were taken, from the first byte sent to the last one read. */
  p50Ms: number;
  p99Ms: number;
}

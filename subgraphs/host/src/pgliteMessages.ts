/** Where the database lives: in a folder, or in memory, from an archive of a fresh cluster if there is one. */
export type PgliteStart =
  | { folder: string; template?: never }
  | { folder?: never; template: string | undefined };

/** To the thread that runs PGlite. `bytes` are whole messages of PostgreSQL's wire protocol. */
export type ToPgliteWorker =
  | { type: "exchange"; connection: number; bytes: Uint8Array }
  | { type: "disconnect"; connection: number }
  | { type: "countFsyncs" }
  | { type: "close" };

/** From it. */
export type FromPgliteWorker =
  | { type: "ready" }
  | { type: "answered"; connection: number; bytes: Uint8Array }
  | { type: "fsyncs"; count: number }
  | { type: "closed" }
  | { type: "failed"; reason: string };

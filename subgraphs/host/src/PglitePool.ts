import pg, { type PoolClient } from "pg";
import type { PgliteBackend } from "./PgliteBackend.ts";

/** Statements that wait for the only connection; more than this are refused with `53300`. */
const MOST_WAITING = 2_000;
const STATEMENT_LIMIT_MS = 60_000;
const WAIT_LIMIT_MS = 60_000;

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/**
 * node-postgres's own pool, with PGlite at the other end of its connection: values, types and errors are the
 * same as those of a server because the same code reads them. PGlite has one session, so the pool has one
 * connection; a transaction holds it, and everybody else waits in line.
 */
export class PglitePool extends pg.Pool {
  readonly #mostWaiting: number;

  constructor(
    backend: Pick<PgliteBackend, "connect">,
    limits: { mostWaiting?: number; statementMs?: number } = {},
  ) {
    super({
      // PGlite has no others, and stops at a connection that names none.
      user: "postgres",
      database: "postgres",
      max: 1,
      idleTimeoutMillis: 0,
      allowExitOnIdle: true,
      connectionTimeoutMillis: WAIT_LIMIT_MS,
      // PGlite enforces no `statement_timeout`: the bound is kept on this side.
      query_timeout: limits.statementMs ?? STATEMENT_LIMIT_MS,
      stream: () => backend.connect(),
    });
    this.#mostWaiting = limits.mostWaiting ?? MOST_WAITING;
    // A lost connection is told to whoever runs a statement; without a listener it would end the process.
    this.on("error", () => undefined);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    if (this.waitingCount < this.#mostWaiting)
      return callback === undefined ? super.connect() : super.connect(callback);
    const error = new TooManyWaiting();
    if (callback === undefined) return Promise.reject(error);
    callback(error, undefined, () => undefined);
  }
}

class TooManyWaiting extends Error {
  /** SQLSTATE too_many_connections. */
  readonly code = "53300";

  constructor() {
    super("Too many statements wait for the embedded database.");
  }
}

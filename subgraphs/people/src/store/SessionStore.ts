/** A session that is being renewed. Of its refresh tokens only hashes are kept. */
export interface SessionRecord {
  sessionId: string;
  accountId: string;
  /** The device it is held on; null while it is on none. */
  deviceId: string | null;
  /** The token that was presented last; null before the first renewal. */
  current: string | null;
  /** When `current` was presented first, in milliseconds since 1970. */
  currentSince: number;
  /** What `current` has taken the place of. */
  replaced: readonly string[];
  /** What was given out for `current`: the next one is among them. */
  offered: readonly string[];
  expiresAt: number;
  endedAt: number | null;
}

/** Sessions that can be renewed. */
export interface SessionStore {
  /**
   * Throws away those that had expired at `now`. False, and nothing is opened, where the account's password isn't any
   * more the one that was checked: it was changed, or the account closed, meanwhile.
   */
  open(
    session: SessionRecord,
    now: number,
    passwordHash: string,
  ): Promise<boolean>;
  /** Reads and changes one session while nobody else does. Undefined where there is none, or nothing to change. */
  change(
    sessionId: string,
    decide: (session: SessionRecord) => SessionRecord | undefined,
  ): Promise<SessionRecord | undefined>;
}

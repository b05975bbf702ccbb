import type { AccessFacts, AccessRecord } from "@onedoor/domain/accessRecord";
import type { Instant } from "@onedoor/domain/time";

/** Who read personal data: one chain of records, to which is only added. */
export interface AccessLog {
  /** The record is kept when this answers. However many come at once, each follows another. */
  append(facts: AccessFacts): Promise<AccessRecord>;
  /**
   * The same for what was shown of one person, where `decide` says so: it is told how often the account was shown
   * something since then, and nobody adds a record in between. Undefined where it says no.
   */
  appendRevealed(
    accountId: string,
    since: Instant,
    decide: (recent: number) => AccessFacts | undefined,
  ): Promise<AccessRecord | undefined>;
  /** Newest first, below the number `before`, at most `limit`; of one person, with all ids that are his, or of all. */
  latest(
    limit: number,
    before: number | null,
    personIds: readonly string[] | null,
  ): Promise<AccessRecord[]>;
  /**
   * What was shown of a person with these ids, or done about his family and contact, and looks at his household's file, newest
   * first, at most `limit`.
   */
  revealedOf(
    personIds: readonly string[],
    householdId: string | null,
    limit: number,
  ): Promise<AccessRecord[]>;
  /** In their order, above the number `after`, at most `limit`. */
  following(after: number, limit: number): Promise<AccessRecord[]>;
}

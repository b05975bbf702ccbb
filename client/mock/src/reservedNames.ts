/**
 * How a test asks the mock county for trouble: by what it sends, never by reaching in. The name is that of an
 * applicant, the account that of a sign-in.
 */
export const RESERVED_APPLICANTS = {
  /** The entry can't be read. */
  "错误·隔离": "quarantined",
  /** The entry is stored without a verdict. */
  "错误·挂起": "held",
  /** The entry is set aside with `formInvalid`. */
  "错误·退回": "setAside",
} as const;

export const RESERVED_ACCOUNTS = {
  /** Attempts are being slowed down. */
  "too-many": "TOO_MANY_ATTEMPTS",
} as const;

/** An official who has an authenticator, and the only code that this one and all others show. */
export const GUARDED_ACCOUNT = { account: "second-factor", code: "287082" };

/** An official whose device the county won't enrol. */
export const REVOKED_ACCOUNT = "revoked-device";

export type Trouble =
  (typeof RESERVED_APPLICANTS)[keyof typeof RESERVED_APPLICANTS];

export function troubleOf(bodyText: string): Trouble | undefined {
  return Object.entries(RESERVED_APPLICANTS).find(([name]) =>
    bodyText.includes(name),
  )?.[1];
}

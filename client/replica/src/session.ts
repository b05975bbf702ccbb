import type { StaffActor } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";

/** What this browser keeps of a sign-in, so that the app opens without a line. */
export interface StoredSession {
  accountId: string;
  displayName: string;
  role: string;
  actor: StaffActor;
  deviceId: string;
  token: string;
  expiresAt: Instant;
}

export type SignInOutcome =
  | { ok: true; session: StoredSession }
  | {
      ok: false;
      reason:
        | "wrongAccountOrPassword"
        | "tooManyAttempts"
        | "notForStaff"
        | "deviceRefused"
        | "offline";
    };

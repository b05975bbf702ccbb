import type { StaffActor, StaffRole } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import type {
  AccountAnswer,
  EnrolDeviceAnswer,
  SignInAnswer,
} from "@onedoor/replication/wire";
import { HubFailure, HubLine } from "./HubLine.ts";
import { ENROL_DEVICE, SIGN_IN } from "./operations.ts";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import { uuidv7 } from "./uuidv7.ts";

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

/**
 * Signs an official in and enrols this browser as his device. It is kept in his vault.
 * Citizens and firms use the portal, which has no replica.
 */
export async function signIn(
  credentials: { baseUrl: string; account: string; password: string },
  ports: ReplicaPorts = browserPorts(),
): Promise<SignInOutcome> {
  const line = new HubLine(credentials.baseUrl, null, ports);
  try {
    const { account, password } = credentials;
    const { signIn: answer } = await line.attempt<{ signIn: SignInAnswer }>(
      SIGN_IN,
      { account, password },
    );
    if (answer.__typename === "SignInRefused")
      return { ok: false, reason: reasonOf(answer.reason) };
    const actor = actorOf(answer.account);
    if (actor === null) return { ok: false, reason: "notForStaff" };
    line.useToken(answer.token);
    const deviceId = await deviceIdOf(ports);
    const { enrolDevice } = await line.attempt<{
      enrolDevice: EnrolDeviceAnswer;
    }>(ENROL_DEVICE, {
      input: { deviceId, label: answer.account.displayName },
    });
    if (enrolDevice.__typename === "DeviceRefused")
      return { ok: false, reason: "deviceRefused" };
    const { accountId, displayName, role } = answer.account;
    return {
      ok: true,
      session: {
        accountId,
        displayName,
        role,
        actor,
        deviceId,
        token: enrolDevice.token,
        expiresAt: answer.expiresAt,
      },
    };
  } catch (failure) {
    if (!(failure instanceof HubFailure)) throw failure;
    const asksToWait = failure.retryAfterMs !== null;
    return { ok: false, reason: asksToWait ? "tooManyAttempts" : "offline" };
  } finally {
    line.close();
  }
}

const DEVICE = "device-id";

/** One id for the browser, made once, so that enrolling again gives the same device. */
async function deviceIdOf(ports: ReplicaPorts): Promise<string> {
  const kept = await ports.values.get(DEVICE);
  if (typeof kept === "string") return kept;
  const made = uuidv7(ports.now(), ports.randomBytes(10));
  await ports.values.put(DEVICE, made);
  return made;
}

function reasonOf(
  refusal: string,
): Exclude<SignInOutcome, { ok: true }>["reason"] {
  return refusal === "TOO_MANY_ATTEMPTS"
    ? "tooManyAttempts"
    : "wrongAccountOrPassword";
}

const STAFF_ROLES: Readonly<Record<string, StaffRole>> = {
  WINDOW_CLERK: "windowClerk",
  TOWN_OFFICER: "townOfficer",
  REVIEWER: "reviewer",
  APPROVER: "approver",
  SUPERVISOR: "supervisor",
  OPERATOR: "operator",
};

/** The official as his entries name him; null where the account is none. */
export function actorOf(account: AccountAnswer): StaffActor | null {
  const role = STAFF_ROLES[account.role];
  const { staffId, postId, stationId, body, division } = account;
  if (role === undefined || staffId === null || postId === null) return null;
  if (body === null || division === null) return null;
  return {
    type: "staff",
    staffId,
    postId,
    role,
    stationId,
    body,
    division,
    delegation: null,
  };
}

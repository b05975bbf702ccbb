import type { StaffActor, StaffRole } from "@onedoor/domain/entries";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import { deviceText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import type {
  AccountAnswer,
  DeviceChallengeAnswer,
  EnrolDeviceAnswer,
  SignInAnswer,
} from "@onedoor/replication/wire";
import { keepCertificate } from "./deviceCertificate.ts";
import { deviceKeyOf } from "./deviceKey.ts";
import { HubFailure, HubLine } from "./HubLine.ts";
import type { KeptValues } from "./KeptValues.ts";
import { CHALLENGE_DEVICE, ENROL_DEVICE, SIGN_IN } from "./operations.ts";
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
        | "codeNeeded"
        | "wrongCode"
        | "offline";
    };

/**
 * Signs an official in and enrols this browser as his device. The session is not kept: `storeSession` does that.
 * Citizens and firms use the portal, which has no replica.
 */
export async function signIn(
  credentials: {
    baseUrl: string;
    account: string;
    password: string;
    /** The one-time code of the town officer, where the county has asked for one. */
    code?: string | undefined;
  },
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
    const proof = await proveKey(line, ports, {
      deviceId,
      accountId: answer.account.accountId,
    });
    const { enrolDevice } = await line.attempt<{
      enrolDevice: EnrolDeviceAnswer;
    }>(ENROL_DEVICE, {
      input: {
        deviceId,
        label: answer.account.displayName,
        code: credentials.code ?? null,
        proof,
      },
    });
    if (enrolDevice.__typename === "DeviceRefused")
      return { ok: false, reason: reasonOfDevice(enrolDevice.reason) };
    await keepCertificate(ports.values, enrolDevice.certificate, "signIn");
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
    if (failure instanceof HubFailure) return { ok: false, reason: "offline" };
    throw failure;
  } finally {
    line.close();
  }
}

/** The session of the last sign-in on this browser, valid or not: work goes on with an expired one, sync does not. */
export async function loadStoredSession(
  values: KeptValues = browserPorts().values,
): Promise<StoredSession | null> {
  const kept = await values.get(SESSION);
  return isSession(kept) ? kept : null;
}

export async function storeSession(
  session: StoredSession,
  values: KeptValues = browserPorts().values,
): Promise<void> {
  await values.put(SESSION, session);
}

/** Signs out of this browser. What the vault holds stays, sealed, for the next sign-in of the same account. */
export async function forgetSession(
  values: KeptValues = browserPorts().values,
): Promise<void> {
  await values.remove(SESSION);
}

const SESSION = "session";
const DEVICE = "device-id";

/** One id for the browser, made once, so that enrolling again gives the same device. */
async function deviceIdOf(ports: ReplicaPorts): Promise<string> {
  const kept = await ports.values.get(DEVICE);
  if (typeof kept === "string") return kept;
  const made = uuidv7(ports.now(), ports.randomBytes(10));
  await ports.values.put(DEVICE, made);
  return made;
}

/** That this browser holds the device's key, for this one enrolment. */
async function proveKey(
  line: HubLine,
  ports: ReplicaPorts,
  whose: { deviceId: string; accountId: string },
): Promise<{ publicKey: PublicKey; challenge: string; signature: Signature }> {
  const { deviceId } = whose;
  const { challengeDevice } = await line.attempt<{
    challengeDevice: DeviceChallengeAnswer;
  }>(CHALLENGE_DEVICE, { deviceId });
  const key = await ports.locks.hold("device-key", () =>
    deviceKeyOf(ports.values),
  );
  const { challenge, hubId } = challengeDevice;
  const { publicKey } = key;
  const text = deviceText({ ...whose, hubId, challenge, publicKey });
  return { publicKey, challenge, signature: await key.sign(text) };
}

function reasonOfDevice(
  refusal: string,
): "codeNeeded" | "wrongCode" | "tooManyAttempts" | "deviceRefused" {
  switch (refusal) {
    case "CODE_NEEDED":
      return "codeNeeded";
    case "WRONG_CODE":
      return "wrongCode";
    case "TOO_MANY_ATTEMPTS":
      return "tooManyAttempts";
    default:
      return "deviceRefused";
  }
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

function isSession(value: unknown): value is StoredSession {
  return typeof value === "object" && value !== null && "token" in value;
}

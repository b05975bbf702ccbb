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
import {
  CHALLENGE_DEVICE,
  ENROL_DEVICE,
  RENEW_SESSION,
  SIGN_IN,
} from "./operations.ts";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import { uuidv7 } from "./uuidv7.ts";

/** What this browser keeps of a sign-in, so that the app opens without a line. */
export interface StoredSession {
  accountId: string;
  displayName: string;
  role: string;
  actor: StaffActor;
  /** Persons whose cases he leaves to others. Left out in a session from before that was known. */
  closeTo?: readonly string[];
  deviceId: string;
  token: string;
  expiresAt: Instant;
  /** Left out in a session that was kept before there was such a thing: it holds until its end. */
  renewal?: SessionRenewal;
}

/** What a session is renewed with. */
export interface SessionRenewal {
  /** Another one with each renewal. */
  token: string;
  /** By this machine's clock, which the hub's may have nothing to do with. */
  grantedAt: Instant;
  /** How long the access token holds from then on. */
  holdsSeconds: number;
}

/** What a sign-in may need beside the password, each once the county has asked for it. */
export interface SignInCodes {
  /** Of who has an authenticator. */
  authenticator?: string;
  /** One-time, of the town officer, for a computer that is new. */
  computer?: string;
  /** In place of a password that an administrator gave out. */
  newPassword?: string;
}

export type SignInOutcome =
  | { ok: true; session: StoredSession }
  | {
      ok: false;
      reason:
        | "wrongAccountOrPassword"
        | "tooManyAttempts"
        | "secondFactorNeeded"
        | "wrongSecondFactor"
        | "newPasswordNeeded"
        | "newPasswordTooShort"
        | "notForStaff"
        | "deviceRefused"
        | "codeNeeded"
        | "wrongCode"
        | "offline";
    };

/**
 * Signs an official in and enrols this browser as his device. It is kept in his vault.
 * Citizens and firms use the portal, which has no replica.
 */
export async function signIn(
  credentials: {
    baseUrl: string;
    account: string;
    password: string;
    codes?: SignInCodes | undefined;
  },
  ports: ReplicaPorts = browserPorts(),
): Promise<SignInOutcome> {
  const line = new HubLine(credentials.baseUrl, null, ports);
  try {
    const { account, password, codes = {} } = credentials;
    const ask = async (typed: string, newPassword: string | null) =>
      (
        await line.attempt<{ signIn: SignInAnswer }>(SIGN_IN, {
          account,
          password: typed,
          code: codes.authenticator ?? null,
          newPassword,
        })
      ).signIn;
    const newPassword = codes.newPassword ?? null;
    let answer = await ask(password, newPassword);
    // It was taken before, and what came after it, or the answer, got lost: it is the password by now.
    if (
      newPassword !== null &&
      answer.__typename === "SignInRefused" &&
      answer.reason === "WRONG_ACCOUNT_OR_PASSWORD"
    )
      answer = await ask(newPassword, null);
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
        code: codes.computer ?? null,
        proof,
      },
    });
    if (enrolDevice.__typename === "DeviceRefused")
      return { ok: false, reason: reasonOfDevice(enrolDevice.reason) };
    await keepCertificate(ports.values, enrolDevice.certificate, "signIn");
    line.useToken(enrolDevice.token);
    // From here on the session is this device's, and holds for weeks.
    const { renewSession: granted } = await line.attempt<{
      renewSession: SignInAnswer;
    }>(RENEW_SESSION, { refreshToken: answer.refreshToken });
    if (granted.__typename === "SignInRefused")
      throw new HubFailure("failed", granted.reason);
    const { accountId, displayName, role, closeTo } = answer.account;
    return {
      ok: true,
      session: {
        accountId,
        displayName,
        role,
        actor,
        closeTo,
        deviceId,
        token: granted.token,
        expiresAt: granted.expiresAt,
        renewal: renewalIn(granted, ports.now()),
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

/** `now`: when the answer came, by this machine's clock. */
export function renewalIn(
  granted: Extract<SignInAnswer, { __typename: "Session" }>,
  now: Instant,
): SessionRenewal {
  const { refreshToken, expiresInSeconds } = granted;
  return {
    token: refreshToken,
    grantedAt: now,
    holdsSeconds: expiresInSeconds,
  };
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
  return REASONS[refusal] ?? "wrongAccountOrPassword";
}

const REASONS: Readonly<Record<string, ReturnType<typeof reasonOf>>> = {
  TOO_MANY_ATTEMPTS: "tooManyAttempts",
  SECOND_FACTOR_NEEDED: "secondFactorNeeded",
  WRONG_SECOND_FACTOR: "wrongSecondFactor",
  NEW_PASSWORD_NEEDED: "newPasswordNeeded",
  NEW_PASSWORD_TOO_SHORT: "newPasswordTooShort",
};

const STAFF_ROLES: Readonly<Record<string, StaffRole>> = {
  WINDOW_CLERK: "windowClerk",
  TOWN_OFFICER: "townOfficer",
  REVIEWER: "reviewer",
  APPROVER: "approver",
  SUPERVISOR: "supervisor",
  OPERATOR: "operator",
  SECURITY_ADMINISTRATOR: "securityAdministrator",
  AUDIT_ADMINISTRATOR: "auditAdministrator",
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

import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { memoryValues } from "@onedoor/replica/KeptValues";
import { processLocks } from "@onedoor/replica/Locks";
import { currentToken } from "@onedoor/replica/renewSession";
import { type ReplicaPorts, sleepByTimer } from "@onedoor/replica/ReplicaPorts";
import { signIn } from "@onedoor/replica/session";
import { makeVault } from "@onedoor/replica/vaults";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { NEVER } from "rxjs";
import { expect, inject, test } from "vitest";

const url = inject("countyUrl");
const WEEK_MS = 7 * 86_400_000;

/** A browser that somebody has signed in on; its clock is set by the test. */
async function aBrowser(account: string) {
  let ahead = 0;
  const ports: ReplicaPorts = {
    now: (): Instant => instantOfEpochMs(Date.now() + ahead),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    fetch: (input, init) => fetch(input, init),
    sleep: sleepByTimer,
    locks: processLocks(),
    values: memoryValues(),
    cameOnline: NEVER,
  };
  const outcome = await signIn(
    { baseUrl: url, account, password: "onedoor-demo" },
    ports,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  const vault = await makeVault(outcome.session, "onedoor-demo", ports);
  return {
    vault,
    session: outcome.session,
    ports,
    setAhead: (ms: number) => (ahead = ms),
  };
}

async function deviceBy(token: string | null): Promise<string | undefined> {
  const client = new CountyClient(url);
  client.token = token ?? "";
  const { thisDevice } = await client.ask<{
    thisDevice: { deviceId: string } | null;
  }>("{ thisDevice { deviceId } }");
  return thisDevice?.deviceId;
}

test("a station that comes back after three weeks goes on as the same device, without a password", async () => {
  const { vault, session, ports, setAhead } = await aBrowser("cun1");
  expect(await deviceBy(session.token)).toBe(session.deviceId);
  setAhead(3 * WEEK_MS);
  const token = await currentToken(url, vault, ports);
  expect(token).not.toBe(session.token);
  expect(await deviceBy(token)).toBe(session.deviceId);
});

test("a session on a device is kept for thirty days", async () => {
  const { session } = await aBrowser("cun1");
  const client = new CountyClient(url);
  const { renewSession } = await client.ask<{
    renewSession: { refreshExpiresAt: string };
  }>(
    `mutation ($token: String) { renewSession(refreshToken: $token) { ... on Session { refreshExpiresAt } } }`,
    { token: session.renewal?.token },
  );
  const days =
    (Date.parse(renewSession.refreshExpiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
});

test("tabs of one browser that renew at the same moment all go on", async () => {
  const { vault, session, ports, setAhead } = await aBrowser("cun1");
  setAhead(WEEK_MS);
  // Under another lock, so that the county sees both.
  const apart = { ...ports, locks: processLocks() };
  const tokens = await Promise.all([
    currentToken(url, vault, ports),
    currentToken(url, vault, apart),
  ]);
  for (const token of tokens)
    expect(await deviceBy(token)).toBe(session.deviceId);
  setAhead(2 * WEEK_MS);
  expect(await deviceBy(await currentToken(url, vault, apart))).toBe(
    session.deviceId,
  );
});

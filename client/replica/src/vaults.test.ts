import "fake-indexeddb/auto";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { beforeEach, describe, expect, test } from "vitest";
import { villageClerk } from "@onedoor/domain/testing";
import { readableValues } from "../testing/readableValues.ts";
import { indexedDbValues, type KeptValues } from "./KeptValues.ts";
import { processLocks } from "./Locks.ts";
import type { StoredSession } from "./session.ts";
import {
  allowAttempts,
  changePassphrase,
  keepSession,
  listVaults,
  makeVault,
  readSession,
  unlockVault,
  wipeVault,
} from "./vaults.ts";

const MINUTE = 60_000;
const PASSPHRASE = "河畔村的老槐树开花了";

let browsers = 0;
let nowMs = 0;
let ports: ReturnType<typeof aBrowser>;

function aBrowser(
  values: KeptValues = indexedDbValues(`vaults-${(browsers += 1)}`),
) {
  return {
    values,
    locks: processLocks(),
    now: () => instantOfEpochMs(nowMs),
  };
}

function sessionOf(accountId: string): StoredSession {
  return {
    accountId,
    displayName: "林小满",
    role: "WINDOW_CLERK",
    actor: villageClerk,
    deviceId: "device-1",
    token: `token-of-${accountId}`,
    expiresAt: instantOfEpochMs(nowMs),
  };
}

beforeEach(() => {
  nowMs = 1_800_000_000_000;
  ports = aBrowser();
});

describe("[K1] a vault", () => {
  test("opens with its user's passphrase and gives back his session, without a line", async () => {
    const { vaultId } = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const outcome = await unlockVault(vaultId, PASSPHRASE, ports);
    expect(outcome).toMatchObject({
      ok: true,
      vault: { vaultId, session: sessionOf("cun1") },
    });
  });

  test("opens with none but its own", async () => {
    const { vaultId } = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    await makeVault(sessionOf("cun2"), "another passphrase", ports);
    expect(await unlockVault(vaultId, "another passphrase", ports)).toEqual({
      ok: false,
      reason: "wrongPassphrase",
    });
  });

  test("doesn't open on another computer, where all that could be copied was copied to", async () => {
    const { vaultId } = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const thief = aBrowser();
    for (const name of await ports.values.names()) {
      const value = await ports.values.get(name);
      if (!(value instanceof CryptoKey)) await thief.values.put(name, value);
    }
    expect(await unlockVault(vaultId, PASSPHRASE, thief)).toMatchObject({
      ok: false,
      reason: "wrongPassphrase",
    });
  });

  test("is refused a passphrase of less than ten characters", async () => {
    await expect(
      makeVault(sessionOf("cun1"), "老槐树开花", ports),
    ).rejects.toThrow(RangeError);
    expect(await listVaults(ports)).toEqual([]);
  });

  test("is one of several on a shared computer, each with its own keys", async () => {
    const one = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const two = await makeVault(sessionOf("zhen1"), PASSPHRASE, ports);
    expect(one.keys.kid).not.toBe(two.keys.kid);
    expect(await listVaults(ports)).toMatchObject([
      { accountId: "cun1", isOlder: false },
      { accountId: "zhen1", isOlder: false },
    ]);
    await expect(
      readSession({ vaultId: one.vaultId, keys: two.keys }, ports),
    ).rejects.toThrow();
  });

  test("that is begun anew leaves the older one, which opens with the older passphrase", async () => {
    const older = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const newer = await makeVault(sessionOf("cun1"), "a new passphrase", ports);
    expect(await listVaults(ports)).toEqual([
      { vaultId: older.vaultId, accountId: "cun1", isOlder: true },
      { vaultId: newer.vaultId, accountId: "cun1", isOlder: false },
    ]);
    expect(await unlockVault(older.vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
    });
  });

  test("that is begun anew after the older one was wiped takes no other's place", async () => {
    const oldest = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const second = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    await wipeVault(oldest.vaultId, ports);
    const third = await makeVault(sessionOf("cun1"), "a new passphrase", ports);
    expect(await listVaults(ports)).toMatchObject([
      { vaultId: second.vaultId, isOlder: true },
      { vaultId: third.vaultId, isOlder: false },
    ]);
    expect(third.vaultId).not.toBe(second.vaultId);
    expect(await unlockVault(second.vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
      vault: { keys: { kid: second.keys.kid } },
    });
  });

  test("takes a new passphrase from who knows the one before, and keeps its keys", async () => {
    const { vaultId, keys } = await makeVault(
      sessionOf("cun1"),
      PASSPHRASE,
      ports,
    );
    const change = { from: "not this one", to: "a new passphrase" };
    expect(await changePassphrase(vaultId, change, ports)).toBe(false);
    expect(
      await changePassphrase(vaultId, { ...change, from: PASSPHRASE }, ports),
    ).toBe(true);
    expect(await unlockVault(vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: false,
    });
    expect(await unlockVault(vaultId, "a new passphrase", ports)).toMatchObject(
      { ok: true, vault: { keys: { kid: keys.kid } } },
    );
  });

  test("keeps a renewed session for the next time", async () => {
    const vault = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    await keepSession(vault, { ...vault.session, token: "renewed" }, ports);
    const outcome = await unlockVault(vault.vaultId, PASSPHRASE, ports);
    expect(outcome.ok && outcome.vault.session.token).toBe("renewed");
  });

  test("[K2] tells nobody who looks at the disk the name, the token or the passphrase", async () => {
    await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const disk = await readableValues(ports.values);
    for (const secret of ["林小满", "token-of-cun1", PASSPHRASE, "post-clerk"])
      expect(disk).not.toContain(secret);
  });

  test("that is wiped is gone with all that was kept of it, and no late writer brings it back", async () => {
    const gone = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const left = await makeVault(sessionOf("cun2"), PASSPHRASE, ports);
    await ports.values.put(`chain-key:${gone.vaultId}:c1`, new Uint8Array(8));
    await wipeVault(gone.vaultId, ports);
    await keepSession(gone, gone.session, ports);
    expect(
      (await ports.values.names()).filter((name) =>
        name.includes(gone.vaultId),
      ),
    ).toEqual([]);
    expect(await listVaults(ports)).toMatchObject([{ accountId: "cun2" }]);
    expect(await unlockVault(left.vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
    });
  });
});

test("a vault that is wiped while its passphrase is changed gets no lock back", async () => {
  const { vaultId } = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
  const change = { from: PASSPHRASE, to: "a new passphrase" };
  await Promise.all([
    changePassphrase(vaultId, change, ports),
    wipeVault(vaultId, ports),
  ]);
  expect(await ports.values.names()).not.toContain(`vault-lock:${vaultId}`);
});

describe("[K3] wrong passphrases", () => {
  test("make the next one wait; the right one ends the count", async () => {
    const { vaultId } = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    for (let i = 0; i < 5; i += 1)
      await unlockVault(vaultId, "wrong wrong", ports);
    expect(await unlockVault(vaultId, PASSPHRASE, ports)).toEqual({
      ok: false,
      reason: "waitFirst",
      until: instantOfEpochMs(nowMs + MINUTE),
    });
    nowMs += MINUTE;
    expect(await unlockVault(vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
    });
    expect(await unlockVault(vaultId, "wrong wrong", ports)).toMatchObject({
      reason: "wrongPassphrase",
    });
  });

  test("are those that were tried: a computer without room to try one counts none", async () => {
    const { vaultId } = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const without: KeptValues = {
      ...ports.values,
      get: async (name) => {
        if (name === "vault-lock-key") throw new RangeError("out of memory");
        return ports.values.get(name);
      },
    };
    for (let i = 0; i < 6; i += 1)
      await expect(
        unlockVault(vaultId, PASSPHRASE, { ...ports, values: without }),
      ).rejects.toThrow("out of memory");
    expect(await unlockVault(vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
    });
  });

  test("of one vault don't lock another", async () => {
    const one = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    const two = await makeVault(sessionOf("cun2"), PASSPHRASE, ports);
    for (let i = 0; i < 6; i += 1)
      await unlockVault(one.vaultId, "wrong wrong", ports);
    expect(await unlockVault(two.vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
    });
  });

  test("lock the vault after fifteen, until the county has said who it is", async () => {
    const { vaultId } = await makeVault(sessionOf("cun1"), PASSPHRASE, ports);
    await ports.values.put(`unlock-failures:${vaultId}`, {
      count: 15,
      lastAt: nowMs,
    });
    nowMs += 1000 * MINUTE;
    expect(await unlockVault(vaultId, PASSPHRASE, ports)).toEqual({
      ok: false,
      reason: "signInAtTheCounty",
    });
    await allowAttempts(vaultId, ports);
    expect(await unlockVault(vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
    });
  });
});

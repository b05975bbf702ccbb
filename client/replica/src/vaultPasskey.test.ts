import "fake-indexeddb/auto";
import { villageClerk } from "@onedoor/domain/testing";
import { epochMsOf, instantOfEpochMs } from "@onedoor/domain/time";
import { beforeEach, describe, expect, test } from "vitest";
import {
  type FakeAuthenticator,
  fakeAuthenticator,
} from "../testing/fakeAuthenticator.ts";
import { Entrance } from "./Entrance.ts";
import { type KeptValues, memoryValues } from "./KeptValues.ts";
import { processLocks } from "./Locks.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { StoredSession } from "./session.ts";
import { addPasskey, removePasskey, unlockByPasskey } from "./vaultPasskey.ts";
import {
  changePassphrase,
  makeVault,
  type OpenVault,
  unlockVault,
  wipeVault,
} from "./vaults.ts";

const PASSPHRASE = "河畔村的老槐树开花了";
const SESSION: StoredSession = {
  accountId: "cun1",
  displayName: "林小满",
  role: "WINDOW_CLERK",
  actor: villageClerk,
  deviceId: "device-1",
  token: "token",
  expiresAt: instantOfEpochMs(0),
};

let ports: ReturnType<typeof aBrowser>;
let authenticator: FakeAuthenticator;
let vault: OpenVault;

function aBrowser(values: KeptValues = memoryValues()) {
  return {
    values,
    locks: processLocks(),
    now: () => instantOfEpochMs(1_800_000_000_000),
  };
}

/** Somebody has tried wrong passphrases, the last one just now. */
async function wrongBefore(count: number) {
  await ports.values.put(`unlock-failures:${vault.vaultId}`, {
    count,
    lastAt: epochMsOf(ports.now()),
  });
}

const refused = { ok: false, reason: "notVerified" };

beforeEach(async () => {
  ports = aBrowser();
  authenticator = fakeAuthenticator();
  vault = await makeVault(SESSION, PASSPHRASE, ports);
});

describe("[K7] what a computer knows its user by", () => {
  test("opens his vault with the same keys and session, and the passphrase still does", async () => {
    expect(await addPasskey(vault, PASSPHRASE, authenticator, ports)).toEqual({
      ok: true,
    });
    const opened = { vaultId: vault.vaultId, session: SESSION };
    expect(
      await unlockByPasskey(vault.vaultId, authenticator, ports),
    ).toMatchObject({
      ok: true,
      vault: { ...opened, keys: { kid: vault.keys.kid } },
    });
    expect(await unlockVault(vault.vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
      vault: opened,
    });
  });

  test("outlives a change of the passphrase", async () => {
    await addPasskey(vault, PASSPHRASE, authenticator, ports);
    const change = { from: PASSPHRASE, to: "another passphrase" };
    await changePassphrase(vault.vaultId, change, ports);
    expect(
      await unlockByPasskey(vault.vaultId, authenticator, ports),
    ).toMatchObject({ ok: true });
  });

  test("is added by nobody who doesn't know the passphrase, and wrong ones count", async () => {
    await wrongBefore(4);
    expect(
      await addPasskey(vault, "wrong wrong", authenticator, ports),
    ).toEqual({ ok: false, reason: "wrongPassphrase" });
    expect(
      await addPasskey(vault, PASSPHRASE, authenticator, ports),
    ).toMatchObject({ ok: false, reason: "waitFirst" });
    expect(await unlockByPasskey(vault.vaultId, authenticator, ports)).toEqual(
      refused,
    );
  });

  test("is not added where the authenticator can't make secrets, or its user doesn't say yes", async () => {
    authenticator.makesSecrets = false;
    expect(await addPasskey(vault, PASSPHRASE, authenticator, ports)).toEqual({
      ok: false,
      reason: "noPrf",
    });
    authenticator.saysYes = false;
    expect(await addPasskey(vault, PASSPHRASE, authenticator, ports)).toEqual(
      refused,
    );
    expect(await ports.values.names()).not.toContain(
      `vault-passkey:${vault.vaultId}`,
    );
  });

  test("opens nothing for who isn't recognised, nor by another authenticator", async () => {
    await addPasskey(vault, PASSPHRASE, authenticator, ports);
    const foreign = fakeAuthenticator();
    expect(await unlockByPasskey(vault.vaultId, foreign, ports)).toEqual(
      refused,
    );
    authenticator.saysYes = false;
    expect(await unlockByPasskey(vault.vaultId, authenticator, ports)).toEqual(
      refused,
    );
  });

  test("[K2] opens nothing on another computer, where all that could be copied was copied to", async () => {
    await addPasskey(vault, PASSPHRASE, authenticator, ports);
    const thief = aBrowser();
    for (const name of await ports.values.names()) {
      const value = await ports.values.get(name);
      if (!(value instanceof CryptoKey)) await thief.values.put(name, value);
    }
    expect(await unlockByPasskey(vault.vaultId, authenticator, thief)).toEqual(
      refused,
    );
  });

  test("opens one vault, and not the next one's", async () => {
    const other = await makeVault(
      { ...SESSION, accountId: "cun2" },
      PASSPHRASE,
      ports,
    );
    await addPasskey(vault, PASSPHRASE, authenticator, ports);
    expect(await unlockByPasskey(other.vaultId, authenticator, ports)).toEqual(
      refused,
    );
    await ports.values.put(
      `vault-passkey:${other.vaultId}`,
      await ports.values.get(`vault-passkey:${vault.vaultId}`),
    );
    expect(await unlockByPasskey(other.vaultId, authenticator, ports)).toEqual(
      refused,
    );
  });

  test("is taken off, and goes with the vault", async () => {
    await addPasskey(vault, PASSPHRASE, authenticator, ports);
    await removePasskey(vault.vaultId, ports);
    expect(await unlockByPasskey(vault.vaultId, authenticator, ports)).toEqual(
      refused,
    );
    await addPasskey(vault, PASSPHRASE, authenticator, ports);
    await wipeVault(vault.vaultId, ports);
    expect(
      (await ports.values.names()).filter((name) =>
        name.includes(vault.vaultId),
      ),
    ).toEqual([]);
  });

  test("ends the count of wrong passphrases, which somebody else may have driven up", async () => {
    await addPasskey(vault, PASSPHRASE, authenticator, ports);
    await wrongBefore(15);
    await unlockByPasskey(vault.vaultId, authenticator, ports);
    expect(await unlockVault(vault.vaultId, PASSPHRASE, ports)).toMatchObject({
      ok: true,
    });
  });

  test("is offered at the entrance for the vaults that have one, and opens them there", async () => {
    await makeVault({ ...SESSION, accountId: "cun2" }, PASSPHRASE, ports);
    await addPasskey(vault, PASSPHRASE, authenticator, ports);
    const opened: OpenVault[] = [];
    const entrance = new Entrance(
      {
        baseUrl: "",
        onOpen: (one) => opened.push(one),
        authenticator: async () => authenticator,
      },
      ports as ReplicaPorts,
    );
    expect(await entrance.vaults()).toMatchObject([
      { accountId: "cun1", hasPasskey: true },
      { accountId: "cun2", hasPasskey: false },
    ]);
    await entrance.unlockByPasskey(vault.vaultId);
    expect(opened).toMatchObject([{ vaultId: vault.vaultId }]);
  });
});

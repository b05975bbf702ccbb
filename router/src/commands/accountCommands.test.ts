import { createPeopleSubgraph } from "@onedoor/people";
import { openStores } from "@onedoor/people/openStores";
import { seedPeople } from "@onedoor/people/seed";
import type { PlainDate } from "@onedoor/domain/time";
import { openServerPool } from "@onedoor/subgraph-host/openServerPool";
import {
  newTestDatabase,
  testPools,
} from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { accountRegister } from "../AccountRegister.ts";
import { link } from "./link.ts";
import { appoint, removeSecondFactor } from "./keepAccount.ts";

const KEYS = {
  sessionSecret: "session secret of the tests, 32 and more",
  routerSecret: "router secret of the tests, 32 and more",
};
const IDENTITY_KEY = "identity key of the tests, 32 and more";
const ISSUER = "https://id.invalid";

const postgresql = testPools().find(({ name }) => name === "postgresql");

describe.skipIf(postgresql?.skipped !== undefined)("the operator", () => {
  let database: Awaited<ReturnType<typeof newTestDatabase>>;
  let pool: Pool;
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);

  beforeAll(async () => {
    database = await newTestDatabase();
    vi.stubEnv("DATABASE_URL", database.url);
    vi.stubEnv("IDENTITY_KEY", IDENTITY_KEY);
    pool = await openServerPool(database.url, 4);
    await seedPeople(pool, {
      seed: 7,
      count: 20,
      today: "2026-11-23" as PlainDate,
      identityKey: IDENTITY_KEY,
    });
  }, 60_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await pool.end();
    await database.drop();
  });

  async function register() {
    const people = await createPeopleSubgraph({
      pool,
      ...KEYS,
      identityKey: IDENTITY_KEY,
      demonstration: true,
      now: Date.now,
      askGraph: () => Promise.reject(new Error("there is no graph here")),
    });
    return accountRegister(people.fetch, KEYS);
  }

  test("links a subject of an identity service to an account, and the router learns whose it is", async () => {
    const { accountOf } = await register();
    expect(await accountOf(ISSUER, "s-1")).toBeNull();
    const args = ["--issuer", ISSUER, "--subject", "s-1", "--account", "cun1"];
    expect(await link.run(args, tell)).toBe(0);
    expect(told.at(-1)).toBe(`s-1 of ${ISSUER} is 林小满 (cun1)`);
    expect(await accountOf(ISSUER, "s-1")).toMatchObject({
      accountId: "cun1",
      role: "windowClerk",
      staffId: "staff-cun1",
      deviceId: null,
    });
    expect(await accountOf("https://other.invalid", "s-1")).toBeNull();
  });

  test("moves a subject by linking it again", async () => {
    const args = ["--issuer", ISSUER, "--subject", "s-1", "--account", "zhen1"];
    await link.run(args, tell);
    const { accountOf } = await register();
    expect(await accountOf(ISSUER, "s-1")).toMatchObject({
      accountId: "zhen1",
    });
  });

  test("links nobody to an account that isn't there", async () => {
    const args = [
      "--issuer",
      ISSUER,
      "--subject",
      "s-2",
      "--account",
      "nobody",
    ];
    await expect(link.run(args, tell)).rejects.toThrow("no account nobody");
  });

  test("the register judges a password for the issuer's page", async () => {
    const { signIn } = await register();
    const given = { account: "shimin", password: "onedoor-demo", code: null };
    expect(await signIn(given)).toEqual({ accountId: "shimin" });
    expect(await signIn({ ...given, password: "wrong" })).toEqual({
      refused: "WRONG_ACCOUNT_OR_PASSWORD",
    });
  });

  test("takes a lost authenticator out of the way", async () => {
    const { secondFactorStore } = await openStores(pool, IDENTITY_KEY);
    await secondFactorStore.offer("cun1", new Uint8Array(20));
    await secondFactorStore.takeStep("cun1", 1);
    const { signIn } = await register();
    const given = { account: "cun1", password: "onedoor-demo", code: null };
    expect(await signIn(given)).toEqual({ refused: "SECOND_FACTOR_NEEDED" });
    expect(await removeSecondFactor.run(["cun1"], tell)).toBe(0);
    expect(await signIn(given)).toEqual({ accountId: "cun1" });
    await expect(removeSecondFactor.run(["cun1"], tell)).rejects.toThrow(
      "no second factor",
    );
  });

  test("[A10] appoints an administrator, whose password opens nothing but the choice of another", async () => {
    const args = (account: string, role: string) => [
      account,
      "--as",
      role,
      "--name",
      "方慎",
      "--body",
      "1199010100TE5T1175",
      "--division",
      "990101000000",
    ];
    expect(await appoint.run(args("aq1", "securityAdministrator"), tell)).toBe(
      0,
    );
    expect(told.at(-2)).toBe("方慎 (aq1), 安全管理员");
    const [, password = ""] = /: (\S+)$/.exec(told.at(-1) ?? "") ?? [];
    const { signIn } = await register();
    expect(await signIn({ account: "aq1", password, code: null })).toEqual({
      refused: "NEW_PASSWORD_NEEDED",
    });
    await expect(appoint.run(args("aq2", "windowClerk"), tell)).rejects.toThrow(
      "--as operator",
    );
    const { accessLog } = await openStores(pool, IDENTITY_KEY);
    const [last] = await accessLog.latest(1, null, null);
    expect(last).toMatchObject({
      kind: "accountOpened",
      reason: "aq1",
      reader: { accountId: "county", role: "service" },
    });
  });
});

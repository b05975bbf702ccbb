import { expect, test } from "vitest";
import {
  hashPassword,
  isOutdated,
  isPassword,
  objectionToPassword,
} from "./passwords.ts";
import { SCRYPT_OF_ONEDOOR_DEMO } from "./testing/scryptHash.ts";

test("a password is known again, and no other", async () => {
  const hash = await hashPassword("onedoor-demo");
  expect(await isPassword("onedoor-demo", hash)).toBe(true);
  expect(await isPassword("onedoor-demo ", hash)).toBe(false);
  expect(await isPassword("", hash)).toBe(false);
});

test("the same password has another hash each time", async () => {
  expect(await hashPassword("a")).not.toBe(await hashPassword("a"));
});

test("full-width letters of an input method are the same letters", async () => {
  expect(await isPassword("ｄｅｍｏ", await hashPassword("demo"))).toBe(true);
});

test("nothing is the password of an account that isn't there", async () => {
  expect(await isPassword("", undefined)).toBe(false);
  expect(await isPassword("onedoor-demo", undefined)).toBe(false);
});

test("who comes while hundreds wait is told to come again, and those who wait are not", async () => {
  const hash = `$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$${"A".repeat(43)}`;
  const tries = await Promise.allSettled(
    Array.from({ length: 300 }, () => isPassword("a", hash)),
  );
  const refused = tries.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(300 - 2 - 256);
  expect(refused[0]).toMatchObject({
    reason: { extensions: { code: "BUSY" } },
  });
  expect(tries.slice(0, 258)).not.toContain(refused[0]);
  await isPassword("a", hash);
});

test("a stored text of no known form is an error", async () => {
  await expect(isPassword("a", "plain")).rejects.toThrow();
});

test("a password that was kept by scrypt is still known, and due to be kept anew", async () => {
  expect(await isPassword("onedoor-demo", SCRYPT_OF_ONEDOOR_DEMO)).toBe(true);
  expect(await isPassword("onedoor-dem", SCRYPT_OF_ONEDOOR_DEMO)).toBe(false);
  expect(isOutdated(SCRYPT_OF_ONEDOOR_DEMO)).toBe(true);
});

test("new passwords are kept by Argon2id at the cost that OWASP names, and aren't due", async () => {
  const hash = await hashPassword("onedoor-demo");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(isOutdated(hash)).toBe(false);
});

test.each([
  ["windowClerk", "123456789", "tooShort"],
  ["windowClerk", "1234567890", undefined],
  ["operator", "一二三四五六七八九", "tooShort"],
  ["citizen", "1234567", "tooShort"],
  ["citizen", "12345678", undefined],
])("a %s who wants %s: %s", (role, password, objection) => {
  expect(objectionToPassword(password, role)).toBe(objection);
});

import { expect, test } from "vitest";
import { hashPassword, isPassword } from "./passwords.ts";

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

test("a stored text of no known form is an error", async () => {
  await expect(isPassword("a", "plain")).rejects.toThrow();
});

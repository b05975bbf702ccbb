import { expect, test } from "vitest";
import { portIn, secretsIn, textIn } from "./environment.ts";

test("a variable that is too short is named without its value", () => {
  const read = () =>
    textIn({ SESSION_SECRET: "my-secret" }, "SESSION_SECRET", 32);
  expect(read).toThrow("SESSION_SECRET");
  expect(read).not.toThrow("my-secret");
});

test("the router's secret is not the sessions'", () => {
  const secret = "s".repeat(32);
  expect(() =>
    secretsIn({ SESSION_SECRET: secret, ROUTER_SECRET: secret }),
  ).toThrow("ROUTER_SECRET");
});

test("an empty variable is a missing one", () => {
  expect(() => textIn({ DATABASE_URL: "" }, "DATABASE_URL")).toThrow(
    "DATABASE_URL",
  );
  expect(portIn({ PORT: "" }, 4001)).toBe(4001);
});

test.each(["http", "-1", "65536", "1.5"])("%s is no port", (text) => {
  expect(() => portIn({ PORT: text }, 4001)).toThrow("PORT");
});

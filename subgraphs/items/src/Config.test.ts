import { expect, test } from "vitest";
import { readConfig } from "./Config.ts";

const env = {
  DATABASE_URL: "postgresql://127.0.0.1/onedoor",
  SESSION_SECRET: "a secret of 32 characters or more",
};

test("the process listens on the loopback unless it is told otherwise", () => {
  expect(readConfig(env)).toEqual({
    databaseUrl: env.DATABASE_URL,
    sessionSecret: env.SESSION_SECRET,
    host: "127.0.0.1",
    port: 4003,
  });
});

test.each([
  ["DATABASE_URL", { DATABASE_URL: "" }],
  ["SESSION_SECRET", { SESSION_SECRET: "short" }],
  ["PORT", { PORT: "http" }],
])("a wrong %s is named, and not shown", (name, wrong) => {
  expect(() => readConfig({ ...env, ...wrong })).toThrow(name);
});

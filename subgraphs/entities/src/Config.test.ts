import { expect, test } from "vitest";
import { readConfig } from "./Config.ts";

const ENV = {
  DATABASE_URL: "postgres://localhost/county",
  SESSION_SECRET: "s".repeat(32),
};

test("what isn't said has a safe value", () => {
  expect(readConfig(ENV)).toEqual({
    databaseUrl: "postgres://localhost/county",
    sessionSecret: "s".repeat(32),
    demonstration: false,
    host: "127.0.0.1",
    port: 4002,
  });
});

test.each([
  ["DATABASE_URL", { DATABASE_URL: undefined }],
  ["SESSION_SECRET", { SESSION_SECRET: "secret-too-short" }],
  ["PORT", { PORT: "http" }],
])("a wrong %s is named without its value", (name, change) => {
  const read = () => readConfig({ ...ENV, ...change });
  expect(read).toThrow(name);
  expect(read).not.toThrow("secret-too-short");
});

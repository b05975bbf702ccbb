import path from "node:path";
import { WrongEnvironment } from "@onedoor/subgraph-host/environment";
import { expect, test } from "vitest";
import { readCountyConfig } from "./CountyConfig.ts";

test("without a word it is the demonstration on the loopback, embedded", () => {
  expect(readCountyConfig({})).toMatchObject({
    host: "127.0.0.1",
    port: 4000,
    databaseUrl: undefined,
    demonstration: true,
    tls: undefined,
  });
});

test("a county on a PostgreSQL is no demonstration unless it says so", () => {
  const DATABASE_URL = "postgresql://db/county";
  expect(readCountyConfig({ DATABASE_URL }).demonstration).toBe(false);
  expect(
    readCountyConfig({ DATABASE_URL, DEMONSTRATION: "true" }).demonstration,
  ).toBe(true);
});

test("an empty variable is as good as none", () => {
  expect(readCountyConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({
    port: 4000,
    databaseUrl: undefined,
  });
});

test("the data folder may be named from the project's folder or from the root", () => {
  expect(readCountyConfig({ DATA_DIR: "/var/county" }).dataFolder).toBe(
    "/var/county",
  );
  expect(
    path.isAbsolute(readCountyConfig({ DATA_DIR: "x y" }).dataFolder),
  ).toBe(true);
});

test.each([
  [{ PORT: "http" }, "PORT"],
  [{ PORT: "70000" }, "PORT"],
  [{ TRUSTED_PROXIES: "nginx" }, "TRUSTED_PROXIES"],
  [{ TLS_CERT: "cert.pem" }, "TLS_KEY"],
  [{ SESSION_SECRET: "short" }, "SESSION_SECRET"],
  [{ IDENTITY_KEY: "short" }, "IDENTITY_KEY"],
  [{ ISSUER: "the county" }, "ISSUER"],
  [{ ISSUER_CLIENTS: '[{"client_id":"portal"}]' }, "ISSUER"],
  [{ ISSUER: "http://county.invalid", ISSUER_CLIENTS: "x" }, "ISSUER_CLIENTS"],
  [
    {
      ISSUER: "http://county.invalid",
      ISSUER_CLIENTS: '[{"client_id":"portal"}]',
    },
    "ISSUER_CLIENTS",
  ],
  [{ OIDC_ISSUER: "https://id.invalid" }, "OIDC_AUDIENCE"],
  [{ OIDC_ISSUER: "file:///keys", OIDC_AUDIENCE: "county" }, "OIDC_ISSUER"],
  [{ DEVICE_LEASE_DAYS: "0" }, "DEVICE_LEASE_DAYS"],
  [{ DEVICE_LEASE_DAYS: "91" }, "DEVICE_LEASE_DAYS"],
  [{ DEPARTMENTS_URL: "https://exchange.invalid" }, "DEPARTMENTS_SECRET"],
  [
    {
      DEPARTMENTS_URL: "http://exchange.invalid",
      DEPARTMENTS_SECRET: "x".repeat(32),
    },
    "DEPARTMENTS_URL",
  ],
  [
    {
      DEPARTMENTS_URL: "https://exchange.invalid",
      DEPARTMENTS_SECRET: "short",
    },
    "DEPARTMENTS_SECRET",
  ],
  [{ HUB_KEY: "hunter2".repeat(10) }, "HUB_KEY"],
])("%o is refused by name", (env, name) => {
  const read = () => readCountyConfig(env);
  expect(read).toThrow(WrongEnvironment);
  expect(read).toThrow(name);
});

test("a key that is refused is not repeated", () => {
  expect(() => readCountyConfig({ SESSION_SECRET: "hunter2" })).not.toThrow(
    "hunter2",
  );
});

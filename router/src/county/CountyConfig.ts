import path from "node:path";
import {
  type Environment,
  leaseDaysIn,
  portIn,
} from "@onedoor/subgraph-host/environment";

/** What a county's process is told by its environment. */
export interface CountyConfig {
  host: string;
  port: number;
  /** Keys, materials and, without `databaseUrl`, the embedded database. */
  dataFolder: string;
  /** A PostgreSQL in place of the embedded one. */
  databaseUrl: string | undefined;
  /** Fictional data and public sign-ins; also the explorer. */
  demonstration: boolean;
  /** Names of PEM files. */
  tls: { certFile: string; keyFile: string } | undefined;
  /** Kept in the data folder unless they are given. At least 32 characters. */
  sessionSecret: string | undefined;
  routerSecret: string | undefined;
  identityKey: string | undefined;
  /** Seed of the key that the hub signs with: 64 hexadecimal digits. Kept in the data folder unless it is given. */
  hubKey: string | undefined;
  /** How many days a computer may be worked on without a line. */
  leaseDays: number;
  /** Where Vite serves an app's sources, in place of its built files. */
  appSources: { station: string | undefined; office: string | undefined };
}

const PROJECT = path.resolve(import.meta.dirname, "../../..");

/** Throws with the name of the variable that is wrong, never with its value. */
export function readCountyConfig(env: Environment): CountyConfig {
  const certFile = textOf(env, "TLS_CERT");
  const keyFile = textOf(env, "TLS_KEY");
  if ((certFile === undefined) !== (keyFile === undefined))
    throw new Error("TLS_CERT and TLS_KEY come together.");
  const databaseUrl = textOf(env, "DATABASE_URL");
  return {
    host: textOf(env, "HOST") ?? "127.0.0.1",
    port: portIn(env, 4000),
    dataFolder: path.resolve(
      PROJECT,
      textOf(env, "DATA_DIR") ?? ".data/county",
    ),
    databaseUrl,
    // A county on a PostgreSQL of its own is meant in earnest, unless it says otherwise.
    demonstration:
      (textOf(env, "DEMONSTRATION") ?? String(databaseUrl === undefined)) ===
      "true",
    tls:
      certFile === undefined || keyFile === undefined
        ? undefined
        : { certFile, keyFile },
    sessionSecret: keyOf(env, "SESSION_SECRET"),
    routerSecret: keyOf(env, "ROUTER_SECRET"),
    identityKey: keyOf(env, "IDENTITY_KEY"),
    hubKey: seedOf(env, "HUB_KEY"),
    leaseDays: leaseDaysIn(env),
    appSources: {
      station: textOf(env, "STATION_SOURCE_URL"),
      office: textOf(env, "OFFICE_SOURCE_URL"),
    },
  };
}

function textOf(env: Environment, name: string): string | undefined {
  const text = env[name];
  return text === undefined || text === "" ? undefined : text;
}

function keyOf(env: Environment, name: string): string | undefined {
  const key = textOf(env, name);
  if (key !== undefined && key.length < 32)
    throw new Error(`${name} needs at least 32 characters.`);
  return key;
}

function seedOf(env: Environment, name: string): string | undefined {
  const seed = textOf(env, name);
  if (seed !== undefined && !/^[0-9a-f]{64}$/.test(seed))
    throw new Error(`${name} is not 64 hexadecimal digits.`);
  return seed;
}

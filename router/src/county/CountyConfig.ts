import path from "node:path";
import type { S3Settings } from "@onedoor/cases/materials/s3Blobs";
import { s3SettingsIn } from "@onedoor/cases/materials/s3SettingsIn";
import { departmentsIn } from "@onedoor/cases/sharing/departmentsIn";
import { type IsProxy, proxiesIn } from "@onedoor/subgraph-host/clientAddress";
import {
  type Environment,
  isWebAddress,
  issuerIn,
  leaseDaysIn,
  portIn,
  seedIn,
  WrongEnvironment,
} from "@onedoor/subgraph-host/environment";
import { type IssuerClient, issuerClientsIn } from "../issuer/IssuerClient.ts";

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
  /** Whose word about a client's address is taken: what stands before the county and speaks HTTPS for it. */
  isProxy: IsProxy;
  /** Names of PEM files. */
  tls: { certFile: string; keyFile: string } | undefined;
  /** The county's public address, as its tokens name who issued them. */
  issuer: string;
  /** Software that people sign in to with their accounts here. */
  issuerClients: readonly IssuerClient[];
  /** An identity service beside the county's own issuer, and what its tokens name the county's graph. */
  outside: { issuer: string; audience: string } | undefined;
  /** Kept in the data folder unless they are given. At least 32 characters. */
  sessionSecret: string | undefined;
  routerSecret: string | undefined;
  identityKey: string | undefined;
  /** Seed of the key that the hub signs with: 64 hexadecimal digits. Kept in the data folder unless it is given. */
  hubKey: string | undefined;
  /** The exchange through which other departments' systems are asked; a demonstration has its own. */
  departments: ReturnType<typeof departmentsIn>;
  /** Which developers' clients may ask freely: names, and hashes of their secrets. */
  clientsFile: string;
  /** Where scans are kept; null: in the data folder. */
  blobs: S3Settings | null;
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
    throw new WrongEnvironment("TLS_CERT and TLS_KEY come together.");
  const databaseUrl = textOf(env, "DATABASE_URL");
  return {
    host: textOf(env, "HOST") ?? "127.0.0.1",
    port: portIn(env, 4000),
    dataFolder: dataFolderIn(env),
    databaseUrl,
    // A county on a PostgreSQL of its own is meant in earnest, unless it says otherwise.
    demonstration:
      (textOf(env, "DEMONSTRATION") ?? String(databaseUrl === undefined)) ===
      "true",
    isProxy: proxiesIn(env),
    tls:
      certFile === undefined || keyFile === undefined
        ? undefined
        : { certFile, keyFile },
    issuer: issuerIn(env),
    issuerClients: issuerClientsIn(env),
    outside: outsideIssuerOf(env),
    sessionSecret: keyOf(env, "SESSION_SECRET"),
    routerSecret: keyOf(env, "ROUTER_SECRET"),
    identityKey: keyOf(env, "IDENTITY_KEY"),
    hubKey: seedOf(env, "HUB_KEY"),
    departments: departmentsIn(env),
    clientsFile: clientsFileIn(env),
    blobs: s3SettingsIn(env),
    leaseDays: leaseDaysIn(env),
    appSources: {
      station: textOf(env, "STATION_SOURCE_URL"),
      office: textOf(env, "OFFICE_SOURCE_URL"),
    },
  };
}

/** Where developers' clients are kept: the same for the command that registers them and for whatever router reads them. */
export function clientsFileIn(env: Environment): string {
  return path.resolve(
    PROJECT,
    textOf(env, "CLIENTS_FILE") ?? path.join(dataFolderIn(env), "clients.json"),
  );
}

/** Read by the router in a process of its own too. */
export function outsideIssuerOf(env: Environment): CountyConfig["outside"] {
  const issuer = textOf(env, "OIDC_ISSUER");
  const audience = textOf(env, "OIDC_AUDIENCE");
  if ((issuer === undefined) !== (audience === undefined))
    throw new WrongEnvironment("OIDC_ISSUER and OIDC_AUDIENCE come together.");
  if (issuer === undefined || audience === undefined) return undefined;
  if (!isWebAddress(issuer))
    throw new WrongEnvironment("OIDC_ISSUER is no address.");
  return { issuer, audience };
}

function dataFolderIn(env: Environment): string {
  return path.resolve(PROJECT, textOf(env, "DATA_DIR") ?? ".data/county");
}

function textOf(env: Environment, name: string): string | undefined {
  const text = env[name];
  return text === undefined || text === "" ? undefined : text;
}

function keyOf(env: Environment, name: string): string | undefined {
  const key = textOf(env, name);
  if (key !== undefined && key.length < 32)
    throw new WrongEnvironment(`${name} needs at least 32 characters.`);
  return key;
}

function seedOf(env: Environment, name: string): string | undefined {
  const seed = textOf(env, name);
  return seed === undefined ? undefined : seedIn(env, name);
}

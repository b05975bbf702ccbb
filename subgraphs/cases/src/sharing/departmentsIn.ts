import {
  type Environment,
  isWebAddress,
  WrongEnvironment,
} from "@onedoor/subgraph-host/environment";
import type { HttpDepartments } from "./httpDepartments.ts";

const LEAST_SECRET = 32;
const THIS_MACHINE: ReadonlySet<string> = new Set([
  "127.0.0.1",
  "[::1]",
  "localhost",
]);

/**
 * DEPARTMENTS_URL and DEPARTMENTS_SECRET: the exchange through which other departments' systems are asked. Undefined
 * where the county isn't joined to one. Throws with the name of the variable that is wrong.
 */
export function departmentsIn(
  env: Environment,
): Pick<HttpDepartments, "url" | "secret"> | undefined {
  const url = env["DEPARTMENTS_URL"] ?? "";
  const secret = env["DEPARTMENTS_SECRET"] ?? "";
  if (url === "" && secret === "") return undefined;
  if (url === "" || secret === "")
    throw new WrongEnvironment(
      "DEPARTMENTS_URL and DEPARTMENTS_SECRET come together.",
    );
  if (!isSafe(url))
    throw new WrongEnvironment(
      "DEPARTMENTS_URL is no address of HTTPS, nor of this machine.",
    );
  if (secret.length < LEAST_SECRET)
    throw new WrongEnvironment(
      `DEPARTMENTS_SECRET needs at least ${LEAST_SECRET} characters.`,
    );
  return { url, secret };
}

/** What is sent names people. */
function isSafe(url: string): boolean {
  if (!isWebAddress(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || THIS_MACHINE.has(hostname);
}

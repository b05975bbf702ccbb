import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** Says which client asks. */
export const CLIENT_NAME = "x-onedoor-client";
/** Shown once, when the client was registered. */
export const CLIENT_SECRET = "x-onedoor-client-secret";

/** A client's secret is never kept, only its hash: it is random, and as long as a key. */
type KeptClients = Readonly<Record<string, { sha256: string; since: string }>>;

/** Programs of developers that may ask more than the apps do. */
export interface DeveloperClients {
  holds(name: string, secret: string): Promise<boolean>;
}

/** The clients of a file, as it is at that moment: one that is removed is refused from then on. */
export function clientsIn(file: string): DeveloperClients {
  return {
    async holds(name, secret) {
      const clients = await readClients(file);
      const kept = Object.hasOwn(clients, name) ? clients[name] : undefined;
      const expected = Buffer.from(kept?.sha256 ?? "", "hex");
      const given = sha256Of(secret);
      return (
        expected.length === given.length && timingSafeEqual(expected, given)
      );
    },
  };
}

/** The new client's secret; undefined where there is one of this name already. */
export async function addClient(
  file: string,
  name: string,
  since: string,
): Promise<string | undefined> {
  const clients = await readClients(file);
  if (Object.hasOwn(clients, name)) return undefined;
  const secret = randomBytes(32).toString("base64url");
  const sha256 = sha256Of(secret).toString("hex");
  await writeClients(file, { ...clients, [name]: { sha256, since } });
  return secret;
}

/** Whether there was one of this name. */
export async function removeClient(
  file: string,
  name: string,
): Promise<boolean> {
  const { [name]: removed, ...others } = await readClients(file);
  if (removed === undefined) return false;
  await writeClients(file, others);
  return true;
}

/** By name, with the moment at which each was registered. */
export async function listClients(
  file: string,
): Promise<readonly { name: string; since: string }[]> {
  return Object.entries(await readClients(file)).map(([name, { since }]) => ({
    name,
    since,
  }));
}

function sha256Of(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

async function readClients(file: string): Promise<KeptClients> {
  try {
    return parseClients(await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return {};
    throw error;
  }
}

function parseClients(text: string): KeptClients {
  return JSON.parse(text) as KeptClients;
}

async function writeClients(file: string, clients: KeptClients): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  // Whole or not at all, as a running router may be reading it.
  const unfinished = `${file}.new`;
  await writeFile(unfinished, `${JSON.stringify(clients, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  await rename(unfinished, file);
}

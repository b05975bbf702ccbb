import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { stripIgnoredCharacters } from "graphql";

/** The operations of the apps, of this build and of earlier ones, as committed. */
export const registerFile = new URL(
  import.meta.resolve("@onedoor/supergraph/operations.json"),
);

/** One operation that an app asks with. */
export interface RegisteredOperation {
  name: string;
  /** Of `document`, in hexadecimal digits. */
  sha256: string;
  /** Without what GraphQL ignores: blanks, commas and comments. */
  document: string;
}

/** Whether a document is one of the apps' own, however it is laid out. */
export interface OperationRegister {
  holds(document: string): boolean;
}

/** Of documents as they came, registered or not: apps send the same few again and again. */
const MOST_REMEMBERED = 1_000;

/** The operation as the register has it. Throws on what isn't GraphQL. */
export function registeredAs(
  document: string,
): Omit<RegisteredOperation, "name"> {
  const plain = stripIgnoredCharacters(document);
  return { sha256: hash("sha256", plain, "hex"), document: plain };
}

export function operationRegister(
  operations: readonly RegisteredOperation[],
): OperationRegister {
  const known = new Set(operations.map(({ sha256 }) => sha256));
  // A client may lay a document out as he likes, within reason: what is longer isn't even read.
  const longest =
    2 * Math.max(0, ...operations.map(({ document }) => document.length)) +
    1_000;
  const remembered = new Map<string, boolean>();

  return {
    holds(document) {
      if (document.length > longest) return false;
      const before = remembered.get(document);
      if (before !== undefined) return before;
      const isKnown = known.has(sha256Of(document));
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(document, isKnown);
      return isKnown;
    },
  };
}

export async function readRegister(): Promise<readonly RegisteredOperation[]> {
  // Made by the build, and checked to be what it makes.
  return JSON.parse(
    await readFile(registerFile, "utf8"),
  ) as RegisteredOperation[];
}

function sha256Of(document: string): string {
  try {
    return registeredAs(document).sha256;
  } catch {
    return "";
  }
}

import { readFileSync, writeFileSync } from "node:fs";
import { supergraphFile } from "@onedoor/router/supergraphFile";
import {
  readRegister,
  registerFile,
  type RegisteredOperation,
} from "@onedoor/router/walls/operationRegister";
import { buildASTSchema, parse, validate } from "graphql";
import { appOperations } from "./appOperations.ts";
import type { Finding } from "./check.ts";
import { unregisteredNames } from "./unregisteredNames.ts";

const FILE = "schema/supergraph/operations.json";

/** The register holds every operation of the apps as they are now, and the graph still answers all that it holds. */
export async function operationsAreRegistered(): Promise<Finding> {
  const register = await readRegister();
  const missing = newOnes(register).map(
    ({ name }) =>
      `${FILE} has not ${name} as it is now. Run: npm run operations`,
  );
  const problems = [
    ...missing,
    ...brokenOnes(register),
    ...unregisteredNames(register.map(({ name }) => name)),
  ];
  return {
    ok: problems.length === 0,
    words: problems.join("\n") || `note: ${register.length} operations`,
  };
}

function newOnes(
  register: readonly RegisteredOperation[],
): readonly RegisteredOperation[] {
  const known = new Set(register.map(({ sha256 }) => sha256));
  return appOperations().filter(({ sha256 }) => !known.has(sha256));
}

/** An app of an earlier build goes on asking as it did: who changes the graph has to leave it an answer. */
function brokenOnes(register: readonly RegisteredOperation[]): string[] {
  const schema = buildASTSchema(parse(readFileSync(supergraphFile, "utf8")), {
    assumeValid: true,
  });
  return register.flatMap(({ name, document }) =>
    validate(schema, parse(document)).map(
      ({ message }) =>
        `${FILE}: ${name} no longer fits the graph: ${message} If no app that asks so was ever given away, take it out by hand.`,
    ),
  );
}

if (import.meta.main) {
  const register = await readRegister();
  const added = newOnes(register);
  // Those of earlier builds stay: a station may come back after months with the app that it left with.
  writeFileSync(
    registerFile,
    `${JSON.stringify([...register, ...added], null, 2)}\n`,
  );
  console.log(
    `${FILE}: ${added.length} added, ${register.length} were there before`,
  );
}

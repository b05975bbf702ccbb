import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { readRegister } from "./walls/operationRegister.ts";
import { afterAll, beforeAll, expect, test } from "vitest";

const RESIDENT = "990101199003070014";
const OLD_RESIDENT = "990101900307001";
const PHONE = "13812345678";
const NAME = "王小明";
const PASSWORD = "a-password-of-nobody";
const SECRETS = [RESIDENT, OLD_RESIDENT, PHONE, NAME, PASSWORD, "eyJhbGci"];

let folder: string;
let county: ChildProcess;
let url: string;
let printed = "";
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor-log-"));
  county = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "start.ts")],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        HOST: "127.0.0.1",
        PORT: "0",
        DATABASE_URL: "",
        DEMONSTRATION: "false",
        DATA_DIR: folder,
      },
    },
  );
  if (county.stdout === null) throw new Error("no output");
  for (const stream of [county.stdout, county.stderr])
    stream?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const ready = Promise.withResolvers<void>();
  createInterface({ input: county.stdout }).on("line", (line) => {
    url = /county\s+(https?:\S+)/.exec(line)?.[1] ?? url;
    if (line.startsWith("ready")) ready.resolve();
  });
  await ready.promise;
});
afterAll(async () => {
  const gone = once(county, "exit");
  county.kill("SIGTERM");
  await gone;
  fs.rmSync(folder, { recursive: true, force: true });
});

const register = new Map(
  (await readRegister()).map(({ name, document }) => [name, document]),
);

/** One of the apps' questions by its name, or another by its text. */
async function ask(
  query: string,
  variables: object,
  headers: Record<string, string> = {},
): Promise<number> {
  const response = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      // Somebody else's, or made up.
      authorization: "Bearer eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl",
      ...headers,
    },
    body: JSON.stringify({ query: register.get(query) ?? query, variables }),
  });
  await response.text();
  return response.status;
}

test("refused sign-ins, pushes and attempts leave lines in the log, and nobody's number, name, phone or password", async () => {
  await ask("SignIn", { account: RESIDENT, password: PASSWORD });
  await ask("SignIn", { account: [NAME, PHONE], password: 5 });
  await ask("PushEntries", {
    segment: { chain: RESIDENT, rows: [{ header: NAME, body: PHONE }] },
  });
  await ask("PushEntries", { segment: `${OLD_RESIDENT} ${NAME}` });
  await ask("EnrolDevice", { input: { deviceId: PHONE, code: RESIDENT } });
  await ask(
    `{ people(text: "${NAME} ${RESIDENT}") { personId } me(${PHONE}) }`,
    { name: NAME },
  );
  await ask("SignIn", {}, { "content-type": `text/plain; x=${PHONE}` });
  await ask("SignIn", {}, { "sec-fetch-site": "cross-site" });
  await ask("{ me { accountId } }", {}, { "x-onedoor-client": PHONE });
  let refused = 0;
  for (let i = 0; i < 100; i += 1)
    refused +=
      (await ask("SignIn", { account: RESIDENT, password: PASSWORD })) === 429
        ? 1
        : 0;
  expect(refused).toBeGreaterThan(0);

  for (const secret of SECRETS) expect(printed).not.toContain(secret);
  const told = printed
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => (JSON.parse(line) as { msg: string }).msg);
  for (const what of [
    "asked what no app asks",
    "a question that isn't JSON",
    "sent by a page of another site",
    "wrong name or secret",
    "asked too often",
  ]) {
    const lines = told.filter((line) => line.includes(what));
    expect(lines).toEqual([expect.stringContaining("127.0.0.1")]);
  }
});

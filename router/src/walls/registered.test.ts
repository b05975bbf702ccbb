import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Claims, signSession } from "@onedoor/subgraph-host/claims";
import { getIntrospectionQuery, parse, print } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STUB_KEYS } from "../testing/stubSubgraphs.ts";
import { post, type StubCounty, stubCounty } from "../testing/stubCounty.ts";
import {
  addClient,
  CLIENT_NAME,
  CLIENT_SECRET,
  clientsIn,
  removeClient,
} from "./developerClients.ts";
import {
  operationRegister,
  readRegister,
  registeredAs,
} from "./operationRegister.ts";

const CLERK: Claims = {
  accountId: "clerk",
  role: "windowClerk",
  staffId: "staff-1",
  postId: "post-1",
  stationId: "station-1",
  body: "11990101MB1234567A",
  division: "990101001000",
  deviceId: "device-1",
  personId: null,
  creditCode: null,
};
const FREE = "query Free { watch { seq } }";

const register = await readRegister();
let folder: string;
let file: string;
let county: StubCounty;
let clerk: { authorization: string };
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor-clients-"));
  file = path.join(folder, "kept", "clients.json");
  county = await stubCounty(undefined, {
    register: operationRegister(register),
    clients: clientsIn(file),
  });
  const token = await signSession(CLERK, STUB_KEYS.sessionSecret, 1);
  clerk = { authorization: `Bearer ${token}` };
});
afterAll(async () => {
  await county.router.close();
  fs.rmSync(folder, { recursive: true });
});

async function codeOf(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; code: string | undefined }> {
  const response = await county.router.fetch(
    post(JSON.stringify(body), headers),
  );
  const code = /"code":"(\w+)"/.exec(await response.text())?.[1];
  return { status: response.status, code };
}

const REFUSED = { status: 400, code: "OPERATION_NOT_REGISTERED" };

describe("a county that is no demonstration", () => {
  test.each(register)(
    "lets $name of its apps in, however it is laid out",
    async ({ document }) => {
      const query = `# of an app\n${print(parse(document))}`;
      const { code } = await codeOf({ query });
      expect(code).not.toBe("OPERATION_NOT_REGISTERED");
    },
  );

  test.each([
    ["another question", { query: FREE }],
    ["what the graph is like", { query: getIntrospectionQuery() }],
    ["an app's question with a field more", { query: withOneMore("Hub") }],
    ["several at once", [{ query: FREE }]],
    ["nothing", {}],
    ["a list of questions for one", { query: [FREE] }],
    ["what is no GraphQL", { query: "{" }],
    ["more than any app asks", { query: `${FREE}${"#".repeat(100_000)}` }],
  ])("refuses %s, whoever asks", async (_, body) => {
    expect(await codeOf(body)).toEqual(REFUSED);
    expect(await codeOf(body, clerk)).toEqual(REFUSED);
  });

  test("refuses it also where it stands in the address", async () => {
    const response = await county.router.fetch(
      new Request("http://county.test/graphql?query={watch{seq}}"),
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("OPERATION_NOT_REGISTERED");
  });

  test("says what to do", async () => {
    const { errors } = await county.ask(FREE, {}, clerk);
    expect(errors?.[0]?.message).toContain("client add");
  });

  test("answers its own parts and its operator", async () => {
    expect(await codeOf({ query: FREE }, county.session)).toEqual({
      status: 200,
      code: undefined,
    });
  });
});

describe("a developer's client", () => {
  test("that is registered asks freely, within the graph's limits, until it is removed", async () => {
    const secret = (await addClient(file, "reports", "2026-11-29")) ?? "";
    const headers = { [CLIENT_NAME]: "reports", [CLIENT_SECRET]: secret };
    const answered = { status: 200, code: undefined };
    expect(await codeOf({ query: FREE }, headers)).toEqual(answered);
    expect(await codeOf({ query: getIntrospectionQuery() }, headers)).toEqual(
      answered,
    );
    const long = `{ ${"watch { seq } ".repeat(1_000)} }`;
    expect(await codeOf({ query: long }, headers)).toEqual({
      status: 400,
      code: "QUERY_TOO_COMPLEX",
    });
    await removeClient(file, "reports");
    expect(await codeOf({ query: FREE }, headers)).toMatchObject({
      status: 401,
    });
  });

  test.each([
    [{ [CLIENT_NAME]: "maps", [CLIENT_SECRET]: "wrong" }],
    [{ [CLIENT_NAME]: "maps" }],
    [{ [CLIENT_NAME]: "nobody", [CLIENT_SECRET]: "" }],
    [{ [CLIENT_NAME]: "constructor", [CLIENT_SECRET]: "" }],
  ])("%o is nobody's", async (headers) => {
    await addClient(file, "maps", "2026-11-29");
    expect(await codeOf({ query: FREE }, headers)).toEqual({
      status: 401,
      code: "CLIENT_UNKNOWN",
    });
  });

  test("has its secret kept by nobody, and its hash for the owner's eyes", async () => {
    const secret = (await addClient(file, "kept", "2026-11-29")) ?? "none";
    expect(fs.readFileSync(file, "utf8")).toContain("kept");
    expect(fs.readFileSync(file, "utf8")).not.toContain(secret);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(await addClient(file, "kept", "2026-11-30")).toBeUndefined();
  });
});

test("the register's hashes are those of its documents", () => {
  for (const { document, sha256 } of register)
    expect(registeredAs(document)).toEqual({ document, sha256 });
});

test("a demonstration answers whatever it is asked", async () => {
  const demonstration = await stubCounty();
  expect(await demonstration.ask(FREE, {}, clerk)).toMatchObject({
    status: 200,
  });
  await demonstration.router.close();
});

function withOneMore(name: string): string {
  const { document = "" } = register.find((one) => one.name === name) ?? {};
  return document.replace(/}$/, " watch { seq } }");
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";

// One county, played from its first start to its restoration; each test goes on where the one before has ended.

let folder: string;
let county: ChildProcess;
let url: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor county "));
});
afterAll(() => {
  if (county.exitCode === null) county.kill("SIGKILL");
  fs.rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);

function spawned(
  script: string,
  args: string[],
  env: Record<string, string>,
): ChildProcess {
  return spawn(
    process.execPath,
    [path.join(import.meta.dirname, script), ...args],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        HOST: "127.0.0.1",
        PORT: "0",
        DATABASE_URL: "",
        DEMONSTRATION: "false",
        DATA_DIR: at("data"),
        ...env,
      },
    },
  );
}

async function startCounty(env: Record<string, string> = {}): Promise<void> {
  county = spawned("start.ts", [], env);
  if (county.stdout === null) throw new Error("no output");
  for await (const line of createInterface({ input: county.stdout })) {
    url = /county\s+(https?:\S+)/.exec(line)?.[1] ?? url;
    if (line.startsWith("ready")) return;
  }
  throw new Error("the county ended before it was ready");
}

async function ended(
  child: ChildProcess,
): Promise<{ code: number | null; said: string }> {
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

const onedoor = (args: string[], env: Record<string, string> = {}) =>
  ended(spawned("commandLine.ts", args, env));

async function ask(
  query: string,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const response = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as unknown;
}

/** As the apps ask for it. */
async function workCalendarNotices(): Promise<string> {
  return JSON.stringify(await ask(WORK_CALENDAR));
}

const WORK_CALENDAR = "query WorkCalendarDocument { workCalendarDocument }";
const FREE = "{ workCalendar(year: 2031) { notice } }";

test("a new county starts, and every part of it is up", async () => {
  await startCounty();
  const response = await fetch(new URL("/health", url));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    status: "up",
    parts: { people: "up", supervision: "up", database: "up" },
  });
});

test("its keys are for its owner alone", () => {
  for (const name of ["session", "identity"])
    expect(fs.statSync(at(`data/keys/${name}`)).mode & 0o777).toBe(0o600);
});

test("the page at the root names the apps; the explorer is for demonstrations", async () => {
  const page = await (await fetch(url)).text();
  expect(page).toContain("/station/");
  expect((await fetch(new URL("/explorer", url))).status).toBe(404);
});

test("it answers its apps' questions, and free ones to registered clients alone", async () => {
  expect(await workCalendarNotices()).toContain("data");
  expect(await ask(FREE)).toMatchObject({
    errors: [{ extensions: { code: "OPERATION_NOT_REGISTERED" } }],
  });
  const { said } = await onedoor(["client", "add", "reports"]);
  const client = {
    "x-onedoor-client": "reports",
    "x-onedoor-client-secret": said.trim(),
  };
  expect(await ask(FREE, client)).toEqual({ data: { workCalendar: null } });
  expect(await onedoor(["client", "add", "reports"])).toMatchObject({
    code: 2,
  });
  expect((await onedoor(["client", "list"])).said).toMatch(/^reports /);
  expect(await onedoor(["client", "remove", "reports"])).toMatchObject({
    code: 0,
  });
  expect(await ask(FREE, client)).toMatchObject({
    errors: [{ extensions: { code: "CLIENT_UNKNOWN" } }],
  });
});

test("a second process on its data is refused, with the folder and the process in its words", async () => {
  const { code, said } = await ended(spawned("start.ts", [], {}));
  expect(code).toBe(1);
  expect(said).toContain(at("data"));
  expect(said).toContain(`process ${county.pid}`);
  expect(said).not.toContain("    at ");
});

test("a running county's feed is exported and holds, also against a head that was kept", async () => {
  const exported = await onedoor(["export", at("feed.jsonl"), "--router", url]);
  expect(exported).toMatchObject({ code: 0, said: "3 lines\n" });
  const verified = await onedoor(["verify", at("feed.jsonl")]);
  expect(verified).toMatchObject({ code: 0 });
  expect(verified.said).toContain("not checked: that nothing was cut off");
  expect(verified.said).toMatch(/holds\n$/);

  expect(
    await onedoor(["head", at("head.json"), "--router", url]),
  ).toMatchObject({ code: 0 });
  const held = ["verify", at("feed.jsonl"), "--head", at("head.json")];
  const { code, said } = await onedoor(held);
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).not.toContain("not checked");
});

test("an export that was touched ends with 1, and what is first wrong is named", async () => {
  const [first = "", ...rest] = fs
    .readFileSync(at("feed.jsonl"), "utf8")
    .split("\n");
  fs.writeFileSync(
    at("touched.jsonl"),
    [first.replace('"epoch":1', '"epoch":2'), ...rest].join("\n"),
  );
  const { code, said } = await onedoor(["verify", at("touched.jsonl")]);
  expect(code).toBe(1);
  expect(said).toMatch(/^line 3: lines were changed/);
  expect(said).toMatch(/DOES NOT HOLD\n$/);
  const asked = await onedoor(["verify", at("touched.jsonl"), "--json"]);
  expect(JSON.parse(asked.said)).toMatchObject({
    holds: false,
    problems: 2,
    findings: [{ line: 3, problem: "sumDiffers" }, {}],
  });
});

test("a hub by another name, or what is no head, is told apart", async () => {
  const { code, said } = await onedoor([
    "verify",
    at("feed.jsonl"),
    "--hub",
    "0".repeat(32),
  ]);
  expect(code).toBe(1);
  expect(said).toMatch(/^line 1: this is the export of another hub/);
  expect(
    await onedoor(["verify", at("feed.jsonl"), "--head", "{}"]),
  ).toMatchObject({ code: 2 });
});

test("it stops on TERM with 0", async () => {
  const gone = once(county, "exit");
  county.kill("SIGTERM");
  expect(await gone).toEqual([0, null]);
});

test("[C16] the operator publishes a calendar, and reads how many cases it moves", async () => {
  const calendar = {
    year: 2031,
    notice: "演示通知",
    holidays: [{ date: "2031-01-01", name: "元旦" }],
    makeUpDays: [],
  };
  fs.writeFileSync(at("2031.json"), JSON.stringify(calendar));
  expect(await onedoor(["calendar", "import", at("2031.json")])).toMatchObject({
    code: 0,
    said: expect.stringMatching(
      /^2031: written\n0 open cases have another day\..*\n$/,
    ) as unknown,
  });
});

test("a backup is made", async () => {
  expect(await onedoor(["backup", at("backup")])).toMatchObject({ code: 0 });
});

test("a county that isn't empty is not restored into", async () => {
  expect(await onedoor(["restore", at("backup")])).toMatchObject({ code: 2 });
});

test("killed and started again it has what it had", async () => {
  await startCounty();
  county.kill("SIGKILL");
  await once(county, "exit");
  await startCounty();
  expect(await workCalendarNotices()).toContain("演示通知");
  county.kill("SIGTERM");
  await once(county, "exit");
});

test("[Q8] a restore says what has to be repeated by hand, and since when", async () => {
  const env = { DATA_DIR: at("restored") };
  const { code, said } = await onedoor(["restore", at("backup")], env);
  expect(code).toBe(0);
  expect(said).toMatch(
    /^repeat by hand .*since this backup was taken \(\d{4}-.+Z\):$/m,
  );
  for (const [what, had] of [
    ["computers reported lost or let go on", "0 reported lost, 0 let go on"],
    ["delegations signed or withdrawn", "0 signed, 0 of them withdrawn"],
    ["people erased by law", "0 erased"],
    [
      "accounts opened, moved or closed, passwords reset",
      "0 of them on record",
    ],
    ["authenticators removed, accounts linked", "\\d+ links"],
  ])
    expect(said).toMatch(new RegExp(`^- ${what}.*; it has ${had}$`, "m"));
});

test("a county restored from the backup answers as the first did", async () => {
  await startCounty({ DATA_DIR: at("restored") });
  expect(await workCalendarNotices()).toContain("演示通知");
  expect(fs.readFileSync(at("restored/keys/identity"), "utf8")).toBe(
    fs.readFileSync(at("data/keys/identity"), "utf8"),
  );
  county.kill("SIGTERM");
  await once(county, "exit");
});

test("a backup that was touched is refused", async () => {
  const table = fs
    .readdirSync(at("backup"))
    .find((name) => name.includes("calendar"));
  fs.appendFileSync(path.join(at("backup"), table ?? "none"), "{}\n");
  const { code, said } = await onedoor(["restore", at("backup")], {
    DATA_DIR: at("never"),
  });
  expect(code).toBe(2);
  expect(said).toContain("isn't as it was written");
});

test("every command explains itself, and nonsense is refused", async () => {
  expect((await onedoor(["--help"])).said).toContain("calendar import");
  expect((await onedoor(["verify", "--help"])).said).toContain("FILE");
  expect(await onedoor(["nonsense"])).toMatchObject({ code: 2 });
  expect(await onedoor(["verify", "--nonsense"])).toMatchObject({ code: 2 });
});

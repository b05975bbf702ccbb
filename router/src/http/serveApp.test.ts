import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveApp } from "./serveApp.ts";

const SCRIPT = `console.log("${"门".repeat(1_000)}")`;

let folder: string;
let app: (request: Request) => Promise<Response>;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor app "));
  const dist = path.join(folder, "dist");
  fs.mkdirSync(path.join(dist, "assets"), { recursive: true });
  fs.writeFileSync(path.join(folder, "secret.txt"), "secret");
  fs.writeFileSync(path.join(dist, "index.html"), "<title>站</title>");
  fs.writeFileSync(path.join(dist, "sw.js"), "self");
  fs.writeFileSync(path.join(dist, "assets/index-Ab12_Cd3.js"), SCRIPT);
  fs.writeFileSync(path.join(dist, "assets/ready-Ab12_Cd4.js"), "plain");
  fs.writeFileSync(
    path.join(dist, "assets/ready-Ab12_Cd4.js.br"),
    brotliCompressSync("packed before"),
  );
  app = serveApp(dist, "/station/");
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function get(at: string, headers: Record<string, string> = {}) {
  return app(new Request(`http://county.test${at}`, { headers }));
}

test.each(["/station/", "/station/today", "/station/cases/42/print"])(
  "%s is the app's page, asked for anew each time",
  async (at) => {
    const response = await get(at);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("<title>站</title>");
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-security-policy")).toContain(
      "object-src 'none'",
    );
  },
);

test("the service worker is never kept", async () => {
  const response = await get("/station/sw.js");
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(response.headers.get("content-type")).toContain("text/javascript");
});

test("a file with a hash in its name is kept for ever, and comes as gzip", async () => {
  const response = await get("/station/assets/index-Ab12_Cd3.js", {
    "accept-encoding": "gzip, br",
  });
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(response.headers.get("content-encoding")).toBe("gzip");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBeLessThan(SCRIPT.length);
  expect(gunzipSync(bytes).toString()).toBe(SCRIPT);
});

test("a file that was compressed when it was built comes so", async () => {
  const response = await get("/station/assets/ready-Ab12_Cd4.js", {
    "accept-encoding": "br",
  });
  expect(response.headers.get("content-encoding")).toBe("br");
});

test("what the browser has is not sent again", async () => {
  const first = await get("/station/");
  const again = await get("/station/", {
    "if-none-match": first.headers.get("etag") ?? "",
  });
  expect(again.status).toBe(304);
});

test.each([
  "/station/..%2f..%2fsecret.txt",
  "/station/..%2fsecret.txt",
  "/station/%2e%2e/secret.txt",
  "/station/%00",
  "/station/%E0%A4%A",
])("%s leads nowhere", async (at) => {
  const response = await get(at);
  expect(await response.text()).not.toContain("secret");
});

test("a file that isn't there is no page", async () => {
  expect((await get("/station/assets/gone-12345678.js")).status).toBe(404);
});

test("an app that was not built says how", async () => {
  const response = await serveApp(
    path.join(folder, "none"),
    "/office/",
  )(new Request("http://county.test/office/"));
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("npm run build");
});

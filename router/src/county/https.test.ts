import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { get } from "node:https";
import os from "node:os";
import path from "node:path";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { expect, test } from "vitest";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

test.skipIf(!hasOpenssl)("with a certificate it is HTTPS", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor-tls-"));
  const [cert, key] = [path.join(folder, "cert"), path.join(folder, "key")];
  const request =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost";
  spawnSync("openssl", [...request.split(" "), "-keyout", key, "-out", cert]);
  const server = await serveHttp(
    { fetch: async (request) => new Response(new URL(request.url).protocol) },
    {
      host: "127.0.0.1",
      port: 0,
      tls: {
        cert: fs.readFileSync(cert, "utf8"),
        key: fs.readFileSync(key, "utf8"),
      },
    },
  );
  expect(server.url).toMatch(/^https:/);
  expect(await read(server.url, fs.readFileSync(cert, "utf8"))).toBe("https:");
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

function read(url: string, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { ca, servername: "localhost" }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve(text));
    }).on("error", reject);
  });
}

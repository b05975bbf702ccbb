import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";

// The county with hot reload: Vite serves the apps' sources through the router, and the county starts anew when
// a source of its own changes.

const PROJECT = path.resolve(import.meta.dirname, "../..");
const VITE = path.join(PROJECT, "node_modules/.bin/vite");

const ports = { station: await freePort(), office: await freePort() };
const children = [
  startVite("station", ports.station),
  startVite("office", ports.office),
  run(process.execPath, ["--watch", "router/src/start.ts"], PROJECT, {
    STATION_SOURCE_URL: `http://127.0.0.1:${ports.station}`,
    OFFICE_SOURCE_URL: `http://127.0.0.1:${ports.office}`,
  }),
];
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
await Promise.all(children.map((child) => once(child, "exit")));

function startVite(app: "station" | "office", port: number): ChildProcess {
  return run(
    VITE,
    ["--host", "127.0.0.1", "--port", String(port), "--strictPort"],
    path.join(PROJECT, "client", app),
  );
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): ChildProcess {
  return spawn(program, args, {
    cwd,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

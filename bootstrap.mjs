// Runs on whatever Node ≥ 20 the machine has, with nothing installed. It installs the pinned packages, among
// them the Node that everything else runs on, and hands over to it.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const [command = "", ...rest] = process.argv.slice(2);

const SCRIPTS = {
  start: "router/src/start.ts",
  dev: "router/src/dev.ts",
  onedoor: "router/src/commandLine.ts",
  compose: "router/src/compose/compose.ts",
  operations: "test/gate/src/registerOperations.ts",
  check: "test/gate/src/check.ts",
  build: "test/gate/src/build.ts",
  test: "test/gate/src/test.ts",
  soak: "test/gate/src/soak.ts",
  sim: "test/simulation/src/simulate.ts",
  bench: "test/bench/src/bench.ts",
};

if (!(command in SCRIPTS)) {
  console.error(`Say one of: ${Object.keys(SCRIPTS).join(", ")}.`);
  process.exit(2);
}
installIfNeeded();
if (command === "start") buildApps();
// What a push leaves behind is dropped while it is young: with Node's 16 MB a sixth of the county's time went there.
handOver(
  SCRIPTS[command],
  command === "start" ? ["--max-semi-space-size=64"] : [],
);

function installIfNeeded() {
  const { packageManager } = JSON.parse(
    readFileSync(at("package.json"), "utf8"),
  );
  const wanted = createHash("sha256")
    .update(readFileSync(at("pnpm-lock.yaml")))
    .digest("hex");
  const stamp = at("node_modules", ".onedoor-installed");
  if (
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === wanted &&
    existsSync(pinnedNode())
  )
    return;
  console.log(`Installing the pinned packages with ${packageManager} …`);
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const installed = spawnSync(
    npx,
    [
      "--yes",
      packageManager,
      "install",
      "--frozen-lockfile",
      "--loglevel=error",
    ],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
      env: { ...process.env, CI: "true" },
    },
  );
  if (installed.status !== 0) {
    console.error(
      "The packages could not be installed. Is the npm registry reachable?",
    );
    process.exit(installed.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

function pinnedNode() {
  return at(
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
}

/** Only what has changed since it was built: a second start loses a second here. */
function buildApps() {
  const built = spawnSync(pinnedNode(), [at(SCRIPTS.build)], {
    cwd: root,
    stdio: "inherit",
    env: environment(),
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

function environment() {
  const separator = process.platform === "win32" ? ";" : ":";
  const path = [
    dirname(pinnedNode()),
    at("node_modules", ".bin"),
    process.env.PATH,
  ].join(separator);
  return { ...process.env, PATH: path };
}

function handOver(script, flags) {
  const child = spawn(
    pinnedNode(),
    ["--disable-warning=ExperimentalWarning", ...flags, at(script), ...rest],
    { cwd: root, stdio: "inherit", env: environment() },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // Ctrl-C reaches the whole group by itself; a signal to this process alone is passed on.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm hands a signal to the shell between it and this process, and the shell ends without passing it on.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500).unref();
  child.on("exit", (code, signal) =>
    process.exit(code ?? (signal === null ? 1 : 128)),
  );
}

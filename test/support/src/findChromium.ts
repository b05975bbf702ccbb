import { existsSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Flags for a browser that may run as root and has no network but the loopback. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** An installed Chromium, or else the one that comes in an npm package and is unpacked once. */
export async function findChromium(): Promise<string> {
  const installed = [process.env["CHROMIUM"], ...INSTALLED].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (installed !== undefined) return installed;
  // The package hands out whatever lies at TMPDIR/chromium, so each version gets a folder of its own.
  const folder = join(tmpdir(), "onedoor-chromium-153");
  mkdirSync(folder, { recursive: true });
  process.env["TMPDIR"] = folder;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

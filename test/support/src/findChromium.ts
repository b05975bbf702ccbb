import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
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
  const folder = join(tmpdir(), "onedoor-browser-153");
  const browser = join(folder, "chromium");
  if (existsSync(browser)) return browser;
  const unpacked = await mkdtemp(`${folder}-`);
  await unpackInto(unpacked);
  // All at once: whoever finds the folder finds all of it, also where this process ended on the way.
  await rename(unpacked, folder).catch(async (error: unknown) => {
    if (!existsSync(browser)) throw error;
    await rm(unpacked, { recursive: true });
  });
  return browser;
}

/** The package unpacks into whatever the system's folder for temporary files is. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

import {
  CHROMIUM_FLAGS,
  findChromium,
} from "@onedoor/test-support/findChromium";
import { type BrowserContext, chromium } from "@playwright/test";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A browser with a profile that outlives it, and that dies as in a power cut: without a word to any page. */
export class BrowserProcess {
  readonly #profile: string;
  #child: ChildProcess | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async withProfile(): Promise<BrowserProcess> {
    return new BrowserProcess(
      await mkdtemp(join(tmpdir(), "onedoor-profile-")),
    );
  }

  async start(): Promise<BrowserContext> {
    const child = spawn(
      await findChromium(),
      [
        ...CHROMIUM_FLAGS,
        "--headless=new",
        "--remote-debugging-port=0",
        "--window-size=1366,768",
        "--lang=zh-CN",
        `--user-data-dir=${this.#profile}`,
        "about:blank",
      ],
      // A group of its own, so that all its processes die in the same moment.
      { detached: true, stdio: ["ignore", "ignore", "pipe"] },
    );
    this.#child = child;
    const browser = await chromium.connectOverCDP(await endpointOf(child));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error("the browser has no profile");
    return context;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined) return;
    const gone = once(child, "exit");
    process.kill(-child.pid, "SIGKILL");
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function endpointOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error("nothing is heard of the browser");
  let said = "";
  for await (const chunk of stderr) {
    said += String(chunk);
    const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error(`the browser didn't start:\n${said}`);
}
